import Markup

extension HTMLContext {
  /// Follows literal text.
  mutating func read(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { read(byte) }
  }

  private mutating func read(_ byte: UInt8) {
    switch state {
    case .content: if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen: readTagOpen(byte)
    case .declarationOpen: readDeclarationOpen(byte)
    case .declaration: if byte == UInt8(ascii: ">") { state = .content }
    case .comment: readComment(byte)
    case .tagName: readTagName(byte)
    case .betweenAttributes, .afterAttribute: readBetweenAttributes(byte)
    case .attributeName: readAttributeName(byte)
    case .afterAttributeName: readAfterAttributeName(byte)
    case .beforeValue: readBeforeValue(byte)
    case .quotedValue: readQuotedValue(byte)
    case .unquotedValue: readUnquotedValue(byte)
    case .escapableText, .rawText: readText(byte)
    }
  }

  private mutating func readTagOpen(_ byte: UInt8) {
    name = []
    switch byte {
    case _ where byte.isASCIILetter:
      isEndTag = false
      beginTag(byte)
    case UInt8(ascii: "/"):
      isEndTag = true
      state = .tagName
    case UInt8(ascii: "!"): state = .declarationOpen
    case UInt8(ascii: "?"): state = .declaration
    case UInt8(ascii: "<"): break
    default: state = .content
    }
  }

  private mutating func beginTag(_ byte: UInt8) {
    name = [byte.lowercasedASCII]
    scriptType = []
    state = .tagName
  }

  private mutating func readDeclarationOpen(_ byte: UInt8) {
    guard byte == UInt8(ascii: "-") else {
      state = byte == UInt8(ascii: ">") ? .content : .declaration
      return
    }
    name.append(byte)
    guard name.count == 2 else { return }
    name = []
    state = .comment
  }

  private mutating func readComment(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "-"): if name.count < 2 { name.append(byte) }
    case UInt8(ascii: ">") where name.count == 2:
      name = []
      state = .content
    default: name = []
    }
  }

  private mutating func readTagName(_ byte: UInt8) {
    if byte.isMarkupSpace || byte == UInt8(ascii: "/") {
      if isEndTag, name.isEmpty { return }
      finishTagName()
      state = .betweenAttributes
    } else if byte == UInt8(ascii: ">") {
      finishTagName()
      finishTag()
    } else {
      name.append(byte.lowercasedASCII)
    }
  }

  mutating func finishTagName() {
    element = name
    name = []
  }

  private mutating func readBetweenAttributes(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      finishTag()
    } else if byte.isMarkupSpace || byte == UInt8(ascii: "/") {
      state = .betweenAttributes
    } else {
      name = [byte.lowercasedASCII]
      state = .attributeName
    }
  }

  private mutating func readAttributeName(_ byte: UInt8) {
    if byte == UInt8(ascii: "=") {
      beginValue()
    } else if byte.isMarkupSpace {
      state = .afterAttributeName
    } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
      readBetweenAttributes(byte)
    } else {
      name.append(byte.lowercasedASCII)
    }
  }

  private mutating func readAfterAttributeName(_ byte: UInt8) {
    if byte == UInt8(ascii: "=") {
      beginValue()
    } else if !byte.isMarkupSpace {
      readBetweenAttributes(byte)
    }
  }

  private mutating func beginValue() {
    attribute = AttributeKind(name: String(decoding: name, as: UTF8.self))
    if attribute == .type { scriptType = [] }
    name = []
    position = .first
    urlPart = .start
    state = .beforeValue
  }

  private mutating func readBeforeValue(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      quote = byte
      state = .quotedValue
    case UInt8(ascii: ">"): finishTag()
    case _ where byte.isMarkupSpace: break
    default:
      state = .unquotedValue
      readValueByte(byte)
    }
  }

  private mutating func readQuotedValue(_ byte: UInt8) {
    if byte == quote {
      finishAttribute()
      state = .afterAttribute
    } else {
      readValueByte(byte)
    }
  }

  private mutating func readUnquotedValue(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      finishTag()
    } else if byte.isMarkupSpace {
      finishAttribute()
      state = .betweenAttributes
    } else {
      readValueByte(byte)
    }
  }

  private mutating func finishAttribute() {
    attribute = .plain
    quote = 0
    position = .first
    urlPart = .start
  }

  private mutating func readValueByte(_ byte: UInt8) {
    if attribute == .type { scriptType.append(byte.lowercasedASCII) }
    if attribute == .urlSet, byte == UInt8(ascii: ",") {
      urlPart = .start
    } else if attribute == .urlSet, byte.isMarkupSpace {
      // What follows an address, up to the comma, describes it: ‘400w’.
      if urlPart != .start { urlPart = .query }
    } else if byte == UInt8(ascii: "?") {
      urlPart = .query
    } else if byte == UInt8(ascii: "#") {
      urlPart = .path
    } else if urlPart == .start, !byte.isMarkupSpace {
      urlPart = .path
    }
    if !byte.isMarkupSpace { position = .later }
  }

  private mutating func finishTag() {
    finishAttribute()
    name = []
    state = .content
    let endsElement = isEndTag
    isEndTag = false
    switch String(decoding: element, as: UTF8.self) {
    case "title" where !endsElement, "textarea" where !endsElement: state = .escapableText
    case "script" where !endsElement:
      state = .rawText
      return
    case "style" where !endsElement, "xmp" where !endsElement, "iframe" where !endsElement,
      "noembed" where !endsElement, "noframes" where !endsElement, "plaintext" where !endsElement:
      state = .rawText
    default: element = []
    }
    scriptType = []
  }

  /// Reads the text of a title, script and the like until its own end tag.
  private mutating func readText(_ byte: UInt8) {
    if !byte.isMarkupSpace, byte != UInt8(ascii: "<") { position = .later }
    let closing = [UInt8(ascii: "<"), UInt8(ascii: "/")] + element
    if name.count == closing.count {
      let isEnd = byte.isMarkupSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
      name = []
      guard isEnd else { return }
      isEndTag = true
      scriptType = []
      state = .betweenAttributes
      position = .first
      readBetweenAttributes(byte)
    } else if byte.lowercasedASCII == closing[name.count] {
      name.append(byte.lowercasedASCII)
    } else {
      name = byte == UInt8(ascii: "<") ? [byte] : []
    }
  }
}
