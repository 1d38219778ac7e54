package import Diagnostics

/// Something that the desk should know of a work's editions.
package struct PairFinding: Sendable, Hashable {
  /// The index in `Catalog.works`.
  package var work: Int
  /// The edition at which it is to be mended, by its index in `Catalog.editions`.
  package var edition: Int
  package var diagnostic: Diagnostic

  init(work: Int, edition: Int, _ diagnostic: Diagnostic) {
    self.work = work
    self.edition = edition
    self.diagnostic = diagnostic
  }
}
