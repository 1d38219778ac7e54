import Diagnostics
import SiteBuild
import SitegenTesting
import Testing

private let giscus = """
  comments:
    provider: giscus
    repo: desk/column
    repoId: R_kgDOAbCdEf
    category: Announcements
    categoryId: DIC_kwDOAbCdEf
  """

/// A site with a column in both languages and a page, and these lines in site.yml.
private func site(_ lines: String, baseURL: String = "https://example.org/") throws -> SiteFixture {
  let file = SiteFixture.siteFile.replacing("https://example.org/", with: baseURL)
  return try SiteFixture([
    "site.yml": file + "\n" + lines + "\n",
    "content/columns/2025/visit.en.md": column("A Visit & More"),
    "content/columns/2025/visit.ur.md": column("ایک دورہ"),
    "content/pages/about.en.md": "---\ntitle: About\n---\nText.",
  ])
}

/// The policy that the site's host is asked to send.
private func policy(_ site: SiteFixture) throws -> String {
  let lines = try site.output("_headers").split(separator: "\n")
  let line = try #require(lines.first { $0.hasPrefix("  Content-Security-Policy: ") })
  return String(line.dropFirst("  Content-Security-Policy: ".count))
}

private let strictPolicy = """
  default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; \
  connect-src 'self'; \
  manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
  """

@Suite struct CommentsTests {
  @Test(arguments: ["", "comments: {provider: none}"])
  func saysNothingOfCommentsWithoutAProvider(lines: String) throws {
    let site = try site(lines)
    #expect(site.messages == "")
    for path in ["en/columns/visit/index.html", "ur/columns/visit/index.html"] {
      let html = try site.output(path)
      #expect(!html.contains("comments"), "\(path)")
    }
    #expect(try policy(site) == strictPolicy)
  }

  @Test func offersALetterWithTheTitleAsItsSubject() throws {
    let site = try site("comments: {provider: mail, address: desk@example.org}")
    #expect(site.messages == "")
    #expect(
      try site.output("en/columns/visit/index.html").contains(
        #"<a href="mailto:desk@example.org?subject=A%20Visit%20%26%20More">Write to the author</a>"#))
    let urdu = try site.output("ur/columns/visit/index.html")
    #expect(urdu.contains("mailto:desk@example.org?subject=%D8%A7%DB%8C%DA%A9%20%D8%AF"))
    #expect(urdu.contains(">مصنف کو خط لکھیے</a>"))
    #expect(!urdu.contains("js/parts/comments"))
    #expect(!(try site.output("en/about/index.html")).contains("mailto:"))
    #expect(try policy(site) == strictPolicy)
  }

  @Test func loadsNothingOfGiscusBeforeAReaderAsks() throws {
    let site = try site(giscus)
    #expect(site.messages == "")
    let urdu = try site.output("ur/columns/visit/index.html")
    #expect(urdu.contains(#"<a href="https://github.com/desk/column/discussions">"#))
    #expect(urdu.contains(#"<button type="button" hidden><bdi>giscus.app</bdi> سے تبصرے منگوائیے</button>"#))
    #expect(urdu.contains(#"data-script="https://giscus.app/client.js" data-repo="desk/column""#))
    #expect(urdu.contains(#"data-lang="en""#))
    #expect(!urdu.contains(#"src="https:"#))
    #expect(urdu.firstMatch(of: /<script src="\/assets\/js\/parts\/comments\.[0-9a-f]{16}\.js" defer>/) != nil)
    // The script of comments belongs to pages that have them.
    #expect(!(try site.output("en/index.html")).contains("comments"))
    #expect(
      try policy(site) == """
        default-src 'none'; script-src 'self' https://giscus.app; style-src 'self' https://giscus.app; \
        img-src 'self' data:; font-src 'self'; media-src 'self'; \
        connect-src 'self' https://giscus.app; frame-src https://giscus.app; \
        manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
        """)
  }

