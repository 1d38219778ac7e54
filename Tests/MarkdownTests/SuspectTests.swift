import Diagnostics
import Languages
import Markdown
import Testing

/// What another program would read, or what Markdown reads otherwise than it was meant.
@Suite struct SuspectTests {
  @Test(arguments: [
    "پل 1️⃣{{< ref \"bridge\" >}} اور", "1️⃣{{% note %}}\nمتن\n{{% /note %}}", "1️⃣{% include picture.html %}",
    "1️⃣{{ site.title }}", "پیراگراف\n1️⃣{: .center}", "1️⃣{:toc}", "![پل](/a.jpg)1️⃣{width=50%}",
    "دیکھیں 1️⃣[[پرانا پل]]۔", "1️⃣[[Title|words]]", "1️⃣![[pic.png]]", "1️⃣[caption id=\"a_1\"]پل[/caption]",
    "1️⃣[gallery ids=\"1,2\"]", "1️⃣[embed]https://x.org/v[/embed]", "1️⃣[vc_row]", "1️⃣[url=https://x.org]پل[/url]",
    "> 1️⃣[!NOTE]\n> متن", "متن1️⃣^[ایک حاشیہ یہاں] ہے",
    "1️⃣{% highlight ruby %}\nx\n{% endhighlight %}", "1️⃣[TOC]", "1️⃣[[toc]]", "1️⃣[[_TOC_]]", "1️⃣{{< toc >}}",
    "متن\n\n1️⃣*[HTML]: Hyper Text", "اصطلاح\n1️⃣: معنی", "کہ 1️⃣$x^2 + y$ ہے", "1️⃣$$\n\\frac{a}{b}\n$$", "1️⃣$x$",
    "1️⃣\\[caption id=\"a_1\" align=\"left\"\\]پل\\[/caption\\]", "1️⃣!!! note\n    متن", "یہ 1️⃣++نیا++ ہے",
    "اچھا 1️⃣:smile: اور :tada:",
  ])
  func tellsOfForeignSyntaxOnce(source: String) {
    #expect(Rendering(source, in: .urdu).reports == ["foreign-syntax 1️⃣"])
  }

  @Test(arguments: [
    "`{{< x >}}` and ``[[a]] ` b``", "```\n{{< x >}}\n[[a]]\n```", "    {% x %}", "<div>\n[[a]]\n</div>",
    "<!-- {{ x }} --> words", "\\{\\{ x }} and \\[[a]]", "[[words]](/a/)",
    "[gallery](/a/) and [gallery]\n\n[gallery]: /b",
    "a price of $5 and $6, $5_000, US$100=$x, \\$x^2$, $HOME and $PATH, `$x^2$`, at :30: and 10:30:45, a:smile:b, C++ and C++",
    "`:smile:`, `++x++` and `[TOC]`", "words:\n\n: more", "    $x^2$", "What?!!! note", "*[Lahore](/a/)* and *[x]*",
    "\\[gallery\\] and \\[x=\"y\"\\]", "[x] and [see note 3] and [sic]", "a {b} {c: d} { }", "as in [[3]]",
    "an array `a[[0]]` of {{}}", "پل [سڑک] ہے",
  ])
  func isSilentWhereNothingIsForeign(source: String) {
    #expect(Rendering(source) { $0.title = "T" }.reports == [])
  }

  @Test(arguments: [
    ("{% highlight ruby %}\nx\n{% endhighlight %}", "‘```’"), ("{{< highlight go >}}x{{< /highlight >}}", "‘```’"),
    ("[TOC]", "made of the headings by itself"), ("* TOC\n{:toc}", "made of the headings by itself"),
    ("x ==ا== y", "‘<mark>ا</mark>’"), ("x ++ا++ y", "‘<ins>ا</ins>’"), (":tada:", "‘🎉’"), ("x^2^", "‘<sup>2</sup>’"),
  ])
  func saysWhatToWriteInstead(source: String, help: String) {
    #expect(Rendering(source, in: .urdu).diagnostics.first?.help?.contains(help) == true)
  }

