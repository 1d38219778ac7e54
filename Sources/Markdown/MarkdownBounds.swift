import Markup

/// What is too much in a text, told from its bytes before it is parsed.
///
/// A parser makes a hundred and more bytes of a single star, a cell of each row for every column of a table's head, and
/// begins a table anew at each line that might be one. Few texts have what is looked for here, and short ones are not
/// looked at but for the bars of tables.
struct MarkdownBounds {
  /// Where it is too much, what, and what to do.
  struct Excess {
    var offset: Int
    var message: String
    var help: String
  }

  /// How many pieces a text may fall into, by its signs; each takes some two hundred bytes.
  private static let mostPieces = 800_000
  /// Every line is held against each quote and list that is open.
  private static let mostSteps = 50_000_000

  static func excess(in bytes: [UInt8], _ body: Range<Int>) -> Excess? {
    find(in: bytes, body) { text in
      var excess: Excess?
      // A shorter text cannot have so many.
      if text.count > 300_000 { excess = pieces(of: text) }
      if excess == nil, text.count > 50_000 { excess = nesting(of: text) }
      if excess == nil, text.count > 20_000 { excess = searches(in: text) }
      return excess
    }
  }

  /// What is too much in the tables of a text, the first of which has its first bar at a place in the body.
  static func excessOfTables(in bytes: [UInt8], _ body: Range<Int>, from bar: Int) -> Excess? {
    find(in: bytes, body) { text in tables(of: text, from: text[..<bar].lastIndex(of: UInt8(ascii: "\n")) ?? 0) }
  }

  private static func find(
    in bytes: [UInt8], _ body: Range<Int>, _ excess: (UnsafeBufferPointer<UInt8>) -> Excess?
  ) -> Excess? {
    var found = bytes.withUnsafeBufferPointer { excess(UnsafeBufferPointer(rebasing: $0[body])) }
    found?.offset += body.lowerBound
    return found
  }

  /// How many pieces a byte may make of a text.
  private static let weights: [UInt8] = {
    var weights = [UInt8](repeating: 0, count: 256)
    for byte in "`\\&_*[]<!~:>|.)@#w".utf8 { weights[Int(byte)] = 1 }
    // A list and its item; a line's block, its text and the break behind it.
    for byte in "-+*".utf8 { weights[Int(byte)] = 2 }
    for byte in "\n\r".utf8 { weights[Int(byte)] = 3 }
    // The mark of a note and the way back to it.
    weights[Int(UInt8(ascii: "^"))] = 4
    return weights
  }()

  private static func pieces(of text: UnsafeBufferPointer<UInt8>) -> Excess? {
    let sum = weights.withUnsafeBufferPointer { weights in
      text.reduce(0) { $0 &+ Int(weights[Int($1)]) }
    }
    guard sum > mostPieces else { return nil }
    return Excess(
      offset: 0, message: "the text has so many signs of Markdown and so many lines that it cannot be read at once",
      help: "part the file into several; what is no prose can lie in static/ as it is")
  }

  private static func nesting(of text: UnsafeBufferPointer<UInt8>) -> Excess? {
    var deepest = (depth: 0, offset: 0)
    var lines = 0
    var start = 0
    while start < text.count {
      let depth = depth(ofLineAt: start, in: text)
      if depth > deepest.depth { deepest = (depth, start) }
      lines += 1
      start = (text.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? text.count) + 1
    }
    guard deepest.depth * lines > mostSteps else { return nil }
    return Excess(
      offset: deepest.offset, message: "quotes and lists stand in each other, some \(deepest.depth) deep",
      help: "take away ‘>’, ‘-’ or spaces at the beginning of the line")
  }

  /// How many quotes and lists the line may be in, by what stands before its text.
  private static func depth(ofLineAt start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var spaces = 0
    var signs = 0
    for byte in text[start...] {
      switch byte {
      case UInt8(ascii: " "): spaces += 1
      case UInt8(ascii: "\t"): spaces += 4
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
        UInt8(ascii: ")"):
        signs += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): continue
      default: return signs + spaces / 2
      }
    }
    return signs + spaces / 2
  }
}
