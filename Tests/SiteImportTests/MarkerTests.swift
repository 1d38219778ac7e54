import SiteImport
import Testing

@Suite struct MarkerTests {
  @Test(arguments: [
    "<p>Urdu Version of the Column:</p>", "<p>Urdu Verison of the Column: </p>", "<p>URDU VERSION</p>",
    "<p>Urdu&nbsp;Version&nbsp;of&nbsp;the&nbsp;Column:&nbsp;</p>", "<h2>Urdu Version</h2>", "<h3>In Urdu</h3>",
    "<p><strong>Urdu Version of the Column:</strong></p>", "<p><b>Urdu Translation</b>:</p>", "<p>In Urdu:</p>",
    "<p><em>Translated into Urdu</em></p>", "<p>اردو ورژن</p>", "<p>اردو ترجمہ:</p>", "<h2>کالم کا اردو ترجمہ</h2>",
    "<p><strong>اردو میں</strong></p>", "<p>اُردو ترجمہ ملاحظہ کریں</p>", "<p>Urdu version of this article is below</p>",
    "<p><strong>Urdu Version of Paish e Nazar:</strong></p>", "<p>Urdu text</p>", "<p>(Urdu Version)</p>",
    "<p>Urdu Transaltion</p>", "<p>— Urdu Version —</p>", "<h4>Urdu</h4>", "<h4>اردو</h4>",
  ])
  func cutsAtLineThatNamesUrdu(marker: String) {
    let text = split(
      Canal.paragraphs(Canal.english) + marker + Canal.paragraphs(Canal.urdu), title: Canal.englishTitle)
    #expect(text.languages == ["en", "ur"])
    #expect(text.grounds == [.marker])
    #expect(text.cuts.allSatisfy { $0.doubt == nil })
    #expect(text.bodies == [Canal.english, Canal.urdu].map { $0.joined(separator: "\n") })
    #expect(text.moved.map(\.place) == ["marker"])
  }

  @Test(arguments: [
    "<p>English Version:</p>", "<h2>English Verson of the Column</h2>", "<p><b>In English</b></p>",
    "<p>انگریزی میں</p>",
    "<p>انگریزی ترجمہ:</p>", "<p>Englsih Translation:</p>", "<h3>انگریزی کالم</h3>", "<p>انگریزی ورژن</p>",
  ])
  func cutsAtLineThatNamesEnglish(marker: String) {
    let text = split(Canal.paragraphs(Canal.urdu) + marker + Canal.paragraphs(Canal.english), title: Canal.urduTitle)
    #expect(text.languages == ["ur", "en"])
    #expect(text.grounds == [.marker])
    #expect(text.bodies == [Canal.urdu, Canal.english].map { $0.joined(separator: "\n") })
  }

  @Test(arguments: [
    ("<p>Urdu Version: \(Canal.urdu[0])</p>", "ur"), ("<p><strong>Urdu Version:</strong> \(Canal.urdu[0])</p>", "ur"),
    ("<p><strong>اردو ترجمہ</strong>: \(Canal.urdu[0])</p>", "ur"), ("<p>Urdu Version:<br>\(Canal.urdu[0])</p>", "ur"),
    ("<p><strong>Urdu Version:</strong><br>\(Canal.urdu[0])</p>", "ur"),
  ])
  func cutsAtMarkerThatBeginsLine(line: String, language: String) {
    let text = split(Canal.paragraphs(Canal.english) + line + Canal.paragraphs(Array(Canal.urdu[1...])))
    #expect(text.languages == ["en", language])
    #expect(text.grounds == [.marker])
    #expect(text.parts.last?.blocks.map(\.words) == Canal.urdu)
  }

  @Test(arguments: [
    "Urdu Version of the Coloumn", "Urdo Vershun of teh Colum", "Urdu Tarjuma", "اردو ترجمعہ ملاحظہ ہو",
    "Coloumn in Urdu",
  ])
  func takesMisspeltLineDirectlyAboveTheOtherScript(line: String) {
    let verse = "<blockquote>نہر کو سب یاد ہے جو ہم نے بھلایا<br>پانی نے ہر ایک عکس دل میں بسایا</blockquote>"
    for first in ["", line.hasPrefix("Urd") ? verse : ""] {
      let text = split(Canal.paragraphs(Canal.english) + "<p>\(line)</p>" + first + Canal.paragraphs(Canal.urdu))
      #expect(text.languages == ["en", "ur"])
      #expect(text.bodies.first == Canal.english.joined(separator: "\n"))
      if line.hasPrefix("اردو") { continue }
      #expect(text.grounds == [.marker])
      let isKnown = ["Urdu Version of the Coloumn", "Coloumn in Urdu"].contains(line)
      #expect(text.cuts.allSatisfy { isKnown == ($0.doubt == nil) }, "what is left out with the line is told")
    }
  }

