import Diagnostics
import Languages
import Markup
import SiteModel

/// Gives each planned file the way to its bytes, and says what they are made from.
struct FileMaker: Sendable {
  private let site: Site
  private let contexts: [Language: LanguageContext]
  /// That of the site's default language.
  private let standard: LanguageContext
  private let assets: ThemeAssetAddresses
  private let renderer: PageRenderer
  /// `nil` where nobody asks what files are made from.
  private let pageInputs: PageInputs?
  private let inputs: SiteInputs?
  private let redirects: RedirectAddresses
  /// `nil` where the file is not written.
  private let netlify: NetlifyRedirects?
  private let sitemap: Sitemap
  private let feeds: [PreparedFeed?]

  /// What the formats of a feed share.
  private struct PreparedFeed: Sendable {
    var formats: FeedFormats
    var context: LanguageContext
    var inputs: FileInputs?
  }

  /// `nil` for a site without a language.
  init?(
    _ site: Site, contexts: [Language: LanguageContext], themes: [Language: Theme], assets: ThemeAssetAddresses,
    judgesInputs: Bool, log: inout DiagnosticLog
  ) {
    guard let standard = site.config.defaultLanguage.flatMap({ contexts[$0.language] }) else { return nil }
    self.site = site
    self.contexts = contexts
    self.standard = standard
    self.assets = assets
    renderer = PageRenderer(site: site, contexts: contexts, themes: themes)
    let inputs = judgesInputs ? SiteInputs(site, contexts: contexts) : nil
    self.inputs = inputs
    pageInputs = inputs.map { PageInputs(inputs: $0, contexts: contexts, themes: themes) }
    redirects = RedirectAddresses(site)
    sitemap = Sitemap(site, context: standard)
    feeds = site.feeds.map { feed in
      guard let context = feed.language.map({ contexts[$0] }) ?? standard else { return nil }
      let formats = FeedFormats(count: feed.routes.count) { FeedContent(feed, context: context, contexts: contexts) }
      return PreparedFeed(
        formats: formats, context: context, inputs: inputs.map { FeedContent.inputs(of: feed, context.language, $0) })
    }
    let writesNetlify = site.files.contains { $0.kind == .host(.netlifyRedirects) }
    netlify = writesNetlify ? NetlifyRedirects(site, redirects) : nil
    netlify?.reportLimits(&log)
  }

  /// `nil` for a share picture that could not be drawn, whose pages are shared with another.
  func file(_ planned: PlannedFile) -> OutputFile? {
    let path = planned.route.file
    switch planned.kind {
    case .page(let index):
      let page = site.pages[index]
      return OutputFile(
        path,
        .rendered { [renderer] output throws(EndlessTemplate) in try renderer.render(page, into: &output) },
        inputs: pageInputs?.inputs(of: page))
    case .feed(let index, let format): return feed(index, format, at: path)
    case .citation(let edition, let format): return citation(edition, format, at: path)
    case .openSearch(let page):
      return site.pages[page].language.flatMap { contexts[$0] }.map { context in
        OutputFile(path, .rendered { $0.appendOpenSearch(context) })
      }
    case .sitemap:
      return site.sitemap.parts.count == 1
        ? sitemapPart(0, at: path) : OutputFile(path, .rendered { [sitemap] in sitemap.appendIndex(to: &$0) })
    case .sitemapPart(let part): return sitemapPart(part, at: path)
    case .host(let host): return hostFile(host, at: path)
    case .themeFile(let index):
      let bytes = assets.files[index].bytes
      return OutputFile(path, .rendered { $0 += bytes })
    case .asset(let index):
      let asset = site.catalog.assets[index]
      return OutputFile(path, asset.isCleaned ? .cleanCopy(of: asset.path) : .copy(of: asset.path))
    case .variant(let asset, let index):
      return OutputFile(path, .copy(of: site.catalog.assets[asset].variants[index].path))
    case .crop(let asset):
      return site.catalog.assets[asset].crop.map { OutputFile(path, .copy(of: $0.path)) }
    case .sharePicture(let subject):
      return site.sharePictures[subject]?.path.map { OutputFile(path, .copy(of: $0)) }
    case .search(let index): return site.searchFile(index, at: path, judgesInputs: inputs != nil)
    case .redirect(let index):
      return RedirectPage(site.redirects[index], redirects, contexts: contexts, site: site).map { page in
        OutputFile(path, .rendered { page.render(into: &$0) }, inputs: inputs.flatMap { page.inputs($0) })
      }
    }
  }

  private func sitemapPart(_ part: Int, at path: String) -> OutputFile {
    OutputFile(
      path, .rendered { [sitemap] in sitemap.append(part: part, to: &$0) },
      inputs: inputs.map { sitemap.inputs(ofPart: part, $0) })
  }

  private func feed(_ index: Int, _ format: FeedFormat, at path: String) -> OutputFile? {
    guard let feed = feeds[index], let route = site.feeds[index].routes[format] else { return nil }
    // At a former address too it says where it is now.
    let address = feed.context.absolute(route)
    return OutputFile(
      path,
      .rendered { output in
        let content = feed.formats.content()
        switch format {
        case .atom: output.appendAtom(content, address: address)
        case .rss: output.appendRSS(content, address: address)
        case .json: output.appendJSONFeed(content, address: address)
        }
      }, inputs: feed.inputs)
  }

  private func citation(_ id: Int, _ format: CitationFormat, at path: String) -> OutputFile? {
    let edition = site.catalog.editions[id]
    guard let context = contexts[edition.language] else { return nil }
    return OutputFile(
      path,
      .rendered { output in
        let citation = Citation(edition, context: context)
        switch format {
        case .bibtex: output.appendBibTeX(citation)
        case .csl: output.appendCSL(citation)
        }
      }, inputs: inputs.map { Citation.inputs(of: edition, $0) })
  }

  private func hostFile(_ host: HostFile, at path: String) -> OutputFile {
    switch host {
    case .robots: return OutputFile(path, .rendered { [standard] in appendRobots(standard, to: &$0) })
    case .noJekyll: return OutputFile(path, .rendered { _ in })
    case .hostName:
      let name = site.config.cname ?? ""
      return OutputFile(path, .rendered { $0.append(name + "\n") })
    case .headers:
      let headers = HostHeaders(site, assets)
      return OutputFile(path, .rendered { $0 += headers.text.utf8 })
    case .netlifyRedirects: return OutputFile(path, .rendered { [netlify] in $0 += netlify?.text ?? [] })
    case .nginxRedirects:
      let map = NginxRedirects(site, redirects)
      return OutputFile(path, .rendered { map.append(to: &$0) })
    case .apacheRedirects:
      let rules = ApacheRedirects(site, redirects)
      return OutputFile(path, .rendered { rules.append(to: &$0) })
    }
  }
}

private func appendRobots(_ context: LanguageContext, to output: inout [UInt8]) {
  output.append("User-agent: *\nAllow: /\n\nSitemap: " as StaticString)
  output.append(context.absolute(SiteRoutes.sitemap))
  output.append("\n" as StaticString)
}