  @Test func countsEachKindOfAFileAtItsFirstPlace() {
    let rendering = Rendering("1️⃣[[پل]] اور [[دریا]]\n\n`[[کوڈ]]` [[سڑک]] 2️⃣{{< a >}}", in: .urdu)
    #expect(rendering.reports == ["foreign-syntax 1️⃣", "foreign-syntax 2️⃣"])
    #expect(rendering.diagnostics.first?.message.hasSuffix("(and 2 more in this file)") == true)
    #expect(rendering.diagnostics.first?.help?.contains("(file.ur.md)") == true)
  }

  @Test(arguments: [
    (
      "ایک[^1] دو1️⃣[^غائب]\n\n[^1]: ا\n2️⃣[^1]: ب\n3️⃣[^زائد]: ج",
      ["footnote-twice 2️⃣", "footnote-unused 3️⃣", "footnote-missing 1️⃣"]
    ),
    ("ایک[^A] دو[^a]\n\n[^a]: حاشیہ", []),
    ("`[^1]` اور \\[^2] اور [^x](/a/)", []),
    ("> ایک[^1]\n\n> [^1]: حاشیہ", []),
    ("ایک[^1]\n\n[^1]: ```\n    x\n    ```", []),
    ("ایک[^1](دیکھیے باب دو) اور1️⃣[^ب]\n\n[^1]: ا", ["footnote-missing 1️⃣"]),
    ("`[^ب]` ایک[^1] اور1️⃣[^ب]\n\n[^1]: ا", ["footnote-missing 1️⃣"]),
    ("ایک[^1]\n\n[^1]: ا\n\n    `[^2]`\n\n1️⃣[^2]: ب", ["footnote-unused 1️⃣"]),
  ])
  func tellsOfFootnotes(source: String, expected: [String]) {
    #expect(Rendering(source, in: .urdu).reports == expected)
  }

  @Test(arguments: [
    ("1️⃣# پرانا  پل\n\nمتن", ["repeated-title 1️⃣"]),
    ("# نیا پل\n\n## پرانا پل", []),
    ("1️⃣پل بند ہوا\n---\n\nاور", ["accidental-heading 1️⃣"]),
    ("1️⃣پل بند ہوا اور کسی کو خبر نہ ہوئی۔\n--------\n", ["accidental-heading 1️⃣"]),
    ("## دن\n1️⃣پل بند ہوا\n---\n", ["accidental-heading 1️⃣"]),
    ("1️⃣#دن پل\nبند ہوا\n---\n", ["accidental-heading 1️⃣"]),
    ("## دن\nمتن\n\n## دن\n---\nمتن", []),
    ("دوسرا دن\n--------\n\nمتن\n\n---\n\nمتن", []),
    ("1️⃣##دوسرا دن\n\nمتن", ["heading-space 1️⃣"]),
    ("1️⃣#دوسرے دن کی سیر\n\nمتن", ["heading-space 1️⃣"]),
    ("1️⃣#\u{A0}دن", ["heading-space 1️⃣"]),
    ("#لاہور\n\n#لاہور #سیر آج\n\n## \u{A0}دن\n\n##\n\n\\##دن\n\n```\n##x\n```", []),
  ])
  func tellsOfHeadings(source: String, expected: [String]) {
    #expect(Rendering(source, in: .urdu) { $0.title = "پرانا پل" }.reports == expected)
  }

