import Diagnostics
import Markup
import YAML

/// Follows old addresses to what they lead to in the end.
struct RedirectResolver {
  private let site: SitePlan
  private let wishes: [RedirectWish]
  private let firstByAddress: [OldAddress: Int]
  private let pageByFile: [String: Int]
  /// What became of each wish, once it has been followed.
  private var ends: [End?]
  /// How many unknown addresses were compared with those of the whole site, which takes its time.
  private var suggestions = 0
  private static let mostSuggestions = 20
  /// How many addresses of a circle are named: more say nothing, and each has to be found in its file.
  private static let mostOfACircle = 10

  private enum End {
    case found(RedirectTarget, suffix: String, RedirectStatus)
    /// Reported already.
    case nowhere
  }

  /// One step from an old address.
  private enum Step {
    case end(RedirectTarget, suffix: String)
    case old(Int, suffix: String)
    case nowhere
  }

  init(_ site: SitePlan, _ wishes: [RedirectWish]) {
    self.site = site
    self.wishes = wishes
    firstByAddress = Dictionary(
      wishes.enumerated().map { ($1.from, $0) }, uniquingKeysWith: { first, _ in first })
    let hasTyped = wishes.contains { wish in if case .typed = wish.goal { true } else { false } }
    pageByFile =
      hasTyped
      ? Dictionary(site.pages.enumerated().map { ($1.route.file, $0) }, uniquingKeysWith: { first, _ in first }) : [:]
    ends = Array(repeating: nil, count: wishes.count)
  }

  /// The first wish for an address.
  func first(for old: OldAddress) -> Int? { firstByAddress[old] }

  /// What a wish comes to; `nil` after a report.
  mutating func redirect(_ index: Int, log: inout DiagnosticLog) -> Redirect? {
    follow(index, log: &log)
    guard case .found(let target, let suffix, let status) = ends[index] else { return nil }
    let wish = wishes[index]
    return Redirect(from: wish.from, target: target, suffix: suffix, status: status, isFormer: wish.isFormer)
  }

  /// Settles the end of a wish and of all that lie on the way.
  private mutating func follow(_ start: Int, log: inout DiagnosticLog) {
    var way: [(index: Int, suffix: String)] = []
    var seen: Set<Int> = []
    var current = start
    while ends[current] == nil {
      guard seen.insert(current).inserted else {
        reportLoop(way.drop { $0.index != current }.map(\.index), log: &log)
        ends[current] = .nowhere
        break
      }
      switch step(from: current, log: &log) {
      case .end(let target, let suffix): ends[current] = .found(target, suffix: suffix, wishes[current].status)
      case .nowhere: ends[current] = .nowhere
      case .old(let next, let suffix):
        way.append((current, suffix))
        current = next
      }
    }
    for (index, suffix) in way.reversed() where ends[index] == nil {
      if case .found(let target, let later, let status) = ends[current] {
        let isTemporary = status == .temporary || wishes[index].status == .temporary
        ends[index] = .found(
          target, suffix: suffix.isEmpty ? later : suffix, isTemporary ? .temporary : .permanent)
      } else {
        ends[index] = .nowhere
      }
      current = index
    }
  }

  private mutating func step(from index: Int, log: inout DiagnosticLog) -> Step {
    let wish = wishes[index]
    switch wish.goal {
    case .edition(let edition): return .end(.edition(edition), suffix: "")
    case .former(let target): return .end(target, suffix: "")
    case .typed(let typed):
      let target = typed.value
      if target.utf8.starts(with: "content/".utf8) { return documentStep(typed, of: wish, log: &log) }
      guard !OldAddress.isPath(target), let web = WebAddress(target) else {
        return pathStep(typed, target, of: wish, log: &log)
      }
      if web.isOnHost(of: site.config), let own = try? OldAddress.withoutHost(target, site.config) {
        return pathStep(typed, own, of: wish, log: &log)
      }
      guard target.lowercased().hasPrefix("https://") else {
        report(typed, of: wish, "‘\(target)’ does not begin with https://", help: "write https://", log: &log)
        return .nowhere
      }
      return .end(.web(encodedWebAddress(target)), suffix: "")
    }
  }

