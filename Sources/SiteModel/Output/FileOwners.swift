import Diagnostics
import YAML

/// Whose a planned file is, in words for a message, and what its owner can do when it is in the way of another.
///
/// Found only when a path is wanted twice: the place of an edition stands in its file, which would have to be read again.
struct FileOwner {
  var name: String
  /// `nil` for what nobody wrote down.
  var location: Location?
  /// What to type.
  var remedy: String
}

extension SitePlan {
  /// The claim of a path is the number of the file that has it.
  func owner(ofClaim claim: Int) -> FileOwner { owner(of: files[claim]) }

  /// Reports that a file cannot be where it should, or that it gives way to one of the author's.
  mutating func report(_ clash: FileClaims.Clash, with second: PlannedFile, log: inout DiagnosticLog) {
    let first = files[clash.claim]
    if case .file = clash, case .asset(let asset) = first.kind, first.route == second.route, givesWay(second.kind) {
      ownFiles.append((asset, second.kind))
      return
    }
    let (one, other) = (owner(of: first), owner(of: second))
    let message =
      switch clash {
      case .file:
        first.route == second.route
          ? "\(one.name) and \(other.name) both want the address \(second.route.address)"
          : "\(one.name) wants the address \(first.route.address), and \(other.name) wants \(second.route.address), "
            + "which many disks and hosts cannot tell apart"
      case .folder:
        "\(other.name) wants the address \(second.route.address), where a folder is needed for \(one.name) "
          + "(\(first.route.address))"
      case .under:
        "\(one.name) is the file \(first.route.address), where \(other.name) needs a folder (\(second.route.address))"
      }
    log.report(
      .error, .addressCollision, at: other.location ?? one.location, message,
      help: other.location == nil ? one.remedy : other.remedy,
      related: other.location == nil ? [] : [one.location].compactMap { $0 })
  }

  func owner(of file: PlannedFile) -> FileOwner {
    let address = file.route.address
    switch file.kind {
    case .page(let index): return owner(of: pages[index])
    case .feed: return made("the feed \(address)")
    case .citation(let edition, _):
      return FileOwner(
        name: "the citation \(address)", location: nil, remedy: owner(ofEdition: edition).remedy)
    case .openSearch: return made("the description of the search, \(address),")
    case .sitemap, .sitemapPart: return made("the sitemap")
    case .host(let host): return made("the file ‘\(host.rawValue)’, which hosts and robots look for,")
    case .themeFile(let index): return made("the theme's file ‘\(themeFiles[index].source)’")
    case .asset(let index):
      let path = catalog.assets[index].path
      return FileOwner(
        name: "the file ‘\(path)’", location: Location(path: path), remedy: "rename ‘\(path)’, or move it away")
    case .variant(let index, let number):
      let asset = catalog.assets[index]
      return FileOwner(
        name: "the copy of ‘\(asset.path)’ that is \(asset.variants[number].dimensions.width) pixels wide",
        location: Location(path: asset.path), remedy: "rename ‘\(asset.path)’")
    case .crop(let index):
      let path = catalog.assets[index].path
      return FileOwner(
        name: "the part of ‘\(path)’ that networks show", location: Location(path: path), remedy: "rename ‘\(path)’")
    case .sharePicture: return made("the share picture \(address)")
    case .search: return made("the search's file \(address)")
    case .redirect(let index):
      let wish = wishes[wishOfRedirect[index]]
      return FileOwner(
        name: "the old address ‘\(wish.from.text)’", location: location(of: wish),
        remedy: "remove the \(wish.goal.noun)")
    }
  }

  private func made(_ name: String) -> FileOwner {
    FileOwner(name: name, location: nil, remedy: "let one of the two have another address")
  }

