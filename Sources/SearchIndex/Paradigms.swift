/// The endings that forms of one Urdu word have behind the same stem.
///
/// No stem is made by itself: two words belong together only when both endings are of one family, so that پانی does not
/// find پان, and علمی not علم, as cutting every ی would have it.
enum Paradigms {
  struct Paradigm: Sendable {
    /// The fewest letters of a stem.
    var stem: Int
    var endings: [String]

    init(_ stem: Int, _ endings: String...) {
      self.stem = stem
      self.endings = endings
    }
  }

  /// Endings in folded letters: ں is ن there, ئ is ی.
  static let urdu: [Paradigm] = [
    // دن، دنوں; بات، باتیں، باتوں; آرزو، آرزوئیں
    Paradigm(2, "", "ون", "ین", "یین"),
    // لڑکا، لڑکے، لڑکوں; ہوا، ہوائیں، ہواؤں
    Paradigm(2, "ا", "ے", "ون"), Paradigm(2, "ا", "اون", "ایین", "ایے"),
    // بچہ، بچے، بچوں; مذاکرہ، مذاکرات، مذاکروں; راستا، راستہ
    Paradigm(2, "ہ", "ے", "ون"), Paradigm(3, "ہ", "ات", "ے", "ون"), Paradigm(3, "ہ", "ا"),
    // لڑکی، لڑکیاں، لڑکیوں
    Paradigm(2, "ی", "یان", "یون"), Paradigm(2, "یا", "یان", "یون"),
    // حال، حالات; انتخاب، انتخابات; افسر، افسران; پاکستان، پاکستانی
    Paradigm(3, "", "ات"), Paradigm(3, "ات", "اتی"), Paradigm(5, "", "ان"), Paradigm(4, "", "ی", "یون", "یت"),
    // سیاست، سیاسی; خدمت، خدمات، خدمتیں
    Paradigm(4, "ت", "ی"), Paradigm(3, "ت", "ات", "تین", "تون"),
    // اچھا، اچھی، اچھے
    Paradigm(3, "ا", "ی", "ے"),
    // لکھنا، لکھتا، لکھا، لکھیں; بنانا، بنایا، بنائے
    Paradigm(2, "نا", "نے", "نی", "تا", "تے", "تی", "تین", "ا", "ے", "ین", "یے", "و"),
    Paradigm(3, "انا", "انے", "انی", "اتا", "اتے", "اتی", "ایا", "ایے", "ایی", "ایین"),
  ]

  /// Words that look like a form of another and are none; no ending is put to them or taken from them.
  static let fixed = [
    "پانی", "دنیا", "خدا", "ہوا", "کیا", "علی", "ولی", "نبی", "طالبان", "علمی", "شعری", "علما", "شعرا", "حکما", "وزرا",
    "امرا", "فقرا", "غربا", "سفرا", "شہدا", "وکلا", "ادبا", "خلفا", "رؤسا", "شرکا", "طلبا", "شرفا", "اسما", "انبیا",
    "اولیا", "اشیا", "اعضا", "اجزا", "اطبا", "گاؤں", "پاؤں", "چھاؤں", "یہاں", "وہاں", "کہاں", "نہیں",
  ]
}
