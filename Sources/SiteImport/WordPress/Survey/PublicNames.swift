import Languages

/// A name without the addresses of mail in it, which some people have for a name; of one that is nothing else, what stands
/// before the sign `@`.
func withoutMailHost(_ name: String) -> String {
  let words = name.split(separator: " ")
  let kept = words.filter { mailbox($0) == nil }
  if kept.count == words.count { return name }
  if kept.isEmpty { return words.lazy.compactMap(mailbox).first.map { String($0) } ?? "" }
  return kept.joined(separator: " ")
}

/// A name as readers may see it, without addresses of mail and of machines; empty where nothing else is in it.
func withoutPrivateNumbers(_ name: String) -> String {
  withoutMailHost(name).split(separator: " ").filter { !isMachine($0) }.joined(separator: " ")
}

/// What stands before the `@` of an address of mail: `zaid` of `<zaid@example.net>`.
private func mailbox(_ word: Substring) -> Substring? {
  var bare = trimmed(word)
  if bare.lowercased().hasPrefix("mailto:") { bare = bare.dropFirst(7) }
  guard let sign = bare.firstIndex(of: "@"), sign != bare.startIndex, bare.index(after: sign) != bare.endIndex else {
    return nil
  }
  return bare[..<sign]
}

/// Whether a word is the number of a machine: `203.0.113.9`, `2001:db8::7`, also with a port or a part made unreadable.
private func isMachine(_ word: Substring) -> Bool {
  let bare = trimmed(word)
  let fields = bare.prefix { $0 != ":" }.split(separator: ".", omittingEmptySubsequences: false)
  let isOld =
    fields.count == 4
    && fields.allSatisfy { field in
      (1...3).contains(field.utf8.count) && field.utf8.allSatisfy { "0123456789*xX".utf8.contains($0) }
    }
  let isNew =
    bare.utf8.count { $0 == UInt8(ascii: ":") } >= 2
    && bare.utf8.allSatisfy { ":.".utf8.contains($0) || "0123456789abcdefABCDEF*xX".utf8.contains($0) }
  return isOld || isNew
}

private func trimmed(_ word: Substring) -> Substring {
  var rest = word
  while let first = rest.first, "<([{\"'‘“,;".contains(first) { rest.removeFirst() }
  while let last = rest.last, ">)]}\"'’”,;".contains(last) { rest.removeLast() }
  return rest
}
