/// The text with its character references, such as `&nbsp;` or `&#1740;`, resolved as HTML5 does it.
package func resolvingReferences(inText text: [UInt8]) -> [UInt8] {
  guard text.contains(UInt8(ascii: "&")) else { return text }
  // White space at the beginning of a page is dropped.
  var html = [UInt8(ascii: "x")]
  for byte in text { html.append(byte, escaping: UInt8(ascii: "<"), as: "&lt;") }
  let resolved = withHTMLTree(of: html) { body in
    body.children.reduce(into: [UInt8]()) { words, node in
      if case .text(let part) = node.content { words += part }
    }
  }
  return resolved.map { Array($0.dropFirst()) } ?? text
}

/// The same for the value of an attribute, in which `&copy=` is no reference.
package func resolvingReferences(inAttribute value: [UInt8]) -> [UInt8] {
  guard value.contains(UInt8(ascii: "&")) else { return value }
  var html = Array("<b title=\"".utf8)
  for byte in value { html.append(byte, escaping: UInt8(ascii: "\""), as: "&quot;") }
  html += Array("\">".utf8)
  return withHTMLTree(of: html) { $0.children.first?.attribute("title") ?? value } ?? value
}

extension [UInt8] {
  fileprivate mutating func append(_ byte: UInt8, escaping special: UInt8, as reference: String) {
    if byte == special { append(contentsOf: reference.utf8) } else { append(byte) }
  }
}
