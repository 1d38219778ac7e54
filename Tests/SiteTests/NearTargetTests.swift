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
    // What is offered works as it is written.
    ("[a](2025/Good.en.md)", "did you mean ‘2025/good.en.md’?"),
    ("[a](far.en.md)", "did you mean ‘2025/2025-01-01-far.en.md’?"),
    ("[a](far)", "did you mean ‘2025/2025-01-01-far.en.md’?"),
    ("[a](https//dawn.com/x)", "write it so: https://dawn.com/x"),

    ("[a](dawn.com)", "write https:// before it: https://dawn.com"),
    ("[a](amna@example.org)", "write mailto: before it: mailto:amna@example.org"),
    ("[a](letter.docx)", "the warning about ‘content/columns/letter.docx’ says why, and what to do"),
    // Full addresses of the site are judged as those from its root are.
    ("[a](https://example.org/service/)", "did you mean ‘/en/service/’?"),
    ("[a](http://example.org/uploads/a.pdf)", "put the file into ‘static’: static/uploads/a.pdf"),
  ])
  func namesWhatWasMeant(body: String, help: String) throws {
    let site = try site(
      body,
      [
        "content/columns/photo.JPG": "x", "static/assets/other.png": "x", "content/columns/letter.docx": "x",
        "content/columns/2025/good.en.md": column("Good"), "content/columns/2025/2025-01-01-far.en.md": column("Far"),
      ])
    #expect(site.diagnostics.contains { $0.help == help }, "\(site.messages)")
  }

  /// A name that many columns use says nothing of which is meant.
  @Test func namesNoPictureOfAnotherColumn() throws {
    let site = try site(
      "![a](thumb.png)", ["content/columns/2025/a/thumb.png": "x", "content/columns/2025/b/thumb.png": "x"])
    #expect(site.places(of: .missingPicture).count == 1)
    #expect(!site.messages.contains("did you mean"), "\(site.messages)")
  }

  @Test(arguments: ["https://example.org", "https://example.org/en/service/", "https://example.org.pk/en/x/", "(x)"])
  func findsNoFaultInSoundAddresses(address: String) throws {
    #expect(
      try site("[a](\(address))").places(of: .brokenLink)
        == (address == "(x)" ? ["content/columns/visit.en.md:5:5"] : []))
  }

  /// As many links that lead nowhere as there are files, which an imported archive may have.
  @Test func looksForEachNameOnce() throws {
    var files: [String: String] = [:]
    for number in 0..<1500 {
      files["content/columns/far-\(number).en.md"] = column("T\(number)", body: "[x](nothing-\(number).en.md)")
    }
    let site = try SiteFixture(files)
    #expect(site.places(of: .brokenLink).count == 1500)
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
