/// Finds the element of a page that holds the text of its column.
///
/// By what content systems call it, the most particular first; else where the sentences are.
struct ArticleFinder {
  private static let particular: Set<Substring> = [
    "entry-content", "post-content", "td-post-content", "tdb_single_content", "article-content", "article-body",
    "articlebody", "article__body", "story-content", "story-body", "story-detail", "story__content", "detail-content",
    "post-body", "post-entry", "single-content", "single-post-content", "the-content", "wp-block-post-content",
    "column-content", "column-detail", "news-detail", "news-content", "blog-content", "content-body", "article-text",
    "entry-body", "post-text", "field-name-body", "mw-parser-output",
  ]

  /// The fewest words that a column has in an element that nothing names.
  private static let fewestWords = 20

  static func article(in page: PageNode) -> PageNode? { long(in: page) ?? short(in: page) }

  /// The one element that is named as that of a column and has a paragraph in it, however few its words are.
  private static func short(in page: PageNode) -> PageNode? {
    var named: [[PageNode]] = [[], [], []]
    page.forEach { node in
      let tokens = node.classes.lowercased().split(whereSeparator: \.isWhitespace)
      let isText =
        node.node.text(of: "itemprop")?.lowercased() == "articlebody" || tokens.contains(where: particular.contains)
      let isMain = node.name == "main" || node.node.text(of: "role") == "main" || tokens.contains("main-content")
      guard isText || node.name == "article" || isMain, node.ownWords > 0, node.hasParagraph,
        !node.ancestry.contains(where: \.isLeftOut)
      else { return }
      named[isText ? 0 : node.name == "article" ? 1 : 2].append(node)
    }
    for nodes in named {
      let outermost = nodes.filter { node in
        !node.ancestry.dropFirst().contains { outer in nodes.contains { $0 === outer } }
      }
      // Several are the first lines of as many columns.
      if outermost.count == 1 { return outermost[0] }
    }
    return nil
  }

  private static func long(in page: PageNode) -> PageNode? {
    var particular: [Substring: [PageNode]] = [:]
    var articles: [PageNode] = []
    var mains: [PageNode] = []
    page.forEach { node in
      guard node.prose > 0 else { return }
      let tokens = node.classes.lowercased().split(whereSeparator: \.isWhitespace)
      if node.node.text(of: "itemprop")?.lowercased() == "articlebody" {
        particular["itemprop", default: []].append(node)
      } else if let token = tokens.first(where: Self.particular.contains) {
        particular[token, default: []].append(node)
      } else if node.name == "article" {
        articles.append(node)
      } else if node.name == "main" || node.node.text(of: "role") == "main" || tokens.contains("main-content") {
        mains.append(node)
      }
    }
    let named = particular.values.map { whole($0) }
    let found = [named, articles, mains].lazy.compactMap { nodes in
      nodes.max { $0.prose < $1.prose }.flatMap { $0.prose >= fewestWords ? $0 : nil }
    }.first
    let dense = densest(in: page).map { climbed($0) }
    guard let found else { return dense }
    guard let dense, dense.prose * 2 > found.prose * 3 else { return found }
    // The name may be that of one part of many, or of a box with a line in it: the text itself decides.
    let isOfOnePart = found.ancestry.contains { $0 === dense }
    return isOfOnePart || found.prose < 3 * fewestWords && !dense.ancestry.contains { $0 === found } ? dense : found
  }

  /// The largest element of one name; where a text lies in several of them, what they all lie in.
  private static func whole(_ nodes: [PageNode]) -> PageNode {
    let largest = nodes.max { $0.prose < $1.prose } ?? nodes[0]
    let outermost = nodes.filter { node in
      !node.ancestry.dropFirst().contains { outer in nodes.contains { $0 === outer } }
    }
    let sum = outermost.reduce(0) { $0 + $1.prose }
    guard largest.prose * 10 < sum * 8 else { return largest }
    let common = largest.ancestry.first { outer in
      outermost.allSatisfy { $0.ancestry.contains { $0 === outer } }
    }
    guard let common, common.prose * 10 <= sum * 13 else { return largest }
    return common
  }

  /// The element whose own paragraphs hold the most words.
  private static func densest(in page: PageNode) -> PageNode? {
    var best: (node: PageNode, weight: Int)?
    page.forEach { node in
      guard node.prose >= fewestWords else { return }
      // What lies in one child lies there.
      let inner = node.children.map(\.prose).max() ?? 0
      let weight = node.prose - (inner * 2 > node.prose ? inner : 0)
      if weight > best?.weight ?? 0 { best = (node, weight) }
    }
    return best?.node
  }

  /// What a text lies in where its sections have elements of their own: as long as a good part is added.
  private static func climbed(_ start: PageNode) -> PageNode {
    var node = start
    for outer in start.ancestry.dropFirst() {
      if node.name == "article" || node.name == "main" { break }
      // What adds more than there was is the page with all its columns.
      if outer.prose > node.prose * 3 { break }
      if outer.prose * 100 >= node.prose * 115 { node = outer }
    }
    return node
  }
}
