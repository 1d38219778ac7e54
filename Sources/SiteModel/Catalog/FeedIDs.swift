import Diagnostics
import Languages
import Markup
import YAML

/// By which programs that read feeds know an edition: it must never change, or they show all columns as new.
///
/// 1. What the author gives as `feedId`.
/// 2. Else a tag URI (RFC 4151) of the key without the folder of its year, so that neither another date, folder, title,
///    address nor host changes it: `feeds.authority` and `feeds.since` keep the host and the year of the first feed.
/// 3. Where columns of two years have one name, the oldest has it to itself, and the others keep their folders.
package struct FeedIDs: Sendable {
  private let prefix: String
  /// The works whose keys are told from others by the folder of their year only, the oldest left out.
  private let later: Set<Int>

  init(_ works: [Work], config: SiteConfig) {
    prefix = "tag:\(config.feeds.authority ?? config.feedHost),\(config.feeds.since):"
    var owners: [String: Int] = [:]
    var later: Set<Int> = []
    for work in works where work.kind == .column {
      let key = withoutYear(work.key)
      guard let owner = owners[key] else {
        owners[key] = work.id
        continue
      }
      let isOlder = (works[owner].date?.date.iso ?? "", works[owner].key) > (work.date?.date.iso ?? "", work.key)
      later.insert(isOlder ? owner : work.id)
      if isOlder { owners[key] = work.id }
    }
    self.later = later
  }

  /// The id of an edition of a column.
  package func id(of edition: Edition, _ work: Work) -> String {
    if let given = edition.feedID { return given }
    let key = later.contains(work.id) ? work.key : withoutYear(work.key)
    return "\(prefix)\(PercentEncoding.encodePath(key)).\(edition.language.code)"
  }

  /// The id that sitegen 0.1 gave, which changed with the year, the folder and the host.
  package static func earlier(of edition: Edition, _ work: Work, config: SiteConfig) -> String {
    let year = work.date.map { String($0.date.year) } ?? "2000"
    return "tag:\(config.feedHost),\(year):\(PercentEncoding.encodePath(work.key)).\(edition.language.code)"
  }
}

/// `columns/2025/visit` as `columns/visit`; folders of months and days below that of the year go with it.
private func withoutYear(_ key: String) -> String {
  let (bytes, slash) = (key.utf8, UInt8(ascii: "/"))
  guard let kind = bytes.firstIndex(of: slash) else { return key }
  let year = bytes[bytes.index(after: kind)...].prefix(5)
  guard year.count == 5, year.last == slash, year.dropLast().allSatisfy(\.isASCIIDigit) else { return key }
  var rest = bytes[year.endIndex...]
  while let end = rest.prefix(3).firstIndex(of: slash), rest[..<end].allSatisfy(\.isASCIIDigit) {
    rest = rest[rest.index(after: end)...]
  }
  return String(Substring(bytes[...kind])) + Substring(rest)
}

extension SiteConfig {
  /// The host of `baseURL` in small ASCII letters, without a port.
  var feedHost: String {
    let host = origin.utf8.drop { $0 != UInt8(ascii: "/") }.drop { $0 == UInt8(ascii: "/") }
    return String(Substring(host.prefix { $0 != UInt8(ascii: ":") })).lowercased()
  }
}

/// Reports two editions with one id in feeds: programs would take one for the other.
func judgeFeedIDs(of catalog: Catalog, log: inout DiagnosticLog) {
  let columns = catalog.editions.filter { catalog.works[$0.work].kind == .column }
  guard columns.contains(where: { $0.feedID != nil }) else { return }
  var owners: [String: Edition] = [:]
  // Those that are given come last: it is one of them that has to be changed.
  for edition in columns.filter({ $0.feedID == nil }) + columns.filter({ $0.feedID != nil }) {
    let id = catalog.feedIDs.id(of: edition, catalog.works[edition.work])
    guard let owner = owners[id] else {
      owners[id] = edition
      continue
    }
    let document = catalog.documents[edition.document]
    let other = catalog.documents[owner.document].path.path
    log.report(
      .error, .duplicateFeedID, at: document.frontMatter.feedID.map { document.source.location(at: $0.location) },
      "‘\(id)’ is the id of ‘\(other)’ in feeds already",
      help: "every edition needs one of its own: remove the line, or write another one",
      related: [Location(path: other)])
  }
}
