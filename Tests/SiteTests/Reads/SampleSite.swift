import SiteModel
import SitegenTesting
import Testing

/// A small site that says something of everything, and single edits of it.
struct SampleSite {
  /// Documents by their paths below `content/`, `site.yml`, and pictures with their width for text.
  var files: [String: String]

  init() {
    var files = Self.columns
    files["site.yml"] = Self.settings
    files["static/images/lane.jpg"] = "800"
    files["static/share.jpg"] = "1200"
    self.files = files
  }

  /// The site after an edit; `nil` when there is nothing to be edited.
  init?(_ edit: Edit) {
    self.init()
    guard let text = files[edit.file] else {
      guard edit.old.isEmpty else { return nil }
      files[edit.file] = edit.new
      return
    }
    guard text.contains(edit.old) else { return nil }
    files[edit.file] = edit.new == Edit.removal ? nil : text.replacing(edit.old, with: edit.new)
  }

  var fixture: CatalogFixture {
    let documents = files.filter { $0.key.hasSuffix(".md") || $0.key.hasSuffix(".comments.yml") }
    let pictures = files.filter { $0.key.hasPrefix("static/") }.map { path, width in
      ContentAsset(
        path: path, route: Route("/" + path.dropFirst("static/".count)), size: 1000,
        dimensions: PictureDimensions(width: Int(width) ?? 0, height: 600))
    }
    return CatalogFixture(documents, settings: files["site.yml"] ?? "", assets: pictures, theme: Self.theme)
  }

  /// Pages are looked at without their templates; those of the sections, which pages hold rendered, print every name.
  private static let theme = Dictionary(
    uniqueKeysWithValues: EverythingTheme.files.filter { $0.key.hasPrefix("templates/") }.map { path, text in
      (path, path.hasSuffix("-section.mustache") ? text.replacing("{{t.word}}", with: "") : "<p>{{page.title}}</p>\n")
    })

  private static let settings = """
    baseURL: https://example.org/
    timeZone: Asia/Karachi
    languages:
      en: {label: English, locale: en-PK, title: Paish e Nazar, tagline: A column}
      ur: {label: اردو, locale: ur-PK, title: پیشِ نَظر, digits: arabext}
    authors:
      desk: {name: {en: The Desk, ur: ادارہ}, bio: {en: Writes.}, url: 'https://example.org/desk'}
      guest: {name: Guest}
    categories:
      culture: {name: {en: Culture, ur: ثقافت}}
      books: {name: {en: Books, ur: کتابیں}, description: {en: On books.}, parent: culture}
    series: {pages: {name: {en: Pages, ur: صفحات}}}
    tags: {cpec: {name: {en: CPEC, ur: سی پیک}}}
    pagination: {pagerSize: 3}
    related: {limit: 2}
    menus: {main: [{page: home}, {page: about}]}
    comments: {provider: mail, address: desk@example.org}
    redirects: {html: true}
    """

  private static let columns = [
    "columns/river.en.md": """
    ---
    title: The River
    linkTitle: River
    subtitle: A walk
    date: 2024-03-01
    lastmod: 2024-03-05
    slug: river
    summary: Of a river.
    authors: [desk]
    categories: [books]
    tags: [cpec, lamps]
    series: pages
    featured: true
    image: {src: /images/lane.jpg, alt: A lane, caption: Near Shahdara, credit: C. Reader}
    translator: A. Reader
    originalLanguage: ur
    publishedIn: {name: Daily, date: 2024-02-28, page: 4}
    corrections: {date: 2024-03-04, text: A name was wrong.}
    aliases: [/old/river/]
    params: {mood: calm}
    ---

    It moves its bed.

    ## The bank
    """,
    "columns/river.ur.md": "---\ntitle: دریا\n---\n\nدریا جگہ بدلتا ہے۔\n",
    "columns/river.comments.yml": """
    - {id: 1, author: Saadia, url: 'https://saadia.example/', date: 2024-03-02, text: It was here.}
    - {id: 2, parent: 1, author: فہد, date: 2024-03-03, text: اور اب وہاں ہے۔}
    """,
    "columns/lamps.en.md": column("Lamps", "2024-06-01", "authors: [guest]\ncategories: [culture]\nseries: pages\n"),
    "columns/lamps.ur.md": "---\ntitle: چراغ\n---\n\nچراغ جلتے ہیں۔\n",
    "columns/ink.ur.md": column(
      "روشنائی", "2025-01-10", "authors: [desk]\ncategories: [books]\ntags: [cpec]\nseries: pages\n"),
    "columns/boats.en.md": column("Boats", "2025-02-01", "authors: [desk]\ncategories: [books]\ntags: [lamps]\n"),
    "columns/boats.ur.md": "---\ntitle: کشتیاں\n---\n\nپل کشتیوں کا ہے۔\n",
    "columns/paper.en.md": column("Paper", "2026-01-05", "authors: [guest]\ncategories: [culture]\nfeatured: true\n"),
    "pages/about.en.md": "---\ntitle: About\n---\n\nAbout us.\n",
    "pages/about.ur.md": "---\ntitle: تعارف\n---\n\nہمارے بارے میں۔\n",
  ]

  private static func column(_ title: String, _ date: String, _ rest: String) -> String {
    "---\ntitle: \(title)\ndate: \(date)\n\(rest)---\n\nWords of \(title).\n"
  }
}

/// One change to a file of the site: a text in it for another, or the whole file.
struct Edit: Sendable, CustomTestStringConvertible {
  static let removal = "(removed)"

