import Diagnostics
import SiteRendering

extension SiteFacts {
  /// Follows pages that lead on, and the rules of `_redirects`, to where they end.
  func judgeRedirects(_ rules: RedirectRules?) -> [Finding] {
    var findings: [Finding] = []
    for file in order {
      guard let refresh = pages[file]?.refresh, isCircle(from: file) else { continue }
      findings.append(
        Finding(
          .redirectLoop, in: file, at: refresh.offset,
          "the page leads on to ‘\(refresh.address)’, and from there back to itself",
          help: "let one of the addresses lead to a page", trace: .address(address(file))))
    }
    guard let rules, let file = site.file(named: "_redirects") else { return findings }
    let starts = site.lineStarts(of: file)
    // Each step holds an address against all rules: of a list of tens of thousands the first ones are judged.
    let most = 20_000_000 / (50 * max(rules.rules.count, 1))
    for rule in rules.rules.prefix(max(most, 100)) {
      // A host may count lines otherwise.
      let offset = starts.indices.contains(rule.line - 1) ? starts[rule.line - 1] : 0
      guard let finding = finding(of: rule, among: rules, in: file, at: offset) else { continue }
      findings.append(finding)
    }
    return findings
  }

  private func isCircle(from start: Int) -> Bool {
    var file = start
    for _ in 0..<50 {
      guard let next = pages[file]?.refresh?.target.file else { return false }
      if next == start { return true }
      file = next
    }
    return true
  }

  private func finding(
    of rule: RedirectRules.Rule, among rules: RedirectRules, in file: Int, at offset: Int
  ) -> Finding? {
    let target = String(rule.target)
    // What is filled in is known only when somebody asks, and what a host runs only to that host.
    guard !target.split(separator: "/").contains(where: { $0.hasPrefix(":") }), !target.hasPrefix("/.") else {
      return nil
    }
    var next = target
    var visited: Set<String> = rule.isPlain ? [rule.address] : []
    for _ in 0..<50 {
      switch book.target(next, in: file) {
      case .missing(let path):
        return Finding(
          .unknownTarget, in: file, at: offset,
          "the rule for ‘\(rule.address)’ leads to ‘\(target)’, which is not there",
          help: "let it lead to a page of this site", trace: .address(path))
      case .redirect(let further) where rule.isPlain:
        guard visited.insert(next).inserted else {
          return Finding(
            .redirectLoop, in: file, at: offset,
            "the rule for ‘\(rule.address)’ leads to ‘\(target)’, and from there back to itself",
            help: "let one of the rules lead to a page", trace: .address(rule.address))
        }
        next = further
      default: return nil
      }
    }
    return nil
  }
}
