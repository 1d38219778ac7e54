import Diagnostics
import SitegenTesting
import Testing

/// What is named when a link or picture leads nowhere, and what is then on the page.
@Suite struct NearTargetTests {
  private func site(_ body: String, _ more: [String: String] = [:]) throws -> SiteFixture {
    try SiteFixture(
      more.merging([
        "content/columns/visit.en.md": "---\ntitle: Visit\ndate: 2025-08-22\n---\n\(body)\n",
        "content/pages/service.en.md": "---\ntitle: Service\n---\nText.\n",
        "content/columns/draft.en.md": "---\ntitle: Draft\ndate: 2025-08-22\ndraft: true\n---\nText.\n",
      ]) { $1 })
  }

  @Test(arguments: [
    ("[a](/service/)", "did you mean ‘/en/service/’?"),
    ("[a](www.example.org)", "write https:// before it: https://www.example.org"),
    ("![a](Photo.jpg)", "did you mean ‘photo.JPG’?"),
    ("![a](other.png)", "did you mean ‘/assets/other.png’?"),
  ])
  func namesWhatWasMeant(body: String, help: String) throws {
    let site = try site(
      body, ["content/columns/photo.JPG": "x", "static/assets/other.png": "x"])
    #expect(site.diagnostics.contains { $0.help == help })
  }

  @Test func namesNoFileAsItsOwnNeighbour() throws {
    let site = try site("[a](vist.en.md)")
    #expect(!site.diagnostics.contains { $0.help?.contains("visit.en.md") == true })
  }

  @Test(arguments: ["[words](draft.en.md)", "[words](nothing.en.md)", "[words](javascript:x)", "[words]()"])
  func showsALinkThatLeadsNowhereAsItsWords(body: String) throws {
    let site = try site(body)
    #expect(site.diagnostics.contains { $0.id == .brokenLink })
    #expect(try site.output("en/columns/visit/index.html").contains("<p>words</p>"))
    #expect(try site.output("en/feed.xml").contains("draft.en.md") == false)
  }
}
