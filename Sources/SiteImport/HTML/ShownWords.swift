import SafeHTML

extension [HTMLNode] {
  /// The words that a reader sees, with one space between them; one that does not break is a space like others.
  ///
  /// The numbers of notes are sitegen's and do not count, nor does what stands in a player for those who have none.
  func shownWords(_ notes: PageNotes = PageNotes()) -> String {
    var text = ""
    for node in self { node.appendWords(notes, to: &text) }
    return text.onOneLine
  }
}

extension HTMLNode {
  fileprivate func appendWords(_ notes: PageNotes, to text: inout String) {
    switch content {
    case .other: break
    case .text(let bytes): text += String(shown: bytes)
    case .element(let name):
      if HTMLNode.unshown.contains(name) || HTMLNode.players.contains(name) || notes.marks[self] != nil
        || notes.unshown.contains(self) || notes.bodies[self] != nil
      {
        return
      }
      let parts = !isInlineElement && name != "img" && name != "wbr" || name == "button" || isButton
      if parts { text += " " }
      for child in children { child.appendWords(notes, to: &text) }
      if parts { text += " " }
    }
  }

  /// What shows films, sounds and pages, and holds words for those who have no such thing.
  private static let players: Set = ["audio", "video", "iframe", "embed", "object", "canvas"]
}
