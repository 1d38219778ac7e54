import SiteImport
import Testing

private func converted(_ content: String) -> ConvertedHTML {
  convertWordPress(Array(content.utf8), WordPressContext())
}

/// Films, sounds and posts of other hosts, as Jetpack and old plugins write them.
@Suite struct PlayerShortcodeTests {
  @Test(arguments: [
    ("[youtube aqz-KE-bpKQ]", "https://www.youtube.com/watch?v=aqz-KE-bpKQ"),
    ("[youtube id=\"aqz-KE-bpKQ\" w=\"560\"]", "https://www.youtube.com/watch?v=aqz-KE-bpKQ"),
    ("[youtube=http://www.youtube.com/watch?v=aqz-KE-bpKQ]", "https://www.youtube.com/watch?v=aqz-KE-bpKQ"),
    (
      "[youtube=http://www.youtube.com/watch?v=aqz-KE-bpKQ&amp;rel=0&#038;w=425&h=355]",
      "https://www.youtube.com/watch?v=aqz-KE-bpKQ"
    ),
    ("[youtube]aqz-KE-bpKQ[/youtube]", "https://www.youtube.com/watch?v=aqz-KE-bpKQ"),
    ("[youtube http://www.youtube.com/v/aqz-KE-bpKQ&hl=en&fs=1]", "https://www.youtube.com/watch?v=aqz-KE-bpKQ"),
    ("[embedyt]https://www.youtube.com/embed/aqz-KE-bpKQ[/embedyt]", "https://www.youtube.com/watch?v=aqz-KE-bpKQ"),
    ("[vimeo 141358]", "https://vimeo.com/141358"), ("[vimeo=http://vimeo.com/141358]", "https://vimeo.com/141358"),
    ("[vimeo http://vimeo.com/141358 w=500&h=280]", "https://vimeo.com/141358"),
    ("[vimeo id=141358]", "https://vimeo.com/141358"), ("[vimeo 141358 w=500]", "https://vimeo.com/141358"),
    ("[dailymotion x8oma9]", "https://www.dailymotion.com/video/x8oma9"),
    ("[dailymotion id=x8oma9&title=2&user=3]", "https://www.dailymotion.com/video/x8oma9"),
    ("[dailymotion id=\"x8oma9\"]", "https://www.dailymotion.com/video/x8oma9"),
    (
      "[soundcloud url=\"https://api.soundcloud.com/tracks/178\" params=\"color=f\" width=\"100%\" iframe=\"true\" /]",
      "https://api.soundcloud.com/tracks/178"
    ),
    ("[soundcloud]https://soundcloud.com/ali/geet[/soundcloud]", "https://soundcloud.com/ali/geet"),
    ("[dewplayer:https://example.org/t.mp3]", "![](https://example.org/t.mp3)"),
    ("[audio:https://example.org/t.mp3]", "![](https://example.org/t.mp3)"),
    ("[audio https://example.org/t.mp3|width=300]", "![](https://example.org/t.mp3)"),
    ("[sc_embed_player fileurl=\"https://example.org/t.mp3\"]", "![](https://example.org/t.mp3)"),
    ("[ted id=1458 lang=ur]", "https://www.ted.com/talks/1458"),
    ("[ted id=\"https://www.ted.com/talks/a_b\"]", "https://www.ted.com/talks/a_b"),
    ("[tweet https://twitter.com/ali/status/12]", "https://twitter.com/ali/status/12"),
    ("[tweet 347487]", "https://twitter.com/i/status/347487"),
    ("[tweet tweet='347487' align='center']", "https://twitter.com/i/status/347487"),
    ("[instagram url=https://www.instagram.com/p/ab/ width=320]", "https://www.instagram.com/p/ab/"),
    (
      "[facebook url=\"https://www.facebook.com/ali/videos/12/\"]", "https://www.facebook.com/ali/videos/12/"
    ),
    (
      "[googlevideo=http://video.google.com/googleplayer.swf?docId=-8]",
      "http://video.google.com/googleplayer.swf?docId=-8"
    ),
    ("[googlevideo -8459100]", "https://video.google.com/videoplay?docid=-8459100"),
    ("[wpvideo OO4thna3 w=400]", "https://videopress.com/v/OO4thna3"),
    ("[wpvideo OO4thna3]", "https://videopress.com/v/OO4thna3"),
    ("[spotify track=\"spotify:track:6r\"]", "https://open.spotify.com/track/6r"),
    ("[gist id=5194fb27]", "https://gist.github.com/5194fb27"),
    ("[gist https://gist.github.com/ali/12]", "https://gist.github.com/ali/12"),
    ("[iframe src=\"https://player.vimeo.com/video/141358\"]", "https://vimeo.com/141358"),
    ("[my_film url=\"https://youtu.be/aqz-KE-bpKQ\"]", "https://youtu.be/aqz-KE-bpKQ"),
  ])
  func becomesWhatEmbedBecomes(shortcode: String, expected: String) {
    for (before, after) in [("یہ دیکھیے:\n\n", "\n\nاور یہ۔"), ("یہ دیکھیے: ", " اور یہ۔")] {
      let made = converted(before + shortcode + after)
      #expect(made.markdown == "یہ دیکھیے:\n\n\(expected)\n\nاور یہ۔\n")
      #expect(made.findings.shortcodes.isEmpty)
    }
  }

