import SiteImport
import Testing

@Suite struct PartShapeTests {
  /// Both halves with all that a newspaper puts around them.
  private func bilingual(rule: String, heading: (String) -> String, byline: (String, String)) -> String {
    func half(_ title: String, _ byline: String, _ texts: [String], _ headings: [String], _ bio: String) -> String {
      heading(title) + "<p>\(byline)</p><p>\(texts[0])</p>" + heading(headings[0]) + "<p>\(texts[1])</p>"
        + heading(headings[1]) + "<p>\(texts[2])</p>" + rule + "<p>\(bio)</p>"
    }
    return half(Canal.englishTitle, byline.0, Canal.english, ["A Dry Summer", "Conclusion"], Canal.englishBio)
      + "<p>Urdu Verison of the Column: </p>"
      + half(Canal.urduTitle, byline.1, Canal.urdu, ["خشک گرمی", "نتیجہ"], Canal.urduBio)
  }

  @Test(arguments: [
    ("<p>________________</p>", "h2"), ("<p>———————</p>", "h3"), ("<hr>", "b"), ("<p>***</p>", "strong"),
    ("<p>* * *</p>", "h2"), ("<p>--------</p>", "b"),
  ])
  func takesApartBothHalves(rule: String, heading: String) {
    let isBold = heading.count != 2
    let text = split(
      bilingual(
        rule: rule, heading: { isBold ? "<p><\(heading)>\($0)</\(heading)></p>" : "<\(heading)>\($0)</\(heading)>" },
        byline: ("By Sana Malik", "تحریر: ثنا ملک")), title: "The Canal Remembers by Sana Malik")
    #expect(text.titles == [Canal.englishTitle, Canal.urduTitle])
    #expect(text.parts.map(\.author) == ["Sana Malik", "ثنا ملک"])
    #expect(text.parts.map(\.bio) == [Canal.englishBio, Canal.urduBio])
    let mark = heading == "h3" ? "### " : "## "
    #expect(
      text.parts.map { $0.blocks.map(\.markdown) } == [
        [Canal.english[0], mark + "A Dry Summer", Canal.english[1], mark + "Conclusion", Canal.english[2]],
        [Canal.urdu[0], mark + "خشک گرمی", Canal.urdu[1], mark + "نتیجہ", Canal.urdu[2]],
      ])
    #expect(text.isSure)
  }

  @Test(arguments: [
    ("By Sana Malik", "Sana Malik"), ("By: Sana Malik", "Sana Malik"), ("<b>Written by Sana Malik</b>", "Sana Malik"),
    ("By Dr. M. Sana Malik | August 22, 2025", "Dr. M. Sana Malik"), ("— By Noor-ul-Ain", nil),
    ("Column by Sana Malik", "Sana Malik"),
    ("By the river the trees are old", nil), ("By Train to Quetta", nil), ("تحریر: ثنا ملک", "ثنا ملک"),
    ("تحریر : ڈاکٹر ثنا ملک", "ڈاکٹر ثنا ملک"), ("<strong>تحریر ثنا ملک</strong>", "ثنا ملک"),
    ("از: ثنا ملک", "ثنا ملک"),
    ("از قلم: ثنا ملک", "ثنا ملک"), ("بقلم ثنا ملک", "ثنا ملک"), ("کالم نگار: ثنا ملک", "ثنا ملک"),
    ("از سر نو جائزہ لینے کی ضرورت ہے", nil), ("نویسنده: ثنا ملک", "ثنا ملک"),
  ])
  func readsByline(line: String, author: String?) {
    let isUrdu = line.unicodeScalars.contains { $0.value > 0x600 && $0.value < 0x700 }
    let html = "<p>\(line)</p>" + Canal.paragraphs(isUrdu ? Canal.urdu : Canal.english)
    let part = split(html, title: isUrdu ? Canal.urduTitle : Canal.englishTitle).parts[0]
    #expect(part.author == author)
    #expect(part.blocks.count == (author == nil ? 4 : 3))
  }

  @Test(arguments: [
    ("Sana Malik is a columnist and educator.", "Sana Malik is a columnist and educator."),
    ("Sana Malik teaches at a college in Lahore.", "Sana Malik teaches at a college in Lahore."),
    ("About the Author: She lives in Lahore.", "About the Author: She lives in Lahore."),
    ("Sana Malik, whom I met there, laughed at all of it.", nil),
  ])
  func readsLineAboutTheAuthorWithoutARule(line: String, bio: String?) {
    let text = splitEditions(
      markdown(fromHTML: Array((Canal.paragraphs(Canal.english) + "<p>\(line)</p>").utf8)).blocks, title: "x",
      expected: ["en", "ur"], authors: ["sana malik"])
    #expect(text.parts.map(\.bio) == [bio])
  }

  @Test(arguments: [
    ("ثنا ملک لاہور میں پڑھاتی ہیں۔", "ثنا ملک لاہور میں پڑھاتی ہیں۔"),
    ("مصنف کے بارے میں: وہ لاہور میں رہتے ہیں۔", "مصنف کے بارے میں: وہ لاہور میں رہتے ہیں۔"),
    ("<strong>مصنفہ کے بارے میں</strong></p><p>وہ لاہور میں رہتی ہیں۔", "وہ لاہور میں رہتی ہیں۔"),
  ])
  func readsUrduLineAboutTheAuthorWithoutARule(line: String, bio: String) {
    let html = "<p>تحریر: ثنا ملک</p>" + Canal.paragraphs(Canal.urdu) + "<p>\(line)</p>"
    let part = split(html, title: Canal.urduTitle).parts[0]
    #expect(part.bio == bio)
    #expect(part.blocks.map(\.words) == Canal.urdu)
  }

  @Test func readsTitleAndBylineInOneParagraph() {
    for html in [
      "<p><strong>\(Canal.urduTitle)</strong><br>تحریر: ثنا ملک</p>",
      "<p><strong>\(Canal.urduTitle)<br>تحریر: ثنا ملک</strong></p>",
    ] {
      let text = split(Canal.paragraphs(Canal.english) + html + Canal.paragraphs(Canal.urdu), title: Canal.englishTitle)
      #expect(text.titles == [Canal.englishTitle, Canal.urduTitle])
      #expect(text.parts.map(\.author) == [nil, "ثنا ملک"])
      #expect(text.bodies == [Canal.english, Canal.urdu].map { $0.joined(separator: "\n") })
    }
  }

  @Test(arguments: [
    ("The Canal Remembers | نہر کو سب یاد ہے", ["|"]), ("نہر کو سب یاد ہے – The Canal Remembers", ["–"]),
    ("The Canal Remembers (نہر کو سب یاد ہے)", []), ("The Canal Remembers نہر کو سب یاد ہے", []),
    ("The Canal Remembers / نہر کو سب یاد ہے", ["/"]),
  ])
  func partsTitleInTwoLanguages(title: String, signs: [String]) {
    let text = split(Canal.paragraphs(Canal.english) + Canal.paragraphs(Canal.urdu), title: title)
    #expect(text.titles == [Canal.englishTitle, Canal.urduTitle])
    #expect(text.moved.map(\.words) == signs)
    // A text in one language keeps its whole title.
    #expect(split(Canal.paragraphs(Canal.english), title: title).titles == [title])
  }

  @Test func keepsTitleWithWordOfOtherScript() {
    for title in ["CPEC اور ہماری نہر", "The word نہر and its history", "COVID-19 کی نہر"] {
      let texts = split(Canal.paragraphs(Canal.english) + Canal.paragraphs(Canal.urdu), title: title).titles
      #expect(texts.compactMap { $0 } == [title])
    }
  }

  @Test func saysThatHeadlineIsMissing() {
    let text = split(Canal.paragraphs(Canal.english) + Canal.paragraphs(Canal.urdu), title: Canal.englishTitle)
    #expect(text.titles == [Canal.englishTitle, nil])
    #expect(text.doubts == ["no headline was found for the text in ‘ur’"])
  }

  @Test(arguments: [
    ("<p><b>A Dry Summer</b></p><p>It was dry.</p>", "## A Dry Summer\nIt was dry."),
    ("<p><strong>خشک گرمی</strong><br>گرمی تھی۔</p>", "## خشک گرمی\nگرمی تھی۔"),
    (
      "<h3>One</h3><p>It was dry.</p><p><b>Two</b></p><p>It was wet.</p>", "### One\nIt was dry.\n#### Two\nIt was wet."
    ),
    ("<p><b>کیا یہ سچ ہے؟</b></p><p>نہیں۔</p>", "## کیا یہ سچ ہے؟\nنہیں۔"),
    // Last lines, verses and lines of addresses are no headings.
    ("<p>گرمی تھی۔</p><p><b>ختم شد</b></p>", "گرمی تھی۔\n**ختم شد**"),
    ("<p><b>one</b></p><p><b>two</b></p>", "**one**\n**two**"), ("<p>a</p><p>***</p><p>b</p>", "a\n---\nb"),
  ])
  func makesHeadingsOfBoldLines(html: String, expected: String) {
    #expect(split(html, title: "x").bodies == [expected])
  }

  @Test(arguments: [
    "<p><b>It was dry.</b></p><p>Very.</p>", "<p><b>گرمی تھی، اور بہت تھی۔</b></p><p>پانی نہیں تھا۔</p>",
  ])
  func keepsBoldSentences(html: String) {
    #expect(split(html, title: "x").parts[0].blocks == markdown(fromHTML: Array(html.utf8)).blocks)
  }

  @Test func takesLineAboutAuthorWithoutRule() {
    let text = split("<p>تحریر: ثنا ملک</p>" + Canal.paragraphs(Canal.urdu + [Canal.urduBio]), title: Canal.urduTitle)
    #expect(text.parts.map(\.bio) == [Canal.urduBio])
    #expect(text.parts[0].blocks.count == 3)
    let other = split(
      Canal.paragraphs(Canal.english + ["The writer is a teacher of history."]), title: Canal.englishTitle)
    #expect(other.parts.map(\.bio) == ["The writer is a teacher of history."])
  }

  @Test func givesEnglishLineBelowUrduTextToEnglishEdition() {
    let html =
      "<p>By Sana Malik</p>" + Canal.paragraphs(Canal.english) + "<p>In Urdu</p>" + Canal.paragraphs(Canal.urdu)
      + "<hr>" + "<p>\(Canal.englishBio)</p>"
    #expect(split(html).parts.map(\.bio) == [Canal.englishBio, nil])
  }

  @Test func keepsRuleAndTextBelowItThatIsNotAboutTheAuthor() {
    let html = Canal.paragraphs(Canal.urdu) + "<hr><p>یہ تحریر پہلی بار ایک اخبار میں چھپی تھی۔</p>"
    #expect(split(html).parts[0].blocks.count == 5)
  }

  @Test(arguments: [
    ("<h2>Before</h2><h2>The Canal Remembers</h2><p>It does.</p>", Canal.englishTitle),
    ("<p>پہلے</p><h3>نہر کو سب یاد ہے</h3><p>واقعی یاد ہے۔</p>", Canal.urduTitle),
  ])
  func keepsLinesAboveHeadingThatRepeatsTheTitle(html: String, title: String) {
    let text = split(html, title: title)
    #expect(text.parts[0].blocks == markdown(fromHTML: Array(html.utf8)).blocks)
    #expect(text.isSure && text.moved.isEmpty)
  }

  @Test func leavesOutNameOfSeriesAboveHeadlineAndSaysSo() {
    let html =
      "<p>Paish – پیش</p><p>Columns by Sana Malik</p><h2>\(Canal.englishTitle)</h2><p>By Sana Malik</p>"
      + Canal.paragraphs(Canal.english)
    let text = split(html, title: "The Canal Remembers by Sana Malik")
    #expect(text.titles == [Canal.englishTitle])
    #expect(text.bodies == [Canal.english.joined(separator: "\n")])
    #expect(text.doubts.allSatisfy { $0.contains("above the headline is left out") } && !text.doubts.isEmpty)
  }
}
