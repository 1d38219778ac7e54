/// Whether bytes are a drawing in SVG: text whose first element is `svg`.
func isSVG(_ bytes: [UInt8]) -> Bool {
  let head = bytes.prefix(65_536)
  guard let first = head.first(where: { !$0.isXMLSpace && ![0xEF, 0xBB, 0xBF].contains($0) }),
    first == UInt8(ascii: "<")
  else { return false }
  return ByteFinder(["<svg", ":svg"]).findsAny(in: head)
}

/// A drawing without what it would run or fetch in the browser of whoever opens it, without `metadata`, comments and what
/// editors write for themselves, among it the paths of their files; the photographs in it without their notes.
///
/// `title` and `desc` stay: they are for readers who cannot see it. `nil` for one that is not written as XML must be:
/// nobody could say how a browser reads it.
func cleanSVG(_ bytes: [UInt8]) -> CleanFile? {
  var cleaner = SVGCleaner(bytes)
  cleaner.run()
  guard !cleaner.isDamaged else { return nil }
  return CleanFile(bytes: cleaner.result, toldPlace: cleaner.toldPlace, wasActive: cleaner.wasActive)
}

private struct SVGCleaner {
  private var reader: XMLReader
  private var entities = XMLEntities()
  private(set) var result: [UInt8] = []
  private(set) var isDamaged = false
  private(set) var toldPlace = false
  /// Whether something was left out that would run, or fetch a file from elsewhere.
  private(set) var wasActive = false
  /// How many elements are open in one that is left out, it included.
  private var leftOut = 0
  /// Where the content begins of one that is left out because it may tell a place.
  private var privateStart: Int?
  /// The style sheet that is being read, as it is meant and as it is written.
  private var sheet: (plain: [UInt8], written: [UInt8])?

  init(_ bytes: [UInt8]) {
    reader = XMLReader(bytes)
    result.reserveCapacity(bytes.count)
    result += bytes[..<reader.position]
  }

  mutating func run() {
    while !isDamaged {
      let start = reader.position
      guard let token = reader.next() else { break }
      take(token, from: start)
    }
    isDamaged = isDamaged || reader.isDamaged
  }

  private mutating func take(_ token: XMLReader.Token, from start: Int) {
    switch token {
    case .start(let tag): begin(tag)
    case .end(let name): end(name, from: start)
    case _ where leftOut > 0, .comment: break
    case .text(let range): write(text: range)
    case .literal(let range): write(literal: range)
    case .instruction(let range): write(instruction: range)
    case .documentType(let type): write(type)
    }
  }

  private mutating func copy(_ range: Range<Int>) { result += reader.bytes[range] }

  private func local(_ name: Range<Int>) -> String { localName(reader.bytes[name]) }

  // MARK: - Elements

  private mutating func begin(_ tag: XMLTag) {
    if sheet != nil { isDamaged = true }
    let local = local(tag.name)
    let isPrivate = isPrivate(tag.name, local)
    if leftOut > 0 || isPrivate || SVGRules.isActive(element: local) || animatesWhatIsActive(tag, local) {
      if leftOut == 0, !isPrivate { wasActive = true }
      if leftOut == 0, !tag.isEmpty { privateStart = tag.range.upperBound }
      if !tag.isEmpty { leftOut += 1 }
      return
    }
    write(tag, local)
    if local == "style", !tag.isEmpty { sheet = ([], []) }
  }

  private mutating func end(_ name: Range<Int>, from start: Int) {
    if leftOut > 0 {
      leftOut -= 1
      if leftOut == 0, let begin = privateStart {
        toldPlace = toldPlace || ExifNotes.xmpTellsPlace(reader.bytes[begin..<start])
      }
      return
    }
    if let sheet, local(name) == "style" {
      self.sheet = nil
      write(sheet)
    }
    copy(start..<reader.position)
  }

  /// Whether an element is for programs: `metadata`, and what Inkscape and Illustrator keep.
  private func isPrivate(_ name: Range<Int>, _ local: String) -> Bool {
    let parts = reader.bytes[name].split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    return local == "metadata" || parts.count == 2 && isPrivatePrefix(parts[0])
  }

  private func isPrivatePrefix(_ prefix: ArraySlice<UInt8>) -> Bool {
    ["inkscape", "sodipodi", "rdf", "i"].contains { prefix.elementsEqual($0.utf8) }
  }