  @Test(arguments: ["youtube", "vimeo", "dailymotion", "soundcloud", "ted", "wpvideo", "blip.tv ?posts_id=2", "twitch"])
  func tellsOfThoseWithoutAnAddress(shortcode: String) {
    let made = converted("ایک\n\n[\(shortcode)]\n\nدو")
    #expect(made.markdown == "ایک\n\nدو\n")
    #expect(made.findings.shortcodes == [String(shortcode.prefix { $0 != " " }): 1])
  }

  @Test(arguments: [
    "[youtube screenshots] are words", "the film [vimeo], the talk [ted talks] and [facebook friends]",
    "[tweet deleted]", "[ویڈیو: یوٹیوب]", "[PT-BR]", "[NULL_Caption]", "$a[tmp_name]", "[example.com] is a name",
  ])
  func leavesWordsBetweenBrackets(words: String) { #expect(converted(words).markdown == words + "\n") }

  /// Where words would become one of two, and where they are one.
  @Test(arguments: [
    ("[a1]one[/a1][b1]two[/b1]", "one two"), ("[a1]ایک[/a1][b1]دو[/b1]۔", "ایک دو۔"),
    ("[a1]First sentence.[/a1][b1]Second.[/b1]", "First sentence.\n\nSecond."),
    ("[a1]پہلا جملہ۔[/a1][b1]دوسرا۔[/b1]", "پہلا جملہ۔\n\nدوسرا۔"),
    ("word[a1]one[/a1]word", "word one word"), ("([a1]one[/a1]).", "(one)."), ("“[a1]one[/a1]”, two", "“one”, two"),
    ("one[a1][b1]two[/b1][/a1]!", "one two!"), ("H[sub]2[/sub]O", "H2O"), ("[dropcap]T[/dropcap]he", "The"),
    ("one [a1] two [/a1] three", "one two three"), ("x[a1]<b>y</b>[/a1]z", "x **y**z"),
  ])
  func keepsWordsApart(content: String, expected: String) {
    let made = converted(content)
    #expect(made.markdown == expected + "\n")
    #expect(made.findings.shortcodes.values.allSatisfy { $0 == 1 })
  }

  @Test func resolvesAddressesOnce() {
    let block =
      "<!-- wp:social-link {\"url\":\"mailto:a@example.org?subject=x\\u0026amp;body=y\",\"service\":\"mail\"} /-->"
    #expect(converted(block).markdown == "[a@example.org](<mailto:a@example.org?subject=x&body=y>)\n")
    let plain = "<!-- wp:social-link {\"url\":\"https://example.org/?a=1\\u0026b=2\",\"service\":\"x\"} /-->"
    #expect(converted(plain).markdown == "https://example.org/?a=1&b=2\n")
    #expect(converted("[embed]https://example.org/?a=1&amp;b=2[/embed]").markdown == "https://example.org/?a=1&b=2\n")
  }
}
