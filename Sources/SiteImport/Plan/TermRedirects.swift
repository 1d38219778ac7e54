import Diagnostics
import Disk
import Languages
import SiteModel
import YAML

/// In which languages the published columns are that name a category, tag or author: those have pages.
struct TermUse {
  /// By kind and id of site.yml.
  private var languages: [String: Set<String>] = [:]
  /// In which any published column is.
  private(set) var allLanguages: Set<String> = []

  mutating func add(_ shared: EditionFile.Shared, _ language: String) {
    allLanguages.insert(language)
    for (taxonomy, ids) in [
      (Taxonomy.categories, shared.categories), (.tags, shared.tags), (.authors, shared.authors),
    ] {
      for id in ids { languages["\(taxonomy.rawValue)/\(id)", default: []].insert(language) }
    }
  }

  func languages(of id: String, _ taxonomy: Taxonomy) -> Set<String> {
    languages["\(taxonomy.rawValue)/\(id)"] ?? []
  }
}

extension ImportRun {
  /// Lists the old addresses of categories, tags and authors, and lets site.yml name the list.
  ///
  /// Rows are added to a list that is there, and none of an earlier import is brought back that was taken out.
  mutating func listOldAddresses(of site: ImportedSite, log: inout DiagnosticLog) throws(DiagnosticError) {
    let path = settings.config.redirects.file?.value ?? "redirects.csv"
    let there = try readFileIfPresent(request.folder + "/" + path)
    var faults = DiagnosticLog()
    let known = there.map { RedirectFile(SourceText(path: path, bytes: $0), log: &faults).rows.map(\.old.value) } ?? []
    var taken = Set(known.compactMap { try? OldAddress(checking: $0, on: settings.config) })
    var rows: [String] = []
    let wishes = wishes(of: site, termUse, settings)
    for (old, new) in wishes {
      let note = "redirect:\(old)"
      guard let address = try? OldAddress(checking: old, on: settings.config) else {
        tell(of: old, note, "no host can lead on from this old address of a list")
        continue
      }
      if (try? OldAddress(checking: new, on: settings.config)) == address { continue }
      guard taken.insert(address).inserted else {
        try files.note(SettingsPlan.path, note, at: "\(path)#\(old)")
        continue
      }
      if let other = oldPages.take(address) {
        tell(of: old, note, "this old address of a list leads nowhere: \(other.clashWords)")
        continue
      }
      if files.record.entry(of: SettingsPlan.path, note) == nil { rows.append("\(field(old)),\(field(new))\n") }
    }
    if !rows.isEmpty {
      let head = there ?? Array("old address,new address\n".utf8)
      let bytes = head + (head.last == 0x0A ? [] : [0x0A]) + Array(rows.joined().utf8)
      if !request.isDryRun { try rewriteFile(request.folder + "/" + path, with: bytes) }
      settings.noteRedirects(rows.count, in: path)
      for (old, _) in wishes { try files.note(SettingsPlan.path, "redirect:\(old)", at: "\(path)#\(old)") }
    }
    guard !rows.isEmpty || !known.isEmpty else { return }
    if settings.config.redirects.file == nil, files.record.entry(of: SettingsPlan.path, "redirects") == nil {
      settings.add([.init("file", .text(path))], under: "redirects", log: &log)
      try settings.write(to: request.folder, isDryRun: request.isDryRun, &files)
    }
    if settings.config.redirects.file != nil {
      try files.note(SettingsPlan.path, "redirects", at: "\(SettingsPlan.path)#redirects")
    }
  }

  private mutating func tell(of address: String, _ id: String, _ words: String) {
    account.told.append(
      AccountedWork(
        source: ImportSource(id: id, title: address, address: ""), paths: [], notes: [ImportNote(.mended, words)]))
  }
}

/// Old addresses and the pages that they are to lead to.
private func wishes(of site: ImportedSite, _ use: TermUse, _ settings: SettingsPlan) -> [(old: String, new: String)] {
  let routes = settings.config.routes
  var wishes: [(String, String)] = []
  var pages: [String: Route] = [:]
  func add(
    _ imported: String, _ id: String, _ taxonomy: Taxonomy, _ names: [String?: String], _ old: [String],
    _ used: Set<String>
  ) {
    let languages = settings.config.languages.map(\.language).filter { used.contains($0.code) }
    // What could not be added has no page until somebody has added it.
    let isThere = !settings.waiting.contains("\(taxonomy.rawValue)/\(id)")
    guard isThere,
      let language = languages.first(where: { names[$0.code] != nil && names.count == 1 }) ?? languages.first
    else {
      return
    }
    let page = routes.term(id, of: taxonomy, language)
    pages["\(taxonomy.rawValue)/\(imported)"] = page
    for address in old { wishes.append((address, page.address)) }
  }
  var usedCategories: [String: Set<String>] = [:]
  let parents = Dictionary(site.categories.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
  for category in site.categories {
    guard let own = settings.terms.id(category.id, of: .categories) else { continue }
    let used = use.languages(of: own, .categories)
    var above: String? = category.id
    var steps = 0
    // The page of a category lists the columns of those below it.
    while let id = above, steps <= 20 {
      usedCategories[id, default: []].formUnion(used)
      above = parents[id] ?? nil
      steps += 1
    }
  }
  for category in site.categories {
    guard let id = settings.terms.id(category.id, of: .categories) else { continue }
    add(category.id, id, .categories, category.names, category.oldAddresses, usedCategories[category.id] ?? [])
  }
  for tag in site.tags {
    guard let id = settings.terms.id(tag.id, of: .tags) else { continue }
    add(tag.id, id, .tags, tag.names, tag.oldAddresses, use.languages(of: id, .tags))
  }
  for author in site.authors {
    guard let id = settings.terms.id(author.id, of: .authors) else { continue }
    add(author.id, id, .authors, author.names, author.oldAddresses, use.languages(of: id, .authors))
  }
  return wishes + wishesForLists(of: site, use, settings, pages)
}

/// Those of feeds, and of lists of all columns, which are in the first language that has any.
///
/// A category without a page has no feed, and its old one leads nowhere: that of all columns would bring its readers what
/// they did not ask for.
private func wishesForLists(
  of site: ImportedSite, _ use: TermUse, _ settings: SettingsPlan, _ pages: [String: Route]
) -> [(old: String, new: String)] {
  let routes = settings.config.routes
  let formats = FeedFormat.allCases.filter { settings.config.feeds.formats.contains($0.rawValue) }
  let first = settings.config.languages.map(\.language).first { use.allLanguages.contains($0.code) }
  guard let first else { return [] }
  var wishes = site.oldLists.map { (old: $0, new: routes.index(.columns, first).address) }
  for feed in site.oldFeeds {
    let page: Route? =
      switch feed.subject {
      case .all: routes.feedsPage(first)
      case .category(let id): pages["\(Taxonomy.categories.rawValue)/\(id)"]
      case .author(let id): pages["\(Taxonomy.authors.rawValue)/\(id)"]
      }
    let wanted = feed.isAtom ? FeedFormat.atom : .rss
    guard let page, let format = formats.contains(wanted) ? wanted : formats.first else { continue }
    wishes.append((feed.address, routes.feed(format, beside: page).address))
  }
  return wishes
}

/// A value of CSV.
private func field(_ text: String) -> String {
  let isPlain = !text.contains { [",", ";", "\"", "\t", "#"].contains($0) } && !text.hasPrefix(" ")
  return isPlain
    ? text : "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
