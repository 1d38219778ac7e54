import Languages
import Records
import SiteModel

/// What files for programs are made from.
extension SiteInputs {
  /// The columns of a feed, their names in other languages and their terms; one for all its formats.
  func inputs(of feed: Feed, _ language: Language) -> FileInputs {
    var own = Fingerprint()
    if case .term(let taxonomy, let index) = feed.subject {
      own.add(terms(in: language).all[taxonomy.place][index].term)
    }
    own.add(feed.language?.code ?? "")
    var shown = Fingerprint()
    for id in feed.editions {
      shown.add(editions[id])
      let edition = site.catalog.editions[id]
      let work = site.catalog.works[edition.work]
      // Another column of its name may have come.
      shown.add(site.catalog.feedIDs.id(of: edition, work))
      for other in work.editions where other != id {
        shown.add(site.catalog.editions[other].language.code)
        shown.add(site.catalog.editions[other].route.address)
      }
      shown.add(terms(in: edition.language).byWork[work.id].term)
    }
    var frame = frames[language] ?? Fingerprint()
    // The feed of all languages speaks all of them.
    for other in site.catalog.languages where feed.language == nil { frame.add(frames[other] ?? Fingerprint()) }
    return FileInputs(site: frame, own: own, shown: shown)
  }

  /// An edition, the original that it was translated from, and its terms; one for all formats.
  func inputs(ofCitation edition: Edition) -> FileInputs {
    // The summary may be the beginning of the text.
    var shown = fullCards[edition.id]
    let work = site.catalog.works[edition.work]
    for other in work.editions where other != edition.id {
      shown.add(site.catalog.editions[other].language.code)
      shown.add(site.catalog.editions[other].title)
    }
    shown.add(terms(in: edition.language).byWork[work.id].term)
    return FileInputs(
      site: frames[edition.language] ?? Fingerprint(), own: metadata[edition.id], shown: shown)
  }
}