  private func owner(of page: Page) -> FileOwner {
    switch page.kind {
    case .article(let edition): return owner(ofEdition: edition)
    case .parallel(let pair):
      var owner = owner(ofEdition: pair.primary)
      owner.name = "the parallel page \(page.route.address)"
      return owner
    case .chooser: return made("the front page")
    case .notFound: return made("the page for missing addresses")
    case .term(let taxonomy, let index):
      let term = catalog.term(taxonomy, index)
      return FileOwner(
        name: "the page of the \(taxonomy.singular) ‘\(term.id)’",
        location: config.places[taxonomy.rawValue].map { Location(path: "site.yml", at: $0) },
        remedy: "give one of the two another name, under ‘\(taxonomy.rawValue)’ in site.yml or where it is used")
    case .home, .columns, .titles, .terms, .archive, .archiveYear: return made("the index page \(page.route.address)")
    case .search: return made("the search page \(page.route.address)")
    }
  }

  /// The place of an edition is that of what its address is made from.
  private func owner(ofEdition id: Int) -> FileOwner {
    let edition = catalog.editions[id]
    let document = catalog.documents[edition.document]
    let front = document.frontMatter
    let mark = front.url?.location ?? front.slug?.location ?? front.title?.location
    let isBySlug = catalog.works[edition.work].kind == .page || config.columnPermalink.contains(":slug")
    let free = freeNumber(beside: edition.route)
    let remedy: String
    if front.url != nil || !isBySlug {
      remedy = "give it another address in its front matter: ‘url: \(edition.route.numbered(free).address)’"
    } else {
      remedy = "give it another slug in its front matter: ‘slug: \(edition.slug)-\(free)’"
    }
    return FileOwner(
      name: "‘\(document.path.path)’",
      location: mark.map { document.source.location(at: $0) } ?? Location(path: document.path.path), remedy: remedy)
  }
}

// MARK: - The author's own files in place of sitegen's

extension SitePlan {
  /// Whether a file of the author's takes the place of what sitegen would make.
  ///
  /// It does where hosts and robots look for a name, and for the pages for missing addresses. Everything else is one of
  /// the site's pages, feeds and lists, which lead to each other.
  private func givesWay(_ kind: PlannedFile.Kind) -> Bool {
    switch kind {
    case .host: true
    case .page(let index): pages[index].kind == .notFound
    default: false
    }
  }

  /// Notes which files of the author's are published in place of sitegen's, when all redirects are known.
  func reportOwnFiles(log: inout DiagnosticLog) {
    for (index, kind) in ownFiles {
      let path = catalog.assets[index].path
      var message = "‘\(path)’ takes the place of the file that sitegen would make"
      var help = "remove it if sitegen's is to be published"
      switch kind {
      case .host(.netlifyRedirects):
        let count = redirects.count
        if count > 0 { message += ", in which \(count) old \(count == 1 ? "address" : "addresses") would stand" }
        help = "write ‘redirects: {netlify: false}’ in site.yml if that is as it should be, or remove the file"
      case .host(.nginxRedirects), .host(.apacheRedirects): message += ", in which old addresses would stand"
      case .host(.headers): message += ", with the headers that keep foreign scripts out"
      case .host(.robots):
        let sitemap = config.origin + config.basePath + SiteRoutes.sitemap.address
        help = "let it have the line ‘Sitemap: \(sitemap)’, by which the sitemap is found, or remove it"
      default: break
      }
      log.report(.note, .ownHostFile, at: Location(path: path), message, help: help)
    }
  }

  /// The first number with which an address is free.
  private func freeNumber(beside route: Route) -> Int {
    (2...99).first { claims.clash(route.numbered($0).file) == nil } ?? 100
  }
}

extension Route {
  /// `/en/columns/visit-2/` for `/en/columns/visit/`.
  fileprivate func numbered(_ number: Int) -> Route {
    if address.utf8.last == UInt8(ascii: "/") { return Route("\(address.dropLast())-\(number)/") }
    let dot = address.utf8.lastIndex(of: UInt8(ascii: ".")) ?? address.endIndex
    return Route("\(address[..<dot])-\(number)\(address[dot...])")
  }
}
