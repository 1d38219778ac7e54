import Markup
import SafeHTML

/// What an HTML5 parser is given of a body: the author's tags by their names, and in the place of everything that sitegen
/// wrote an element that stands for it.
///
/// Nothing that an author typed reaches the parser but names of elements that are let through, so no quotation mark left
/// open and no value can be taken for anything else. Elements of sitegen's with tags of the author's in them are `object`s, which
/// HTML lets no end tag reach through; what holds none is an `img`, which may stand anywhere.
struct Skeleton {
  /// What an element in the tree stands for, by the number in its attribute.
  enum Part {
    /// Bytes of the HTML as they are.
    case written(Range<Int>)
    /// An element of sitegen's.
    case own(OwnElement)
    /// An element of the author's, by its index.
    case raw(Int)
  }

  private(set) var html: [UInt8] = []
  private(set) var parts: [Part] = []
  /// No author can have written it: it depends on all that stands in the text.
  let marker: String

  private let source: [UInt8]
  private var written = 0

  /// `borders` are places at which a part of the HTML may not go on, in order.
  init(_ source: [UInt8], marks: [RawMark], elements: [RawElement], borders: [Int], marker: String) {
    self.source = source
    self.marker = marker
    var own = OwnElement.holding(marks, in: source)[...]
    var marks = marks[...]
    var borders = borders[...]
    var open: [OwnElement] = []
    while true {
      // At one place: ends before tags before beginnings, as they were written.
      let end = open.last?.end.lowerBound ?? Int.max
      let mark = marks.first?.place ?? Int.max
      let start = own.first?.start.lowerBound ?? Int.max
      let border = borders.first ?? Int.max
      let next = min(end, mark, start, border)
      guard next < Int.max else { break }
      flush(upTo: next)
      if border == next {
        borders.removeFirst()
      } else if mark == next, let tag = marks.popFirst()?.tag {
        append(tag, elements)
      } else if end == next, let element = open.popLast() {
        html.append("</object>")
        written = element.end.upperBound
      } else if let element = own.popFirst() {
        if open.count < Self.deepest {
          append("object", .own(element))
          written = element.start.upperBound
          open.append(element)
        } else {
          // Deeper than anyone quotes: the tags in it are left out.
          append("img", .written(element.start.lowerBound..<element.end.upperBound))
          written = element.end.upperBound
          own = own.drop { $0.start.lowerBound < written }
          marks = marks.drop { $0.place < written }
        }
      }
    }
    flush(upTo: source.count)
  }

  private static let deepest = 100

  private mutating func append(_ tag: RawMark.Tag, _ elements: [RawElement]) {
    switch tag {
    case .start(let index): append(elements[index].name, .raw(index))
    case .end(let name):
      html.append("</")
      html.append(name)
      html.append(">")
    }
  }

  private mutating func append(_ name: String, _ part: Part) {
    html.append("<")
    html.append(name)
    html.append(" ")
    html.append(marker)
    html.append("=")
    html.append(number: parts.count)
    html.append(">")
    parts.append(part)
  }

  /// Lets one element stand for what was written up to a place; white space stays, because tables may hold it.
  private mutating func flush(upTo end: Int) {
    guard written < end else { return }
    let range = written..<end
    written = end
    if source[range].trimmed.isEmpty {
      html.append(contentsOf: source[range])
    } else {
      append("img", .written(range))
    }
  }
}
