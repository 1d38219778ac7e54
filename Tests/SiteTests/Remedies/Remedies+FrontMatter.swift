import Diagnostics
import SitegenTesting

extension Remedy {
  private static func tags(_ count: Int) -> String { (1...count).map { "پانی\($0)" }.joined(separator: ", ") }

  private static func aliases(_ count: Int) -> String { (1...count).map { "/old/\($0)/" }.joined(separator: ", ") }

  static let frontMatter: [Remedy] = [
    Remedy(
      .tooManyItems, urdu: "---\ntitle: دریا\ndate: 2025-01-01\ntags: [\(tags(101))]\n---\nمتن۔\n",
      says: "‘tags’ has 101 items, and there may be 100", types: "",
      mended: "---\ntitle: دریا\ndate: 2025-01-01\ntags: [\(tags(100))]\n---\nمتن۔\n"),
    Remedy(
      .tooManyItems,
      ["content/columns/a.en.md": "---\ntitle: A\ndate: 2025-01-01\naliases: [\(aliases(501))]\n---\nText.\n"],
      says: "‘aliases’ has 501 items", types: "redirects: {file: redirects.csv}",
      mended: [
        "content/columns/a.en.md": "---\ntitle: A\ndate: 2025-01-01\naliases: [\(aliases(500))]\n---\nText.\n",
        "site.yml": SiteFixture.siteFile + "\nredirects: {file: redirects.csv}\n",
        "redirects.csv": "/old/501/,/en/columns/a/\n",
      ]),
    Remedy(
      .invalidValue,
      urdu: "---\ntitle: دریا\ndate: 2025-01-01\nsummary: \(String(repeating: "دریا ", count: 3000))\n---\nمتن۔\n",
      says: "‘summary’ has 14,999 letters", types: "",
      mended: "---\ntitle: دریا\ndate: 2025-01-01\nsummary: دریا\n---\nمتن۔\n"),
    Remedy(
      .tooDeep, ["content/columns/\(String(repeating: "d/", count: 70))a.ur.md": soundUrdu], says: "64 folders deep",
      types: "content", mended: ["content/columns/d": nil, "content/columns/near/a.ur.md": soundUrdu]),
    Remedy(
      .unknownKey, urdu: "---\ntitle: دریا\ndate: 2025-01-01\ncatgories: [پانی]\n---\nمتن۔\n", says: "catgories",
      types: "categories", mended: "---\ntitle: دریا\ndate: 2025-01-01\ncategories: [پانی]\n---\nمتن۔\n"),
    Remedy(
      .unknownKey, column: "---\ntitle: A\ndate: 2025-01-01\nmood: calm\n---\nText.\n", says: "mood", types: "params",
      mended: "---\ntitle: A\ndate: 2025-01-01\nparams: {mood: calm}\n---\nText.\n"),
    Remedy(
      .duplicateKey, column: "---\ntitle: A\ndate: 2025-01-01\nsummary: x\nexcerpt: y\n---\nText.\n", says: "excerpt",
      types: "", mended: "---\ntitle: A\ndate: 2025-01-01\nsummary: x\n---\nText.\n"),
    Remedy(
      .wrongType, column: "---\ntitle: A\ndate: 2025-01-01\nfeatured: often\n---\nText.\n", says: "true or false",
      types: "featured: true", mended: "---\ntitle: A\ndate: 2025-01-01\nfeatured: true\n---\nText.\n"),
    Remedy(
      .missingKey, column: "---\ntitle: A\ndate: 2025-01-01\npublishedIn: {page: 11}\n---\nText.\n", says: "‘name’",
      types: "name: Daily Example",
      mended: "---\ntitle: A\ndate: 2025-01-01\npublishedIn: {name: Daily Example, page: 11}\n---\nText.\n"),
    Remedy(
      .yamlSyntax, urdu: "---\ndate: 2025-01-01\ntitle: دورہ: ایک جائزہ\n---\nمتن۔\n", says: "colon",
      types: "title: \"دورہ: ایک جائزہ\"", mended: "---\ndate: 2025-01-01\ntitle: \"دورہ: ایک جائزہ\"\n---\nمتن۔\n"),
    Remedy(
      .missingTitle, urdu: "---\ndate: 2025-01-01\n---\nمتن۔\n", says: "no title", types: "title: میرا کالم",
      mended: "---\ntitle: میرا کالم\ndate: 2025-01-01\n---\nمتن۔\n"),
    Remedy(
      .missingDate, column: "---\ntitle: A\n---\nText.\n", says: "no date", types: "date: 2025-08-22",
      mended: "---\ntitle: A\ndate: 2025-08-22\n---\nText.\n"),
    Remedy(
      .invalidDate, column: "---\ntitle: A\ndate: 22 August 2025\n---\nText.\n", says: "22 August",
      types: "date: 2025-08-22",
      mended: "---\ntitle: A\ndate: 2025-08-22\n---\nText.\n"),
    Remedy(
      .invalidDate, column: "---\ntitle: A\ndate: 2026-02-30\n---\nText.\n", says: "2026-02-30",
      types: "date: 2026-02-28", mended: "---\ntitle: A\ndate: 2026-02-28\n---\nText.\n"),
    Remedy(
      .yamlSyntax, urdu: "---\ntitle: \"C:\\new بارش\"\ndate: 2025-01-01\n---\nمتن۔\n", says: "a line break",
      types: "title: 'C:\\new بارش'", mended: "---\ntitle: 'C:\\new بارش'\ndate: 2025-01-01\n---\nمتن۔\n"),
    Remedy(
      .dateOrder, column: "---\ntitle: A\ndate: 2025-01-02\nlastmod: 2099-01-01\n---\nText.\n",
      says: "lies in the future", types: "", mended: "---\ntitle: A\ndate: 2025-01-02\n---\nText.\n"),
    Remedy(
      .dateOrder, urdu: "---\ntitle: دریا\ndate: 2025-01-02\nlastmod: 2025-01-01\n---\nمتن۔\n",
      says: "‘lastmod’ lies before", types: "", mended: "---\ntitle: دریا\ndate: 2025-01-02\n---\nمتن۔\n"),
    Remedy(
      .ambiguousDate, column: "---\ntitle: A\ndate: 03/04/2025\n---\nText.\n", says: "two different days",
      types: "date: 2025-04-03", mended: "---\ntitle: A\ndate: 2025-04-03\n---\nText.\n"),
    Remedy(
      .frontMatterMissing, column: "Only a text.\n", says: "no front matter",
      types: "---\ntitle: …\ndate: 2025-08-22\n---",
      mended: "---\ntitle: …\ndate: 2025-08-22\n---\nOnly a text.\n"),
    Remedy(
      .frontMatterUnclosed, urdu: "---\ntitle: دریا\ndate: 2025-01-01\n\nمتن۔\n", says: "ends the front matter",
      types: "---", mended: "---\ntitle: دریا\ndate: 2025-01-01\n---\n\nمتن۔\n"),
    Remedy(
      .frontMatterFormat, column: "{\n  \"title\": \"A\",\n  \"date\": \"2025-01-01\"\n}\nText.\n", says: "JSON",
      types: "---\ntitle: A\ndate: 2025-01-01\n---", mended: "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n"),
    Remedy(
      .languageMismatch, urdu: "---\ntitle: دریا\ndate: 2025-01-01\nlang: en\n---\nمتن۔\n",
      says: "the file's name says",
      types: "", mended: soundUrdu),
    Remedy(
      .invalidSlug, column: "---\ntitle: A\ndate: 2025-01-01\nslug: a/b\n---\nText.\n", says: "cannot be a slug",
      types: "slug: a-b", mended: "---\ntitle: A\ndate: 2025-01-01\nslug: a-b\n---\nText.\n"),
    Remedy(
      .invalidAddress, column: "---\ntitle: A\ndate: 2025-01-01\nurl: no/slash\n---\nText.\n", says: "no/slash",
      types: "/en/a/", mended: "---\ntitle: A\ndate: 2025-01-01\nurl: /en/a/\n---\nText.\n"),
    Remedy(
      .spaceSeparatedTerms, column: "---\ntitle: A\ndate: 2025-01-01\ntags: water rivers\n---\nText.\n",
      says: "one term of several words", types: "tags: [water, rivers]",
      mended: "---\ntitle: A\ndate: 2025-01-01\ntags: [water, rivers]\n---\nText.\n"),
    Remedy(
      .unknownLayout, column: "---\ntitle: A\ndate: 2025-01-01\nlayout: archive\n---\nText.\n",
      says: "pages that sitegen makes by itself", types: "",
      mended: "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n"),
    Remedy(
      .unknownLayout, column: "---\ntitle: A\ndate: 2025-01-01\nlayout: artcle\n---\nText.\n", says: "artcle",
      types: "article", mended: "---\ntitle: A\ndate: 2025-01-01\nlayout: article\n---\nText.\n"),
    Remedy(
      .frontMatterMissing, urdu: "title: دریا\ndate: 2025-01-01\n---\n\nمتن۔\n",
      says: "begins the front matter is missing",
      types: "---", mended: "---\ntitle: دریا\ndate: 2025-01-01\n---\n\nمتن۔\n"),
    Remedy(
      .frontMatterMissing, column: "title: A\ndate: 2025-01-01\n\nText.\n", says: "both are missing", types: "---",
      mended: "---\ntitle: A\ndate: 2025-01-01\n---\n\nText.\n"),
    Remedy(
      .frontMatterMissing, column: "A note.\n---\ntitle: A\ndate: 2025-01-01\n---\nText.\n", says: "not the first",
      types: "", mended: "---\ntitle: A\ndate: 2025-01-01\n---\nA note.\nText.\n"),
    Remedy(
      .frontMatterUnclosed, urdu: "---\ntitle: دریا\ndate: 2025-01-01\n\nمتن۔\n\n---\n\nاور۔\n",
      says: "no line ‘---’ stands between", types: "---",
      mended: "---\ntitle: دریا\ndate: 2025-01-01\n---\n\nمتن۔\n\n---\n\nاور۔\n"),
    Remedy(
      .yamlSyntax, urdu: "---\ntitle:دریا\ndate: 2025-01-01\n---\nمتن۔\n", says: "a space is missing",
      types: "title: دریا", mended: soundUrdu),
    Remedy(
      .yamlSyntax, urdu: "---\ntitle دریا\ndate: 2025-01-01\n---\nمتن۔\n", says: "a colon is missing after ‘title’",
      types: "title: دریا", mended: soundUrdu),
    Remedy(
      .yamlSyntax, column: "---\ntitle = \"A\"\ndate = 2025-01-01\n---\nText.\n", says: "‘=’ stands where",
      types: "title: \"A\"", mended: "---\ntitle: \"A\"\ndate = 2025-01-01\n---\nText.\n", next: [.yamlSyntax]),
    Remedy(
      .yamlSyntax, urdu: "---\ntitle：دریا\ndate: 2025-01-01\n---\nمتن۔\n", says: "‘：’ is not the colon",
      types: "title: دریا", mended: soundUrdu),
    Remedy(
      .yamlSyntax, column: "---\ntitle: A\ndate 2025-01-01\n---\nText.\n", says: "a colon is missing after ‘date’",
      types: "date: 2025-01-01", mended: sound),
    Remedy(
      .yamlSyntax, column: "---\ntitle: &Then what\ndate: 2025-01-01\n---\nText.\n", says: "‘&Then’",
      types: "title: \"&Then what\"", mended: "---\ntitle: \"&Then what\"\ndate: 2025-01-01\n---\nText.\n"),
    Remedy(
      .yamlSyntax,
      column: "---\ntitle: A\ndate: 2025-01-01\npublishedIn: {name: Lahore, 1931}\n---\nText.\n",
      says: "a comma ends the text of ‘name’", types: "name: \"Lahore, 1931\"",
      mended: "---\ntitle: A\ndate: 2025-01-01\npublishedIn: {name: \"Lahore, 1931\"}\n---\nText.\n"),
    Remedy(
      .yamlSyntax, urdu: "---\n title: دریا\ndate: 2025-01-01\n---\nمتن۔\n", says: "the line is indented", types: "",
      mended: soundUrdu),
    Remedy(
      .yamlSyntax, column: "+++\ntitle = A visit\ndate = 2025-01-01\n+++\nText.\n", says: "neither a text",
      types: "title = \"A visit\"", mended: "+++\ntitle = \"A visit\"\ndate = 2025-01-01\n+++\nText.\n"),
    Remedy(
      .unknownKey, column: "+++\ntitle = \"A\"\ndate = 2025-01-01\n[menu.main]\nweight = 1\n+++\nText.\n",
      says: "‘menu’", types: "", mended: "+++\ntitle = \"A\"\ndate = 2025-01-01\n+++\nText.\n"),
    Remedy(
      .missingTitle, column: "+++\ndate = 2025-01-01\n+++\nText.\n", says: "no title", types: "title = \"My column\"",
      mended: "+++\ntitle = \"My column\"\ndate = 2025-01-01\n+++\nText.\n"),
    Remedy(
      .missingTitle, urdu: "---\ntitle:\ndate: 2025-01-01\n---\nمتن۔\n", says: "‘title’ is empty",
      types: "title: میرا کالم", mended: "---\ntitle: میرا کالم\ndate: 2025-01-01\n---\nمتن۔\n"),
    Remedy(
      .missingTitle, column: "---\ntitle: #MeToo\ndate: 2025-01-01\n---\nText.\n", says: "begins a comment",
      types: "title: \"#MeToo\"", mended: "---\ntitle: \"#MeToo\"\ndate: 2025-01-01\n---\nText.\n"),
    Remedy(
      .missingDate, column: "---\ntitle: A\ndate:\n---\nText.\n", says: "‘date’ is empty", types: "date: 2025-08-22",
      mended: "---\ntitle: A\ndate: 2025-08-22\n---\nText.\n"),
    Remedy(
      .invalidDate, column: "---\ntitle: A\ndate: 2025-08-22 9:30 PKT\n---\nText.\n", says: "9:30 PKT",
      types: "date: 2025-08-22T09:30:00+05:00", mended: "---\ntitle: A\ndate: 2025-08-22T09:30:00+05:00\n---\nText.\n"),
    Remedy(
      .invalidDate, column: "+++\ntitle = \"A\"\ndate = \"22 August 2025, 9:30 pm\"\n+++\nText.\n", says: "9:30 pm",
      types: "date = 2025-08-22T21:30:00", mended: "+++\ntitle = \"A\"\ndate = 2025-08-22T21:30:00\n+++\nText.\n"),
  ]
}
