package import Records

/// What a file of the site is made from, as fingerprints: while they are the same, so is the file.
///
/// There are several, so that a build can say why a file was made anew.
package struct FileInputs: Sendable, Hashable {
  /// The template, and the texts of the theme in it.
  package var template: Fingerprint
  /// Settings, menus, the theme's files: what every page shows.
  package var site: Fingerprint
  /// The columns or terms that the page is about, and its place among its translations.
  package var own: Fingerprint
  /// The columns and terms that it names beside that.
  package var shown: Fingerprint

  package init(
    template: Fingerprint = Fingerprint(), site: Fingerprint = Fingerprint(), own: Fingerprint = Fingerprint(),
    shown: Fingerprint = Fingerprint()
  ) {
    self.template = template
    self.site = site
    self.own = own
    self.shown = shown
  }

  /// The first part that differs from what an earlier build had; `nil` when none does.
  package func change(since earlier: FileInputs) -> RenderReason? {
    if template != earlier.template { return .template }
    if site != earlier.site { return .settings }
    if own != earlier.own { return .content }
    return shown != earlier.shown ? .neighbours : nil
  }
}

extension FileInputs: Exchanged {
  package init() { self.init(template: Fingerprint()) }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&template)
    record.exchange(&site)
    record.exchange(&own)
    record.exchange(&shown)
  }
}

/// Why a file was made anew.
package enum RenderReason: String, Sendable, CaseIterable {
  /// There was none.
  case new
  /// Somebody changed or removed it since it was written.
  case altered
  /// Its template changed, or a text of the theme in it.
  case template
  /// A setting, a menu, a file of the theme or another thing that all pages show changed.
  case settings
  /// The column or term that it is about changed.
  case content
  /// A column or term that it names changed.
  case neighbours
}
