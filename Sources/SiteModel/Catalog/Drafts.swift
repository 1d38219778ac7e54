import Diagnostics
import Languages
import YAML

/// A work of which something is published, before all works are ordered and numbered.
struct LiveWork: Sendable {
  /// With the documents of the editions that are published.
  let group: WorkGroup
  let shared: WorkValues
  let date: DateTime?
  let originalLanguage: Language?
  /// Left in one language on purpose.
  let isUntranslated: Bool
  /// Found when all works are gathered.
  var terms = WorkTerms()
}

/// A catalog whose works are numbered.
struct CatalogDraft {
  var project: Project
  var works: [Work] = []
  var editions: [Edition] = []
  var terms: [Taxonomy: [Term]]
  var skipped: [SkippedEdition]
  var previewed: [SkippedEdition]
  var heldBackCategories: Set<Int>
  var clock: ClockRange
}

extension CatalogDraft {
  /// The editions; in place of each that was made of the same document, and is the same, that of an earlier state.
  ///
  /// A program that makes a site again with each save would else have thousands of small objects come and go, between
  /// which memory lies idle.
  func editions(like known: Catalog) -> [Edition] {
    editions.map { edition in
      guard known.editions.indices.contains(edition.id) else { return edition }
      let former = known.editions[edition.id]
      let isOfSameDocument = known.documents[former.document] === project.documents[edition.document]
      return isOfSameDocument && former.isSame(as: edition) ? former : edition
    }
  }

  /// Finds the pictures that site.yml names for authors, who come first among the terms, in the same order.
  mutating func findPicturesOfAuthors(_ assets: AssetIndex, log: inout DiagnosticLog) {
    for (index, author) in project.config.authors.enumerated() {
      guard let typed = author.image else { continue }
      if let image = assets.picture(namedInSettings: typed.value) {
        terms[.authors]?[index].image = image
        continue
      }
      log.report(
        .error, .missingPicture, at: project.config.location(typed.location), "there is no picture ‘\(typed.value)’",
        help: suggestion(for: typed.value, among: assets.pictureAddresses).map { "did you mean ‘\($0)’?" }
          ?? "put it into the folder ‘static’; static/images/amna.jpg has the address ‘/images/amna.jpg’")
    }
  }
}
