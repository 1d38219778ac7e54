import SiteImport
import Testing
import YAML

private let config = """
  url: https://example.org
  baseurl: /blog
  title: Paish e Nazar
  timezone: Asia/Karachi
  """

@Suite struct JekyllReaderTests {
  @Test func readsPostsDraftsAndPages() throws {
    let site = try GeneratorFixture(jekyll: [
      "_config.yml": config,
      "_posts/2025-08-22-visit.md": "---\nlayout: post\ntitle: A Visit\ncategories: Politics\n---\nText.\n",
      "_drafts/idea.md": "---\ntitle: An Idea\n---\nDraft.\n",
      "_posts/2025-09-01-hidden.md": "---\ntitle: Hidden\npublished: false\n---\nText.\n",
      "about.md": "---\ntitle: About\npermalink: /about/\n---\nAbout.\n",
      "index.html": "---\nlayout: home\n---\n{% for post in site.posts %}<li>{{ post.title }}</li>{% endfor %}\n",
      "README.md": "# Not a page\n", "_layouts/post.html": "<p>", "assets/river.jpg": "x",
      "_posts/no-day.md": "---\ntitle: N\n---\nText.",
    ])
    #expect(site.site.baseURL == "https://example.org/blog" && site.site.timeZone == "Asia/Karachi")
    let visit = try #require(site.work("_posts/2025-08-22-visit.md"))
    #expect(visit.kind == .column && visit.key == "2025/visit" && visit.date == "2025-08-22")
    #expect(visit.editions[0].aliases == ["/politics/2025/08/22/visit.html"])
    #expect(visit.params == [.init("layout", .plain("post"))] || visit.params == [.init("layout", .text("post"))])
    #expect(site.work("_drafts/idea.md")?.heldBack == .draft && site.work("_drafts/idea.md")?.date == "2025-09-01")
    #expect(site.work("_posts/2025-09-01-hidden.md")?.heldBack == .draft)
    let undated = try #require(site.work("_posts/no-day.md"))
    #expect(undated.heldBack == .draft && undated.editions[0].aliases.isEmpty)
    #expect(site.work("about.md")?.kind == .page && site.work("about.md")?.editions[0].aliases == ["/about/"])
    #expect(
      site.skipped.sorted() == [
        "jekyll:README.md: a file without front matter",
        "jekyll:index.html: a page that a program of Liquid makes",
      ])
    #expect(site.site.itemCount == site.works.count + site.skipped.count)
  }

  @Test(arguments: [
    ["_posts/2025-08-22-visit.md", "_posts/2025-08-22-dora.md", "ref: visit\nlang: "],
    ["_posts/en/2025-08-22-visit.md", "_posts/ur/2025-08-22-visit.md", ""],
    ["_posts/2025-08-22-visit.en.md", "_posts/2025-08-22-visit.ur.md", ""],
    ["_posts/2025-08-22-visit-en.md", "_posts/2025-08-22-visit-ur.md", ""],
    ["en/_posts/2025-08-22-visit.md", "ur/_posts/2025-08-22-visit.md", ""],
    ["_posts/2025-08-22-visit.md", "_posts/2025-08-22-dora.md", "permalink: /visit/\nlang: "],
  ])
  func pairsTranslations(parts: [String]) throws {
    let front = { (code: String) in parts[2].isEmpty ? "" : parts[2] + code + "\n" }
    let site = try GeneratorFixture(jekyll: [
      "_config.yml": config + "\nlanguages: [en, ur]\ndefault_lang: en\n",
      parts[0]: "---\ntitle: A Visit\n\(front("en"))---\nText.",
      parts[1]: "---\ntitle: ایک دورہ\n\(front("ur"))---\nمتن۔",
    ])
    #expect(Set(site.works.map(\.key)) == ["2025/visit"] || Set(site.works.map(\.key)) == ["2025/dora"])
    #expect(site.works.map { $0.editions[0].language }.sorted() == ["en", "ur"])
    #expect(site.works.allSatisfy { $0.notes.isEmpty })
  }

  /// `categories: a b` are two for Jekyll, whose addresses have both, and `category: a b` is one.
  @Test(arguments: [
    ("categories: politics water", ["politics", "water"]), ("category: politics water", ["politics-water"]),
    ("categories: [politics water]", ["politics-water"]),
  ])
  func namesCategoriesByWordsAsJekyllDoes(line: String, ids: [String]) throws {
    let site = try GeneratorFixture(jekyll: [
      "_config.yml": config, "_posts/2025-08-22-visit.md": "---\ntitle: A Visit\n\(line)\n---\nText.\n",
    ])
    #expect(site.work("_posts/2025-08-22-visit.md")?.categories == ids)
  }

  @Test func takesWhatTheSettingsSayOfFolders() throws {
    let site = try GeneratorFixture(jekyll: [
      "_config.yml": config + """

        permalink: pretty
        defaults:
          - {scope: {path: ""}, values: {author: amna}}
          - {scope: {path: "_posts/urdu", type: posts}, values: {lang: ur, author: fahd}}
        """,
      "_posts/2025-08-22-visit.md": "---\ntitle: A\n---\nT.",
      "_posts/urdu/2025-08-22-dora.md": "---\ntitle: ایک دورہ\n---\nمتن۔",
      "_data/authors.yml": "amna: {name: Amna Yusuf, bio: Writes.}\nfahd: {name: فہد}\n",
    ])
    let urdu = try #require(site.work("_posts/urdu/2025-08-22-dora.md"))
    #expect(urdu.editions[0].language == "ur" && urdu.authors == ["fahd"])
    #expect(urdu.editions[0].aliases == ["/2025/08/22/dora/"])
    #expect(site.site.authors.map { $0.names[nil] } == ["Amna Yusuf", "فہد"])
  }

  @Test(arguments: [
    ("{% highlight ruby linenos %}\ndef x\nend\n{% endhighlight %}", "```ruby\ndef x\nend\n```"),
    ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
    ("[a]({% post_url 2025-01-01-other %})", "[a](other.en.md)"),
    ("[a]({% link about.md %})", "[a](../../pages/about.en.md)"),
    ("![a]({{ site.baseurl }}/assets/a.jpg)", "![a](/assets/a.jpg)"),
    ("![a]({{ '/assets/a.jpg' | relative_url }})", "![a](/assets/a.jpg)"),
    ("{% include figure.html src=\"/assets/a.jpg\" caption=\"دریا\" %}", "![دریا](/assets/a.jpg \"دریا\")"),
    ("{% include youtube.html id=\"abc\" %}", "<https://www.youtube.com/watch?v=abc>"),
    ("{% comment %}hidden{% endcomment %}", ""),
    ("{% if page.x %}کچھ{% endif %}", "کچھ"),
    ("{% for p in site.posts %}{{ p.title }}{% endfor %}", ""),
    ("words\n{: .class #id}", "words"),
    ("## دریا\n{: #ravi .x}", "## دریا {#ravi}"),
    ("## River {:#ravi}", "## River {#ravi}"),
    ("River\n-----\n{: #ravi}", "River {#ravi}\n-----"),
    ("`{{ \"{{\" }}`", "`{{`"),
    ("{{ page.title }}", "A"),
  ])
  func writesLiquidInMarkdown(liquid: String, markdown: String) throws {
    let site = try GeneratorFixture(jekyll: [
      "_config.yml": config,
      "_posts/2025-02-01-visit.md": "---\ntitle: A\n---\nBefore.\n\n\(liquid)\n\nAfter.\n",
      "_posts/2025-01-01-other.md": "---\ntitle: O\n---\nO.", "about.md": "---\ntitle: About\n---\nA.",
    ])
    let text = try #require(site.text("_posts/2025-02-01-visit.md"))
    #expect(text.filter { $0 != "\n" } == "Before.\(markdown)After.".filter { $0 != "\n" }, "\(text)")
  }

  @Test(arguments: ["# {{ page.title }}\n", "{{ page.title }}\n==========\n"])
  func leavesOutTheTitleAboveTheText(head: String) throws {
    let site = try GeneratorFixture(jekyll: [
      "_config.yml": config, "_posts/2025-02-01-visit.md": "---\ntitle: ایک دورہ\nlang: ur\n---\n\n\(head)\nمتن۔\n",
    ])
    #expect(site.text("_posts/2025-02-01-visit.md") == "متن۔\n")
  }

  @Test func takesThePermalinkThatTheCollectionOfPostsHas() throws {
    let site = try GeneratorFixture(jekyll: [
      "_config.yml": config + "\npermalink: /:year/:title/\ncollections: {posts: {permalink: '/news/:title/'}}\n",
      "_posts/2025-02-01-visit.md": "---\ntitle: A\n---\n[b]({{ site.baseurl }}/news/other/)",
      "_posts/2025-02-02-other.md": "---\ntitle: B\n---\nT.",
    ])
    #expect(site.work("_posts/2025-02-01-visit.md")?.editions[0].aliases == ["/news/visit/"])
    #expect(site.text("_posts/2025-02-01-visit.md") == "[b](other.en.md)\n")
  }

  @Test func tellsOfAKeyOnceForTheWholeSite() throws {
    let site = try GeneratorFixture(jekyll: [
      "_config.yml": config, "_posts/2025-02-01-visit.md": "---\ntitle: A\nlayout: post\n---\nT.",
      "_posts/2025-02-02-dora.md": "---\ntitle: ا\nlang: ur\nlayout: post\n---\nم۔",
    ])
    #expect(
      site.works.flatMap(\.notes).map(\.text)
        == ["‘layout’ means nothing here and is kept below ‘params’, in 2 files"])
  }

  @Test func tellsOfWhatItDoesNotRead() throws {
    let site = try GeneratorFixture(jekyll: [
      "_config.yml": config,
      "_posts/2025-02-01-visit.md":
        "---\ntitle: ا\nlang: ur\n---\nمتن {% include ad.html %} {{ site.data.x }} {% link gone.md %}\n{: .x}\n",
    ])
    #expect(
      site.notes("_posts/2025-02-01-visit.md") == [
        "dead-link: ‘link’ names ‘gone.md’, and no text is found there",
        "shortcode: ‘{% include ad.html %}’ of Liquid is not read: it is left out",
        "shortcode: ‘{{ site.data.x }}’ of Liquid is not read: it is left out",
        "shortcode: attributes of kramdown such as ‘{: .class}’ are left out",
      ])
  }

  @Test func makesMarkdownOfPostsInHTML() throws {
    let site = try GeneratorFixture(jekyll: [
      "_config.yml": config,
      "_posts/2025-02-01-visit.html": "---\ntitle: ا\nlang: ur\n---\n<p><b>اہم</b> بات</p><ul><li>ایک</li></ul>",
    ])
    #expect(site.text("_posts/2025-02-01-visit.html") == "**اہم** بات\n\n- ایک\n")
  }

  @Test func copiesTheFilesThatTextsName() throws {
    let site = try GeneratorFixture(jekyll: [
      "_config.yml": config, "assets/a.jpg": "a", "assets/b.jpg": "b", "images/c.jpg": "c",
      "_posts/2025-02-01-visit.md": "---\ntitle: A\nimage: /images/c.jpg\n---\n![x](/assets/a.jpg)",
    ])
    #expect(site.site.staticFiles.map(\.name).sorted() == ["assets/a.jpg", "images/c.jpg"])
  }

  @Test(arguments: [
    ("_posts/2015-9-19-visit.md", "", "2015-09-19"),
    ("_posts/2015-09-19-visit.md", "date: 2015-9-20 10:00:00 +0500\n", "2015-09-20 10:00:00 +0500"),
    ("_posts/2015-09-19-visit.md", "date: yesterday\n", "2015-09-19"),
  ])
  func readsDaysWithoutZeros(path: String, line: String, date: String) throws {
    let site = try GeneratorFixture(jekyll: ["_config.yml": config, path: "---\ntitle: ا\nlang: ur\n\(line)---\nمتن۔"])
    #expect(site.works.map(\.date) == [date] && site.works.map(\.key) == ["2015/visit"])
  }

  @Test func endsWithAnyLiquid() throws {
    for text in ["{% raw %}", "{% highlight %}", "{{", "{%", "{% for %}{% for %}{% endfor %}", "{{ \" }}", "{{ | }}"] {
      let site = try GeneratorFixture(jekyll: [
        "_config.yml": config, "_posts/2025-02-01-visit.md": "---\ntitle: A\n---\nx \(text) y",
      ])
      #expect(site.text("_posts/2025-02-01-visit.md")?.contains("y") == true, "\(text)")
    }
  }
}
