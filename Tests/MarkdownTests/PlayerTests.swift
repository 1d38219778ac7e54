import Diagnostics
import Languages
import Markdown
import Markup
import Testing

/// Films and sounds: those of other hosts, of which nothing is loaded before a reader asks, and files beside a column.
@Suite struct PlayerTests {
  private static let words: [PlayerHost: PlayerTexts] = Dictionary(
    uniqueKeysWithValues: PlayerHost.allCases.map {
      ($0, PlayerTexts(link: "link \($0)", load: "load \"\($0)\"", name: "name"))
    })

  private func render(_ source: String, in language: Language = .english) -> Rendering {
    Rendering(source, in: language) { $0.playerTexts = Self.words }
  }

  /// The address of the frame that a reader may ask for.
  private func frame(_ rendering: Rendering) -> String? {
    rendering.html.firstMatch(of: #/ data-player="(?<frame>[^"]*)"/#).map { String($0.output.frame) }
  }

  @Test(arguments: [
    ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"),
    ("HTTPS://WWW.YouTube.com/watch?v=dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"),
    ("<https://youtu.be/dQw4w9WgXcQ?si=x>", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"),
    // GFM leaves low lines at the end out of an address.
    ("https://youtu.be/00000-bpKQ_", "https://www.youtube-nocookie.com/embed/00000-bpKQ_"),
    ("https://www.youtube.com/watch?v=00000-bpK__", "https://www.youtube-nocookie.com/embed/00000-bpK__"),
    ("https://youtu.be/a-_4w9WgXcQ?t=90", "https://www.youtube-nocookie.com/embed/a-_4w9WgXcQ?start=90"),
    (
      "https://m.youtube.com/watch?app=x&v=dQw4w9WgXcQ&t=1h2m3s",
      "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=3723"
    ),
    ("https://youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"),
    ("https://www.youtube.com/live/dQw4w9WgXcQ?t=30s", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=30"),
    (
      "https://www.youtube.com/embed/dQw4w9WgXcQ?start=5",
      "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=5"
    ),
    ("https://youtu.be/dQw4w9WgXcQ?t=\"x", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"),
    ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1"),
    (
      "https://vimeo.com/76979871/8272103f6e#t=1m",
      "https://player.vimeo.com/video/76979871?dnt=1&amp;h=8272103f6e#t=60s"
    ),
    (
      "https://soundcloud.com/forss/flickermood?utm=x",
      "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fforss%2Fflickermood"
    ),
    (
      "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&color=x",
      "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F293"
    ),
    (
      "https://www.facebook.com/some.page/videos/a-title/10153231379946729/",
      "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fsome.page%2Fvideos%2F10153231379946729%2F&amp;show_text=false"
    ),
    (
      "https://fb.watch/aB3_x-9kZ1/",
      "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Ffb.watch%2FaB3_x-9kZ1%2F&amp;show_text=false"
    ),
  ])
  func makesAPlayerOfAnAddressAloneInItsParagraph(source: String, expected: String) {
    for language in [Language.english, .urdu] {
      let rendering = render("متن۔\n\n\(source)\n\nText.", in: language)
      #expect(frame(rendering) == expected)
      #expect(rendering.body.blocks.map(\.kind) == [.paragraph, .figure, .paragraph])
      #expect(rendering.body.hasPlayers && rendering.body.embedded.count == 1)
      #expect(rendering.body.embedded.allSatisfy { $0.kind == .frame && expected.hasPrefix($0.address + "/") })
      #expect(!rendering.html.contains("<iframe"))
      #expect(rendering.reports == [])
    }
  }

  @Test func writesALinkInTheWordsOfThePage() {
    let rendering = Rendering("https://youtu.be/dQw4w9WgXcQ?t=9&si=x\n", in: .urdu) {
      $0.playerTexts = [
        .youTube: PlayerTexts(link: "یوٹیوب پر دیکھیے", load: "یوٹیوب سے ویڈیو لوڈ کیجیے", name: "یوٹیوب پر ویڈیو")
      ]
    }
    #expect(
      rendering.html == """
        <figure class="player"><a href="https://youtu.be/dQw4w9WgXcQ?t=9&amp;si=x" \
        data-player="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=9" \
        data-load="یوٹیوب سے ویڈیو لوڈ کیجیے" data-name="یوٹیوب پر ویڈیو">یوٹیوب پر دیکھیے</a></figure>

        """)
    #expect(rendering.plainText == "" && rendering.body.wordCount.total == 0)
    #expect(rendering.body.links.map(\.destination) == ["https://youtu.be/dQw4w9WgXcQ?t=9&si=x"])
    let frame = render("https://www.youtube.com/embed/dQw4w9WgXcQ")
    #expect(frame.html.contains("<a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\" data-player="))
    #expect(frame.html.contains("data-load=\"load &quot;youTube&quot;\""))
  }

  @Test(arguments: [
    // Another host, another way to it.
    "http://youtu.be/dQw4w9WgXcQ", "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
    "https://evil.example/youtube.com/watch?v=dQw4w9WgXcQ", "https://www.youtube.com:444/watch?v=dQw4w9WgXcQ",
    "<https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ>",
    "<https://www.youtube.com\\@evil.example/watch?v=dQw4w9WgXcQ>",
    "<https://www.youtube.com./watch?v=dQw4w9WgXcQ>", "//youtu.be/dQw4w9WgXcQ",
    "<javascript:https://youtu.be/dQw4w9WgXcQ>",
    "<https://уoutube.com/watch?v=dQw4w9WgXcQ>", "https://evilyoutu.be/dQw4w9WgXcQ", "https://notfb.watch/aB3x9kZ1/",
    "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fevilfacebook.com%2Fa%2Fvideos%2F12345",
    // No film.
    "https://www.youtube.com/watch?v=dQw4w9WgXc", "https://www.youtube.com/watch?v=dQw4w9WgXcQQ",
    "https://www.youtube.com/@channel", "https://www.youtube.com/embed/videoseries?list=PL1", "https://youtu.be/",
    "https://www.youtube.com/watch?v=dQw4w9WgX%22Q", "https://www.youtube.com/watch?list=PL1",
    "https://vimeo.com/about",
    "https://vimeo.com/76979871/a\"b", "https://player.vimeo.com/76979871", "https://soundcloud.com/forss",
    "https://soundcloud.com/forss/sets", "https://soundcloud.com/discover/x", "https://www.facebook.com/page/photos/1",
    "https://www.facebook.com/page/videos/",
    "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fevil.example%2F1",
    "https://w.soundcloud.com/player/?url=javascript%3Aalert(1)",
    "https://w.soundcloud.com/player/?url=https%3A%2F%2Fevilsoundcloud.com%2Fa%2Fb",
    "https://w.soundcloud.com/player/?url=https%3A%2F%2Fw.soundcloud.com%2Fplayer%2F",
    "<https://www.youtube.com/watch?v=dQw4w9Wg\"><script>alert(1)</script>",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ%22%3E%3Cscript%3E",
    // Not alone, or with words of its own.
    "یہ https://youtu.be/dQw4w9WgXcQ ہے", "[فلم](https://youtu.be/dQw4w9WgXcQ)",
    "- https://youtu.be/dQw4w9WgXcQ", "- [ ] https://youtu.be/dQw4w9WgXcQ\n\n- [ ] دو",
    "## https://youtu.be/dQw4w9WgXcQ",
    "متن[^1]\n\n[^1]: https://youtu.be/dQw4w9WgXcQ", "| a |\n|---|\n| https://youtu.be/dQw4w9WgXcQ |",
    "<a href=\"/x\">\n\nhttps://youtu.be/dQw4w9WgXcQ\n\n</a>",
  ])
  func leavesEveryOtherAddressALink(source: String) {
    for language in [Language.english, .urdu] {
      let rendering = render(source, in: language)
      #expect(frame(rendering) == nil, "\(rendering.html)")
      #expect(!rendering.body.hasPlayers && rendering.body.embedded == [])
      #expect(!rendering.html.contains("<script") && !rendering.html.contains("href=\"javascript"))
    }
  }

  @Test func leavesAnAddressALinkWhereTheThemeHasNoWords() {
    let source = "https://youtu.be/dQw4w9WgXcQ\n"
    #expect(
      Rendering(source, in: .english).html
        == "<p><a href=\"https://youtu.be/dQw4w9WgXcQ\">https://youtu.be/dQw4w9WgXcQ</a></p>\n")
    let ofAnother = Rendering(source) { $0.playerTexts = [.vimeo: PlayerTexts(link: "a", load: "b", name: "c")] }
    #expect(!ofAnother.body.hasPlayers)
  }

  @Test(.timeLimit(.minutes(1)))
  func namesAHostOnceHoweverManyPlayersThereAre() {
    let source = String(repeating: "https://youtu.be/dQw4w9WgXcQ\n\nhttps://vimeo.com/76979871\n\n", count: 5000)
    let rendering = render(source, in: .urdu)
    #expect(rendering.body.blocks.count == 10_000)
    #expect(
      rendering.body.embedded == [
        EmbeddedAddress(.frame, "https://www.youtube-nocookie.com"),
        EmbeddedAddress(.frame, "https://player.vimeo.com"),
      ])
  }

  @Test func holdsAPlayerInAQuotationAndAmongTheAuthorsTags() {
    let source =
      "<div>\n\n> دیکھیے:\n>\n> https://youtu.be/dQw4w9WgXcQ\n\n<b>متن</b>\n\nhttps://vimeo.com/76979871\n\n</div>"
    let rendering = render(source, in: .urdu)
    #expect(
      rendering.html.matches(of: #/<figure class="player"><a href="[^>]+>link [a-zA-Z]+<\/a><\/figure>/#).count == 2)
    #expect(!rendering.html.contains("<p></p>"))
  }

  @Test(arguments: [
    ("https://www.youtube.com/embed/dQw4w9WgXcQ?si=x", "player: https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
    ("//player.vimeo.com/video/76979871?h=8272103f6e", "player: https://vimeo.com/76979871/8272103f6e"),
    (
      "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F12345%2F&amp;width=5",
      "player: https://www.facebook.com/a/videos/12345/"
    ),
    ("https://maps.example/1", "[what it is](https://maps.example/1)"),
  ])
  func saysWhatToWriteInThePlaceOfAFrame(source: String, help: String) {
    let rendering = render("متن\n\n<iframe src=\"\(source)\" title=\"ایک فلم\"></iframe>", in: .urdu)
    #expect(rendering.diagnostics.map { $0.help?.hasSuffix(help) } == [true], "\(rendering.diagnostics)")
    #expect(rendering.html.contains(">ایک فلم</a>"))
  }

  @Test(arguments: [
    (
      "![لاہور میں گفتگو](talk.MP3 \"لاہور\")",
      #"<figure class="media"><audio controls="" preload="none" src="talk.MP3" aria-label="لاہور میں گفتگو"><a href="talk.MP3">لاہور میں گفتگو</a></audio><figcaption>لاہور</figcaption></figure>"#
    ),
    (
      "![](a/walk.mp4)",
      #"<figure class="media"><video controls="" preload="metadata" src="a/walk.mp4"><a href="a/walk.mp4" dir="ltr">walk.mp4</a></video></figure>"#
    ),
    (
      "[talk.ogg](a/talk.ogg)",
      #"<figure class="media"><audio controls="" preload="none" src="a/talk.ogg"><a href="a/talk.ogg" dir="ltr">talk.ogg</a></audio></figure>"#
    ),
    ("[سنیے](talk.mp3)", #"<p><a href="talk.mp3">سنیے</a></p>"#),
    (
      "متن ![](talk.mp3) متن",
      #"<p>متن <audio controls="" preload="none" src="talk.mp3"><a href="talk.mp3" dir="ltr">talk.mp3</a></audio> متن</p>"#
    ),
    (
      "![دور](https://cdn.example/a.webm?x&y)",
      #"<figure class="media"><video controls="" preload="none" src="https://cdn.example/a.webm?x&amp;y" aria-label="دور"><a href="https://cdn.example/a.webm?x&amp;y">دور</a></video></figure>"#
    ),
    ("[![گفتگو](talk.mp3)](/x)", #"<p><a href="/x">گفتگو</a></p>"#),
  ])
  func showsFilmsAndSoundsWithControls(source: String, expected: String) {
    let rendering = Rendering(source, in: .urdu)
    #expect(rendering.html == expected + "\n")
    #expect(rendering.reports == [] && rendering.body.images == [])
    #expect(rendering.body.embedded.map(\.kind) == (source.contains("cdn") ? [.media] : []))
  }

  @Test func tellsOfASoundThatIsNotThereOnce() {
    let rendering = Rendering(
      "![گفتگو](1️⃣talk.mp3)", in: .urdu, resolveLink: { .broken(message: "no ‘\($0.destination)’") })
    #expect(rendering.reports == ["broken-link 1️⃣"])
    #expect(rendering.html == "<p>گفتگو</p>\n")
  }
}
