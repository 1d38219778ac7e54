import CmarkSupport

/// An address that stands in the text without any markup, freed of the punctuation that follows it.
///
/// cmark ends such an address at white space and then takes back ASCII punctuation only, so
/// `https://example.org/a۔` would lead to an address that ends in an Urdu full stop.
struct BareAddress {
  var address: [UInt8]
  var shown: [UInt8]
  /// What cmark took for the address's end and is the sentence's.
  var tail: [UInt8] = []

  /// `nil` when the link was written with brackets or between `<` and `>`.
  init?(_ link: Node, address: [UInt8]) {
    guard let child = link.firstChild, child.next == nil, child.kind == SITEGEN_TEXT else { return nil }
    let shown = child.literal
    let prefix: Int
    if address == shown {
      prefix = 0
    } else if shown.starts(with: "www.".utf8), address.count == shown.count + 7 {
      prefix = 7
    } else if address.count == shown.count + 7, address.starts(with: "mailto:".utf8) {
      prefix = 7
    } else {
      return nil
    }
    // The autolink extension gives its links no place, except to those that begin with www.
    guard link.line == 0 || shown.starts(with: "www.".utf8) else { return nil }
    self.address = address
    self.shown = shown
    let end = Self.end(of: shown)
    guard end < shown.count else { return }
    tail = Array(shown[end...])
    self.shown.removeSubrange(end...)
    self.address.removeSubrange((prefix + end)...)
  }

  /// Where an address ends: before the first Urdu punctuation or closing quote, then as cmark does it.
  private static func end(of shown: [UInt8]) -> Int {
    var end = shown.count
    var index = 0
    while index < shown.count {
      let scalar = ScalarReader.scalar(in: shown, at: index)
      if isSentencePunctuation(scalar.value) {
        end = index
        break
      }
      index += scalar.length
    }
    guard end < shown.count else { return end }
    while end > 0 {
      switch shown[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: ";"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"),
        UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ")"):
        let opening = shown[..<end].count { $0 == UInt8(ascii: "(") }
        let closing = shown[..<end].count { $0 == UInt8(ascii: ")") }
        if closing <= opening { return end }
        end -= 1
      default: return end
      }
    }
    return end
  }

  private static func isSentencePunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x6D4, 0x60C, 0x61B, 0x61F, 0x2018...0x201F, 0xAB, 0xBB: true
    default: false
    }
  }
}
