import Markup
import SiteModel

/// The file `.htaccess`, which Apache reads in the folder of the site.
///
/// Patterns there begin at that folder and fit the decoded address; a query is compared as it was sent. A target is
/// written percent-encoded (`NE`), with a backslash before each `%`, which would stand for a group of a condition.
struct ApacheRedirects: Sendable {
  private let site: Site
  private let addresses: RedirectAddresses

  init(_ site: Site, _ addresses: RedirectAddresses) {
    self.site = site
    self.addresses = addresses
  }

  func append(to output: inout [UInt8]) {
    output.append(
      "# Missing addresses.\nErrorDocument 404 \(addresses.encodedBase)\(site.config.routes.notFound(nil).address)\n")
    for (folder, page) in site.missingPages {
      output.append(
        """
        <If "%{REQUEST_URI} -strmatch '\(addresses.base)\(folder)*'">
          ErrorDocument 404 \(addresses.encodedBase)\(page)
        </If>

        """)
    }
    guard !site.redirects.isEmpty else { return }
    output.append("# Old addresses.\n<IfModule mod_rewrite.c>\nRewriteEngine On\n" as StaticString)
    let folder = site.formerFolder
    for redirect in site.redirectsWithQuery + site.redirectsOfPaths where folder == nil || !redirect.isFormer {
      append(redirect, to: &output)
    }
    if let folder {
      // Without NE, for what stands in the parentheses is decoded.
      output.append(
        "RewriteRule \"^\(escaped(String(folder.dropFirst().dropLast())))(?:/(.*))?$\" \"\(addresses.base)/$1\" [R=301,L]\n"
      )
    }
    output.append("</IfModule>\n" as StaticString)
  }

  private func append(_ redirect: Redirect, to output: inout [UInt8]) {
    for parameter in redirect.from.query {
      let values = addresses.encodedValues(parameter).map { escaped($0) }.joined(separator: "|")
      output.append("RewriteCond %{QUERY_STRING} \"(?:^|&)\(parameter.name)=(?:\(values))(?:&|$)\"\n")
    }
    let path = String(redirect.from.route.address.dropFirst())
    let pattern = path.hasSuffix("/") ? escaped(String(path.dropLast())) + "/?" : escaped(path)
    let target = addresses.target(redirect).replacing(bytes: [
      (UInt8(ascii: "$"), "\\%24"), (UInt8(ascii: "%"), "\\%"),
    ])
    // Without QSD the old query would be carried over to the new address.
    let flags = "R=\(redirect.status.rawValue),L,NE" + (redirect.from.query.isEmpty ? "" : ",QSD")
    output.append("RewriteRule \"^\(pattern)$\" \"\(target)\" [\(flags)]\n")
  }
}
