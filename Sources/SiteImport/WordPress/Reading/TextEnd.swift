/// Whether a `]]>` is the end of the CDATA text in which it stands; `nil` where more bytes have to come before it is known.
///
/// Old versions of WordPress did not escape one that a text has itself, as in `// <![CDATA[ … // ]]></script>`. A text ends
/// where the end of an element of an export or the next text follows. Where neither does, and no `<![CDATA[` within the
/// text is open, it ends if the next mark is one by which a text begins, as XML has it.
///
/// - Parameters:
///   - index: Where the `]]>` stands.
///   - isNested: Whether a `<![CDATA[` stands before it in the text.
///   - isLast: Whether no more bytes will come.
func endsText(_ input: UnsafeBufferPointer<UInt8>, at index: Int, isNested: Bool, isLast: Bool) -> Bool? {
  let start = index + 3
  let limit = min(input.count, start + lookahead)
  var next = start
  while next < limit, input[next] <= 0x20 { next += 1 }
  guard isLast || next + longestName + 3 <= input.count || next >= start + lookahead else { return nil }
  if begins(input, at: next, with: textStart) || endsElement(input, at: next) { return true }
  if isNested { return false }
  next = start
  while next < limit {
    switch input[next] {
    case UInt8(ascii: "<") where begins(input, at: next, with: textStart): return true
    case UInt8(ascii: "]") where begins(input, at: next, with: textEnd): return false
    default: next += 1
    }
  }
  if limit == start + lookahead { return false }
  return isLast ? true : nil
}

/// How far it looks, in bytes.
private let lookahead = 4096
/// Of an element, in bytes.
private let longestName = 64
private let textStart = Array("<![CDATA[".utf8)
private let textEnd = Array("]]>".utf8)

/// The elements of RSS whose names have no prefix, in which texts stand.
private let elementsOfRSS: Set<String> = [
  "title", "link", "description", "language", "category", "author", "guid", "pubDate", "comments", "source",
  "generator", "copyright",
]

/// Whether an element of an export ends at a place: its name has a prefix, as no tag of HTML has, or is one of RSS.
private func endsElement(_ input: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  guard begins(input, at: index, with: [UInt8(ascii: "<"), UInt8(ascii: "/")]) else { return false }
  let name = input[(index + 2)..<min(input.count, index + 2 + longestName)].prefix {
    $0 > 0x20 && $0 != UInt8(ascii: ">")
  }
  return name.contains(UInt8(ascii: ":")) || elementsOfRSS.contains(String(decoding: name, as: UTF8.self))
}

private func begins(_ input: UnsafeBufferPointer<UInt8>, at index: Int, with mark: [UInt8]) -> Bool {
  index + mark.count <= input.count && input[index..<index + mark.count].elementsEqual(mark)
}
