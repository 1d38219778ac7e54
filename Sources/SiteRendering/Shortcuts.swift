/// What rendering spares itself; every file is the same to the byte without any of it.
///
/// A view that says something else on each page must not be shared by pages: a field of `SiteView` that does not read
/// `.page`, and `View.identity`, promise that. A comparison of two builds that both believe the promise sees nothing, so one
/// of them renders without shortcuts.
package struct Shortcuts: OptionSet, Sendable {
  /// What `SiteView` says is read once for all ordinary pages of a language.
  package static let sharedValues = Shortcuts(rawValue: 1)
  /// It is written into the templates before the first page is rendered.
  package static let constantFolding = Shortcuts(rawValue: 2)
  /// What partials make of views that stand on many pages is kept, and copied from then on.
  package static let fragments = Shortcuts(rawValue: 4)

  package static let all: Shortcuts = [.sharedValues, .constantFolding, .fragments]

  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }
}
