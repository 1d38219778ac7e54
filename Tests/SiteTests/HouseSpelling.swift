import Foundation

/// How this repository spells Urdu: one spelling of each word that has two.
///
/// ھ in انھیں and its kin, ی and no ئ after a zer, ا at the end of words that are not from Persian or Arabic, and
/// auxiliaries apart from their verbs.
enum HouseSpelling {
  /// A word that is spelt otherwise here.
  struct Fault: Equatable, CustomStringConvertible {
    var path: String
    /// From 1.
    var line: Int
    var wrong: String
    var right: String

    var description: String { "\(path):\(line): ‘\(wrong)’ is written ‘\(right)’ here" }
  }

  /// The faults of a text, in the order of its lines.
  static func faults(in text: String, path: String) -> [Fault] {
    var faults: [Fault] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let found = words.filter { holds($0.wrong, in: line) } + (isUrdu(path) ? signs(in: line) : [])
      faults += found.map { Fault(path: path, line: index + 1, wrong: $0.wrong, right: $0.right) }
    }
    return faults
  }

  /// Whether all of a file is Urdu, so that a Latin word or sign in it stands in an Urdu sentence.
  private static func isUrdu(_ path: String) -> Bool { path.hasSuffix("ur.md") || path.hasSuffix("ur.yml") }

  /// Signs that another keyboard gives; nothing is looked for in code.
  private static func signs(in line: Substring) -> [(wrong: String, right: String)] {
    let prose = line.replacing(#/`[^`]*`|<[^>]*>/#, with: "")
    var found = strangers.filter { prose.unicodeScalars.contains($0.wrong) }.map { (String($0.wrong), $0.right) }
    if prose.contains(#/\bUnicode\b/#) { found.append(("Unicode", "یونیکوڈ")) }
    for match in prose.matches(of: #/[ء-ے](?<sign>[,;?.])/#) {
      found.append((String(match.output.0), "the sign that Urdu has for ‘\(match.output.sign)’"))
    }
    return found
  }

  /// Whether a line has the words, and not as a part of longer ones.
  private static func holds(_ words: String, in line: Substring) -> Bool {
    var rest = line
    while let found = rest.range(of: words, options: .literal) {
      let before = line.unicodeScalars[..<found.lowerBound].last
      let after = line.unicodeScalars[found.upperBound...].first
      if ![before, after].contains(where: { $0.map(isPartOfAWord) ?? false }) { return true }
      rest = line[found.upperBound...]
    }
    return false
  }

  private static func isPartOfAWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private static let strangers: [(wrong: Unicode.Scalar, right: String)] = [
    ("\u{64A}", "ی"), ("\u{649}", "ی"), ("\u{643}", "ک"), ("\u{647}", "ہ"), ("\u{629}", "ۃ"), ("\u{640}", "without it"),
  ]

  static let words: [(wrong: String, right: String)] =
    pronouns + afterZer + apart + together + endings + terms + parts

  private static let pronouns = [
    ("انہیں", "انھیں"), ("انہوں", "انھوں"), ("انہی", "انھی"), ("جنہیں", "جنھیں"), ("جنہوں", "جنھوں"),
    ("تمہیں", "تمھیں"),
    ("تمہارا", "تمھارا"), ("تمہاری", "تمھاری"), ("تمہارے", "تمھارے"),
  ]
  private static let afterZer = [
    ("لئے", "لیے"), ("دئے", "دیے"), ("کئے", "کیے"), ("چاہئے", "چاہیے"), ("چاہئیں", "چاہییں"), ("دیجئے", "دیجیے"),
    ("کیجئے", "کیجیے"), ("لیجئے", "لیجیے"), ("پڑھئے", "پڑھیے"), ("لکھئے", "لکھیے"), ("دیکھئے", "دیکھیے"),
    ("رکھئے", "رکھیے"),
    ("چنئے", "چنیے"), ("بھیجئے", "بھیجیے"),
  ]
  private static let apart = [
    ("کیلئے", "کے لیے"), ("کیلیے", "کے لیے"), ("اسلئے", "اس لیے"), ("اسلیے", "اس لیے"), ("اسکا", "اس کا"),
    ("اسکی", "اس کی"), ("اسکے", "اس کے"),
    ("انکا", "ان کا"), ("انکی", "ان کی"), ("انکے", "ان کے"), ("جسکا", "جس کا"), ("ہوگا", "ہو گا"), ("ہوگی", "ہو گی"),
    ("ہوگیا", "ہو گیا"), ("ہونگے", "ہوں گے"), ("جائیگا", "جائے گا"), ("جائیگی", "جائے گی"), ("کرکے", "کر کے"),
    ("جبکہ", "جب کہ"), ("فیصد", "فی صد"), ("دستنویس", "دست نویس"),
  ]
  private static let together = [
    ("کیوں کہ", "کیونکہ"), ("حالاں کہ", "حالانکہ"), ("چناں چہ", "چنانچہ"), ("بل کہ", "بلکہ"),
  ]
  private static let endings = [
    ("چھاپہ", "چھاپا"), ("پتہ", "پتا"), ("مہینہ", "مہینا"), ("دھاگہ", "دھاگا"), ("بھروسہ", "بھروسا"),
    ("چبوترہ", "چبوترا"),
    ("گذشتہ", "گزشتہ"), ("گذارش", "گزارش"), ("سینکڑوں", "سیکڑوں"), ("صفحہء", "صفحۂ"), ("نقطہء", "نقطۂ"),
  ]
  private static let terms = [
    ("رسمِ خط", "رسم الخط"), ("رسم خط", "رسم الخط"), ("یونی کوڈ", "یونیکوڈ"), ("برصغیر", "برِصغیر"),
    ("ویب سائیٹ", "ویب سائٹ"),
    ("گِٹ ہَب", "گٹ ہب"), ("واٹس اپ", "واٹس ایپ"), ("محفوظات", "آرکائیو"),
  ]
  /// A part of a series.
  private static let parts = [
    ("پہلا حصہ", "پہلی قسط"), ("دوسرا حصہ", "دوسری قسط"), ("تیسرا حصہ", "تیسری قسط"), ("پہلے حصے", "پہلی قسط"),
    ("دوسرے حصے", "دوسری قسط"), ("تیسرے حصے", "تیسری قسط"), ("حصہ {number}", "قسط {number}"),
    ("تمام حصے", "تمام قسطیں"),
  ]
}
