import Diagnostics

extension SiteFacts {
  /// Holds the entries of feeds against the pages of the site.
  func judgeFeeds() -> [Finding] {
    var list = FindingList()
    for (file, feed) in machines.sorted(by: { $0.key < $1.key }) where feed.kind == .feed {
      for entry in feed.entries {
        guard case .missing = book.target(entry.address, in: file) else { continue }
        list.append(
          Finding(
            .feedEntry, in: file, at: entry.offset,
            "an entry of the feed leads to ‘\(entry.address)’, which is not there",
            help: "correct the address", trace: .address(entry.address)),
          .feedEntry)
      }
    }
    return list.findings
  }

  /// Holds the sitemap against the pages of the site: all that it names, and all that it should.
  func judgeSitemap() -> [Finding] {
    var list = FindingList()
    var listed: Set<Int> = []
    let maps = machines.filter { $0.value.kind == .sitemap || $0.value.kind == .sitemapList }
    for (file, map) in maps.sorted(by: { $0.key < $1.key }) {
      for entry in map.entries {
        let target = book.target(entry.address, in: file)
        if let page = target.file { listed.insert(page) }
        guard let fault = fault(of: target, in: map.kind) else { continue }
        list.append(
          Finding(
            .sitemap, in: file, at: entry.offset, "the sitemap names ‘\(entry.address)’, \(fault)",
            help: "name only pages that readers are to find", trace: .address(entry.address), related: target.file),
          .sitemap)
      }
    }
    // Of a site whose address nobody knows each address is another's.
    guard !listed.isEmpty, let map = maps.keys.min() else { return list.findings }
    for file in order {
      guard let page = pages[file], isListed(file, page), !listed.contains(file), isWanted(file, page) else { continue }
      list.append(
        Finding(
          .sitemap, in: file, at: page.titleOffset, "the sitemap does not name the page",
          help: "name it there, or hide it from search engines with <meta name=\"robots\" content=\"noindex\">",
          related: map),
        .sitemap)
    }
    return list.findings
  }

  /// Pages that somebody put beside those of the site say no address, and no sitemap knows them.
  private func isWanted(_ file: Int, _ page: PageFacts) -> Bool {
    if let made = site.made { return made.isPage(site.paths[file]) }
    return page.canonical != .none || pages.values.allSatisfy { $0.canonical == .none }
  }

  private func fault(of target: Target, in kind: MachineFacts.Kind) -> String? {
    switch target {
    case .missing: return "which is not there"
    case .redirect: return "which leads on to another page"
    case .outside, .unjudged: return nil
    case .file(let file, _):
      if kind == .sitemapList { return nil }
      guard let page = pages[file] else { return nil }
      if page.refresh != nil { return "which leads on to another page" }
      if page.isHiddenFromSearch { return "which is hidden from search engines" }
      if case .file(let other) = page.canonical, other != file { return "which says that its address is another" }
      return nil
    }
  }
}
