extension AccountedCut {
  /// The ends of each edition of a work.
  init(_ work: ImportedWork) {
    source = work.source
    sides = work.editions.map { edition in
      let texts = edition.blocks.lazy.map(\.words).filter { !$0.isEmpty }
      return Side(
        language: edition.language, title: edition.title, first: Self.beginning(texts.first ?? ""),
        last: Self.end(texts.last ?? ""))
    }
    doubts = work.notes.filter { $0.kind == .uncertainCut }.map(\.text)
  }

  /// In letters, with their marks.
  private static let length = 60

  private static func beginning(_ text: String) -> String {
    let beginning = text.prefix(length)
    return beginning.endIndex == text.endIndex ? text : beginning + "…"
  }

  private static func end(_ text: String) -> String {
    let end = text.suffix(length)
    return end.startIndex == text.startIndex ? text : "…" + end
  }
}
