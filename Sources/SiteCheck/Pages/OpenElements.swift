/// The elements that are open at a place of a page, the outermost first.
///
/// Pages of strangers leave end tags out, have too many of them, and nest without end: at most 500 elements are held, and
/// an end tag that fits none is looked for only so often that a page of millions costs no more than one of thousands.
struct OpenElements {
  struct Element {
    var key: UInt64
    var name: ElementName
    var speech: Speech
    /// Whether the letters of its text are counted by themselves.
    var ownsCount: Bool
  }

  private(set) var elements: [Element] = []
  private var searchesLeft = 2_000_000
  private static let most = 500

  var isFull: Bool { elements.count >= Self.most }
  var last: Element? { elements.last }

  mutating func push(_ element: Element) { elements.append(element) }

  mutating func pop() -> Element? { elements.popLast() }

  /// How many elements an end tag closes; none when it fits to none.
  mutating func depth(closedBy key: UInt64) -> Int {
    if elements.last?.key == key { return 1 }
    guard searchesLeft > 0 else { return 0 }
    for (depth, element) in elements.reversed().enumerated() where element.key == key {
      searchesLeft -= depth
      return depth + 1
    }
    searchesLeft -= elements.count
    return 0
  }
}
