import Templates

/// What a field of a view may read; `PageInputs` says, in the same order, what each stands for on a page.
///
/// Fields say it where they are declared. `everywhere` is read by every page, and need not be said beside something else:
/// the language, digits and addresses of a page are in all that it shows.
extension Reads {
  /// Settings, menus, the texts and files of the theme, and which indexes there are, for pages of a language.
  static let site = Reads(rawValue: 1)
  /// What tells one page of a language from the next: its address, its translations, its number among those of a list.
  static let page = Reads(rawValue: 1 << 1)

  static let everywhere: Reads = [.site, .page]

  // MARK: - What the page is about

  /// What is told of it: of an edition and its work, of a term, of the terms of an index.
  static let subject = Reads(rawValue: 1 << 2)
  /// The text of the edition, its summary and its reading time.
  static let text = Reads(rawValue: 1 << 3)
  /// Its editions in other languages, and the page that shows it beside one of them.
  static let partners = Reads(rawValue: 1 << 4)
  /// What readers wrote under it.
  static let comments = Reads(rawValue: 1 << 23)
  /// Its terms.
  static let terms = Reads(rawValue: 1 << 5)
  /// The picture with which it is shared.
  static let picture = Reads(rawValue: 1 << 6)
  /// In which years and months there are columns.
  static let years = Reads(rawValue: 1 << 7)

  // MARK: - Which columns it names

  /// Those that it lists.
  static let entries = Reads(rawValue: 1 << 8)
  static let neighbours = Reads(rawValue: 1 << 9)
  static let related = Reads(rawValue: 1 << 10)
  /// Those of its series.
  static let parts = Reads(rawValue: 1 << 11)
  static let featured = Reads(rawValue: 1 << 12)
  static let newest = Reads(rawValue: 1 << 13)
  static let newestByCategory = Reads(rawValue: 1 << 21)
  /// Those of an archive with titles.
  static let archiveTitles = Reads(rawValue: 1 << 22)

  // MARK: - What it says of the columns that it names

  /// Title, date, picture.
  static let cards = Reads(rawValue: 1 << 14)
  /// Summary and reading time.
  static let cardTexts = Reads(rawValue: 1 << 15)
  static let cardTerms = Reads(rawValue: 1 << 16)
  /// The title also where the card shows a shorter one.
  static let titles = Reads(rawValue: 1 << 17)

  // MARK: - What changes with every column

  /// How many columns terms have, and the terms below them.
  static let termCounts = Reads(rawValue: 1 << 18)
  /// How many columns the years before and after have.
  static let yearCounts = Reads(rawValue: 1 << 19)

  /// What the sections of a page that speaks all languages read, by templates of their own.
  static let sections = Reads(rawValue: 1 << 20)
}
