/// Why a slug that an author wrote cannot be part of an address.
package enum SlugFault: Error, Sendable, Hashable {
  case empty
  case dots
  case slash
  case whiteSpace
  case invisible(Unicode.Scalar)
  case control
  case reserved(Unicode.Scalar)
  case unfitForWindows(Unicode.Scalar)
  case dotAtEnd
  case tooLong(bytes: Int)

  /// The reason, to stand after the slug in a diagnostic's message.
  package var reason: String {
    switch self {
    case .empty: "is empty"
    case .dots: "is made of dots, which lead to another folder"
    case .slash: "contains a slash"
    case .whiteSpace: "contains white space"
    case .invisible(let scalar): "contains the invisible character \(scalar.codePoint)"
    case .control: "contains a control character"
    case .reserved(let scalar): "contains ‘\(scalar)’, which has a meaning of its own in addresses"
    case .unfitForWindows(let scalar): "contains ‘\(scalar)’, which no file name on Windows can have"
    case .dotAtEnd: "begins or ends with a dot, which hosts do not show and Windows cuts off"
    case .tooLong(let bytes): "is \(bytes) bytes long, and at most \(Slug.byteLimit) fit into every file system"
    }
  }
}

extension Slug {
  /// How many bytes a slug may have, so that file names with an ending and a temporary mark still fit.
  package static let byteLimit = 200

  /// The slug that an author wrote, taken as it is: an address never changes in silence.
  package init(written text: String) throws(SlugFault) {
    if text.isEmpty { throw .empty }
    if text.utf8.allSatisfy({ $0 == UInt8(ascii: ".") }) { throw .dots }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "/", "\\": throw .slash
      case "?", "#", "%": throw .reserved(scalar)
      case ":", "*", "\"", "<", ">", "|": throw .unfitForWindows(scalar)
      default: break
      }
      if scalar.isWhiteSpace { throw .whiteSpace }
      switch scalar.properties.generalCategory {
      case .control: throw .control
      case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: throw .invisible(scalar)
      default: break
      }
      if scalar.value == 0x34F || (0x115F...0x1160).contains(scalar.value) || scalar.value == 0x3164 {
        throw .invisible(scalar)
      }
    }
    if text.utf8.first == UInt8(ascii: ".") || text.utf8.last == UInt8(ascii: ".") { throw .dotAtEnd }
    guard text.utf8.count <= Slug.byteLimit else { throw .tooLong(bytes: text.utf8.count) }
    self.text = text
  }
}

extension Unicode.Scalar {
  /// The number by which Unicode names it: `U+202E`.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
