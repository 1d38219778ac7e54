/// A form of addresses with names for what differs, for instance `/:lang/columns/:year-:month/:slug.html`.
struct Permalink: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case name(String)
  }

  private var pieces: [Piece] = []

  init(_ pattern: String) {
    var rest = pattern.unicodeScalars[...]
    while !rest.isEmpty {
      let text = rest.prefix { $0 != ":" }
      if !text.isEmpty { pieces.append(.text(String(text))) }
      rest = rest[text.endIndex...]
      guard rest.popFirst() != nil else { return }
      let name = rest.prefix { $0.properties.isAlphabetic || $0 == "_" }
      pieces.append(.name(String(name)))
      rest = rest[name.endIndex...]
    }
  }

  /// Those that it has, in their order.
  var names: [String] {
    pieces.compactMap { piece in if case .name(let name) = piece { name } else { nil } }
  }

  /// Whether the first part of the address is the language and nothing else, `/:lang/…`.
  var beginsWithLanguage: Bool {
    guard pieces.count > 2, case .text("/") = pieces[0], case .name("lang") = pieces[1],
      case .text(let next) = pieces[2]
    else { return false }
    return next.utf8.first == UInt8(ascii: "/")
  }

  /// The address that it gives; values that it does not name are not asked for.
  func address(_ value: (_ name: String) -> String) -> String {
    var address = ""
    for piece in pieces {
      switch piece {
      case .text(let text): address += text
      case .name(let name): address += value(name)
      }
    }
    return address
  }
}
