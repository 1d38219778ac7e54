/// What is known of an element that authors may write, or may not.
package struct HTMLElement: Sendable {
  package var role: Role
  /// The attributes that it may have beside those that all may have.
  package var attributes: Set<String> = []

  package init(role: Role, attributes: Set<String> = []) {
    self.role = role
    self.attributes = attributes
  }

  package enum Role: Sendable {
    /// Part of a line of text; those of the second kind go on in the next paragraph where their end is missing.
    case inline, formatting
    case block
    /// A block that its next sibling or its parent ends: `p`, `li`, `td`…
    case paragraph, item, cell, row, tableGroup
    case heading
    case table
    /// Without content.
    case void
    /// Left out, its words kept: a part of a line, or a block.
    case unknownInline, unknownBlock
    /// Left out with all that is in it.
    case program

    /// Whether it is a part of a line of text.
    package var isInline: Bool {
      switch self {
      case .inline, .formatting, .unknownInline: true
      default: false
      }
    }
  }

  package var isAllowed: Bool {
    switch role {
    case .unknownInline, .unknownBlock, .program: false
    default: true
    }
  }

  package var isInline: Bool { role.isInline }

  package static let attributesOfAll: Set<String> = ["lang", "dir", "id", "class", "title"]

  package static func named(_ name: String) -> HTMLElement {
    if let element = allowed[name] { return element }
    if name == "script" || name == "style" { return HTMLElement(role: .program) }
    return HTMLElement(role: inlineNames.contains(name) || name.contains(":") ? .unknownInline : .unknownBlock)
  }

  /// Whether HTML, SVG or MathML has an element of this name, or a program that extends them may have made one.
  package static func isKnown(_ name: String) -> Bool {
    allowed[name] != nil || inlineNames.contains(name) || presentation.contains(name) || otherNames.contains(name)
      || name.contains { $0 == ":" || $0 == "-" || $0 == "_" || $0 == "." }
  }

  private static let otherNames = Set(
    """
    script style html head body title meta link base main nav header footer hgroup search menu menuitem form fieldset \
    legend option optgroup datalist dialog template frame frameset noframes param dir applet bgsound listing plaintext \
    xmp keygen isindex marquee multicol nextid spacer portal content shadow element command layer ilayer noembed rbc \
    fencedframe selectedcontent server component xml \
    path g circle rect line polyline polygon ellipse text tspan textpath defs use symbol clippath mask pattern marker \
    lineargradient radialgradient stop filter foreignobject desc view switch set animate animatemotion animatetransform \
    mpath metadata feblend fecolormatrix fecomposite feflood fegaussianblur feimage femerge femergenode feoffset \
    mi mn mo ms mtext mspace mrow mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mstyle \
    merror mpadded mphantom mfenced menclose maction semantics annotation malignmark mglyph
    """.split(separator: " ").map(String.init))

  /// Elements and attributes that say how something looks, which editors write by the hundred.
  package static func isPresentation(_ name: String) -> Bool { presentation.contains(name) || name.contains(":") }

  private static let presentation: Set<String> = [
    "font", "center", "strike", "big", "tt", "nobr", "blink", "basefont", "acronym", "dfn", "var", "samp", "address",
  ]

  private static let inlineNames: Set<String> = [
    "font", "strike", "big", "tt", "nobr", "blink", "acronym", "dfn", "var", "samp", "label", "button", "data", "meter",
    "output", "progress", "select", "input", "textarea", "embed", "object", "iframe", "svg", "math", "canvas", "map",
    "area",
    "noscript", "slot", "rb", "rtc", "image",
  ]

  private static let allowed: [String: HTMLElement] = {
    var table: [String: HTMLElement] = [:]
    func add(_ names: String, _ role: Role, _ attributes: String = "") {
      let attributes = Set(attributes.split(separator: " ").map(String.init))
      for name in names.split(separator: " ") { table[String(name)] = HTMLElement(role: role, attributes: attributes) }
    }
    add("em strong b i u s code small", .formatting)
    add("a", .formatting, "href")
    add("sub sup mark abbr cite kbd span bdi bdo ruby rt rp", .inline)
    add("time", .inline, "datetime")
    add("q", .inline, "cite")
    add("del ins", .inline, "cite datetime")
    add("picture", .inline)
    add("audio", .inline, "src controls")
    add("video", .inline, "src controls poster width height")
    add("p", .paragraph)
    add("div section article aside figure figcaption details summary ul dl pre", .block)
    add("details", .block, "open")
    add("blockquote", .block, "cite")
    add("ol", .block, "start type")
    add("li", .item, "value")
    add("dt dd", .item)
    add("h1 h2 h3 h4 h5 h6", .heading)
    add("table", .table)
    add("caption", .cell)
    add("td", .cell, "colspan rowspan")
    add("th", .cell, "colspan rowspan scope")
    add("tr", .row)
    add("thead tbody tfoot colgroup", .tableGroup)
    add("br wbr hr col", .void)
    add("img", .void, "src alt width height")
    add("source", .void, "src type")
    add("track", .void, "src kind")
    return table
  }()
}
