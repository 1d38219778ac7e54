import Languages

/// The writing systems that parts of a text are told apart by.
enum TextScript: Int, CaseIterable {
  case latin, arabic, hebrew, devanagari, bengali, gurmukhi, gujarati, tamil, telugu, kannada, malayalam, sinhala
  case thai, tibetan, georgian, ethiopic, armenian, greek, cyrillic, kana, han, hangul

  /// The script that a letter belongs to; `nil` of a digit, a sign or a mark.
  init?(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      guard (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) else { return nil }
      self = .latin
    } else if scalar.isArabicLetter {
      self = .arabic
    } else if scalar.isLatinLetter {
      self = .latin
    } else if let range = Self.ranges.first(where: { $0.range.contains(value) }) {
      self = range.script
    } else {
      return nil
    }
  }

  private static let ranges: [(range: ClosedRange<UInt32>, script: TextScript)] = [
    (0x0370...0x03FF, .greek), (0x0400...0x052F, .cyrillic), (0x0531...0x0587, .armenian), (0x05D0...0x05F4, .hebrew),
    (0x0904...0x097F, .devanagari), (0x0985...0x09E1, .bengali), (0x0A05...0x0A74, .gurmukhi),
    (0x0A85...0x0AE1, .gujarati), (0x0B85...0x0BD0, .tamil), (0x0C05...0x0C61, .telugu), (0x0C85...0x0CE1, .kannada),
    (0x0D05...0x0D7F, .malayalam), (0x0D85...0x0DC6, .sinhala), (0x0E01...0x0E5B, .thai), (0x0F40...0x0F8F, .tibetan),
    (0x10A0...0x10FF, .georgian), (0x1200...0x137F, .ethiopic), (0x3040...0x30FF, .kana), (0x3400...0x9FFF, .han),
    (0xAC00...0xD7AF, .hangul),
  ]

  /// The languages that are written in it, the likeliest first.
  var languages: [String] {
    switch self {
    case .latin: ["en"]
    case .arabic: ["ur"]
    case .hebrew: ["he", "iw", "yi"]
    case .devanagari: ["hi", "mr", "ne"]
    case .bengali: ["bn", "as"]
    case .gurmukhi: ["pa"]
    case .gujarati: ["gu"]
    case .tamil: ["ta"]
    case .telugu: ["te"]
    case .kannada: ["kn"]
    case .malayalam: ["ml"]
    case .sinhala: ["si"]
    case .thai: ["th"]
    case .tibetan: ["bo", "dz"]
    case .georgian: ["ka"]
    case .ethiopic: ["am"]
    case .armenian: ["hy"]
    case .greek: ["el"]
    case .cyrillic: ["ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg"]
    case .kana: ["ja"]
    case .han: ["zh", "ja"]
    case .hangul: ["ko"]
    }
  }

  /// Whether a language, by its code or locale, is written in it.
  func writes(_ code: String) -> Bool {
    switch self {
    case .latin: Script(locale: code) == .latin
    case .arabic: Script(locale: code) == .arabic
    default: languages.contains(primarySubtag(of: code))
    }
  }
}

/// `ur` of `ur-PK`.
func primarySubtag(of code: String) -> String {
  String(code.lowercased().prefix { $0 != "-" && $0 != "_" })
}

/// How many words of a text are in which script.
struct ScriptCount {
  private var numbers = [Int](repeating: 0, count: TextScript.allCases.count)
  private(set) var total = 0

  init() {}

  /// A word belongs to the script of most of its letters.
  init(_ text: String) {
    // Nearly all words are in one script.
    var first: (script: TextScript, count: Int)?
    var others: [(script: TextScript, count: Int)] = []
    func end(_ count: inout ScriptCount) {
      guard let first else { return }
      let most = others.reduce(first) { $1.count > $0.count ? $1 : $0 }
      count.numbers[most.script.rawValue] += 1
      count.total += 1
    }
    for scalar in text.unicodeScalars {
      if scalar.isWhiteSpace {
        end(&self)
        first = nil
        if !others.isEmpty { others.removeAll(keepingCapacity: true) }
      } else if let script = TextScript(scalar) {
        if first == nil {
          first = (script, 1)
        } else if first?.script == script {
          first?.count += 1
        } else if let index = others.firstIndex(where: { $0.script == script }) {
          others[index].count += 1
        } else {
          others.append((script, 1))
        }
      }
    }
    end(&self)
  }

  subscript(script: TextScript) -> Int { numbers[script.rawValue] }

  /// The script of most of its words.
  var main: TextScript? {
    var most = 0
    for index in numbers.indices where numbers[index] > numbers[most] { most = index }
    return numbers[most] > 0 ? TextScript(rawValue: most) : nil
  }

  static func += (a: inout ScriptCount, b: ScriptCount) {
    for index in a.numbers.indices { a.numbers[index] += b.numbers[index] }
    a.total += b.total
  }
}
