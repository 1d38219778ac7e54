import CXML2

/// The parts of an export, from bytes that come piece by piece; nothing of the file is held but the part in hand.
///
/// libxml2's own tree is never made: neither declarations nor entities of a file have any effect, and nothing is loaded.
final class ExportParser {
  /// What has come and was not taken yet.
  private var parts: [ExportPart] = []
  private(set) var deliveredItems = 0
  /// Those among them and the one in hand.
  private(set) var begunItems = 0
  /// The line of the first fault, from 1.
  private(set) var firstFault: Int?
  /// Whether the end of the outermost element has come.
  private(set) var isComplete = false
  /// Whether an item has elements of WordPress's own.
  private(set) var isOfWordPress = false

  /// The line of what it gets first, from 0.
  private let firstLine: Int
  private var context: xmlParserCtxtPtr?
  private var places: [Place] = []
  private var item: ExportItem?
  private var record = ExportRecord()
  private var text: [UInt8] = []
  private var names: [NameParts: String] = [:]

  private struct NameParts: Hashable {
    var local: UnsafePointer<xmlChar>?
    var prefix: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
  }

  /// What an open element is.
  private enum Place {
    case outer, item, author, comment, meta
    case term(element: String)
    case leaf(String)
    /// A category of an item.
    case itemTerm(domain: String?, nicename: String)
    case password
    /// A tag within a text.
    case markup(String)
    case ignored
  }