  @Test func loadsNothingOfIssoBeforeAReaderAsks() throws {
    let site = try site("comments: {provider: isso, server: 'https://Talk.example.org:8443/isso'}")
    #expect(site.messages == "")
    let english = try site.output("en/columns/visit/index.html")
    #expect(english.contains(#"<section class="comments" aria-labelledby="comments" hidden>"#))
    #expect(english.contains("Load the comments from Talk.example.org</button>"))
    #expect(
      english.contains(
        #"data-script="https://Talk.example.org:8443/isso/js/embed.min.js" data-isso="https://Talk.example.org:8443/isso/""#
      ))
    #expect(english.contains(#"data-isso-id="/en/columns/visit/" data-title="A Visit &amp; More""#))
    #expect(!english.contains(#"src="https:"#))
    #expect(
      try policy(site) == """
        default-src 'none'; script-src 'self' https://talk.example.org:8443; \
        style-src 'self' https://talk.example.org:8443; img-src 'self' data: https://talk.example.org:8443; \
        font-src 'self'; media-src 'self'; \
        connect-src 'self' https://talk.example.org:8443; manifest-src 'self'; base-uri 'none'; \
        form-action 'self'; frame-ancestors 'none'
        """)
  }

  @Test(arguments: [
    ("comments: {provider: 1️⃣mail}", DiagnosticID.missingKey, "needs ‘address’"),
    ("comments: {provider: 1️⃣giscus, repo: a/b, category: x}", .missingKey, "needs ‘repoId’, ‘categoryId’"),
    ("comments: {provider: 1️⃣isso, server: ''}", .missingKey, "needs ‘server’"),
    ("comments: {provider: mail, address: 1️⃣desk}", .invalidValue, "‘desk’ is not an address for letters"),
    (
      "comments: {provider: mail, address: '1️⃣a@b.c?cc=x'}".replacing("'1️⃣", with: "1️⃣'"), .invalidValue,
      "is not an address for letters"
    ),
    ("comments: {provider: giscus, repo: 1️⃣column}", .invalidValue, "is not ‘owner/name’"),
    ("comments: {provider: isso, server: 1️⃣talk.example.org}", .invalidValue, "is not the address of a server"),
    (
      "comments: {provider: isso, server: 1️⃣'https://a.example; script-src *'}", .invalidValue,
      "is not the address of a server"
    ),
    ("comments: {provider: isso, 1️⃣sever: x}", .unknownKey, "‘sever’ is not a key of ‘comments’"),
  ])
  func reportsWhatAProviderCannotWorkWith(lines: String, id: DiagnosticID, message: String) throws {
    let site = try site(lines)
    #expect(site.places(of: id) == [try site.mark("1️⃣")], "\(site.messages)")
    #expect(site.messages.contains(message), "\(site.messages)")
  }
}

@Suite struct HostHeadersTests {
  @Test func keepsOnlyFingerprintedFilesForEver() throws {
    let site = try site("", baseURL: "https://example.org/column/")
    #expect(
      try site.output("_headers") == """
        /column/*
          Content-Security-Policy: \(strictPolicy)
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
        /column/assets/*
          Cache-Control: public, max-age=31536000, immutable

        """)
  }

  @Test func allowsPicturesOfTheHostsThatColumnsShow() throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": column(
        "الف", "date: 2025-08-22\nimage: {src: 'https://One.example/a.jpg', alt: گلی}",
        body: "![دریا](https://two.example:8080/b.jpg?x;y) ![پل](https://two.example:8080/c.jpg)")
    ])
    #expect(site.errors == [])
    #expect(try policy(site).contains("img-src 'self' data: https://one.example https://two.example:8080; font-src"))
  }

  @Test func givesWayToAFileOfTheAuthors() throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A"), "static/_headers": "/*\n  X-Mine: yes\n"])
    #expect(site.messages == "")
    #expect(try site.output("_headers") == "/*\n  X-Mine: yes\n")
  }
}
