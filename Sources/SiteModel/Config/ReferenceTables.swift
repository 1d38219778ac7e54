package import YAML

/// The reference of every key that an author may write, made from the declarations that read them.
package struct ReferenceTables: Sendable {
  package struct Section: Sendable {
    package let title: String
    package let introduction: String
    package let rows: [KeyDeclaration]
    /// A file in which `¤` stands for lines of this section.
    let frame: String
    /// Lines without which the section's mapping is not complete.
    let companions: [String]
  }

  package let sections: [Section]

  /// The text of docs/reference.md.
  package var text: String {
    var text = "# The keys of site.yml and of front matter\n\n"
    text += "This page is made from the same declarations that read the keys. "
    text += "Every text of site.yml is one text for all languages, or a mapping from languages to texts.\n"
    for section in sections {
      text += "\n## \(section.title)\n\n\(section.introduction)\n\n\(referenceTable(section.rows))"
    }
    return text
  }
}

extension ReferenceTables.Section {
  /// A whole file in which the example of a row stands at its place.
  package func sample(_ row: KeyDeclaration) -> String {
    let others = companions.filter { !$0.hasPrefix("\(row.name):") }
    var lines: [String] = []
    for line in frame.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasSuffix("¤") else {
        lines.append(String(line))
        continue
      }
      // The first line may follow a hyphen, under which the others are lined up.
      let lead = String(line.dropLast())
      let indentation = String(repeating: " ", count: lead.utf8.count)
      for (number, inserted) in ([row.example] + others).enumerated() {
        lines.append((number == 0 ? lead : indentation) + inserted)
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension ReferenceTables {
  /// The keys of front matter.
  package static let frontMatter = ReferenceTables(sections: [
    Section(
      title: "Front matter", introduction: "Between two lines `---` at the beginning of a column or page.",
      rows: frontMatterKeys.declarations, frame: "---\n¤\n---\n", companions: ["title: The River That Moves"]),
    Section(
      title: "`image`", introduction: "Under `image` in front matter; a path alone may stand there too.",
      rows: imageKeys.declarations, frame: "---\nimage:\n  ¤\n---\n", companions: ["src: river.jpg"]),
    Section(
      title: "`publishedIn`", introduction: "Under `publishedIn` in front matter; a name alone may stand there too.",
      rows: publishedInKeys.declarations, frame: "---\npublishedIn:\n  ¤\n---\n", companions: ["name: Daily Example"]),
    Section(
      title: "`corrections`",
      introduction: "In the list `corrections` of front matter. Both keys are needed; one alone needs no list.",
      rows: correctionKeys.declarations, frame: "---\ncorrections:\n  - ¤\n---\n",
      companions: ["date: 2025-09-03", "text: The Chenab was meant."]),
    Section(
      title: "`taxonomies`", introduction: "Under `taxonomies` in front matter that comes from Zola.",
      rows: zolaTaxonomyKeys.declarations, frame: "---\ntaxonomies:\n  ¤\n---\n", companions: []),
  ])

  /// The keys of site.yml.
  package static let site = ReferenceTables(
    sections: [
      Section(
        title: "site.yml", introduction: "At the left margin of site.yml.", rows: siteKeys.declarations,
        frame: "¤", companions: ["baseURL: https://example.org/", "languages: [en, ur]"]),
      inSite(
        "`languages`",
        "Under the code of a language. `languages: [en, ur]` is enough where nothing else is to be said.",
        languageKeys.declarations, "languages:\n  en:\n  ur:\n    ¤", needsLanguages: false),
      inSite(
        "`authors`", "Under the id of an author; a name alone may stand there too.", authorKeys.declarations,
        "authors:\n  desk:\n    ¤"),
      inSite(
        "`categories`", "Under the id of a category; a name alone may stand there too.", categoryKeys.declarations,
        "categories:\n  politics:\n  foreign-affairs:\n    ¤"),
      inSite(
        "`series` and `tags`", "Under the id of a series or tag; a name alone may stand there too.",
        termKeys.declarations, "tags:\n  cpec:\n    ¤"),
      inSite(
        "`menus`", "In the list of a menu; the name of a page alone may stand there too.", menuKeys.declarations,
        "menus:\n  main:\n    - ¤", companions: ["page: archive"]),
      inSite(
        "`social`", "In the list `social`; an address alone may stand there too.", socialKeys.declarations,
        "social:\n  - ¤", companions: ["url: https://social.example/@desk"]),
      inSite("`permalinks`", "Under `permalinks`.", permalinkKeys.declarations, "permalinks:\n  ¤"),
      inSite("`pagination`", "Under `pagination`.", paginationKeys.declarations, "pagination:\n  ¤"),
      inSite("`translations`", "Under `translations`.", translationPolicyKeys.declarations, "translations:\n  ¤"),
      inSite(
        "`pictures`",
        "Under `pictures`. Files below `static/` are published as they are; one that tells a place is warned of.",
        pictureKeys.declarations, "pictures:\n  ¤"),
      inSite("`feeds`", "Under `feeds`.", feedKeys.declarations, "feeds:\n  ¤"),
      inSite(
        "`citations`", "Under `citations`; `citations: false` shows none and writes no files.",
        citationsKeys.declarations, "citations:\n  ¤"),
      inSite(
        "`search`", "Under `search`; `search: false` writes no page and no index.", searchKeys.declarations,
        "search:\n  ¤"),
      inSite("`parallel`", "Under `parallel`.", parallelKeys.declarations, "parallel:\n  ¤"),
      inSite("`related`", "Under `related`.", relatedKeys.declarations, "related:\n  ¤"),
      inSite(
        "`redirects`", "Under `redirects`. How hosts use what is written stands in docs/deploy.md.",
        redirectKeys.declarations, "redirects:\n  ¤"),
      inSite(
        "`comments`", "Under `comments`; which of them are needed depends on the provider.",
        commentsKeys.declarations, "comments:\n  ¤"),
      inSite(
        "`budget`", "Under `budget`. Limits for each page of the site, held before anything is written.",
        budgetKeys.declarations, "budget:\n  ¤"),
      inSite(
        "`sharePictures`",
        "Under `sharePictures`. A picture is drawn once, and again when its title, author, date or series change.",
        sharePictureKeys.declarations, "sharePictures:\n  ¤"),
      inSite(
        "`proofreading`", "Under `proofreading`. The rules of `sitegen lint` stand in docs/proofreading.md.",
        proofreadingKeys.declarations, "proofreading:\n  ¤"),
      inSite("`markup`", "Under `markup`.", markupKeys.declarations, "markup:\n  ¤"),
    ])

  /// The keys of a theme's theme.yml.
  package static let theme = ReferenceTables(sections: [
    Section(
      title: "theme.yml", introduction: "At the left margin of a theme's theme.yml.", rows: themeKeys.declarations,
      frame: "¤", companions: []),
    Section(
      title: "`fonts`",
      introduction: "In the list `fonts` of theme.yml. A font takes the place of one of the same family, weight and "
        + "style in the theme that is extended.",
      rows: fontKeys.declarations, frame: "fonts:\n  - ¤",
      companions: ["family: Khat Afzal", "file: fonts/KhatAfzal-Regular.woff2"]),
  ])

  /// The keys of a file of comments.
  package static let comments = ReferenceTables(sections: [
    Section(
      title: "Comments of readers",
      introduction: "In a list, in a file beside the editions of a work: `visit.comments.yml` beside `visit.ur.md`, "
        + "`index.comments.yml` in a folder of its own. Only `text` is needed.",
      rows: readerCommentKeys.declarations, frame: "- ¤\n", companions: ["text: It was here."])
  ])

  /// All of them, in the order of docs/reference.md.
  package static let all = ReferenceTables(
    sections: frontMatter.sections + comments.sections + site.sections + theme.sections)

  private static func inSite(
    _ title: String, _ introduction: String, _ rows: [KeyDeclaration], _ frame: String, companions: [String] = [],
    needsLanguages: Bool = true
  ) -> Section {
    let languages = needsLanguages ? "languages: [en, ur]\n" : ""
    return Section(
      title: title, introduction: introduction, rows: rows,
      frame: "baseURL: https://example.org/\n" + languages + frame, companions: companions)
  }
}
