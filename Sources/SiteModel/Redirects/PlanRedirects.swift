import Diagnostics
import YAML

/// Makes one table of all old addresses, from the aliases of the editions and the list that site.yml names.
///
/// Everything that hosts and browsers are told about old addresses is made from it, so that it cannot disagree.
/// 1. Each alias and each row is a wish; those that no host could answer, or that a page stands in the way of, are
///    reported.
/// 2. What a wish leads to is looked up: a page, a file, another site, or an old address, which is followed to its end.
/// 3. Two wishes for one address must lead to the same place.
/// 4. Of a language that stands at the root, the addresses in its former folder lead on, where nobody else has them.
/// 5. Pages are planned at the old addresses, where a page can be and site.yml wants some.
func planRedirects(in site: inout SitePlan, log: inout DiagnosticLog) {
  let typed = redirectWishes(in: site, log: &log)
  let wishes = typed + formerWishes(in: &site, besides: typed)
  guard !wishes.isEmpty else { return }
  var resolver = RedirectResolver(site, wishes)
  var redirects: [(redirect: Redirect, wish: Int)] = []
  for index in wishes.indices {
    guard let redirect = resolver.redirect(index, log: &log) else { continue }
    let wish = wishes[index]
    if let first = resolver.first(for: wish.from), first != index {
      guard let other = resolver.redirect(first, log: &log), other != redirect,
        log.hasRoom(for: .error, .redirectConflict, in: site.path(of: wish))
      else { continue }
      log.report(
        .error, .redirectConflict, at: site.location(of: wish),
        "‘\(wish.from.text)’ leads to ‘\(site.text(of: other))’ already, and not to ‘\(site.text(of: redirect))’",
        help: "remove one of the two", related: [site.location(of: wishes[first])])
      continue
    }
    redirects.append((redirect, index))
  }
  redirects.sort { $0.redirect.from < $1.redirect.from }
  site.redirects = redirects.map(\.redirect)
  (site.wishes, site.wishOfRedirect) = (wishes, redirects.map(\.wish))
  planRedirectPages(in: &site, log: &log)
  reportUnanswered(wishes, in: site, log: &log)
}

private func planRedirectPages(in site: inout SitePlan, log: inout DiagnosticLog) {
  // Those that authors ask for come first: each of the others may be in the way of one.
  let indices = site.redirects.indices
  for index in indices.filter({ !site.redirects[$0].isFormer }) + indices.filter({ site.redirects[$0].isFormer }) {
    let redirect = site.redirects[index]
    if redirect.isFormer, let clash = site.claims.clash(redirect.from.route.file) {
      reportTaken(redirect, by: clash, in: site, log: &log)
      continue
    }
    if site.config.redirects.html, redirect.from.canBePage {
      site.plan(.redirect(index), at: redirect.from.route, log: &log)
    } else if redirect.from.query.isEmpty {
      site.addressesOfHosts.insert(redirect.from.route)
    }
  }
}

/// Tells of an alias, written in other letters, at which a page stands and not at the former address itself.
///
/// The two would be one file on some machines. Whatever else has the place is what readers look for there.
private func reportTaken(_ former: Redirect, by clash: FileClaims.Clash, in site: SitePlan, log: inout DiagnosticLog) {
  guard case .file(let claim) = clash, case .redirect(let index) = site.files[claim].kind else { return }
  let wish = site.wishes[site.wishOfRedirect[index]]
  guard wish.from.route != former.from.route, log.hasRoom(for: .warning, .addressCollision, in: site.path(of: wish))
  else { return }
  log.report(
    .warning, .addressCollision, at: site.location(of: wish),
    "the old address ‘\(wish.from.text)’ differs in capitals alone from ‘\(former.from.text)’, which would lead on by "
      + "itself and gets no page now",
    help: "remove the \(wish.goal.noun), or write it as ‘\(former.from.text)’")
}

/// An old address as an author wrote it down, and what it shall lead to.
struct RedirectWish: Sendable {
  enum Goal: Sendable {
    /// The edition that names it under ‘aliases’, by its index in `Catalog.editions`.
    case edition(Int)
    case typed(Located<String>)
    /// What has left the folder of a language that stands at the root now.
    case former(RedirectTarget)
  }

  var from: OldAddress
  var goal: Goal
  var status = RedirectStatus.permanent
  /// Where the old address was typed.
  var mark: SourceMark

  var isFormer: Bool { if case .former = goal { true } else { false } }
}

extension SitePlan {
  /// The place where a mark of a wish is: in the front matter of its edition, or in the list of old addresses.
  func location(of wish: RedirectWish, at mark: SourceMark? = nil) -> Location {
    let mark = mark ?? wish.mark
    switch wish.goal {
    case .edition(let edition): return catalog.documents[catalog.editions[edition].document].source.location(at: mark)
    case .typed: return catalog.redirectFile?.source.location(at: mark) ?? catalog.config.location()
    case .former: return catalog.config.location(mark)
    }
  }

  /// The file in which a wish stands.
  func path(of wish: RedirectWish) -> String {
    switch wish.goal {
    case .edition(let edition): catalog.documents[catalog.editions[edition].document].path.path
    case .typed: catalog.redirectFile?.source.path ?? "site.yml"
    case .former: catalog.config.file
    }
  }

  /// Where a redirect leads, as an author would write it.
  fileprivate func text(of redirect: Redirect) -> String {
    if case .web(let address) = redirect.target { return address }
    return (catalog.route(of: redirect.target, among: pages)?.address ?? "") + redirect.suffix
  }
}

