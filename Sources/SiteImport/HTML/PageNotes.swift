import SafeHTML

/// The footnotes of a page: marks that lead to blocks which lead back.
///
/// Word's `#_ftn1`, the block editor's footnotes, and those of plug-ins, which end in `fn-1`, `fn1` or `note-1` and
/// have a way back.
struct PageNotes {
  /// What calls a note, by the element that is its mark: the note's number.
  var marks: [HTMLNode: Int] = [:]
  /// The blocks that hold notes.
  var bodies: [HTMLNode: Int] = [:]
  /// What belongs to notes and is written by sitegen: the marks before them, and the ways back.
  var unshown: Set<HTMLNode> = []
  /// The notes by their numbers less one: the block that holds one, or HTML that stood elsewhere.
  var notes: [Note] = []

  enum Note {
    case block(HTMLNode)
    case html(String)
  }

  init() {}

  /// Finds the notes of a page; `others` are texts of notes that are not on it, by the ids of their marks.
  init(_ body: HTMLNode, others: [String: String]) {
    var reader = NoteReader(others: others)
    reader.read(body, blocks: [], mark: nil)
    self = reader.notes()
  }
}

private struct NoteReader {
  let others: [String: String]
  private var links: [Link] = []
  private var blocks: [String: HTMLNode] = [:]
  /// Where each name stands, by the order of reading.
  private var places: [String: Int] = [:]
  private var place = 0
  /// The blocks from which links lead to a name.
  private var waysTo: [String: Set<HTMLNode>] = [:]
  /// The names in a block to which marks lead: one of several notes is none of its own.
  private var targets: [HTMLNode: Set<String>] = [:]

  private struct Link {
    var target: String
    var node: HTMLNode
    /// The outermost element that holds nothing but it, such as `<sup>`.
    var mark: HTMLNode
    /// The blocks that it lies in, the innermost first.
    var blocks: [HTMLNode]
    var place: Int
    var words: String
    /// What names the link itself.
    var names: [String]
  }

  init(others: [String: String]) { self.others = others }

  mutating func read(_ node: HTMLNode, blocks outer: [HTMLNode], mark: HTMLNode?) {
    guard case .element(let name) = node.content else { return }
    place += 1
    let isBlock = ["p", "li", "div", "dd", "td", "blockquote"].contains(name)
    // A note is a paragraph, or an item that holds one.
    let chain = isBlock ? [node] + outer.prefix(3) : outer
    for id in [node.text("id"), node.text("name")].compactMap({ $0 }) where places[id] == nil {
      places[id] = place
      if let block = chain.first { blocks[id] = block }
    }
    let isWrapper = ["sup", "span", "b", "strong"].contains(name) && node.children.filter { !$0.isBlank }.count == 1
    let mark = isWrapper ? mark ?? node : name == "a" ? mark : nil
    if name == "a", let target = node.text("href").flatMap(Self.fragment) {
      waysTo[target, default: []].formUnion(chain)
      links.append(
        Link(
          target: target, node: node, mark: mark ?? node, blocks: chain, place: place,
          words: node.children.shownWords(),
          names: [node.text("id"), node.text("name"), mark?.text("id"), node.children.first?.text("id")].compactMap {
            $0
          }))
    }
    for child in node.children { read(child, blocks: chain, mark: mark) }
  }

  /// The name behind `#` in an address of the page itself.
  private static func fragment(_ address: String) -> String? {
    guard let sign = address.lastIndex(of: "#") else { return nil }
    let name = String(address[address.index(after: sign)...])
    return name.isEmpty ? nil : name
  }

  mutating func notes() -> PageNotes {
    var notes = PageNotes()
    for link in links where link.words.isNoteMark {
      if let block = blocks[link.target], !link.blocks.contains(block) {
        targets[block, default: []].insert(link.target)
      }
    }
    var numbers: [String: Int] = [:]
    for link in links where link.words.isNoteMark {
      if let number = numbers[link.target] {
        notes.marks[link.mark] = number
        continue
      }
      if let html = others[link.target], html.contains(where: { !$0.isWhitespace }) {
        notes.notes.append(.html(html))
      } else if let body = body(of: link), notes.bodies[body] == nil {
        notes.notes.append(.block(body))
        notes.bodies[body] = notes.notes.count
      } else {
        continue
      }
      numbers[link.target] = notes.notes.count
      notes.marks[link.mark] = notes.notes.count
    }
    // The ways back.
    for link in links {
      guard link.blocks.contains(where: { notes.bodies[$0] != nil }), notes.marks[link.mark] == nil else { continue }
      if link.words.isNoteMark || link.words.isEmpty || link.words.isArrow { notes.unshown.insert(link.mark) }
    }
    return notes
  }

  /// The block that a link leads to, behind it, which leads back to it or is called as notes are.
  private func body(of link: Link) -> HTMLNode? {
    guard let place = places[link.target], place > link.place, let block = blocks[link.target],
      !link.blocks.contains(block), targets[block]?.count == 1
    else { return nil }
    // A note without a word has nothing to show.
    guard
      block.children.shownWords().split(separator: " ").contains(where: {
        !String($0).isNoteMark && !String($0).isArrow
      })
    else { return nil }
    let leadsBack = link.names.contains { waysTo[$0]?.contains(block) == true }
    return leadsBack || link.target.isNoteName ? block : nil
  }
}

extension String {
  /// Whether it is what stands for a note in a text: a number, a letter or a sign, with or without brackets.
  fileprivate var isNoteMark: Bool {
    let inner = unicodeScalars.filter { !"[](){}".unicodeScalars.contains($0) }
    return (1...4).contains(inner.count)
      && inner.allSatisfy { $0.properties.numericType != nil || "*†‡§ivxIVX".unicodeScalars.contains($0) }
      || inner.count == 1 && inner.first?.properties.isAlphabetic == true
  }

  fileprivate var isArrow: Bool {
    let signs = unicodeScalars.filter { !$0.properties.isWhitespace && $0.value != 0xFE0E && $0.value != 0xFE0F }
    return signs.count == 1 && "↩↑^↵⏎⤴←⬆▲".unicodeScalars.contains(signs.first ?? " ")
  }

  /// Whether plug-ins and Word call notes so.
  fileprivate var isNoteName: Bool {
    let name = lowercased()
    guard name.last?.isNumber == true else { return false }
    return ["_ftn", "_edn", "fn", "footnote", "endnote", "note", "easy-footnote-bottom", "_sdfootnote", "sdfootnote"]
      .contains {
        name.hasPrefix($0)
      }
  }
}