  /// Whether an element would give an address or a handler to another one.
  private mutating func animatesWhatIsActive(_ tag: XMLTag, _ local: String) -> Bool {
    guard local.hasPrefix("animate") || local == "set" else { return false }
    for attribute in tag.attributes where self.local(attribute.name) == "attributename" {
      guard let value = entities.plain(reader.bytes[attribute.value]) else { return true }
      let name = localName(SVGRules.normal(value)[...])
      if name.hasPrefix("on") || SVGRules.isAddress(attribute: name) { return true }
    }
    return false
  }

  // MARK: - Attributes

  private mutating func write(_ tag: XMLTag, _ local: String) {
    var end = tag.range.lowerBound + 1 + tag.name.count
    copy(tag.range.lowerBound..<end)
    for attribute in tag.attributes {
      write(attribute, of: local)
      end = attribute.range.upperBound
    }
    copy(end..<tag.range.upperBound)
  }

  private mutating func write(_ attribute: XMLAttribute, of element: String) {
    let name = reader.bytes[attribute.name]
    if let colon = name.firstIndex(of: UInt8(ascii: ":")), isPrivatePrefix(name[..<colon]) { return }
    let written = reader.bytes[attribute.value]
    guard let plain = entities.plain(written), let value = entities.withoutOwnNames(written) else {
      isDamaged = true
      return
    }
    if SVGRules.isActive(attribute: name, plain, of: element) {
      wasActive = true
      return
    }
    copy(attribute.range.lowerBound..<attribute.value.lowerBound)
    result += cleanPicture(plain, writtenAs: value)
    copy(attribute.value.upperBound..<attribute.range.upperBound)
  }

  /// The value of an attribute; a picture that is written out in it is made clean.
  private mutating func cleanPicture(_ plain: [UInt8], writtenAs value: [UInt8]) -> [UInt8] {
    guard plain.starts(with: "data:image/".utf8), let comma = plain.firstIndex(of: UInt8(ascii: ",")),
      ByteFinder([";base64"]).findsAny(in: plain[..<comma])
    else { return value }
    let picture = base64Decoded(plain[(comma + 1)...])
    guard let picture, let clean = CleanFile(picture) else {
      // What cannot be read cannot be shown either.
      isDamaged = isDamaged || CleanFile.mayTell(picture ?? [])
      return value
    }
    toldPlace = toldPlace || clean.toldPlace
    wasActive = wasActive || clean.wasActive
    return clean.bytes == picture ? value : escaped(plain[...comma]) + base64Encoded(clean.bytes)
  }

  // MARK: - Text

  private mutating func write(text range: Range<Int>) {
    let text = reader.bytes[range]
    guard let written = entities.withoutOwnNames(text), let plain = entities.plain(text) else {
      isDamaged = true
      return
    }
    if sheet == nil {
      result += written
    } else {
      sheet?.plain += plain
      sheet?.written += written
    }
  }

  private mutating func write(literal range: Range<Int>) {
    let written = Array("<![CDATA[".utf8) + reader.bytes[range] + Array("]]>".utf8)
    if sheet == nil {
      result += written
    } else {
      sheet?.plain += reader.bytes[range]
      sheet?.written += written
    }
  }

  /// A style sheet without what it would fetch.
  private mutating func write(_ sheet: (plain: [UInt8], written: [UInt8])) {
    guard SVGRules.fetches(style: sheet.plain) else {
      result += sheet.written
      return
    }
    wasActive = true
    result += escaped(SVGRules.withoutFetching(style: sheet.plain))
  }

  private mutating func write(instruction range: Range<Int>) {
    guard reader.bytes.has("<?xml", at: range.lowerBound), reader.bytes[range.lowerBound + 5].isXMLSpace else {
      // A style sheet of its own is fetched, and may be a program.
      if reader.bytes.has("<?xml-stylesheet", at: range.lowerBound) { wasActive = true }
      return
    }
    isDamaged = isDamaged || !SVGRules.isKnownEncoding(reader.bytes[range], of: reader.bytes)
    copy(range)
  }

  private mutating func write(_ type: XMLReader.DocumentType) {
    guard let declarations = type.declarations else { return copy(type.range) }
    guard let entities = XMLEntities(declarations: reader.bytes[declarations]) else {
      isDamaged = true
      return
    }
    self.entities = entities
  }
}

/// A name of XML without its prefix, in small letters.
func localName(_ name: ArraySlice<UInt8>) -> String {
  let start = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
  return String(decoding: name[start...], as: UTF8.self).lowercased()
}
