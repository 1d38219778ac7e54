/// The elements that are told apart; all others are `other`.
enum ElementName: String, CaseIterable, Sendable {
  case other = "?"
  case html, head, body, title, base, meta, link, style, script, template, noscript, textarea, xmp, noframes, noembed
  case plaintext
  case a, area, button, img, source, video, audio, track, iframe, embed, object, input, image, use, svg
  case h1, h2, h3, h4, h5, h6
  case p, div, li, ul, ol, dl, dt, dd, table, thead, tbody, tr, td, th, caption, blockquote, figcaption, figure, section
  case article, aside, nav, header, footer, main, address, summary, details, fieldset, legend, form, hr, option, pre
  case bdi, code, kbd, samp, tt, `var`, math
  case br, col, param, wbr, label

  /// Whether it has no content, and no end tag.
  var isVoid: Bool {
    switch self {
    case .base, .meta, .link, .img, .source, .track, .embed, .input, .hr, .br, .col, .param, .wbr, .area: true
    default: false
    }
  }

  /// Whether what stands in it is no markup.
  var isRawText: Bool {
    switch self {
    case .style, .script, .template, .textarea, .xmp, .noframes, .noembed, .iframe, .title, .plaintext: true
    default: false
    }
  }

  /// Whether a paragraph stands by itself in it, whose language and direction are judged as one.
  var isBlock: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6, .p, .div, .li, .ul, .ol, .dl, .dt, .dd, .table, .thead, .tbody, .tr, .td, .th,
      .caption, .blockquote, .figcaption, .figure, .section, .article, .aside, .nav, .header, .footer, .main, .address,
      .summary, .details, .fieldset, .legend, .form, .button, .body, .option:
      true
    default: false
    }
  }

  /// Whether its words belong to no language: names, programs, formulas.
  var isSpeechless: Bool {
    switch self {
    case .bdi, .code, .kbd, .samp, .tt, .var, .math, .svg, .pre: true
    default: false
    }
  }

  /// Of a heading 1 to 6.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether its start ends an open element whose end tag was left out.
  func ends(_ open: ElementName) -> Bool {
    switch open {
    case .p: isBlock && self != .button || self == .hr || self == .pre
    case .li: self == .li
    case .dt, .dd: self == .dt || self == .dd
    case .td, .th: self == .td || self == .th || self == .tr || self == .tbody
    case .tr: self == .tr || self == .tbody
    case .option: self == .option
    case .head: self == .body
    default: false
    }
  }
}

/// The attributes that are read.
enum AttributeName: UInt8, CaseIterable, Sendable {
  case id, name, href, src, srcset, imagesrcset, poster, data, rel, type, lang, dir, alt, title, content, property
  case hreflang, hidden, style, translate, httpEquiv, ariaLabel, ariaLabelledby, ariaHidden, xlinkHref

  fileprivate var text: String {
    switch self {
    case .httpEquiv: "http-equiv"
    case .ariaLabel: "aria-label"
    case .ariaLabelledby: "aria-labelledby"
    case .ariaHidden: "aria-hidden"
    case .xlinkHref: "xlink:href"
    default: "\(self)"
    }
  }
}

/// Finds names of a list by their bytes, in letters of either case, without making texts of them.
struct NameTable<Name: Sendable>: Sendable {
  private var slots: [(key: UInt64, name: Name?)]
  private let mask: Int

  init(_ names: [(String, Name)]) {
    var size = 64
    while size < names.count * 4 { size *= 2 }
    slots = Array(repeating: (0, nil), count: size)
    mask = size - 1
    for (text, name) in names {
      let key = Array(text.utf8).withUnsafeBufferPointer { nameKey($0, 0..<$0.count) }
      var slot = Int(truncatingIfNeeded: key >> 20) & mask
      while slots[slot].name != nil { slot = (slot + 1) & mask }
      slots[slot] = (key, name)
    }
  }

  subscript(key: UInt64) -> Name? {
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while let name = slots[slot].name {
      if slots[slot].key == key { return name }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// A number that stands for a name, the same for capital and small letters.
@inline(__always)
func nameKey(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
  var key: UInt64 = 0xCBF2_9CE4_8422_2325
  for index in range {
    let byte = bytes[index]
    let isCapital = byte &- 0x41 < 26
    key = (key ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
  }
  return key
}

let elementTable = NameTable(ElementName.allCases.map { ($0.rawValue, $0) })
let attributeTable = NameTable(AttributeName.allCases.map { ($0.text, $0) })
