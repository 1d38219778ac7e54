import SiteImport

/// A column on an old canal in the languages of the tests, and what comes of texts that hold several.
enum Canal {
  static let english = [
    "The canal that runs through the old quarter was dug before anybody now alive was born, and the trees that stand"
      + " along it were planted by people whose names are lost.",
    "Every summer the water falls, and every summer the committee writes a report that nobody reads.",
    "It is time that the people who live beside the water were asked what they want from it.",
  ]
  static let urdu = [
    "پرانے محلے سے گزرنے والی نہر اس وقت کھودی گئی تھی جب آج کا کوئی شخص پیدا بھی نہیں ہوا تھا، اور اس کے کنارے کھڑے درخت ان لوگوں نے"
      + " لگائے تھے جن کے نام کسی کو یاد نہیں۔",
    "ہر گرمی میں پانی اتر جاتا ہے، اور ہر گرمی میں کمیٹی ایک رپورٹ لکھتی ہے جسے کوئی نہیں پڑھتا۔",
    "وقت آ گیا ہے کہ پانی کے کنارے رہنے والوں سے پوچھا جائے کہ وہ اس سے کیا چاہتے ہیں۔",
  ]
  static let persian = [
    "این نهر که از میان محله قدیمی می‌گذرد پیش از تولد همه کسانی که امروز زنده‌اند کنده شده است و درختانی که در کنار آن ایستاده‌اند را"
      + " مردمی کاشتند که نامشان فراموش شده است.",
    "هر تابستان آب پایین می‌رود و هر تابستان کمیته گزارشی می‌نویسد که برای هیچ کس خوانده نمی‌شود.",
  ]
  static let arabic = [
    "هذه القناة التي تمر في الحي القديم حفرت قبل أن يولد كل الذين يعيشون اليوم، والأشجار التي تقف على ضفتيها زرعها أناس ضاعت"
      + " أسماؤهم من ذاكرة المدينة.",
    "في كل صيف ينخفض الماء، وفي كل صيف تكتب اللجنة تقريرا لا يقرؤه أحد من الناس.",
  ]
  static let englishTitle = "The Canal Remembers"
  static let urduTitle = "نہر کو سب یاد ہے"
  static let englishBio = "Sana Malik is a columnist and teacher who writes on rivers and cities."
  static let urduBio = "ثنا ملک کالم نگار اور معلمہ ہیں جو دریاؤں اور شہروں پر لکھتی ہیں۔"

  static func paragraphs(_ texts: some Sequence<String>) -> String {
    texts.map { "<p>\($0)</p>" }.joined(separator: "\n")
  }
}

/// A text of HTML, cut.
func split(_ html: String, title: String = "", expected: [String] = ["en", "ur"]) -> SplitText {
  splitEditions(markdown(fromHTML: Array(html.utf8)).blocks, title: title, expected: expected)
}

extension SplitText {
  var languages: [String?] { parts.map(\.language) }
  var titles: [String?] { parts.map(\.title) }
  var bodies: [String] { parts.map { $0.blocks.map(\.markdown).joined(separator: "\n") } }
  var grounds: [Ground] { cuts.map(\.ground) }
  var isSure: Bool { cuts.allSatisfy { $0.doubt == nil } && doubts.isEmpty }

  /// All words that came out, in the order of the alphabet.
  var words: [String] {
    (parts.compactMap(\.title) + parts.flatMap { $0.blocks.map(\.words) } + moved.map(\.words)).flatMap(wordsOf)
      .sorted()
  }
}

/// The words of a text; signs between them are none.
func wordsOf(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
