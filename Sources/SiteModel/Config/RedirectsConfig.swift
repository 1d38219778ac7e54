import Diagnostics
import Languages
package import YAML

/// Where old addresses are listed, and what is written so that hosts lead from them to the new ones.
package struct RedirectsConfig: Sendable {
  /// A CSV file of old and new addresses, from the site's folder.
  package var file: Located<String>?
  /// A page at each old address, for hosts that know no redirects of one's own.
  package var html = true
  /// `_redirects`, which Netlify and Cloudflare Pages read.
  package var netlify = true
  /// `redirects.nginx.conf`.
  package var nginx = false
  /// `.htaccess`.
  package var apache = false

  /// Whether the addresses lead on that the default language had in a folder of its own, when it stands at the root.
  package var fromLanguageFolder = true

  package init() {}

  /// Whether a host is told what no page can do: to answer a query, or an address that is no page's.
  package var hasHostRules: Bool { netlify || nginx || apache }
}

/// The keys of `redirects`.
let redirectKeys = KeySet<RedirectsConfig>(
  "a key of ‘redirects’",
  [
    Key(
      "file", aliases: ["csv"], .text,
      "A CSV file in the site's folder with an old and a new address in each row, and if need be 301 or 302.",
      example: "file: redirects.csv"
    ) { if let path = $2.pathInSite($1) { $0.file = path } },
    Key(
      "html", .boolean, "Whether a page stands at each old address that leads on, for hosts that know nothing else.",
      example: "html: true", standard: "\(RedirectsConfig().html)"
    ) { $0.html = $2.boolean($1)?.value ?? $0.html },
    Key(
      "netlify", aliases: ["cloudflare"], .boolean,
      "Whether `_redirects` is written, for Netlify and Cloudflare Pages.", example: "netlify: true",
      standard: "\(RedirectsConfig().netlify)"
    ) { $0.netlify = $2.boolean($1)?.value ?? $0.netlify },
    Key(
      "nginx", .boolean, "Whether `redirects.nginx.conf` is written, to be included in nginx's configuration.",
      example: "nginx: true", standard: "\(RedirectsConfig().nginx)"
    ) { $0.nginx = $2.boolean($1)?.value ?? $0.nginx },
    Key(
      "apache", aliases: ["htaccess"], .boolean, "Whether `.htaccess` is written, for Apache.", example: "apache: true",
      standard: "\(RedirectsConfig().apache)"
    ) { $0.apache = $2.boolean($1)?.value ?? $0.apache },
    Key(
      "languageFolder", .boolean,
      "With `defaultLanguageAtRoot`, whether the addresses lead on that the language had in its folder; `false` for a "
        + "site that never had them.",
      example: "languageFolder: false", standard: "\(RedirectsConfig().fromLanguageFolder)"
    ) { $0.fromLanguageFolder = $2.boolean($1)?.value ?? $0.fromLanguageFolder },
  ])

extension TypedReader {
  /// The path of a file in the site's folder.
  fileprivate mutating func pathInSite(_ node: YAMLNode) -> Located<String>? {
    guard let typed = text(node) else { return nil }
    let parts = typed.value.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      reportInvalid(typed.location, "‘\(typed.value)’ is not the path of a file in the site's folder")
      return nil
    }
    return typed
  }

  /// The name of a host in small letters, as a certificate would have it.
  mutating func hostName(_ node: YAMLNode) -> Located<String>? {
    guard let typed = text(node) else { return nil }
    let name = asciiHost(typed.value) ?? typed.value
    if isHostName(name) { return Located(name, at: typed.location) }
    let host = WebAddress(typed.value).flatMap { asciiHost($0.host) }
    reportInvalid(
      typed.location, "‘\(typed.value)’ is not the name of a host",
      help: host.flatMap { isHostName($0) ? "write the name alone: cname: \($0)" : nil }
        ?? "write a name such as columns.example.org")
    return nil
  }

  private func isHostName(_ name: String) -> Bool {
    let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count > 1 && name.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
          && label.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
              || $0 == UInt8(ascii: "-")
          }
      }
  }
}
