import Diagnostics
import Languages
import SiteModel

/// Everything that is written so that old addresses lead to the new ones, and missing ones to a page in their language.
func redirectFiles(
  _ site: Site, contexts: [Language: LanguageContext], inputs: SiteInputs, log: inout DiagnosticLog
) -> [OutputFile] {
  let settings = site.config.redirects
  let addresses = RedirectAddresses(site)
  var files: [OutputFile] = []
  if settings.html {
    for redirect in site.redirects where redirect.from.canBePage {
      guard let page = RedirectPage(redirect, addresses, contexts: contexts, site: site) else { continue }
      files.append(OutputFile(page.path, .rendered { page.render(into: &$0) }, inputs: page.inputs(inputs)))
    }
  }
  if settings.netlify, !site.hasOwnFile(NetlifyRedirects.path, leavingOut: site.redirects.count, log: &log) {
    let rules = NetlifyRedirects(site, addresses)
    rules.reportLimits(&log)
    files.append(OutputFile(NetlifyRedirects.path, .rendered { $0 += rules.text }))
  }
  if settings.nginx {
    let map = NginxRedirects(site, addresses)
    files.append(OutputFile(NginxRedirects.path, .rendered { map.append(to: &$0) }))
  }
  if settings.apache {
    let rules = ApacheRedirects(site, addresses)
    files.append(OutputFile(ApacheRedirects.path, .rendered { rules.append(to: &$0) }))
  }
  return files
}

extension Site {
  /// Whether the author has a file of that name under `static/`, which then is published in place of sitegen's.
  fileprivate func hasOwnFile(_ path: String, leavingOut count: Int, log: inout DiagnosticLog) -> Bool {
    guard let own = catalog.assets.first(where: { $0.route.file == path }) else { return false }
    if count > 0 {
      log.report(
        .note, .ownHostFile, at: Location(path: own.path),
        "‘\(own.path)’ takes the place of sitegen's, in which \(count) old \(count == 1 ? "address" : "addresses") "
          + "would stand",
        help: "write ‘redirects: {netlify: false}’ in site.yml if that is as it should be, or remove the file")
    }
    return true
  }

  /// The languages of the site with the page that each has for missing addresses, all from the site's root.
  var missingPages: [(folder: String, page: String)] {
    config.languages.map { ("/\($0.language.code)/", "/\($0.language.code)/404.html") }
  }
}
