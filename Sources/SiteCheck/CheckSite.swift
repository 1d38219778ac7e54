package import Diagnostics
import Disk
import Languages
package import SiteBuild
import SiteModel
import SiteRendering

/// What is asked of a check.
package struct CheckRequest: Sendable {
  /// How the site is made.
  package var build: BuildRequest
  /// A folder that was built, to be judged in place of the site; from where the command runs.
  package var folder: String?
  /// Whether addresses of other sites are tried.
  package var triesOutsideLinks = false
  package var outside = OutsidePolicy()

  package init(_ build: BuildRequest) {
    self.build = build
  }
}

/// What was looked at.
package struct CheckReport: Sendable {
  package var files = 0
  package var pages = 0
  /// Addresses of the site that its files name.
  package var links = 0
  package var feeds = 0
  /// Addresses of other sites that its pages name; `nil` where nobody asked for them.
  package var outside: OutsideCounts?
  /// What the build that it began with did.
  package var build = BuildReport()

  package init() {}
}

/// Judges a site as readers and programs meet it.
///
/// 1. The site is made in memory as a build would make it, or a folder is listed.
/// 2. Each file is rendered or read once, on all cores; of its bytes only small facts are kept.
/// 3. The facts are held against each other: places, editions, titles, feeds, the sitemap, redirects.
/// 4. Every finding is put where somebody can mend it.
/// 5. Other sites are asked, if that is wanted.
package func checkSite(_ request: CheckRequest, log: inout DiagnosticLog) throws(DiagnosticError) -> CheckReport {
  var report = CheckReport()
  let site: CheckedSite
  if let folder = request.folder {
    site = try CheckedSite(folder: folder, address: request.build.baseURL, log: &log)
  } else {
    let (made, build) = try makeSiteToCheck(request.build, log: &log)
    report.build = build
    guard let made else { return report }
    var pairs = DiagnosticLog()
    for finding in examinePairs(of: made) { pairs.report(finding) }
    log.appendNew(pairs)
    site = CheckedSite(made, shownFolder: request.build.destination)
  }
  let rules = try site.redirectRules()
  let book = AddressBook(site.paths, origin: site.origin, basePath: site.basePath, rules: rules)
  var facts = SiteFacts(site, book)
  try facts.read(keepsOutsideLinks: request.triesOutsideLinks, request.build.progress)
  facts.findings += facts.judgeFragments() + facts.judgeAlternates() + facts.judgeCanonicals() + facts.judgeTitles()
  facts.findings += facts.judgeFeeds() + facts.judgeSitemap() + facts.judgeRedirects(rules)
  if let made = site.made {
    reportBudget(facts.order.compactMap { facts.pages[$0]?.weight }, of: made.site.config, log: &log)
  }
  report.describe(facts)
  var finder = PlaceFinder(facts, told: log)
  finder.report(to: &log)
  if request.triesOutsideLinks { request.build.progress?.begin("asking other sites") }
  if request.triesOutsideLinks { report.outside = try askOthers(facts, request, log: &log) }
  return report
}

extension SiteFacts {
  /// What is kept of one file.
  private enum Kept: Sendable {
    case page(PageFacts)
    case machine(MachineFacts)
    case nothing
  }

  /// Reads every file once.
  fileprivate mutating func read(
    keepsOutsideLinks: Bool, _ progress: WorkProgress?
  ) throws(DiagnosticError) {
    let context = ReadingContext(book: book, scripts: site.scripts, keepsOutsideLinks: keepsOutsideLinks)
    let scale = try site.made.flatMap { made throws(DiagnosticError) in try SiteScale(made) }
    let wanted = site.paths.indices.filter { site.kind(of: $0) != .other }
    progress?.begin("checking files", total: wanted.count)
    let kept = try parallelUntilFailure(count: wanted.count, progress: progress) {
      [site] number -> Result<Kept, DiagnosticError> in
      let file = wanted[number]
      return Result { () throws(DiagnosticError) in
        let bytes = try site.bytes(file)
        switch site.kind(of: file) {
        case .page:
          var page = PageReader.facts(of: bytes, file: file, context)
          page.weight = scale?.weight(of: site.paths[file], bytes)
          return .page(page)
        case .styleSheet: return .machine(MachineFacts(styleSheet: bytes, file: file, context.book))
        case .xml: return .machine(MachineFacts(xml: bytes, file: file))
        case .json: return .machine(MachineFacts(json: bytes, file: file))
        case .other: return .nothing
        }
      }
    }
    for (number, kept) in kept.enumerated() {
      switch kept {
      case .page(let page):
        findings += page.findings
        pages[wanted[number]] = page
        pages[wanted[number]]?.findings = []
      case .machine(let machine):
        findings += machine.findings
        machines[wanted[number]] = machine
        machines[wanted[number]]?.findings = []
      case .nothing: break
      }
    }
  }
}

extension CheckReport {
  fileprivate mutating func describe(_ facts: SiteFacts) {
    files = facts.site.paths.count
    pages = facts.pages.values.count(where: \.isWhole)
    links = facts.pages.values.reduce(0) { $0 + $1.links } + facts.machines.values.reduce(0) { $0 + $1.links }
    feeds = facts.machines.values.count { $0.kind == .feed }
  }
}
