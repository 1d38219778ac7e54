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
