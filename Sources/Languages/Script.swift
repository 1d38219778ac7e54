/// A writing system, as far as direction and the tagging of foreign runs need to tell them apart.
package enum Script: Sendable, Hashable {
  case latin
  case arabic
  case hebrew
  /// Any other script; all of them that are in use today run from left to right.
  case other

  package var direction: Direction {
    switch self {
    case .arabic, .hebrew: .rightToLeft
    case .latin, .other: .leftToRight
    }
  }

  /// The script that most letters of a text are in; `nil` for one without letters.
  package init?(ofMostLettersIn text: String) {
    var counts = (latin: 0, arabic: 0, hebrew: 0, other: 0)
    for scalar in text.unicodeScalars {
      if scalar.isLatinLetter {
        counts.latin += 1
      } else if scalar.isArabicLetter {
        counts.arabic += 1
      } else if scalar.value > 0x24F {
        switch StrongClass(scalar) {
        case .rightToLeft: counts.hebrew += (0x590...0x5FF).contains(scalar.value) ? 1 : 0
        case .leftToRight: counts.other += 1
        case .digit, .neutral: continue
        }
      }
    }
    let most = max(counts.latin, counts.arabic, counts.hebrew, counts.other)
    guard most > 0 else { return nil }
    switch most {
    case counts.arabic: self = .arabic
    case counts.latin: self = .latin
    case counts.hebrew: self = .hebrew
    default: self = .other
    }
  }

  /// The script of a locale such as `ur-PK` or `ks-Deva-IN`.
  package init(locale: String) {
    let subtags = locale.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
    if let tag = subtags.dropFirst().first(where: { $0.utf8.count == 4 }) {
      switch tag {
      case "arab", "aran": self = .arabic
      case "hebr": self = .hebrew
      case "latn": self = .latin
      default: self = .other
      }
      return
    }
    let known = KnownLanguage[subtags.first.map(String.init) ?? ""]
    let isOfPakistan = subtags.contains("pk")
    self = (isOfPakistan ? known?.scriptInPakistan : nil) ?? known?.script ?? .latin
  }
}
