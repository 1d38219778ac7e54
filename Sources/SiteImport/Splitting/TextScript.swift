import Languages

/// The writing systems that parts of a text are told apart by.
enum TextScript: Int, CaseIterable {
  case latin, arabic, hebrew, devanagari, bengali, gurmukhi, gujarati, tamil, telugu, kannada, malayalam, sinhala
  case thai, lao, khmer, myanmar, tibetan, georgian, ethiopic, armenian, greek, cyrillic, hangul, oriya, thaana
  /// The letters of Chinese, and with kana among them those of Japanese.
  case han

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
    (0x0780...0x07B1, .thaana), (0x0904...0x097F, .devanagari), (0x0985...0x09E1, .bengali),
    (0x0A05...0x0A74, .gurmukhi), (0x0A85...0x0AE1, .gujarati), (0x0B05...0x0B71, .oriya), (0x0B85...0x0BD0, .tamil),
    (0x0C05...0x0C61, .telugu), (0x0C85...0x0CE1, .kannada), (0x0D05...0x0D7F, .malayalam), (0x0D85...0x0DC6, .sinhala),
    (0x0E01...0x0E4E, .thai), (0x0E81...0x0ECD, .lao), (0x0F40...0x0F8F, .tibetan), (0x1000...0x103F, .myanmar),
    (0x10A0...0x10FF, .georgian), (0x1200...0x137F, .ethiopic), (0x1780...0x17D3, .khmer), (0x1F00...0x1FFF, .greek),
    (0x3005...0x3007, .han), (0x3041...0x30FF, .han), (0x31F0...0x31FF, .han), (0x3400...0x9FFF, .han),
    (0xAC00...0xD7AF, .hangul), (0xF900...0xFAFF, .han), (0xFF66...0xFF9D, .han), (0x20000...0x323AF, .han),
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
    case .lao: ["lo"]
    case .khmer: ["km"]
    case .myanmar: ["my"]
    case .tibetan: ["bo", "dz"]
    case .georgian: ["ka"]
    case .ethiopic: ["am"]
    case .armenian: ["hy"]
    case .greek: ["el"]
    case .cyrillic: ["ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg"]
    case .hangul: ["ko"]
    case .oriya: ["or"]
    case .thaana: ["dv"]
    case .han: ["zh", "ja", "yue"]
    }
  }

  /// How many letters a word has, by and large, where no space stands between words; `nil` of other scripts.
  var lettersOfWord: Int? {
    switch self {
    case .han: 2
    case .thai, .lao, .khmer, .myanmar, .tibetan: 4
    default: nil
    }
  }

  /// The script that a language is written in, by its code or locale.
  init?(of code: String) {
    guard let script = Self.allCases.first(where: { $0.writes(code) }) else { return nil }
    self = script
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

extension Unicode.Scalar {
  /// Whether it is one of the letters that Japanese has besides those of Chinese.
  var isKana: Bool {
    (0x3041...0x30FA).contains(value) || (0x31F0...0x31FF).contains(value) || (0xFF66...0xFF9D).contains(value)
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
  ///
  /// Where a script has no space between words, so many letters are one as a word has there by and large.
  init(_ text: String) {
    // Nearly all words are in one script.
    var first: (script: TextScript, count: Int)?
    var others: [(script: TextScript, count: Int)] = []
    // Letters of scripts without space, by script.
    var unspaced: [Int] = []
    func end(_ count: inout ScriptCount) {
      guard let word = first else { return }
      let most = others.reduce(word) { $1.count > $0.count ? $1 : $0 }
      count.add(1, most.script)
      first = nil
      if !others.isEmpty { others.removeAll(keepingCapacity: true) }
    }
    for scalar in text.unicodeScalars {
      if scalar.isWhiteSpace {
        end(&self)
      } else if let script = TextScript(scalar) {
        if first?.script == script {
          first?.count += 1
        } else if script.lettersOfWord != nil {
          end(&self)
          if unspaced.isEmpty { unspaced = [Int](repeating: 0, count: numbers.count) }
          unspaced[script.rawValue] += 1
        } else if first == nil {
          first = (script, 1)
        } else if let index = others.firstIndex(where: { $0.script == script }) {
          others[index].count += 1
        } else {
          others.append((script, 1))
        }
      }
    }
    end(&self)
    for (script, letters) in zip(TextScript.allCases, unspaced) where letters > 0 {
      let ofWord = script.lettersOfWord ?? 1
      add((letters + ofWord - 1) / ofWord, script)
    }
  }

  private mutating func add(_ words: Int, _ script: TextScript) {
    numbers[script.rawValue] += words
    total += words
  }

  subscript(script: TextScript) -> Int { numbers[script.rawValue] }

  /// The script of most of its words; of as many in Latin letters and in another it is the other, in which terms stand in
  /// Latin letters.
  var main: TextScript? {
    var most = 0
    for index in numbers.indices
    where numbers[index] > numbers[most] || most == 0 && index > 0 && numbers[index] == numbers[0] { most = index }
    return numbers[most] > 0 ? TextScript(rawValue: most) : nil
  }

  static func += (a: inout ScriptCount, b: ScriptCount) {
    for index in a.numbers.indices { a.numbers[index] += b.numbers[index] }
    a.total += b.total
  }
}
