import Diagnostics
import SitegenTesting
import Testing

@testable import SiteModel

/// Words of front matter that an exporter wrote as HTML.
@Suite struct ExportedWordsTests {
  @Test(arguments: [
    ("title: 1️⃣Tom &amp; Jerry", "write title: \"Tom & Jerry\""),
    ("title: 1️⃣ایک &#8211; دو", "write title: \"ایک – دو\""),
    ("title: 1️⃣The <em>Lahore</em> Walk", "write title: The Lahore Walk"),
    ("subtitle: 1️⃣\"<strong>پل</strong><br>اور\"", "write subtitle: پل اور"),
    ("summary: 1️⃣'<p>It&#8217;s so: here</p>'", "write summary: \"It’s so: here\""),
    ("tags: [1️⃣R&amp;D, water]", "write \"R&D\" in its place"),
  ])
  func isToldWithTheWordsThatWereMeant(line: String, help: String) {
    let (_, marked, log) = readFrontMatter("---\n\(line)\n---\n")
    #expect(marked.summary(log) == ["foreign-syntax 1️⃣"])
    #expect(log.diagnostics.first?.help == help)
  }

  @Test(arguments: [
    "title: R&D, Q & A; Tom&Jerry", "title: 3 < 4 > 2", "title: The <Amna> Letters", "title: Law&section",
    "title: پل & سڑک",
  ])
  func isNotToldOfOtherSigns(line: String) {
    #expect(readFrontMatter("---\n\(line)\n---\n").log.diagnostics == [])
  }
}
