extension PageParts {
  /// Whether an element is a line in which a theme says what it knows of a column: the day, the department, how long it
  /// takes to read.
  static func isFact(_ node: PageNode) -> Bool {
    guard node.isElement, (1...12).contains(max(node.words, node.text.split(separator: " ").count)),
      !["h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "figure", "pre"].contains(node.name)
    else { return false }
    if node.name == "time" { return true }
    let tokens = node.classes.lowercased().split(whereSeparator: \.isWhitespace)
    return tokens.contains { factClasses.contains($0) } || isFact(node.text)
  }

  private static let factClasses: Set<Substring> = [
    "entry-date", "post-date", "published", "updated", "date", "category", "categories", "cat-links", "entry-category",
    "post-category", "reading-time", "read-time", "reading_time", "post-views", "views", "posted-in", "td-post-date",
    "td-post-category", "entry-crumbs", "byline", "vcard",
  ]

  /// The same of its words.
  private static func isFact(_ line: String) -> Bool {
    let bare = line.unicodeScalars.split { "|•·".unicodeScalars.contains($0) }
      .map { String(String.UnicodeScalarView($0)).trimmed }.filter { !$0.isEmpty }
    return !bare.isEmpty && bare.allSatisfy { isDay($0) || isReadingTime($0) || isDepartment($0) || isBetween($0) }
  }

  private static func isDay(_ text: String) -> Bool {
    if frontMatterDate(text) != nil { return true }
    for opening in [
      "published on", "posted on", "updated on", "last updated", "published", "posted", "updated", "date",
      "تاریخ", "شائع شدہ", "اشاعت", "تاریخ اشاعت", "بتاریخ",
    ] where text.lowercased().hasPrefix(opening) {
      let rest = String(text.dropFirst(opening.count).drop { $0 == ":" || $0.isWhitespace })
      if frontMatterDate(rest) != nil { return true }
    }
    return false
  }

  private static func isReadingTime(_ text: String) -> Bool {
    let words = foldedWords(text, atMost: 8)
    guard words.count <= 7, words.contains(where: { $0.allSatisfy(\.isNumber) }) else { return false }
    let isEnglish = words.contains { ["min", "mins", "minute", "minutes"].contains($0) }
    return isEnglish && words.contains { ["read", "reading"].contains($0) }
      || words.contains("منٹ") && words.contains { ["پڑھیں", "مطالعہ", "پڑھنے", "مطالعے"].contains($0) }
  }

  private static func isDepartment(_ text: String) -> Bool {
    let openings = ["category:", "categories:", "posted in", "filed under", "section:", "زمرہ:", "زمرہ جات:", "شعبہ:"]
    return openings.contains { text.lowercased().hasPrefix($0) } && text.split(separator: " ").count <= 8
  }
}
