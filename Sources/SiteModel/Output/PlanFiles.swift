import Diagnostics
import Languages

extension SitePlan {
  /// Plans every file of the site but those at old addresses and share pictures, which are planned when they are known.
  ///
  /// Who comes first keeps a path, and the one that comes second is told: what authors write and choose comes before
  /// what sitegen makes, so that the place of a collision is one that an author can change.
  mutating func planFiles(_ themeFiles: [ThemeFile], log: inout DiagnosticLog) {
    files.reserveCapacity(pages.count + 2 * catalog.editions.count + catalog.assets.count)
    claims.reserveCapacity(files.capacity)
    planEditions(log: &log)
    planAssets(log: &log)
    for (index, page) in pages.enumerated() where !page.kind.isArticle {
      plan(.page(index), at: page.route, log: &log)
    }
    for (index, feed) in feeds.enumerated() {
      for format in FeedFormat.allCases {
        if let route = feed.routes[format] { plan(.feed(index, format), at: route, log: &log) }
      }
    }
    for (index, page) in pages.enumerated() where page.kind == .search {
      guard let language = page.language else { continue }
      plan(.openSearch(page: index), at: config.routes.openSearch(language), log: &log)
    }
    plan(.sitemap, at: SiteRoutes.sitemap, log: &log)
    if sitemap.parts.count > 1 {
      for part in sitemap.parts.indices { plan(.sitemapPart(part), at: SiteRoutes.sitemap(part: part), log: &log) }
    }
    planSearch(log: &log)
    for file in HostFile.allCases where file.isWanted(by: config) { plan(.host(file), at: file.route, log: &log) }
    self.themeFiles = themeFiles
    for (index, file) in themeFiles.enumerated() { plan(.themeFile(index), at: file.route, log: &log) }
  }

  /// Plans the files of the search, or its entry where the others are only made when they are asked for.
  private mutating func planSearch(log: inout DiagnosticLog) {
    guard let search else { return }
    guard plan(.search(0), at: SearchPlan.entry, log: &log), !makesSearchWhenAsked else { return }
    for (index, route) in search.output.routes.enumerated().dropFirst() { plan(.search(index), at: route, log: &log) }
  }

  private mutating func planEditions(log: inout DiagnosticLog) {
    let formats = config.citations.writtenFormats
    let articles = pages.indices.filter { pages[$0].kind.isArticle }
    let routes = parallelMap(count: articles.count, batch: 512) { [pages] in FoldedRoute(pages[articles[$0]].route) }
    var cited: [Int] = []
    for (index, route) in zip(articles, routes) {
      // With its page an edition loses what lies beside it, which would only say the same again.
      guard case .article(let id) = pages[index].kind, plan(.page(index), at: route, log: &log) else { continue }
      guard !formats.isEmpty, catalog.works[catalog.editions[id].work].kind == .column else { continue }
      cited.append(index)
    }
    let count = formats.count
    let beside = parallelMap(count: cited.count * count, batch: 512) { [pages, cited] number in
      FoldedRoute(formats[number % count].route(beside: pages[cited[number / count]].route))
    }
    for (number, route) in beside.enumerated() {
      guard case .article(let id) = pages[cited[number / count]].kind else { continue }
      plan(.citation(edition: id, formats[number % count]), at: route, log: &log)
    }
  }

  private mutating func planAssets(log: inout DiagnosticLog) {
    heldBackFiles = HeldBackFiles.find(in: catalog, articles)
    for (index, asset) in catalog.assets.enumerated() where !heldBackFiles.contains(index) && !asset.isSourceOnly {
      plan(.asset(index), at: asset.route, log: &log)
    }
    reportHeldBackFiles(log: &log)
    for (index, asset) in catalog.assets.enumerated() where !heldBackFiles.contains(index) {
      for (number, variant) in asset.variants.enumerated() {
        plan(.variant(asset: index, number), at: variant.route, log: &log)
      }
      if let crop = asset.crop { plan(.crop(asset: index), at: crop.route, log: &log) }
    }
  }

  @discardableResult
  mutating func plan(_ kind: PlannedFile.Kind, at route: Route, log: inout DiagnosticLog) -> Bool {
    plan(kind, at: FoldedRoute(route), log: &log)
  }

  /// Plans a file, unless another is in its way, which is reported.
  @discardableResult
  private mutating func plan(_ kind: PlannedFile.Kind, at folded: FoldedRoute, log: inout DiagnosticLog) -> Bool {
    let file = PlannedFile(route: folded.route, kind: kind)
    if kind.isNamedByPerson, !hasSoundPath(file, log: &log) { return false }
    if let clash = claims.claim(folded.path) {
      report(clash, with: file, log: &log)
      return false
    }
    files.append(file)
    return true
  }
}

/// A route with the path of its file as it is claimed.
private struct FoldedRoute: Sendable {
  let route: Route
  let path: FoldedPath

  init(_ route: Route) {
    self.route = route
    path = FoldedPath(route.file)
  }
}
