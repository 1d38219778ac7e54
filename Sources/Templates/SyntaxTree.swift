import Diagnostics

/// A template as it was written, cut into text, tags and sections.
struct SyntaxTree: Sendable {
  let name: String
  let source: SourceText
  let nodes: [Node]
}

/// One piece of a template.
indirect enum Node: Sendable {
  case text(Range<Int>)
  /// The white space with which a line begins; the indentation of partials is put in here.
  case lineStart(Range<Int>)
  case variable(Name, isEscaped: Bool)
  case section(Name, isInverted: Bool, body: [Node])
  case partial(Inclusion)
  case parent(Inclusion, overrides: [Block])
  case block(Block)
}

/// A name as it was written, with the place of its first byte.
struct Name: Sendable, Hashable {
  var text: String
  var offset: Int
}

/// A partial or parent to be put in.
struct Inclusion: Sendable {
  var name: Name
  /// The white space before the tag when it stands alone on its line.
  var indentation: Range<Int>?
}

/// A block: a place to be filled when it stands in a parent, or what fills it.
struct Block: Sendable {
  var name: Name
  /// The white space before the opening tag when it stands alone on its line.
  var indentation: Range<Int>?
  var body: [Node]

  /// The white space with which the first line of the body begins.
  var firstLine: Range<Int>? {
    for node in body {
      if case .lineStart(let range) = node { return range }
    }
    return nil
  }

  var beginsWithLine: Bool {
    if case .lineStart = body.first { true } else { false }
  }

  /// Whether the content goes on with the line of the opening tag.
  var beginsInLine: Bool { Self.beginsInLine(body) }

  private static func beginsInLine(_ nodes: [Node]) -> Bool {
    switch nodes.first {
    case .text, .variable: true
    case .lineStart, nil: false
    case .section(_, _, let body): beginsInLine(body)
    case .partial(let inclusion), .parent(let inclusion, _): inclusion.indentation == nil
    case .block(let block): block.indentation == nil && beginsInLine(block.body)
    }
  }
}
