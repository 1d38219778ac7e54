package import Diagnostics
import Disk
import Markup
package import SiteModel
import SiteRendering
import YAML

/// Holds every page against the ‘budget’ of site.yml.
///
/// 1. The style sheets, scripts and fonts of the site are weighed once.
/// 2. Each page is rendered and weighed on all cores, together with what it loads.
/// 3. What is too heavy is reported, the heaviest first.
/// Pages that stand as they are have been weighed by the build that made them, and were light enough.
func checkBudget(
  _ site: MadeSite, of made: [OutputFile], from source: String, log: inout DiagnosticLog
) throws(DiagnosticError) {
  let config = site.site.config
  let budget = config.budget
  guard !budget.limits.isEmpty else { return }
  let pages = made.filter { $0.path.hasSuffix(".html") }
  guard !pages.isEmpty else { return }
  let scale = try SiteScale(site.files, config: config, from: source)
  let weights = try parallelUntilFailure(count: pages.count) { scale.weight(of: pages[$0]) }.compactMap { $0 }
  reportBudget(weights, of: config, log: &log)
}

/// Reports the pages that are heavier than the budget of site.yml allows.
package func reportBudget(_ weights: [PageWeight], of config: SiteConfig, log: inout DiagnosticLog) {
  for part in BudgetConfig.Part.allCases {
    guard let limit = config.budget.limits[part] else { continue }
    report(part, weights, limit, config, log: &log)
  }
}

/// What a page makes a browser load, in bytes.
package struct PageWeight: Sendable {
  var path: String
  var page: Int
  /// The files of each part, by their paths.
  var files: [BudgetConfig.Part: [String: Int]]

  func bytes(of part: BudgetConfig.Part) -> Int {
    switch part {
    case .page: page
    case .total: page + bytes(of: .css) + bytes(of: .script)
    case .css, .script, .fonts, .search: files[part, default: [:]].values.reduce(0, +)
    }
  }
}

/// Weighs pages against the files of their site.
package struct SiteScale: Sendable {
  private let isCompressed: Bool
  private let origin: String
  private let basePath: String
  /// The bytes on the way of all style sheets, scripts and fonts, by their paths.
  private var sizes: [String: Int] = [:]
  /// The fonts that style sheets name.
  private var fontsBySheet: [String: [String]] = [:]

  /// `nil` for a site without a budget.
  package init?(_ site: MadeSite) throws(DiagnosticError) {
    guard !site.site.config.budget.limits.isEmpty else { return nil }
    self = try SiteScale(site.files, config: site.site.config, from: site.loaded.site)
  }

  fileprivate init(_ files: [OutputFile], config: SiteConfig, from source: String) throws(DiagnosticError) {
    isCompressed = config.budget.isCompressed
    origin = config.origin
    basePath = config.basePath
    for file in files {
      let isSheet = file.path.hasSuffix(".css")
      guard isSheet || [".js", ".mjs", ".woff2", ".woff"].contains(where: file.path.hasSuffix) else { continue }
      let bytes = try file.bytes(from: source)
      sizes[file.path] = size(bytes, isFont: file.path.hasSuffix(".woff2") || file.path.hasSuffix(".woff"))
      guard isSheet else { continue }
      let folder = file.path.split(separator: "/").dropLast()
      fontsBySheet[file.path] = addresses(inStyleSheet: bytes).compactMap { $0.assetPath(from: folder) }
    }
  }

  /// The weight of a page that sitegen renders.
  func weight(of file: OutputFile) -> Result<PageWeight?, DiagnosticError> {
    guard case .rendered(let render) = file.content else { return .success(nil) }
    var html: [UInt8] = []
    do throws(EndlessTemplate) {
      try render(&html)
    } catch {
      return .failure(.endless(error, page: file.path))
    }
    return .success(weight(of: file.path, html))
  }

  package func weight(of path: String, _ html: [UInt8]) -> PageWeight {
    let references = PageReferences(html: html)
    let sheets = references.stylesheets.compactMap(self.path)
    let scripts = sized(references.scripts.compactMap(self.path))
    let isOfSearch = { (script: (key: String, value: Int)) in script.key.contains("/" + SearchScripts.folder) }
    let fonts = references.fonts.compactMap(self.path) + sheets.flatMap { fontsBySheet[$0] ?? [] }
    return PageWeight(
      path: path, page: size(html, isFont: false),
      files: [
        .css: sized(sheets), .script: scripts.filter { !isOfSearch($0) }, .search: scripts.filter(isOfSearch),
        .fonts: sized(fonts.filter { $0.hasSuffix(".woff2") || $0.hasSuffix(".woff") }),
      ])
  }

  /// Fonts have their own compression, and servers send them as they are.
  private func size(_ bytes: [UInt8], isFont: Bool) -> Int {
    isCompressed && !isFont ? gzipSize(bytes) : bytes.count
  }

  private func sized(_ paths: [String]) -> [String: Int] {
    Dictionary(paths.compactMap { path in sizes[path].map { (path, $0) } }) { first, _ in first }
  }

  /// The output file behind an address; `nil` for other sites'.
  @Sendable private func path(_ address: String) -> String? {
    var address = address[...]
    if address.hasPrefix(origin + "/") { address = address.dropFirst(origin.count) }
    guard address.hasPrefix(basePath + "/"), !address.hasPrefix("//") else { return nil }
    let path = address.dropFirst(basePath.count + 1).prefix { $0 != "?" && $0 != "#" }
    return PercentEncoding.decode(String(path))
  }
}