/// The aliases of all editions, then the rows of the list.
private func redirectWishes(in site: SitePlan, log: inout DiagnosticLog) -> [RedirectWish] {
  var wishes: [RedirectWish] = []
  for edition in site.catalog.editions {
    for alias in site.catalog.documents[edition.document].frontMatter.aliases ?? [] {
      if let wish = wish(alias, .edition(edition.id), in: site, log: &log) { wishes.append(wish) }
    }
  }
  for row in site.catalog.redirectFile?.rows ?? [] {
    guard var wish = wish(row.old, .typed(row.new), in: site, log: &log) else { continue }
    wish.status = row.status
    wishes.append(wish)
  }
  return wishes
}

private func wish(
  _ typed: Located<String>, _ goal: RedirectWish.Goal, in site: SitePlan, log: inout DiagnosticLog
) -> RedirectWish? {
  let from: OldAddress
  if OldAddress.isPattern(typed.value) {
    let place = RedirectWish(from: .frontPage, goal: goal, mark: typed.location)
    guard log.hasRoom(for: .error, .invalidAddress, in: site.path(of: place)) else { return nil }
    log.report(
      .error, .invalidAddress, at: site.location(of: place),
      "‘\(typed.value)’ is a pattern for many addresses, and \(goal.nounWithArticle) names one",
      help:
        "name each old address by itself, such as ‘/2019/05/old-name/’; a pattern can only be answered by your host: "
        + "a file static/_redirects of your own then takes the place of the one that is written")
    return nil
  }
  do {
    from = try OldAddress(checking: typed.value, on: site.config)
  } catch {
    let place = RedirectWish(from: .frontPage, goal: goal, mark: typed.location)
    guard log.hasRoom(for: .error, .invalidAddress, in: site.path(of: place)) else { return nil }
    log.report(
      .error, .invalidAddress, at: site.location(of: place), "the old address ‘\(typed.value)’ \(error.reason)",
      help: "write it from the site's root, such as ‘/2019/05/old-name/’ or ‘/?p=123’")
    return nil
  }
  let wish = RedirectWish(from: from, goal: goal, mark: typed.location)
  guard let claim = site.claim(inTheWayOf: from) else { return wish }
  if case .page(let page) = site.files[claim].kind, site.pages[page].shows(goal) {
    reportOwnAddress(wish, site.pages[page], in: site, log: &log)
    return nil
  }
  guard log.hasRoom(for: .error, .addressCollision, in: site.path(of: wish)) else { return nil }
  let owner = site.owner(ofClaim: claim)
  log.report(
    .error, .addressCollision, at: site.location(of: wish),
    "\(owner.name) has the address \(site.files[claim].route.address), so that \(from.text) cannot be an old one",
    help: "remove the \(goal.noun)", related: [owner.location].compactMap { $0 })
  return nil
}

/// An alias that is the page's own address does no harm, as long as nothing is made of it; where it is written in another
/// way, whoever put it there may count on it.
private func reportOwnAddress(_ wish: RedirectWish, _ page: Page, in site: SitePlan, log: inout DiagnosticLog) {
  guard wish.from.route != page.route, log.hasRoom(for: .note, .addressCollision, in: site.path(of: wish)) else {
    return
  }
  log.report(
    .note, .addressCollision, at: site.location(of: wish),
    "the old address \(wish.from.text) is that of the page itself, written in other letters: nothing is made of it",
    help: "remove the \(wish.goal.noun)")
}

extension Page {
  /// Whether it is the page of the edition that a wish leads to.
  fileprivate func shows(_ goal: RedirectWish.Goal) -> Bool {
    guard case .article(let own) = kind, case .edition(let edition) = goal else { return false }
    return own == edition
  }
}

extension OldAddress {
  /// Whether an address is meant for hosts, which know `/old/*`, `/old/:slug` and `/old/(.*)`.
  package static func isPattern(_ typed: String) -> Bool {
    typed.utf8.contains(UInt8(ascii: "*")) || typed.contains("/:") && !typed.contains("://")
  }

  fileprivate static let frontPage = OldAddress(route: SiteRoutes.front, query: [])
}

extension RedirectWish.Goal {
  /// What the author would remove.
  var noun: String {
    switch self {
    case .edition: "alias"
    case .typed: "row"
    case .former: "line ‘defaultLanguageAtRoot’"
    }
  }

  fileprivate var nounWithArticle: String {
    switch self {
    case .edition: "an alias"
    case .typed: "a row"
    case .former: noun
    }
  }
}

extension SitePlan {
  /// Who stands in the way of an old address: whoever has it, and where a page would be written also a file or folder on
  /// the way.
  fileprivate func claim(inTheWayOf old: OldAddress) -> Int? {
    guard old.query.isEmpty, let clash = claims.clash(old.route.file) else { return nil }
    if case .file(let claim) = clash { return claim }
    return config.redirects.html && old.canBePage ? clash.claim : nil
  }
}

/// Warns of addresses that only a host can answer when nothing is written for one.
private func reportUnanswered(_ wishes: [RedirectWish], in site: SitePlan, log: inout DiagnosticLog) {
  guard !site.config.redirects.hasHostRules else { return }
  let hidden = wishes.filter { !$0.from.canBePage && !$0.isFormer }
  guard let first = hidden.first else { return }
  let others = hidden.count == 1 ? "" : hidden.count == 2 ? ", nor one more" : ", nor \(hidden.count - 1) more"
  log.report(
    .warning, .redirectNeedsHost, at: site.location(of: first),
    "no page can answer ‘\(first.from.text)’\(others), and site.yml turns off what a host could read",
    help: "write ‘redirects: {netlify: true}’ in site.yml, or nginx or apache, whichever serves the site")
}
