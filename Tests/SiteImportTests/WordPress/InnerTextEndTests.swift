import Diagnostics
import SiteImport
import Testing

/// Texts that have a `]]>` of their own, which old versions of WordPress wrote as it was.
@Suite struct InnerTextEndTests {
  private static let script = "<script type=\"text/javascript\">// <![CDATA[\nvar x = 1;\n// ]]></script>"

  @Test(arguments: [
    script, "<script>//<![CDATA[\nx();//]]>\n</script>", "<!--//--><![CDATA[//><!-- x //--><!]]>",
    "a[b[0]]>1 a[b[0]]>2",
    "// <![CDATA[ x ]]>", script + "\n\n" + script,
  ])
  func losesNothingBehindThem(piece: String) throws {
    let read = try ReadSample(
      SampleExport(
        SampleExport.item(1, content: "Some words in front.\n\n\(piece)\n\nThe words behind it."),
        SampleExport.item(2, content: piece + "\n\nThe words behind it, and " + piece),
        SampleExport.item(3, content: "Plain English words.")))
    #expect(read.works.count == 3)
    for work in read.works.prefix(2) { #expect(work.markdown().contains("The words behind it"), "\(piece)") }
    #expect(read.messages.count == 1)
    #expect(read.messages.first?.hasSuffix("signs ‘]]>’ within texts, which were left out or mended") == true)
    #expect(read.works.allSatisfy { $0.heldBack == nil })
  }

  @Test func readsThemAtTheBordersOfWhatIsReadAtOnce() throws {
    let front = try #require(SampleExport(SampleExport.item(1, content: "HERE")).text.firstRange(of: "HERE"))
    let text = SampleExport(SampleExport.item(1, content: "HERE")).text
    let before = text[..<front.lowerBound].utf8.count
    for distance in [-4200, -4096, -60, -39, -6, -4, -3, -2, -1, 0, 1, 2, 30] {
      let padding = String(repeating: "word ", count: 14_000).prefix(65_536 - before - 30 + distance)
      let content = padding + "\n<script>// <![CDATA[\n x ]]></script>\n\nThe words behind it."
      let read = try ReadSample(
        SampleExport(SampleExport.item(1, content: String(content)), SampleExport.item(2, content: "And more.")))
      #expect(read.works.count == 2)
      #expect(read.work(1)?.markdown().hasSuffix("The words behind it.\n") == true, "\(distance)")
      #expect(!read.log.hasErrors, "\(distance)")
    }
  }
}