/// How many pages are named for one limit; the first of them show what is wrong.
private let namedPages = 10

/// Reports the pages for which a part is too heavy; pages that load the same files are one report.
private func report(
  _ part: BudgetConfig.Part, _ weights: [PageWeight], _ limit: Located<Int>, _ config: SiteConfig,
  log: inout DiagnosticLog
) {
  let place = config.location(limit.location)
  let heavy = weights.filter { $0.bytes(of: part) > limit.value }
    .sorted { ($1.bytes(of: part), $0.path) < ($0.bytes(of: part), $1.path) }
  var groups: [(first: PageWeight, others: Int)] = []
  var groupByFiles: [[String: Int]: Int] = [:]
  for weight in heavy {
    if let files = weight.files[part], let group = groupByFiles.updateValue(groups.count, forKey: files) {
      groupByFiles[files] = group
      groups[group].others += 1
    } else {
      groups.append((weight, 0))
    }
  }
  for (weight, others) in groups.prefix(namedPages) {
    let owners = "‘\(weight.path)’" + (others == 0 ? "" : " and \(others) other page\(others == 1 ? "" : "s")")
    let unit = config.budget.isCompressed && part != .fonts ? "bytes in gzip" : "bytes"
    log.report(
      .error, .overBudget, at: place,
      "the \(part.noun) of \(owners) \(part == .page ? "has" : "have") \(weight.bytes(of: part)) \(unit); "
        + "the budget allows \(limit.value)",
      help: weight.advice(part))
  }
  guard groups.count > namedPages else { return }
  log.report(
    .error, .overBudget, at: place,
    "the \(part.noun) of \(groups.count - namedPages) more pages \(part == .page ? "is" : "are") over the budget",
    help: "those named here are the heaviest")
}

extension PageWeight {
  /// What the bytes are made of, and what to do.
  fileprivate func advice(_ part: BudgetConfig.Part) -> String {
    let parts: [(String, Int)] =
      switch part {
      case .page: []
      case .total: [BudgetConfig.Part.page, .css, .script].map { ($0.rawValue, bytes(of: $0)) }
      case .css, .script, .fonts, .search: (files[part] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      }
    let raise =
      "raise ‘\(part.rawValue)’ under ‘budget’"
      + (part == .search ? ", or write ‘search: false’, which leaves the search out" : "")
    if parts.isEmpty { return "shorten the page or its template, or \(raise)" }
    return "it is made of \(parts.map { "\($0) (\($1))" }.joined(separator: ", ")); make one smaller, or \(raise)"
  }
}

extension BudgetConfig.Part {
  fileprivate var noun: String {
    switch self {
    case .page: "HTML"
    case .css: "style sheets"
    case .script: "scripts"
    case .fonts: "fonts"
    case .search: "search scripts"
    case .total: "HTML, style sheets and scripts"
    }
  }
}
