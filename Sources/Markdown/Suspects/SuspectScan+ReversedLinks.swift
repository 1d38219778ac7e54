import Markup

extension SuspectScan {
  /// Looks for `(words)[https://…]`.
  mutating func lookForReversedLink(_ start: Int) {
    guard byte(start - 1) == UInt8(ascii: ")"), beginsAddress(start + 1), let end = find("]", from: start + 1),
      !isLink(behind: end), let open = beginning(of: UInt8(ascii: "("), before: start - 1)
    else { return }
    add(.reversedLink, open..<(end + 1))
  }

  /// Looks for `[words]{https://…}` and `[words]（https://…）`, whose address stands in other brackets than it should.
  mutating func lookForOddAddress(_ close: Int) {
    guard let end = endOfOddAddress(close + 1), let start = opening(of: close) else { return }
    add(.reversedLink, start..<end)
  }

  private mutating func endOfOddAddress(_ start: Int) -> Int? {
    if byte(start) == UInt8(ascii: "{"), beginsAddress(start + 1) { return find("}", from: start).map { $0 + 1 } }
    for (open, close): (StaticString, StaticString) in [("（", "）"), ("﴾", "﴿")] where stands(open, at: start) {
      guard beginsAddress(start + 3) else { return nil }
      return find(close, from: start).map { $0 + 3 }
    }
    return nil
  }

  private func beginning(of sign: UInt8, before end: Int) -> Int? {
    var index = end
    while index > end - 200, byte(index) != 0x0A {
      if byte(index) == sign { return index }
      index -= 1
    }
    return nil
  }

  private func beginsAddress(_ start: Int) -> Bool {
    stands("https://", at: start) || stands("http://", at: start) || stands("www.", at: start)
  }
}
