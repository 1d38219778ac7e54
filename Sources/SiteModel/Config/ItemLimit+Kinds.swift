import YAML

/// How much of a kind one file may ask for: beyond that, what one column names would cost more than all the others.
extension ItemLimit {
  /// Each may have pages and feeds of its own.
  static let terms = ItemLimit(100)
  /// Each is a page that leads on.
  static let aliases = ItemLimit(
    500,
    instead: "write this one and those behind it as rows of a list of old addresses, which site.yml names under "
      + "‘redirects’: redirects: {file: redirects.csv}")
  static let corrections = ItemLimit(500)
  /// Each has all the pages of the site.
  static let languages = ItemLimit(100)
  static let menus = ItemLimit(50)
  /// Links that every page may show: the entries of a menu, the author's other pages.
  static let links = ItemLimit(100)
}
