import Diagnostics
import Languages
import Markdown
import Markup

/// Where the links and pictures of editions lead, told so that a link and its translation are one: those to editions of
/// one work are, and those to the same list in each language.
struct PairDestinations: Sendable {
  private let links: ContentLinks
  private let codes: Set<String>
  /// The work whose edition is at an address, with the path of the site's address before it.
  private let works: [String: Int]

  init(_ catalog: Catalog) {
    links = ContentLinks(catalog)
    codes = Set(catalog.languages.map(\.code))
    let basePath = catalog.config.basePath
    works = Dictionary(
      catalog.editions.map { (basePath + PercentEncoding.encodePath($0.route.address), $0.work) },
      uniquingKeysWith: { first, _ in first })
  }

  func key(ofLink destination: String, in document: Document) -> String {
    if destination.hasPrefix("#") { return "#" }
    guard isLocalDestination(destination) else { return external(destination) }
    switch links.target(of: destination, in: document) {
    case .address(let address, _):
      let (path, suffix) = splitDestination(address)
      if let work = works[path] { return "work \(work)" }
      return withoutLanguage(path) + suffix.prefix { $0 != "#" }
    case .missing(let path): return "missing " + path
    case .asWritten, .outside: return destination
    }
  }

  func key(ofPicture destination: String, in document: Document) -> String {
    links.picture(destination, in: document)?.asset.path ?? external(destination)
  }

  /// The places of the site's languages in a path are one.
  private func withoutLanguage(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { codes.contains(String($0)) ? "*" : String($0) }
      .joined(separator: "/")
  }

  /// Without what servers and people vary in: the scheme, ‘www.’, a slash at the end, the place on the page.
  private func external(_ address: String) -> String {
    var rest = address.prefix { $0 != "#" }
    for beginning in ["https://", "http://", "//"] where rest.hasPrefix(beginning) {
      rest = rest.dropFirst(beginning.count)
      if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
      break
    }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    return host.lowercased() + rest.dropFirst(host.count)
  }

  /// Whether an address says in which language its page is: ‘ur.wikipedia.org’, ‘/en/’, ‘bbc.com/urdu’.
  func namesLanguage(_ key: String) -> Bool {
    let parts = key.lowercased().utf8.split { !$0.isASCIILetterOrDigit }
    return parts.contains { part in
      let word = String(Substring(part))
      return codes.contains(word) || (word.utf8.count > 3 && LanguageNames.code(of: word) != nil)
    }
  }
}

/// Links that one edition has and the other has not.
func unequalLinks(_ pair: ComparedPair, _ destinations: PairDestinations) -> [Diagnostic] {
  let things = { (text: EditionText) in
    text.body.links.map {
      ComparedThing(
        key: destinations.key(ofLink: $0.destination, in: text.document), shown: $0.destination, line: $0.line)
    }
  }
  return unequal(pair, things(pair.left), things(pair.right), "links", destinations).map { one in
    Diagnostic(
      .note, .unequalLinks, at: one.place, one.message,
      help: "lead readers of both editions to the same places", related: [one.other])
  }
}

/// The same of pictures in the text.
func unequalPictures(_ pair: ComparedPair, _ destinations: PairDestinations) -> [Diagnostic] {
  let things = { (text: EditionText) in
    text.body.images.map {
      ComparedThing(
        key: destinations.key(ofPicture: $0.destination, in: text.document), shown: $0.destination, line: $0.line)
    }
  }
  return unequal(pair, things(pair.left), things(pair.right), "pictures", nil).map { one in
    Diagnostic(
      .note, .unequalPictures, at: one.place, one.message,
      help: "show it in both editions, or in neither", related: [one.other])
  }
}

/// A link or picture of an edition.
private struct ComparedThing {
  /// Equal for what readers of both editions are led to alike.
  var key: String
  var shown: String
  var line: Int
}

/// What is told of one of them.
private struct UnequalThing {
  var message: String
  var place: Location
  var other: Location
}

/// 1. What both have is taken away, and so is all that one of them repeats. 2. Of what is left, those in blocks that stand
/// side by side stand for each other: a page of Wikipedia in each language. They are told where nothing in them says that
/// they are of different languages. 3. The rest has no counterpart.
private func unequal(
  _ pair: ComparedPair, _ left: [ComparedThing], _ right: [ComparedThing], _ noun: String,
  _ destinations: PairDestinations?
) -> [UnequalThing] {
  let (leftKeys, rightKeys) = (Set(left.map(\.key)), Set(right.map(\.key)))
  let ownRest = firsts(of: left, notIn: rightKeys)
  var otherRest = firsts(of: right, notIn: leftKeys)
  var found: [UnequalThing] = []
  for one in ownRest {
    let block = pair.left.block(atLine: one.line)
    let row = pair.row(ofLeft: block)
    let partner = otherRest.firstIndex { pair.row(ofRight: pair.right.block(atLine: $0.line)) == row }
    if let partner {
      let other = otherRest.remove(at: partner)
      guard let destinations, !destinations.namesLanguage(one.key), !destinations.namesLanguage(other.key),
        !one.key.hasPrefix("missing "), !other.key.hasPrefix("missing ")
      else { continue }
      found.append(
        UnequalThing(
          message: "‘\(other.shown)’ stands here where ‘\(pair.left.path)’ has ‘\(one.shown)’",
          place: pair.right.place(ofLine: other.line), other: pair.left.place(ofLine: one.line)))
    } else {
      found.append(
        UnequalThing(
          message: "‘\(one.shown)’ is among the \(noun) of this edition and not among those of ‘\(pair.right.path)’",
          place: pair.left.place(ofLine: one.line),
          other: pair.right.place(ofBlock: row.flatMap { pair.rows[$0].right })))
    }
  }
  for one in otherRest {
    let row = pair.row(ofRight: pair.right.block(atLine: one.line))
    found.append(
      UnequalThing(
        message: "‘\(one.shown)’ is among the \(noun) of this edition and not among those of ‘\(pair.left.path)’",
        place: pair.right.place(ofLine: one.line), other: pair.left.place(ofBlock: row.flatMap { pair.rows[$0].left })))
  }
  return found
}

/// The first of each key that the other edition does not have.
private func firsts(of things: [ComparedThing], notIn others: Set<String>) -> [ComparedThing] {
  var seen = others
  return things.filter { seen.insert($0.key).inserted }
}
