/// A script without what only its authors read: whole lines of comment, empty lines and the spaces that begin a line.
///
/// As it is where a text or a comment may reach over the end of a line: there spaces and signs may mean something. A
/// comment that begins with `/*!`, as licences do, stays.
func leanScript(_ script: [UInt8]) -> [UInt8] {
  let lines = script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).map { $0.trimmingSpaces }
  guard !lines.contains(where: mayReachOver) else { return script }
  let code = lines.filter { !$0.isEmpty && (!isComment($0) || $0.starts(with: "/*!".utf8)) }
  return Array(code.joined(separator: [UInt8(ascii: "\n")]))
}

private func isComment(_ line: ArraySlice<UInt8>) -> Bool {
  if line.starts(with: "//".utf8) { return true }
  return line.starts(with: "/*".utf8) && line.endOfComment == line.endIndex
}

/// Whether what begins on a line may end on another: a text in backquotes, what stands in its braces, a comment, a text
/// whose line end is left out.
private func mayReachOver(_ line: ArraySlice<UInt8>) -> Bool {
  if isComment(line) { return false }
  if line.last == UInt8(ascii: "\\") { return true }
  var (quotes, opened, closed) = (0, 0, 0)
  var before: UInt8 = 0
  for byte in line {
    switch byte {
    case UInt8(ascii: "`"): quotes += 1
    case UInt8(ascii: "{") where before == UInt8(ascii: "$"): opened += 1
    case UInt8(ascii: "}"): closed += 1
    case UInt8(ascii: "*") where before == UInt8(ascii: "/"): return true
    default: break
    }
    before = byte
  }
  return !quotes.isMultiple(of: 2) || opened > closed
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingSpaces: ArraySlice<UInt8> {
    let start = firstIndex { $0 > 0x20 } ?? endIndex
    let end = lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return self[start..<end]
  }

  /// Behind the first `*/`.
  fileprivate var endOfComment: Int? {
    indices.dropLast().first { self[$0] == UInt8(ascii: "*") && self[$0 + 1] == UInt8(ascii: "/") }.map { $0 + 2 }
  }
}