  /// A headline, a credit or a remark on the line of a marker is no marker.
  @Test(arguments: [
    ("<p><strong>Urdu Version of the Column: نہر کی کہانی</strong></p>", "نہر کی کہانی"),
    ("<p><strong>Urdu Version of the Column: امن</strong></p>", "امن"),
    ("<h2>Urdu Version of the Column: سوال: کیا نہر بہے گی؟</h2>", "سوال: کیا نہر بہے گی؟"),
    ("<h2>Urdu Version of the Column<br>نہر کی کہانی</h2>", "نہر کی کہانی"),
    ("<h3>Urdu: نہر کی کہانی</h3>", "نہر کی کہانی"),
    ("<h3>Urdu Version – نہر کی کہانی</h3>", "نہر کی کہانی"), ("<p>Urdu Version | نہر کی کہانی</p>", "نہر کی کہانی"),
    ("<p><strong>Urdu Version of the Column:</strong> نہر کی کہانی</p>", "نہر کی کہانی"),
    ("<p><strong>Urdu Version of the Column (ترجمہ: علی رضا)</strong></p>", "(ترجمہ: علی رضا)"),
    ("<p><strong>Urdu Version of the Column, slightly abridged</strong></p>", "slightly abridged"),
    ("<p><strong>اردو ترجمہ:</strong> <em>نہر</em> کی کہانی</p>", "نہر کی کہانی"),
    ("<p><strong>Urdu Version:</strong> <a href=\"https://jang.example/\">(روزنامہ جنگ)</a></p>", "(روزنامہ جنگ)"),
  ])
  func keepsWhatStandsOnTheLineOfAMarker(line: String, rest: String) {
    let text = split(
      Canal.paragraphs(Canal.english) + line + Canal.paragraphs(Canal.urdu), title: Canal.englishTitle)
    #expect(text.languages == ["en", "ur"])
    #expect(text.grounds == [.marker])
    let urdu = text.parts.last
    let words = [urdu?.title, urdu?.author].compactMap { $0 } + (urdu?.blocks.map(\.words) ?? [])
    #expect(words == [rest] + Canal.urdu)
    #expect(text.moved.map(\.place) == ["marker"])
    #expect(!text.moved.map(\.words).joined().contains(rest))
  }

  @Test func keepsAnEnglishHeadlineOnTheLineOfAMarker() {
    let text = split(
      Canal.paragraphs(Canal.urdu)
        + "<p><strong>English Version of the Column: China and Pakistan: A Friendship of Decades</strong></p>"
        + Canal.paragraphs(Canal.english), title: Canal.urduTitle)
    #expect(text.languages == ["ur", "en"])
    #expect(text.parts.last?.title == "China and Pakistan: A Friendship of Decades")
  }

  @Test(arguments: [
    "<p><strong>Urdu Version of Paish e Nazar</strong></p>", "<p><strong>Urdu Translation by Ali Raza</strong></p>",
    "<p><strong>Urdu Version <img src=\"a.jpg\" alt=\"\"></strong></p>",
  ])
  func tellsOfAMarkerThatHoldsMore(line: String) {
    let text = split(Canal.paragraphs(Canal.english) + line + Canal.paragraphs(Canal.urdu))
    #expect(text.grounds == [.marker])
    #expect(text.cuts.first?.doubt?.contains("all of it is left out") == true)
  }

  @Test func keepsWhatFollowsAMarkerInItsPart() {
    let guest = "The river has moved again this year, and nobody in the whole city has noticed it yet, he said to me."
    let urdu = ["دریا نے رخ بدلا ہے۔", guest, "شہر میں کسی کو خبر نہیں ہوئی۔"]
    let text = split(
      Canal.paragraphs(Canal.english) + "<p>Urdu Version of the Column:</p>" + Canal.paragraphs(urdu))
    #expect(text.languages == ["en", "ur"])
    #expect(text.bodies == [Canal.english, urdu].map { $0.joined(separator: "\n") })
    #expect(text.grounds == [.marker])
  }

