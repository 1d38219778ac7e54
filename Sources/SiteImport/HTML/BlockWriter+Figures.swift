import SafeHTML

// Pictures, tables, and what stays HTML.
extension BlockWriter {
  mutating func figure(_ node: HTMLNode) -> [ImportedBlock] {
    let pictures = node.all("img")
    let media = node.all("audio") + node.all("video")
    let captions = node.all("figcaption")
    let caption = captions.first.map { $0.children.shownWords(page.notes) } ?? ""
    guard pictures.count + media.count == 1, captions.count <= 1, node.children.shownWords(page.notes) == caption,
      media.count == 1 || !node.holdsMedia
    else { return blocks(of: node.children) }
    var writer = InlineWriter(page)
    let text: String?
    if let film = media.first {
      text = writer.markdown(ofMedia: film, title: caption)
    } else if pictures[0].pictureSource != nil {
      if captions.contains(where: { !$0.all("a").isEmpty }) { return html(node, "figure") }
      text = writer.markdown(ofPicture: pictures[0], title: caption, link: node.all("a").first?.text("href"))
    } else {
      text = nil
    }
    guard let text, !text.isEmpty else { return blocks(of: node.children) }
    if isInItem, !caption.isEmpty { return blocks(of: node.children) }
    findings.add(writer.findings)
    return [ImportedBlock(.picture, text, words: caption)]
  }

  /// What Markdown has no marks for.
  mutating func html(_ node: HTMLNode, _ name: String) -> [ImportedBlock] {
    guard !node.isBlank else { return [] }
    findings.kept[name, default: 0] += 1
    var writer = HTMLWriter(page)
    let html = writer.html(of: [node])
    findings.add(writer.findings)
    return [ImportedBlock(.html, html, words: [node].shownWords(page.notes))]
  }

  mutating func table(_ node: HTMLNode) -> [ImportedBlock] {
    let reader = TableReader(node)
    if reader.isFrame { return reader.rows.flatMap { row in row.flatMap { blocks(of: $0.children) } } }
    guard reader.isPlain, !reader.caption else { return html(node, "table") }
    let rows = reader.rows.map { row in row.map { cell(of: $0) } }
    let width = rows.map(\.count).max() ?? 0
    let lines = rows.map { row in
      "| " + (row + Array(repeating: "", count: width - row.count)).joined(separator: " | ") + " |"
    }
    let delimiter = "| " + (0..<width).map { reader.alignment(ofColumn: $0) }.joined(separator: " | ") + " |"
    return [
      ImportedBlock(
        .table, ([lines[0], delimiter] + lines.dropFirst()).joined(separator: "\n"),
        words: [node].shownWords(page.notes))
    ]
  }

  private mutating func cell(of node: HTMLNode) -> String {
    checked(
      node.children, words: node.children.shownWords(page.notes), tags: ("", ""), frame: { "| \($0) |\n| --- |" }
    ) { writer in
      writer.breaksLines = false
      writer.isInCell = true
      return writer.markdown(of: node.children)
    }.replacing("\n", with: " ")
  }
}
