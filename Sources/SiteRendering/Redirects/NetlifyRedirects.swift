import Diagnostics
import Markup
import SiteModel

/// The file `_redirects` of Netlify and Cloudflare Pages: one rule a line, of which the first that fits holds.
///
/// - Both compare addresses as browsers send them, Cloudflare letter by letter, so that both cases of `%D9` are written.
/// - A query and the status 404 are understood by Netlify alone; Cloudflare leaves such lines out. `!` there means that
///   the rule holds although there is a page, as there is at `/`.
/// - At Netlify a page that stands at an old address wins over a rule without `!`, which Cloudflare does not know: both
///   lead on, by a header or by the page.
struct NetlifyRedirects: Sendable {
  private(set) var text: [UInt8] = []
  /// How many rules Cloudflare Pages would have to read.
  private var count = 0
  /// The first old address whose rule is longer than Cloudflare Pages reads.
  private var overlong: OldAddress?
  private let addresses: RedirectAddresses
  private let hasPages: Bool

  /// What Cloudflare Pages reads of the file.
  private static let mostRules = 2000
  private static let longestRule = 1000

  init(_ site: Site, _ addresses: RedirectAddresses) {
    self.addresses = addresses
    hasPages = site.config.redirects.html
    let queries = site.redirectsWithQuery
    if !queries.isEmpty { text.append("# For Netlify; other hosts leave these out.\n" as StaticString) }
    for redirect in queries { appendQueryRule(redirect) }
    let folder = site.formerFolder
    let paths = folder == nil ? site.redirectsOfPaths : site.redirectsOfPaths.filter { !$0.isFormer }
    if !paths.isEmpty { text.append("# Old addresses.\n" as StaticString) }
    for redirect in paths { appendRules(redirect) }
    if let folder { appendRules(ofFormer: folder) }
    text.append("# Missing addresses, for Netlify; Cloudflare finds the nearest 404.html by itself.\n" as StaticString)
    for (folder, page) in site.missingPages {
      text.append("\(addresses.encodedBase)\(folder)* \(addresses.encodedBase)\(page) 404\n")
    }
  }

  /// Appends the rules of an address without a query, in each form in which it may be asked for.
  private mutating func appendRules(_ redirect: Redirect) {
    let end = " \(addresses.target(redirect)) \(redirect.status.rawValue)\n"
    for source in addresses.encodedPaths(redirect.from) {
      appendRule(source + end, of: redirect.from)
      // A page in a folder is found without the slash too; without a page the host must be told.
      if !hasPages, source.utf8.last == UInt8(ascii: "/") {
        appendRule(String(source.dropLast()) + end, of: redirect.from)
      }
    }
  }

  private mutating func appendRule(_ rule: String, of old: OldAddress) {
    count += 1
    if rule.utf8.count > Self.longestRule, overlong == nil { overlong = old }
    text.append(rule)
  }

  /// Appends the rule of a folder from which everything has moved to the root.
  private mutating func appendRules(ofFormer folder: String) {
    let base = addresses.encodedBase
    text.append("# Addresses from before the language stood at the root.\n" as StaticString)
    if !hasPages { text.append("\(base)\(folder.dropLast()) \(base)/ 301\n") }
    text.append("\(base)\(folder)* \(base)/:splat 301\n")
  }

  private mutating func appendQueryRule(_ redirect: Redirect) {
    let source = addresses.encodedPaths(redirect.from)[0]
    let parameters = redirect.from.query.map { "\($0.name)=\(addresses.encodedValues($0)[0])" }
    text.append(
      "\(source) \(parameters.joined(separator: " ")) \(addresses.target(redirect)) \(redirect.status.rawValue)!\n")
  }

  /// Notes that Cloudflare would leave some of the rules out.
  func reportLimits(_ log: inout DiagnosticLog) {
    let help =
      hasPages
      ? "nothing is lost: the pages at the old addresses lead on by themselves"
      : "write ‘redirects: {html: true}’, so that a page stands at each old address"
    if count > Self.mostRules {
      log.report(
        .note, .hostLimit,
        "_redirects has \(count) rules for old addresses, and Cloudflare Pages reads \(Self.mostRules)", help: help)
    }
    if let overlong {
      log.report(
        .note, .hostLimit,
        "the rule for ‘\(overlong.text)’ has more than the \(Self.longestRule) letters that Cloudflare Pages reads",
        help: help)
    }
  }
}