  /// A target that is a file of `content/`, such as `content/columns/2025/visit.en.md`.
  private func documentStep(_ typed: Located<String>, of wish: RedirectWish, log: inout DiagnosticLog) -> Step {
    if let edition = site.catalog.editionByPath[typed.value] { return .end(.edition(edition), suffix: "") }
    if let skipped = site.catalog.skipped.first(where: { $0.path == typed.value }) {
      guard log.hasRoom(for: .note, .unknownTarget, in: site.path(of: wish)) else { return .nowhere }
      log.report(
        .note, .unknownTarget, at: site.location(of: wish, at: typed.location),
        "‘\(typed.value)’ is held back (\(skipped.reason.rawValue)), and with it ‘\(wish.from.text)’")
      return .nowhere
    }
    guard log.hasRoom(for: .error, .unknownTarget, in: site.path(of: wish)) else { return .nowhere }
    let near = suggestion(for: typed.value, among: site.catalog.documents.map(\.path.path))
    report(
      typed, of: wish, "no column or page is made of ‘\(typed.value)’",
      help: near.map { "did you mean ‘\($0)’?" } ?? "write the path of its file, or the address of its page", log: &log)
    return .nowhere
  }

  /// A target that is an address of this site, from its root.
  private mutating func pathStep(
    _ typed: Located<String>, _ target: String, of wish: RedirectWish, log: inout DiagnosticLog
  ) -> Step {
    let end = target.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? target.endIndex
    let fragment = target.utf8.firstIndex(of: UInt8(ascii: "#")) ?? target.endIndex
    guard let path = PercentEncoding.decode(String(target[..<end])), path.utf8.first == UInt8(ascii: "/"),
      !path.utf8.starts(with: "//".utf8)
    else {
      report(
        typed, of: wish, "‘\(typed.value)’ is no address that an old one can lead to",
        help: "write the address of a page from the site's root (/en/columns/visit/), the path of its file "
          + "(content/columns/2025/visit.en.md), or an address that begins with https://", log: &log)
      return .nowhere
    }
    if end < fragment, let next = oldAddress(target[..<fragment]) {
      return .old(next, suffix: String(target[fragment...]))
    }
    let suffix = String(target[end...])
    for address in [path, path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path + "/"] {
      if let target = self.target(Route(address)) { return .end(target, suffix: suffix) }
    }
    if let next = oldAddress(target[..<end]) { return .old(next, suffix: suffix) }
    reportUnknown(typed, path, of: wish, log: &log)
    return .nowhere
  }

  /// The wish that has this address.
  private func oldAddress(_ typed: Substring) -> Int? {
    (try? OldAddress(checking: String(typed), on: site.config)).flatMap { firstByAddress[$0] }
  }

  private func target(_ route: Route) -> RedirectTarget? {
    if let page = pageByFile[route.file] {
      if case .article(let edition) = site.pages[page].kind { return .edition(edition) }
      return .page(page)
    }
    guard site.answers(route.address) else { return nil }
    return .file(route)
  }
}

// MARK: - Reports

extension RedirectResolver {
  private func report(
    _ typed: Located<String>, of wish: RedirectWish, _ message: String, help: String, log: inout DiagnosticLog
  ) {
    guard log.hasRoom(for: .error, .unknownTarget, in: site.path(of: wish)) else { return }
    log.report(.error, .unknownTarget, at: site.location(of: wish, at: typed.location), message, help: help)
  }

  private mutating func reportUnknown(
    _ typed: Located<String>, _ path: String, of wish: RedirectWish, log: inout DiagnosticLog
  ) {
    var near: String?
    if suggestions < Self.mostSuggestions {
      suggestions += 1
      near = suggestion(for: path, among: site.pages.lazy.map(\.route.address))
    }
    report(
      typed, of: wish, "this site has no page ‘\(typed.value)’",
      help: near.map { "did you mean ‘\($0)’?" }
        ?? "write the path of the column's file instead, which holds whatever its address is", log: &log)
  }

  private func reportLoop(_ circle: [Int], log: inout DiagnosticLog) {
    guard let first = circle.first,
      log.hasRoom(for: .error, .redirectLoop, in: site.path(of: wishes[first]))
    else { return }
    let shown = circle.dropFirst().prefix(Self.mostOfACircle)
    let hidden = circle.count - 1 - shown.count
    let others =
      shown.map { "‘\(wishes[$0].from.text)’" }.joined(separator: ", ")
      + (hidden > 0 ? " and \(hidden) more" : "")
    log.report(
      .error, .redirectLoop, at: site.location(of: wishes[first]),
      "‘\(wishes[first].from.text)’ leads to itself" + (others.isEmpty ? "" : " by way of \(others)"),
      help: "let one of them lead to a page", related: shown.map { site.location(of: wishes[$0]) })
  }
}

/// A full address with everything that is not ASCII percent-encoded, for headers and configuration files.
private func encodedWebAddress(_ typed: String) -> String {
  var result = ""
  for scalar in typed.unicodeScalars {
    result += scalar.isASCII ? String(scalar) : PercentEncoding.encodePath(String(scalar))
  }
  return result
}
