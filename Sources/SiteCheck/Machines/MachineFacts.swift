import Diagnostics
import Markup
import SafeHTML
import SiteRendering

/// What is kept of a file that programs read.
struct MachineFacts: Sendable {
  /// Addresses of a feed's entries or of a sitemap.
  struct Entry: Sendable {
    var address: String
    var offset: Int
  }

  enum Kind: Sendable {
    case other
    case feed
    case sitemap
    /// A list of sitemaps.
    case sitemapList
  }

  var kind = Kind.other
  var entries: [Entry] = []
  var links = 0
  var findings: [Finding] = []
}

extension MachineFacts {
  /// Reads a file of XML: whether it is well formed, and its entries where it is a feed or a sitemap.
  init(xml: [UInt8], file: Int) {
    self.init()
    var feed = FeedEntries(file: file)
    let fault = xml.withUnsafeBufferPointer { bytes -> XMLReading.Fault? in
      var reading = XMLReading(bytes)
      do throws(XMLReading.Fault) {
        while let event = try reading.next() { take(event, bytes, depth: reading.depth, &feed) }
        return nil
      } catch {
        return error
      }
    }
    if kind == .feed { (entries, findings) = feed.all }
    if let offset = firstInvalidUTF8(in: xml) {
      findings.append(Self.notWellFormed(file, offset, "what stands here is no UTF-8 text"))
    } else if let fault {
      findings.append(Self.notWellFormed(file, fault.offset, fault.message))
    }
  }

  /// Reads a file of JSON: the same.
  init(json: [UInt8], file: Int) {
    self.init()
    var feed = FeedEntries(file: file)
    var isFeed = false
    let fault = json.withUnsafeBufferPointer { bytes -> JSONReading.Fault? in
      var reading = JSONReading(bytes)
      do throws(JSONReading.Fault) {
        try reading.read { way, text, offset in
          if way == ["version"], text.hasPrefix("https://jsonfeed.org/") { isFeed = true }
          if way == ["items", "id"] { feed.begin(offset) }
          if way == ["items", "id"] { feed.id = text }
          if way == ["items", "url"] { feed.setAddress(text, offset) }
        }
        return nil
      } catch {
        return error
      }
    }
    feed.end()
    if isFeed {
      kind = .feed
      (entries, findings) = feed.all
    }
    if let fault { findings.append(Self.notWellFormed(file, fault.offset, fault.message)) }
  }

  private static func notWellFormed(_ file: Int, _ offset: Int, _ message: String) -> Finding {
    Finding(
      .notWellFormed, in: file, at: offset, "programs cannot read the file: \(message)",
      help: "mend this place, or take out of the text what broke it")
  }

  private mutating func take(
    _ event: XMLReading.Event, _ bytes: UnsafeBufferPointer<UInt8>, depth: Int, _ feed: inout FeedEntries
  ) {
    switch event {
    case .start(let range, let attributes):
      let name = localName(bytes, range)
      if depth == 1 {
        switch name {
        case "rss", "feed", "RDF": kind = .feed
        case "urlset": kind = .sitemap
        case "sitemapindex": kind = .sitemapList
        default: break
        }
      }
      feed.open = name
      guard kind == .feed else { return }
      if (name == "item" && depth <= 3) || (name == "entry" && depth == 2) {
        feed.begin(range.lowerBound)
        feed.depth = depth
      }
      guard feed.isOpen, depth == feed.depth + 1, name == "link" else { return }
      feed.takeLink(attributes, bytes)
    case .text(let range):
      if kind == .sitemap || kind == .sitemapList, feed.open == "loc", depth == 3 {
        entries.append(Entry(address: plain(bytes, range), offset: range.lowerBound))
      }
      guard feed.isOpen, depth == feed.depth + 1 else { return }
      if feed.open == "link" { feed.setAddress(plain(bytes, range), range.lowerBound) }
      if feed.open == "id" || feed.open == "guid" {
        feed.id = plain(bytes, range)
        feed.offset = range.lowerBound
      }
    case .end(let name):
      feed.open = ""
      if feed.isOpen, depth == feed.depth - 1, ["item", "entry"].contains(localName(bytes, name)) { feed.end() }
    }
  }
}

/// The entries of a feed as they are read.
private struct FeedEntries {
  let file: Int
  var isOpen = false
  /// How many elements are open in an entry.
  var depth = 0
  var open = ""
  var id = ""
  var offset = 0
  private var address: MachineFacts.Entry?
  private var known: Set<String> = []
  private var entries: [MachineFacts.Entry] = []
  private var findings: [Finding] = []

  init(file: Int) {
    self.file = file
  }

  var all: ([MachineFacts.Entry], [Finding]) { (entries, findings) }

  mutating func begin(_ offset: Int) {
    if isOpen { end() }
    isOpen = true
    self.offset = offset
    id = ""
    address = nil
  }

  mutating func setAddress(_ text: String, _ offset: Int) {
    if address == nil, !text.isEmpty { address = MachineFacts.Entry(address: text, offset: offset) }
  }

  /// The link of an entry in Atom: that to the page.
  mutating func takeLink(_ attributes: [TagReader.Attribute], _ bytes: UnsafeBufferPointer<UInt8>) {
    var (relation, href) = ("alternate", 0..<0)
    for attribute in attributes {
      let name = localName(bytes, attribute.name)
      if name == "rel" { relation = plain(bytes, attribute.value) }
      if name == "href" { href = attribute.value }
    }
    if relation == "alternate", !href.isEmpty { setAddress(plain(bytes, href), href.lowerBound) }
  }

  mutating func end() {
    guard isOpen else { return }
    isOpen = false
    if let address { entries.append(address) }
    if id.isEmpty, address == nil {
      findings.append(
        Finding(
          .feedEntry, in: file, at: offset, "an entry of the feed has neither an id nor a link",
          help: "give it the address of its page"))
    } else if !id.isEmpty, !known.insert(id).inserted {
      findings.append(
        Finding(
          .duplicateFeedID, in: file, at: offset, "two entries of the feed have the id ‘\(id)’",
          help: "give one of the two columns another ‘feedId’: readers see only one of them", trace: .text(id)))
    }
  }
}

/// A name without what stands before its colon.
private func localName(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
  let name = bytes[range].prefix(64)
  let start = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? range.lowerBound
  return String(decoding: bytes[start..<name.endIndex], as: UTF8.self)
}

private func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
  let text = String(decoding: resolvingReferences(inAttribute: Array(bytes[range])), as: UTF8.self)
  let parts = text.unicodeScalars.split { $0.properties.isWhitespace }
  return parts.count == 1 && parts[0].count == text.unicodeScalars.count
    ? text : parts.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
}
