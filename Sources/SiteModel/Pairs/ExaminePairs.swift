package import Diagnostics
import Languages

/// Everything that the desk should know of the pairs of a site: editions that are missing, translations that are older
/// than their originals, editions that are unequal; in the order of the works.
///
/// - Parameter articles: In the order of `Catalog.editions`.
package func examinePairs(_ catalog: Catalog, _ articles: [Article]) -> [Diagnostic] {
  let findings = missingEditions(catalog) + staleTranslations(catalog) + unequalEditions(catalog, articles)
  return findings.enumerated().sorted { ($0.element.work, $0.offset) < ($1.element.work, $1.offset) }
    .map(\.element.diagnostic)
}

/// What editions of a work do not have in common: structure, numbers, links, pictures, footnotes, names; and texts that
/// are in another language than their file.
package func unequalEditions(_ catalog: Catalog, _ articles: [Article]) -> [PairFinding] {
  let routes = parallelRoutesByPair(catalog)
  let destinations = PairDestinations(catalog)
  return parallelMap(count: catalog.works.count, batch: 8) { index in
    let work = catalog.works[index]
    let texts = work.editions.map { EditionText(catalog.editions[$0], articles[$0], in: catalog) }
    var findings: [PairFinding] = []
    for text in texts {
      if let found = foreignText(text) { findings.append(PairFinding(work: index, edition: text.edition.id, found)) }
    }
    guard let first = primary(of: texts, in: catalog) else { return findings }
    for other in texts where other.edition.id != first.edition.id {
      // Of a text in another language nothing else can be said.
      guard findings.allSatisfy({ $0.edition != first.edition.id && $0.edition != other.edition.id }) else { continue }
      let pair = ComparedPair(first, other)
      let route = routes[EditionPair(primary: first.edition.id, other: other.edition.id)]
      findings += found(pair, route: route, destinations).map {
        PairFinding(work: index, edition: $0.location?.path == first.path ? first.edition.id : other.edition.id, $0)
      }
    }
    return findings
  }.flatMap(\.self)
}

private func found(_ pair: ComparedPair, route: Route?, _ destinations: PairDestinations) -> [Diagnostic] {
  var found: [Diagnostic] = []
  if let structure = unequalStructure(
    pair.left.half, pair.right.half, pair.alignment, route: route)
  {
    found.append(structure)
  }
  found += unequalParts(pair)
  found += UnequalNumbers(pair).findings()
  found += unequalLinks(pair, destinations) + unequalPictures(pair, destinations)
  if let footnotes = unequalFootnotes(pair) { found.append(footnotes) }
  return found + loneNames(pair)
}

/// The edition with which the others are compared: that in the site's default language, else the first.
private func primary(of texts: [EditionText], in catalog: Catalog) -> EditionText? {
  texts.first { $0.language == catalog.config.defaultLanguage?.language } ?? texts.first
}

private func parallelRoutesByPair(_ catalog: Catalog) -> [EditionPair: Route] {
  var routes: [EditionPair: Route] = [:]
  for page in parallelPages(in: catalog) {
    if case .parallel(let pair) = page.kind { routes[pair] = page.route }
  }
  return routes
}
