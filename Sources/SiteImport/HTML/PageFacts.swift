import SafeHTML

/// What is known of a page before it is written.
struct PageFacts {
  /// The address that stands for one of the page.
  var address: (String) -> String = { $0 }
  var notes = PageNotes()
  /// The names to which links of the page lead.
  var targets: Set<String> = []

  init(_ body: HTMLNode, footnotes: [String: String]) {
    notes = PageNotes(body, others: footnotes)
    targets = Set(
      body.all("a").compactMap { $0.text("href") }.compactMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil })
  }
}