  init(firstLine: Int = 0) {
    self.firstLine = firstLine
    xmlInitParser()
    var handler = xmlSAXHandler()
    handler.initialized = sitegen_xml_sax2
    handler.startElementNs = { parser, name, prefix, uri, _, _, count, _, attributes in
      ExportParser.of(parser)?.start(name, prefix, uri, attributes, Int(count))
    }
    handler.endElementNs = { parser, _, _, _ in ExportParser.of(parser)?.end() }
    handler.characters = { parser, bytes, count in ExportParser.of(parser)?.add(bytes, Int(count)) }
    handler.comment = { parser, text in ExportParser.of(parser)?.addComment(text) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { parser, error in
      guard let error = error?.pointee, error.level != XML_ERR_WARNING, error.domain != XML_FROM_NAMESPACE.rawValue
      else { return }
      ExportParser.of(parser)?.noteFault(atLine: Int(error.line))
    }
    context = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    let options = XML_PARSE_HUGE.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue
    xmlCtxtUseOptions(context, Int32(options))
  }

  deinit { xmlFreeParserCtxt(context) }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> ExportParser? {
    pointer.map { Unmanaged<ExportParser>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Whether nothing more will come, because the parser has lost its way.
  var hasStopped: Bool { (context?.pointee.disableSAX ?? 1) != 0 && !isComplete }

  var line: Int { firstLine + Int(xmlSAX2GetLineNumber(context)) }

  /// The item in hand, which is damaged; nothing may be read any more.
  func leftovers() -> [ExportPart] {
    parts = []
    finishItem(isDamaged: true)
    return parts
  }

  /// Reads on; gives the parts that are complete.
  func parse(_ bytes: [UInt8], isLast: Bool) -> [ExportPart] {
    parts = []
    bytes.withUnsafeBytes { bytes in
      _ = xmlParseChunk(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
    }
    return parts
  }
}

/// A text of libxml2's.
private func words(_ pointer: UnsafePointer<xmlChar>?) -> String? { pointer.map { String(cString: $0) } }

// MARK: - What the parser says

extension ExportParser {
  private func noteFault(atLine line: Int) {
    firstFault = firstFault ?? firstLine + line
    item?.isDamaged = true
  }

  /// The name of an element; the parser has each of its parts at one place, by which it is found again.
  private func name(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
  ) -> String {
    let parts = NameParts(local: local, prefix: prefix, uri: uri)
    if let name = names[parts] { return name }
    let name = ExportElements.name(words(local) ?? "", uri: words(uri), prefix: words(prefix))
    names[parts] = name
    return name
  }

  private func start(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    let name = name(local, prefix, uri)
    let attributes = { (wanted: String) -> String? in
      for index in 0..<count where attributes?[5 * index].map({ String(cString: $0) }) == wanted {
        guard let begin = attributes?[5 * index + 3], let end = attributes?[5 * index + 4] else { return nil }
        return String(decoding: UnsafeBufferPointer(start: begin, count: end - begin), as: UTF8.self)
      }
      return nil
    }
    if name == "item" {
      // The end of the one before is missing.
      if item != nil { finishItem(isDamaged: true) }
      item = ExportItem(line: line)
      begunItems += 1
      places.append(.item)
      return
    }
    let place = place(of: name, attributes)
    switch place {
    case .leaf, .itemTerm, .password: text = []
    case .author, .term, .comment, .meta: record = ExportRecord()
    case .markup: text += Array("<\(name)>".utf8)
    default: break
    }
    places.append(place)
  }

  /// What an element is by where it stands.
  private func place(of name: String, _ attribute: (String) -> String?) -> Place {
    switch places.last {
    case nil: return .outer
    case .outer?:
      switch name {
      case "wp:author": return .author
      case "wp:category", "wp:tag", "wp:term": return .term(element: name)
      case _ where ExportElements.channel.contains(name): return .leaf(name)
      default: return name == "channel" ? .outer : .ignored
      }
    case .item?:
      switch name {
      case "wp:comment": return .comment
      case "wp:postmeta": return .meta
      case "category": return .itemTerm(domain: attribute("domain"), nicename: attribute("nicename") ?? "")
      case "wp:post_password": return .password
      default: return ExportElements.item.contains(name) ? .leaf(name) : .ignored
      }
    case .author?: return ExportElements.author.contains(name) ? .leaf(name) : .ignored
    case .term?: return ExportElements.term.contains(name) ? .leaf(name) : .ignored
    case .comment?: return ExportElements.comment.contains(name) ? .leaf(name) : .ignored
    case .meta?: return ExportElements.meta.contains(name) ? .leaf(name) : .ignored
    case .leaf(let leaf)?: return ExportElements.html.contains(leaf) ? .markup(name) : .ignored
    case .markup?: return .markup(name)
    case .itemTerm?, .password?, .ignored?: return .ignored
    }
  }

  private func add(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    switch places.last {
    case .leaf?, .itemTerm?, .markup?, .password?:
      guard text.count + count <= Self.longestText else {
        item?.isDamaged = true
        return
      }
      text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    default: break
    }
  }

  /// A comment of XML is none where qTranslate parts the languages of a title by it: `<!--:en-->`.
  private func addComment(_ comment: UnsafePointer<xmlChar>?) {
    guard case .leaf(let name)? = places.last, ExportElements.html.contains(name), let comment = words(comment),
      comment.hasPrefix(":")
    else { return }
    text += Array("<!--\(comment)-->".utf8)
  }

  /// In bytes: no text of an honest export comes near to it.
  private static let longestText = 64_000_000

  private func end() {
    guard let place = places.popLast() else { return }
    if places.isEmpty { isComplete = true }
    switch place {
    case .leaf(let name): finishLeaf(name)
    case .markup(let name): text += Array("</\(name)>".utf8)
    case .itemTerm(let domain, let nicename):
      item?.terms.append(
        ExportItemTerm(domain: domain ?? "", nicename: nicename, name: String(decoding: text, as: UTF8.self)))
    case .password:
      // Spaces alone are a password too; line ends come from programs that lay XML out.
      let isLaidOut = text.allSatisfy { $0 <= 0x20 } && text.contains { $0 != 0x20 }
      if !text.isEmpty, !isLaidOut { item?.hasPassword = true }
      text = []
    case .item: finishItem(isDamaged: false)
    case .author: parts.append(.author(record))
    case .term(let element): parts.append(.term(element: element, record))
    case .comment: item?.comments.append(record)
    case .meta:
      let key = record["wp:meta_key"]
      if ExportElements.metaKeys.contains(key) { item?.meta.append((key, record["wp:meta_value"])) }
    case .outer, .ignored: break
    }
  }

  private func finishLeaf(_ name: String) {
    switch places.last {
    case .item?:
      if name.hasPrefix("wp:") { isOfWordPress = true }
      // What belongs to items only: the end of the text is missing, and it has swallowed that of the next item.
      if name.hasSuffix(":encoded"), text.holds("</wp:status>") || text.holds("<wp:post_id>") {
        item?.isDamaged = true
      }
      item?.record.add(text, to: name)
    case .outer?: parts.append(.channel(name: name, text: String(decoding: text, as: UTF8.self)))
    default: record.add(text, to: name)
    }
    text = []
  }

  private func finishItem(isDamaged: Bool) {
    guard var finished = item else { return }
    item = nil
    if isDamaged || finished.record.hasDoubles { finished.isDamaged = true }
    deliveredItems += 1
    parts.append(.item(finished))
  }
}
