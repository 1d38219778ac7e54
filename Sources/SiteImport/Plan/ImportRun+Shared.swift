import SiteModel

/// What stands in the front matter of one edition for all.
extension ImportRun {
  func shared(by work: ImportedWork) -> EditionFile.Shared {
    let terms = settings.terms
    return EditionFile.Shared(
      date: work.date, authors: terms.ids(work.authors, of: .authors),
      categories: terms.ids(work.categories, of: .categories), tags: terms.ids(work.tags, of: .tags),
      featured: work.featured)
  }

  /// What a translation said otherwise, and cannot: it holds for all editions.
  func differing(_ own: EditionFile.Shared, from said: EditionFile.Shared) -> ImportNote {
    var parts: [String] = []
    if own.date != said.date, let date = own.date { parts.append("its date \(date)") }
    func left(_ one: String, _ many: String, _ own: [String], _ other: [String]) {
      let rest = own.filter { !other.contains($0) }
      if !rest.isEmpty {
        parts.append("the \(rest.count == 1 ? one : many) \(rest.map { "‘\($0)’" }.joined(separator: ", "))")
      }
    }
    left("author", "authors", own.authors, said.authors)
    left("category", "categories", own.categories, said.categories)
    left("tag", "tags", own.tags, said.tags)
    guard !parts.isEmpty else { return ImportNote(.mended, "it has what the edition in the other language says") }
    return ImportNote(
      .mended, "\(parts.joined(separator: ", ")): left out, for both editions have those of the first one")
  }
}