  var file: String
  var old: String
  var new: String

  var testDescription: String { "\(file): ‘\(old)’ → ‘\(new)’" }

  static let all: [Edit] = [
    river("title: The River", "title: A River"), river("linkTitle: River", "linkTitle: Ravi"),
    river("subtitle: A walk", "subtitle: A stroll"), river("2024-03-01", "2024-07-01"),
    river("2024-03-01", "2025-03-01"), river("lastmod: 2024-03-05", "lastmod: 2024-03-06"),
    river("slug: river", "slug: ravi"), river("Of a river.", "Of one river."),
    river("authors: [desk]", "authors: [guest]"),
    river("categories: [books]", "categories: [culture]"), river("cpec, lamps", "lamps"),
    river("series: pages\n", ""), river("featured: true", "featured: false"), river("alt: A lane", "alt: A street"),
    river("image: {src: /images/lane.jpg, alt: A lane, caption: Near Shahdara, credit: C. Reader}\n", ""),
    river("Near Shahdara", "{en: Near Shahdara, ur: شاہدرہ}"), river("C. Reader", "D. Reader"),
    river("moves its bed.", "moves its bed.\n\n![A lane](/images/lane.jpg)"), river("A. Reader", "B. Reader"),
    river("originalLanguage: ur", "originalLanguage: en"), river("name: Daily", "name: Weekly"),
    river("A name was wrong", "A date was wrong"),
    river("mood: calm", "mood: wild"), river("slug: river", "slug: river\nnoindex: true"),
    river("slug: river", "slug: river\nfeedId: 'tag:example.org,2024:river'"),
    river("slug: river", "slug: river\ndraft: true"),
    river("moves its bed", "moved its bed for \(String(repeating: "many years and ", count: 200))"),
    river("## The bank", "## The far bank"),
    comments("text: It was here.", "text: It was there."), comments("author: Saadia", "author: سعدیہ"),
    comments("url: 'https://saadia.example/', ", ""), comments("date: 2024-03-02", "date: 2024-03-04"),
    comments("parent: 1, ", ""), comments("id: 1", "id: 3"), comments("author: فہد, ", ""),
    comments("اور اب وہاں ہے۔", "And now it is there."), comments("", Edit.removal),
    Edit(file: "columns/ink.comments.yml", old: "", new: "- {text: روشنائی کہاں ہے؟}"),
    Edit(file: "columns/river.ur.md", old: "دریا\n---", new: "ایک دریا\n---"),
    Edit(file: "columns/river.ur.md", old: "دریا\n---", new: "دریا\nslug: darya\n---"),
    Edit(file: "columns/river.ur.md", old: "", new: Edit.removal),
    Edit(file: "columns/lamps.en.md", old: "title: Lamps", new: "title: The River"),
    Edit(file: "columns/lamps.en.md", old: "", new: Edit.removal),
    Edit(file: "columns/boats.en.md", old: "title: Boats", new: "title: Boats\nsummary: Of boats."),
    Edit(file: "columns/paper.en.md", old: "", new: Edit.removal),
    Edit(file: "columns/ink.ur.md", old: "title: روشنائی", new: "title: روشنائی\nuntranslated: true"),
    Edit(
      file: "columns/new.ur.md", old: "", new: "---\ntitle: نیا\ndate: 2025-05-01\ncategories: [books]\n---\n\nنیا۔\n"),
    Edit(file: "columns/new.en.md", old: "", new: "---\ntitle: New\ndate: 2023-05-01\ntags: [cpec]\n---\n\nNew.\n"),
    Edit(file: "pages/about.ur.md", old: "تعارف", new: "ہم"),
    Edit(file: "pages/about.ur.md", old: "", new: Edit.removal),
    settings("guest: {name: Guest}", "guest: {name: Guest, image: /images/lane.jpg}"),
    Edit(file: "static/images/lane.jpg", old: "800", new: "900"),
    Edit(file: "static/images/lane.jpg", old: "800", new: "100"),
    settings("en: Books", "en: New Books"), settings("کتابیں", "کتب"), settings("en: On books.", "en: About books."),
    settings(", parent: culture", ""), settings("en: CPEC", "en: Corridor"), settings("en: Pages", "en: Leaves"),
    settings("en: The Desk", "en: Our Desk"), settings("ادارہ", "دفتر"), settings("Writes.", "Wrote."),
    settings("tagline: A column", "tagline: Columns"), settings("title: Paish e Nazar", "title: In View"),
    settings("پیشِ نَظر", "نظر"), settings("digits: arabext", "digits: latn"), settings("pagerSize: 3", "pagerSize: 4"),
    settings("limit: 2", "limit: 1"), settings("{page: about}", "{page: tags}"),
    settings("example.org/\n", "example.org/archive/\n"), settings("provider: mail", "provider: none"),
    settings("related:", "translations: {missing: hide}\nrelated:"), settings("related:", "parallel: false\nrelated:"),
    settings("related:", "citations: {formats: [bibtex]}\nrelated:"),
    settings("related:", "feeds: {limit: 2}\nrelated:"),
    settings("related:", "params: {motto: Read on.}\nrelated:"),
  ]

  private static func river(_ old: String, _ new: String) -> Edit {
    Edit(file: "columns/river.en.md", old: old, new: new)
  }

  private static func comments(_ old: String, _ new: String) -> Edit {
    Edit(file: "columns/river.comments.yml", old: old, new: new)
  }

  private static func settings(_ old: String, _ new: String) -> Edit { Edit(file: "site.yml", old: old, new: new) }
}