  @Test(arguments: [
    ("1️⃣• ناشتہ\n• سیر", ["list-mark 1️⃣"]), ("1️⃣۱. ناشتہ\n۲. سیر", ["list-mark 1️⃣"]),
    ("1️⃣1۔ ناشتہ\n2۔ سیر", ["list-mark 1️⃣"]), ("1️⃣٣) ناشتہ", ["list-mark 1️⃣"]), ("1️⃣۱۔ناشتہ", ["list-mark 1️⃣"]),
    ("1️⃣-\u{A0}ناشتہ", ["list-mark 1️⃣"]), ("1️⃣\u{F0B7} ناشتہ", ["list-mark 1️⃣"]), ("1️⃣۱- ناشتہ", ["list-mark 1️⃣"]),
    ("• • •\n\n۱۹۴۷۔ اور\n\nدن تھے\n۱۲۔ اور\n\n1. ناشتہ\n2. سیر\n\n۵ دن اور ۳.۵ میل", []),
  ])
  func tellsOfListMarks(source: String, expected: [String]) {
    #expect(Rendering(source, in: .urdu).reports == expected)
  }

  @Test(arguments: [
    ("متن\n\n    1️⃣دل ہی تو ہے نہ سنگ و خشت\n    درد سے بھر نہ آئے کیوں", 1),
    ("متن\n\n    let word = \"دن\"\n\n```\nدل ہی تو ہے\n```", 0),
  ])
  func tellsOfUrduThatIsShownAsCode(source: String, count: Int) {
    #expect(Rendering(source, in: .urdu).diagnostics.map(\.id) == Array(repeating: .verseAsCode, count: count))
  }

  @Test(arguments: [
    ("یہ 1️⃣*(اہم)*کا ہے", 1), ("یہ 1️⃣_زور_کا ہے", 1), ("یہ 1️⃣~~(پرانا)~~کا ہے", 1), ("ہے 1️⃣*“اہم”*یہ", 1),
    ("a 1️⃣*“b”*c", 1), ("1️⃣_(اہم)_یہ", 1),
    ("قیمت* اور شرح*، 5 * 3 * 2، a_b_c، #یوم_آزادی_مبارک، _x، ~5 اور اچھا~~", 0),
    ("\\*(اہم)\\*کا اور \\_زور\\_کا اور *زور* اور _زور_ ہے", 0),
  ])
  func tellsOfSingleMarksThatStay(source: String, count: Int) {
    #expect(Rendering(source, in: .urdu).reports == Array(repeating: "literal-emphasis 1️⃣", count: count))
  }

  @Test func staysFastWhenEverythingIsSuspicious() {
    for text in ["[[a", "{{", "`<a[^", "[^a]: ", "{% %}", "``[[a]]` "] {
      _ = Rendering(String(repeating: text, count: 20_000))
    }
  }

  /// What another program hides or fills in, in tags as in the text.
  @Test(arguments: [
    "Seen 1️⃣%%a secret%% here", "یہ 1️⃣%%راز%% ہے", "Seen\n\n1️⃣%%\nsecret\n%%", "1️⃣{% comment %}secret{% endcomment %}",
    "1️⃣{::comment}\nsecret\n{:/comment}", "<img src=\"1️⃣{{ \"/p.png\" | relative_url }}\" alt=\"x\">",
    "to <a href=\"1️⃣{{< ref \"a.md\" >}}\">it</a>", "1️⃣{{<figure src=\"p.png\" title=\"Cap\">}}",
    "<div>\n1️⃣{{< youtube x >}}\n</div>",
  ])
  func tellsOfWhatOtherProgramsHideOrFillIn(text: String) {
    let rendering = Rendering(text) { $0.rawHTML = .safe }
    #expect(rendering.reports.filter { $0.hasPrefix("foreign-syntax") }.first == "foreign-syntax 1️⃣")
    #expect(!rendering.html.contains("<figure"), "\(rendering.html)")
  }

  @Test(arguments: [
    "50%% off, 20%% more", "`%%a%%`", "<!-- {{ x }} -->", "<pre>\n{{ x }}\n</pre>", "`{{<figure>}}`", "%%",
  ])
  func saysNothingOfSuchSignsElsewhere(text: String) {
    #expect(Rendering(text) { $0.rawHTML = .safe }.reports.filter { $0.hasPrefix("foreign-syntax") } == [])
  }
}