  @Test func takesVerseBelowAMarkerForAPartOfIts() {
    let verse = "إِنَّ اللَّهَ لَا يُغَيِّرُ مَا بِقَوْمٍ حَتَّى يُغَيِّرُوا مَا بِأَنفُسِهِمْ وَإِذَا أَرَادَ اللَّهُ بِقَوْمٍ سُوءًا فَلَا مَرَدَّ لَهُ"
    for sentence in ["بے شک اللہ صبر کرنے والوں کے ساتھ ہے۔", "سلام پاکستان۔"] {
      for expected in [[], ["en", "ur"]] {
        let text = split(
          Canal.paragraphs(Canal.english) + "<p>اردو ترجمہ:</p>" + Canal.paragraphs([verse, sentence]),
          expected: expected)
        #expect(text.languages == ["en", "ur"])
        #expect(text.bodies.last == "\(verse)\n\(sentence)")
      }
    }
  }

  @Test func takesMarkersAboveBothTexts() {
    let text = split(
      "<h2>English Version</h2>" + Canal.paragraphs(Canal.english) + "<h2>اردو ورژن</h2>" + Canal.paragraphs(Canal.urdu)
    )
    #expect(text.languages == ["en", "ur"])
    #expect(text.bodies == [Canal.english, Canal.urdu].map { $0.joined(separator: "\n") })
    #expect(text.moved.map(\.words) == ["English Version", "اردو ورژن"])
  }

  @Test(arguments: [
    ("<p>Persian version:</p>", Canal.persian, "fa"), ("<p>نسخه فارسی</p>", Canal.persian, "fa"),
    ("<p>ترجمه به فارسی:</p>", Canal.persian, "fa"), ("<p>Arabic Version</p>", Canal.arabic, "ar"),
    ("<p>الترجمة العربية</p>", Canal.arabic, "ar"), ("<p>باللغة العربية:</p>", Canal.arabic, "ar"),
    ("<p>فارسی ترجمہ</p>", Canal.persian, "fa"), ("<p>عربی ترجمہ</p>", Canal.arabic, "ar"),
  ])
  func cutsThreeLanguages(marker: String, third: [String], language: String) {
    let text = split(
      Canal.paragraphs(Canal.english) + "<p>Urdu Version:</p>" + Canal.paragraphs(Canal.urdu) + marker
        + Canal.paragraphs(third))
    #expect(text.languages == ["en", "ur", language])
    #expect(text.grounds == [.marker, .marker])
    #expect(text.bodies == [Canal.english, Canal.urdu, third].map { $0.joined(separator: "\n") })
  }

  @Test(arguments: [
    // The language does not follow.
    "<p>Urdu version below</p>" + Canal.paragraphs(Canal.english),
    Canal.paragraphs(Canal.english) + "<p>Urdu Version: <a href='/ur'>click here</a></p>",
    "<p>In Urdu, the word for canal is older than the city.</p>" + Canal.paragraphs(Canal.english),
    // Two sections on languages.
    Canal.paragraphs(Canal.english) + "<h2>English</h2><p>The English came late to the canal and left early.</p>"
      + "<h2>Persian</h2><p>The Persian names of its gardens have outlived them.</p>",
    // A quotation is no edition.
    Canal.paragraphs(Canal.english)
      + "<p>In Urdu:</p><blockquote><p>نہر کو سب یاد ہے</p></blockquote><p>So they say.</p>",
    Canal.paragraphs(Canal.urdu) + "<p>انگریزی میں:</p><blockquote><p>The canal remembers.</p></blockquote>",
  ])
  func leavesLinesThatOnlyLookLikeMarkers(html: String) {
    let text = split(html, title: "x")
    #expect(text.parts.count == 1)
    #expect(text.moved.isEmpty)
    #expect(text.parts[0].blocks == markdown(fromHTML: Array(html.utf8)).blocks)
  }

  @Test func carriesFirstAndLastLineOfBothSides() throws {
    let text = split(
      Canal.paragraphs(Canal.english) + "<p>Urdu Version:</p>" + Canal.paragraphs(Canal.urdu), title: "Canal")
    let cut = try #require(text.cuts.first)
    #expect(cut.before.first == "The canal that runs through the old quarter was dug before anybody now alive wa…")
    #expect(cut.before.last.hasPrefix("It is time that the people"))
    #expect(cut.after.first.hasPrefix("پرانے محلے سے گزرنے والی"))
    #expect(cut.after.last.hasPrefix("وقت آ گیا ہے"))
    #expect([cut.before.first, cut.after.first].allSatisfy { $0.count <= 80 })
  }
}
