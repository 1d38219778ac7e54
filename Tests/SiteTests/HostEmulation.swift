import Foundation
import SitegenTesting

/// What a host answers to a request, by its published rules as far as they matter to a site of ours.
///
/// Netlify: a file wins over a rule without `!`; rules are tried from the top; a query must have the parameters of a
/// rule; a missing slash at the end does not matter. Cloudflare Pages: rules come before files and are compared letter
/// by letter; lines with a query, with `!` or with 404 are not read; the nearest 404.html answers. GitHub Pages: files
/// alone, and /404.html.
struct HostEmulation {
  enum Host: CaseIterable { case netlify, cloudflare, gitHub }

  private struct Rule {
    var source: String
    var query: [String]
    var target: String
    var status: String
  }

  let host: Host
  private let site: SiteFixture
  private let base: String
  private let rules: [Rule]

  init(_ host: Host, _ site: SiteFixture, base: String = "") throws {
    self.host = host
    self.site = site
    self.base = base
    let text = site.folder.exists("public/_redirects") && host != .gitHub ? try site.output("_redirects") : ""
    rules = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 2, let source = words.first, let status = words.last else { return nil }
      let target = words.count - 2
      return Rule(source: source, query: Array(words[1..<target]), target: words[target], status: status)
    }
  }

  /// `301 /new/`, `200 file`, `404 file`, or `refresh /new/` for a page that leads on.
  func answer(_ request: String) throws -> String {
    let parts = request.split(separator: "?", maxSplits: 1).map(String.init)
    let query = parts.count > 1 ? parts[1].split(separator: "&").map(String.init) : []
    let file = file(at: parts[0])
    switch host {
    case .netlify:
      for rule in rules where fits(rule, parts[0], query) && (file == nil || rule.status.hasSuffix("!")) {
        if rule.status == "404" { return "404 \(self.file(at: rule.target) ?? "nothing")" }
        return "\(rule.status.prefix(3)) \(target(of: rule, parts[0]))"
      }
    case .cloudflare:
      for rule in rules where rule.query.isEmpty && ["301", "302"].contains(rule.status) {
        let isFit = rule.source.hasSuffix("/*") ? fits(rule, parts[0], []) : rule.source == parts[0]
        if isFit { return "\(rule.status) \(target(of: rule, parts[0]))" }
      }
    case .gitHub: break
    }
    guard let file else { return "404 \(missingPage(parts[0]))" }
    let page = try site.output(file)
    let refresh = page.firstMatch(of: #/http-equiv="refresh" content="0; url=([^"]*)"/#)
    return refresh.map { "refresh \($0.1)" } ?? "200 \(file)"
  }

  private func fits(_ rule: Rule, _ path: String, _ query: [String]) -> Bool {
    guard rule.query.allSatisfy({ query.contains($0) }) else { return false }
    if rule.source.hasSuffix("/*") { return path.hasPrefix(rule.source.dropLast()) }
    let withSlash: (String) -> String = { $0.hasSuffix("/") ? $0 : $0 + "/" }
    return withSlash(rule.source) == withSlash(path)
  }

  /// Where a rule leads; `:splat` stands for what `*` found.
  private func target(of rule: Rule, _ path: String) -> String {
    rule.target.replacingOccurrences(of: ":splat", with: path.dropFirst(rule.source.count - 1))
  }

  private func file(at path: String) -> String? {
    guard path.hasPrefix(base + "/"), let decoded = String(path.dropFirst(base.count + 1)).removingPercentEncoding
    else { return nil }
    let names = [decoded.isEmpty || decoded.hasSuffix("/") ? decoded + "index.html" : decoded, decoded + "/index.html"]
    return names.first { site.folder.exists("public/" + $0) && site.outputPaths.contains($0) }
  }

  private func missingPage(_ path: String) -> String {
    let language = path.dropFirst(base.count + 1).prefix { $0 != "/" }
    let own = "\(language)/404.html"
    return host == .cloudflare && site.folder.exists("public/" + own) ? own : "404.html"
  }
}
