import CmarkSupport
import Markup

/// The numbers that authors gave to the items of their lists.
///
/// Markdown counts on from the first: 1947, 1965, 1971 would become 1947, 1948, 1949. Numbers that rise or fall
/// throughout were meant; others, such as 1. 1. 1., leave the counting to Markdown.
struct ListNumbers {
  /// The lists under way whose numbers do not follow each other.
  private var lists: [(list: Node, numbers: [Int], next: Int)] = []

  mutating func begin(_ list: Node, in places: inout SourcePlaces) {
    guard list.firstChild != list.lastChild else { return }
    var numbers: [Int] = []
    var item = list.firstChild
    while let node = item {
      guard let number = Self.number(of: node, in: &places) else { return }
      numbers.append(number)
      item = node.next
    }
    let steps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }
    guard steps.contains(where: { $0 != 1 }), steps.allSatisfy({ $0 > 0 }) || steps.allSatisfy({ $0 < 0 }) else {
      return
    }
    lists.append((list, numbers, 0))
  }

  mutating func end(_ list: Node) {
    if lists.last?.list == list { lists.removeLast() }
  }

  /// The number that an item is to have, where it is not the one that follows.
  mutating func value(of item: Node) -> Int? {
    guard let last = lists.last, last.list == item.parent, last.next < last.numbers.count else { return nil }
    lists[lists.count - 1].next += 1
    let number = last.numbers[last.next]
    return last.next > 0 && number != last.numbers[last.next - 1] + 1 ? number : nil
  }

  private static func number(of item: Node, in places: inout SourcePlaces) -> Int? {
    guard item.line > 0 else { return nil }
    let line = places.lines(from: item.line, through: item.line).first ?? 0..<0
    let start = line.lowerBound + item.column - 1
    guard line.contains(start) else { return nil }
    // A sign that nobody sees may stand before it.
    let text = places.bytes[start..<line.upperBound].drop { $0 >= 0x80 }
    let digits = text.prefix(9).prefix(while: \.isASCIIDigit)
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
