import Markup

/// What an element is to the text in and around it.
enum TextElement: UInt8 {
  case inline, block, heading, lineBreak, preformatted
  /// Its content is shown by no browser, or is no text.
  case unseen

  /// The element whose name stands at a place, and where the name ends.
  @inline(__always)
  static func read(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> (element: TextElement, end: Int) {
    var name = Name()
    var end = start
    while end < html.count, html[end].isASCIILetterOrDigit {
      name.append(html[end])
      end += 1
    }
    return (TextElements.shared.element(name), end)
  }

  /// Up to sixteen letters and digits as two numbers.
  fileprivate struct Name: Equatable {
    var high: UInt64 = 0
    var low: UInt64 = 0

    /// Appends a letter as a small one; a digit has that bit.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte | 0x20)
    }
  }
}

/// The elements that are more than a part of a line, in a table that is found by no more than a multiplication.
private struct TextElements {
  private typealias Slot = (name: TextElement.Name, element: TextElement)
  private static let bits: UInt64 = 8
  private let slots: UnsafePointer<Slot>

  /// Filled once, and never changed nor given back.
  nonisolated(unsafe) static let shared = TextElements()

  private init() {
    let count = 1 << Int(Self.bits)
    let room = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    room.initialize(repeating: (TextElement.Name(), .inline), count: count)
    slots = UnsafePointer(room)
    for (element, names) in Self.known {
      for word in names.split(separator: " ") {
        var name = TextElement.Name()
        for byte in word.utf8 { name.append(byte) }
        room[slot(of: name)] = (name, element)
      }
    }
  }

  @inline(__always)
  func element(_ name: TextElement.Name) -> TextElement { slots[slot(of: name)].element }

  /// The slot of a name, or the free one where it would stand.
  @inline(__always)
  private func slot(of name: TextElement.Name) -> Int {
    var slot = Int(((name.low ^ name.high &<< 7) &* 0x9E37_79B9_7F4A_7C15) &>> (64 - Self.bits))
    while slots[slot].name != name, slots[slot].name != TextElement.Name() {
      slot = (slot + 1) & (1 << Int(Self.bits) - 1)
    }
    return slot
  }

  private static let known: [(element: TextElement, names: String)] = [
    (.lineBreak, "br"), (.preformatted, "pre"), (.heading, "h1 h2 h3 h4 h5 h6"),
    (
      .block,
      """
      p address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure \
      footer form header hgroup hr legend li main menu nav ol optgroup option section select summary table tbody td \
      tfoot th thead tr ul
      """
    ),
    (
      .unseen,
      "audio canvas head iframe math noframes noscript object script style svg template textarea title video"
    ),
  ]
}
