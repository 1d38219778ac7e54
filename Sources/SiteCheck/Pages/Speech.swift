import Languages

/// What the markup around a text says of it: its language and direction.
struct Speech: Sendable {
  /// The letters in which the language is written.
  enum Letters: Sendable {
    case latin
    case arabic
    case others
    /// No language is named, or one of which nobody knows.
    case unknown
  }

  var letters = Letters.unknown
  /// As `lang` says it, by its index among those of the page.
  var language = -1
  /// `nil` for one that the text itself decides.
  var direction: Direction? = .leftToRight
  var saysDirection = false

  /// Whether nothing can be wrong of it.
  var isUnjudged: Bool { letters == .unknown && (direction == nil || !saysDirection) }
}

/// The scripts of languages: those that the site names itself, and those that are known.
struct ScriptTable: Sendable {
  private let own: [String: Script]

  init(_ own: [String: Script] = [:]) {
    self.own = own
  }

  func letters(of tag: String) -> Speech.Letters {
    let small = tag.lowercased()
    let script: Script
    if let known = own[small] {
      script = known
    } else if KnownLanguage[small] != nil || small.utf8.contains(UInt8(ascii: "-")) {
      script = Script(locale: small)
    } else {
      return .unknown
    }
    switch script {
    case .latin: return .latin
    case .arabic: return .arabic
    case .hebrew, .other: return .others
    }
  }

  func direction(of tag: String) -> Direction? {
    switch letters(of: tag) {
    case .unknown: nil
    case .arabic: .rightToLeft
    case .latin: .leftToRight
    case .others: own[tag.lowercased()]?.direction ?? Script(locale: tag).direction
    }
  }
}
