/// How letters of both scripts are heard; the first rule that fits at a place is taken, the longer ones stand first.
///
/// What is heard is a list of sounds apart by spaces. Consonants: a letter for those that a romanised spelling does not
/// tell apart (ت ط ٹ, س ص ث, ز ذ ض ظ), and behind it what it may tell: `k` ک, `kh` خ کھ, `kq` ق; `x` is ش. Vowels:
/// `a`, `i`, `o`, which Urdu may leave unwritten, and `a:`, `i:`, `o:`, which it writes.
enum SoundRules {
  /// A spelling (`^` before it: at the beginning of a word only), what is heard, and which letters must follow
  /// (`$`: none, the word ends).
  struct Rule: Sendable {
    var spelling: String
    var sounds: String
    var next: String

    init(_ spelling: String, _ sounds: String, _ next: String = "") {
      self.spelling = spelling
      self.sounds = sounds
      self.next = next
    }
  }

  static let all = latin + arabic

  private static let latin: [Rule] =
    [
      Rule("^kn", "n"), Rule("^wr", "r"), Rule("^ps", "s"), Rule("^wh", "v"), Rule("^x", "z"), Rule("^eu", "y o"),
      Rule("^uni", "y o n i"), Rule("^uk", "y o k", "r"), Rule("^y", "y"),
      Rule("ssion", "x o n"), Rule("tion", "x o n"), Rule("sion", "x o n"), Rule("cian", "x a n"),
      Rule("tial", "x a l"), Rule("cial", "x a l"), Rule("tur", "c r", "e"), Rule("ght", "t"), Rule("mn", "m", "$"),
      Rule("mb", "m", "$"), Rule("dge", "j"),
      Rule("chch", "c"), Rule("cch", "c"), Rule("sch", "s k"), Rule("tch", "c"), Rule("chh", "ch"),
      Rule("ch", "k", "rlnmt"), Rule("ch", "c"), Rule("ck", "k"), Rule("cc", "k s", "ei"), Rule("cc", "k"),
      Rule("c", "s", "eiy"), Rule("c", "k"),
      Rule("kh", "kh"), Rule("gh", "gh"), Rule("ph", "fh"), Rule("bh", "bh"), Rule("th", "th"), Rule("dh", "dh"),
      Rule("jh", "jh"), Rule("sh", "x"), Rule("rh", "rh"),
      Rule("aw", "a v", "aeiou"), Rule("aw", "o:"), Rule("ow", "o v", "aeiou"), Rule("ow", "o:"),
      Rule("w", "v", "aeiouy"), Rule("w", "o"),
      Rule("aa", "a:"), Rule("ah", "a", "$"), Rule("ai", "a: i:", "$"), Rule("ai", "i:"), Rule("ay", "i:"),
      Rule("au", "o:"), Rule("ee", "i:"),
      Rule("ea", "i:"), Rule("ei", "i:"), Rule("ey", "i:"), Rule("ie", "i:"), Rule("ii", "i:"), Rule("oo", "o:"),
      Rule("ou", "o:"), Rule("oa", "o:"), Rule("uu", "o:"), Rule("q", "kq"), Rule("x", "k s"),
    ] + "bdfgjklmnprstvz".map { Rule("\($0)\($0)", String($0)) }
    + "bdfghjklmnprstvz".map { Rule(String($0), String($0)) }
    + [Rule("a", "a"), Rule("e", "i"), Rule("i", "i"), Rule("y", "i"), Rule("o", "o"), Rule("u", "o")]

  private static let arabic: [Rule] = [
    Rule("بھ", "bh"), Rule("پھ", "fh"), Rule("تھ", "th"), Rule("ٹھ", "th"), Rule("جھ", "jh"), Rule("چھ", "ch"),
    Rule("دھ", "dh"), Rule("ڈھ", "dh"), Rule("ڑھ", "rh"), Rule("کھ", "kh"), Rule("گھ", "gh"), Rule("ھ", "h"),
    Rule("ب", "b"), Rule("پ", "p"), Rule("ت", "t"), Rule("ٹ", "t"), Rule("ط", "t"), Rule("ث", "s"), Rule("س", "s"),
    Rule("ص", "s"), Rule("ج", "j"), Rule("چ", "c"), Rule("د", "d"), Rule("ڈ", "d"), Rule("ذ", "z"), Rule("ز", "z"),
    Rule("ژ", "z"), Rule("ض", "z"), Rule("ظ", "z"), Rule("ر", "r"), Rule("ڑ", "r"), Rule("ش", "x"), Rule("غ", "gh"),
    Rule("ف", "f"), Rule("ق", "kq"), Rule("خ", "kh"), Rule("ک", "k"), Rule("گ", "g"), Rule("لل", "l"), Rule("ل", "l"),
    Rule("م", "m"),
    Rule("ن", "n"), Rule("ح", "h"),
    // گاؤں has no v, راولپنڈی has one; کوئی has none, سویڈن has.
    Rule("^او", "o:"), Rule("^ای", "i:"), Rule("^ا", "a"), Rule("اون", "a: o: n", "$"), Rule("او", "a: v"),
    Rule("ایی", "a: i:"), Rule("ایے", "a: i:"),
    Rule("ا", "a:"), Rule("ع", "a"),
    Rule("^و", "v"), Rule("وی", "o: i:", "$"), Rule("و", "v", "ایے"), Rule("و", "o:"),
    Rule("^ی", "y"), Rule("یور", "i: v r"), Rule("یی", "i:"), Rule("ی", "i:"), Rule("ے", "i:"), Rule("ہ", "a", "$"),
    Rule("ہ", "h"),
  ]
}
