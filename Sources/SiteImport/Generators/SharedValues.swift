/// What the front matter of a text and of its translations says for all of them.
///
/// Here one edition says it, and it holds for the others; other generators let each say its own, and often only one does.
struct SharedValues {
  private var date: String?
  private var categories: [String] = []
  private var tags: [String] = []
  private var authors: [String] = []
  private var featured = false
  /// Why readers are not to see it without being known.
  private var heldBack: ImportedWork.HeldBack?

  /// Adds what an edition says; the first that has a date gives it, and lists are joined.
  mutating func add(_ work: ImportedWork, isDateMade: Bool) {
    if !isDateMade { date = date ?? work.date }
    categories = categories.joined(with: work.categories)
    tags = tags.joined(with: work.tags)
    authors = authors.joined(with: work.authors)
    featured = featured || work.featured
  }

  /// Adds why an edition is held back, where that holds for all: a draft may be one in one language.
  mutating func add(heldBack reason: ImportedWork.HeldBack?) {
    if reason == .password || reason == .private { heldBack = heldBack ?? reason }
  }

  /// The work with what it did not say itself; a day of its own stays, so that the account tells of two that differ.
  func completing(_ work: ImportedWork, isDateMade: Bool) -> ImportedWork {
    var work = work
    if let date, isDateMade || work.date == nil || work.date?.prefix(10) == date.prefix(10) { work.date = date }
    work.categories = categories.joined(with: work.categories)
    work.tags = tags.joined(with: work.tags)
    work.authors = authors.joined(with: work.authors)
    work.featured = work.featured || featured
    if work.heldBack == nil, let heldBack {
      work.heldBack = heldBack
      let what = heldBack == .password ? "has a password" : "is private"
      work.notes.append(ImportNote(.kept, "its text in another language \(what), so that it is a draft too"))
    }
    return work
  }
}

extension [String] {
  fileprivate func joined(with others: [String]) -> [String] { self + others.filter { !contains($0) } }
}

extension GeneratorContents {
  /// What each text shares with its translations, by `GeneratorItem.sharing`.
  ///
  /// A text that readers do not see gives nothing to those that they see but its date, without which there is no column.
  func sharedValues() -> [String: SharedValues] {
    var all: [String: SharedValues] = [:]
    var hidden: [(GeneratorItem, ImportedWork)] = []
    for item in items {
      var work = FrontMatterMapping(item, source: source(item.path), terms: terms) { _ in nil }.work
      if work.heldBack != nil {
        hidden.append((item, work))
        work = ImportedWork(source: work.source, key: work.key)
      }
      all[item.sharing, default: SharedValues()].add(work, isDateMade: item.isDateMade)
    }
    for (item, work) in hidden {
      var bare = ImportedWork(source: work.source, key: work.key)
      bare.date = work.date
      all[item.sharing, default: SharedValues()].add(bare, isDateMade: item.isDateMade)
      all[item.sharing]?.add(heldBack: work.heldBack)
    }
    return all
  }
}

extension GeneratorItem {
  /// What it has in common with its translations, and with nothing else of its kind.
  var sharing: String { "\(isColumn) \(pair)" }
}
