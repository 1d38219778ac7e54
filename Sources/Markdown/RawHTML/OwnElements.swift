import Markup

/// An element that sitegen wrote, by its places in the HTML.
struct OwnElement {
  /// The tag, and the end tag.
  var start: Range<Int>
  var end: Range<Int>
}

extension OwnElement {
  /// Those elements of sitegen's in which a tag of the author's stands, in the order of their beginnings.
  ///
  /// The HTML is our own: each element is ended, `<` begins nothing but a tag, and `>` stands in no value.
  static func holding(_ marks: [RawMark], in html: [UInt8]) -> [OwnElement] {
    var open: [(start: Range<Int>, marks: Int)] = []
    var found: [OwnElement] = []
    var passed = 0
    var place = 0
    html.withUnsafeBufferPointer { html in
      while let tag = html.firstIndex(of: UInt8(ascii: "<"), from: place),
        let end = html.firstIndex(of: UInt8(ascii: ">"), from: tag)
      {
        let range = tag..<(end + 1)
        place = range.upperBound
        if html[tag + 1] == UInt8(ascii: "/") {
          while passed < marks.count, marks[passed].place <= tag { passed += 1 }
          guard let element = open.popLast(), passed > element.marks else { continue }
          found.append(OwnElement(start: element.start, end: range))
        } else if html[end - 1] != UInt8(ascii: "/") {
          while passed < marks.count, marks[passed].place < range.upperBound { passed += 1 }
          open.append((range, passed))
        }
      }
    }
    return found.sorted { $0.start.lowerBound < $1.start.lowerBound }
  }
}
