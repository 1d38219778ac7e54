import YAML

/// Wishes for the addresses that a language had in its folder before it stood at the root: each page, feed and file of a
/// citation leads on from there, unless somebody has the address or asks for it.
///
/// Programs that read feeds know no pages that lead on: where the site has such, for hosts that know nothing else, a feed
/// stays at its former address too, and says where it is now.
func formerWishes(in site: inout SitePlan, besides wishes: [RedirectWish]) -> [RedirectWish] {
  let routes = site.config.routes
  guard site.config.redirects.fromLanguageFolder, let mark = site.config.places["defaultLanguageAtRoot"],
    routes.formerFolder != nil
  else { return [] }
  let taken = Set(wishes.lazy.filter(\.from.query.isEmpty).map(\.from.route))
  var former: [RedirectWish] = []
  for file in site.files {
    guard let target = site.movedTarget(file.kind, at: file.route, routes), let old = routes.former(file.route),
      !taken.contains(old), site.claims.clash(old.file) == nil
    else { continue }
    if case .feed = file.kind, site.config.redirects.html {
      site.planFormerFeed(file.kind, at: old)
    } else {
      former.append(RedirectWish(from: OldAddress(route: old, query: []), goal: .former(target), mark: mark))
    }
  }
  return former
}

extension SitePlan {
  /// What a file is for those who come to its former address; `nil` for one that never was in the folder of the language.
  fileprivate func movedTarget(_ kind: PlannedFile.Kind, at route: Route, _ routes: SiteRoutes) -> RedirectTarget? {
    switch kind {
    case .page(let index):
      let page = pages[index]
      guard let language = page.language, routes.isAtRoot(language) else { return nil }
      switch page.kind {
      case .parallel, .chooser, .notFound: return nil
      case .article(let edition): return hasMoved(edition, routes) ? .edition(edition) : nil
      case .home, .columns, .titles, .terms, .term, .archive, .archiveYear, .search: return .page(index)
      }
    case .feed(let index, _): return feeds[index].language.map(routes.isAtRoot) == true ? .file(route) : nil
    case .citation(let id, _):
      return routes.isAtRoot(catalog.editions[id].language) && hasMoved(id, routes) ? .file(route) : nil
    case .openSearch, .sitemap, .sitemapPart, .host, .themeFile, .asset, .variant, .crop, .sharePicture, .search,
      .redirect:
      return nil
    }
  }

  /// Whether the address of an edition began with the folder of its language.
  private func hasMoved(_ id: Int, _ routes: SiteRoutes) -> Bool {
    let edition = catalog.editions[id]
    if catalog.documents[edition.document].frontMatter.url != nil { return false }
    return catalog.works[edition.work].kind == .page || routes.columnsHaveFolder
  }

  fileprivate mutating func planFormerFeed(_ kind: PlannedFile.Kind, at route: Route) {
    guard claims.claim(route.file) == nil else { return }
    files.append(PlannedFile(route: route, kind: kind))
  }
}
