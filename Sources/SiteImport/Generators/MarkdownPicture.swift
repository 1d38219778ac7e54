/// A picture in Markdown, from what a shortcode or tag says of it.
func markdownPicture(source: String, alternative: String, caption: String, link: String?) -> String {
  let alt = alternative.inOneLine.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
  let title = caption.inOneLine.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  let picture = "![\(alt)](\(markdownDestination(source))" + (title.isEmpty ? ")" : " \"\(title)\")")
  return link.map { "[\(picture)](\(markdownDestination($0)))" } ?? picture
}

/// An address as it stands in a link.
func markdownDestination(_ address: String) -> String {
  let needsBrackets = address.isEmpty || address.contains { $0.isWhitespace || $0 == "(" || $0 == ")" || $0 == "<" }
  return needsBrackets ? "<\(address.replacing("<", with: "%3C").replacing(">", with: "%3E").inOneLine)>" : address
}

/// Code between fences that nothing in it can end.
func fencedCode(_ code: String, language: String) -> String {
  var fence = "```"
  while code.contains(fence) { fence += "`" }
  let lines = code.trimmedOfLines
  return "\(fence)\(language)\n\(lines)\n\(fence)"
}

extension String {
  /// Adds a block, with an empty line before it; the one behind it comes with what follows.
  mutating func appendBlock(_ block: String) {
    while let last, last == " " || last == "\t" { removeLast() }
    if !isEmpty, !hasSuffix("\n\n") { self += hasSuffix("\n") ? "\n" : "\n\n" }
    self += block
  }
}
