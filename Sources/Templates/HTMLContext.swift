/// Where in an HTML document a point of a template stands, followed through the literal text.
///
/// A reduced form of HTML's tokenizer: it knows the states that decide how a value must be escaped, and whether a
/// value may stand there at all. Templates are the theme's own code, so deliberate deceit is not its concern;
/// values are never read by it.
struct HTMLContext: Hashable, Sendable {
  enum State: Hashable, Sendable {
    case content
    /// After `<`.
    case tagOpen
    /// After `<!`, with the dashes read so far in `name`.
    case declarationOpen
    /// In `<!doctype …`, `<?…` and whatever else ends with the next `>`.
    case declaration
    case comment
    /// In the name of a start or end tag.
    case tagName
    case betweenAttributes
    /// After an attribute's closing quote, or where a section began directly after a name.
    case afterAttribute
    case attributeName
    case afterAttributeName
    case beforeValue
    case quotedValue
    case unquotedValue
    /// In `<title>` or `<textarea>`.
    case escapableText
    /// In `<script>`, `<style>` and other elements whose text is not HTML.
    case rawText
  }

  /// Whether something stands before a value in its title or attribute.
  enum Position: Hashable, Sendable {
    case first, perhapsFirst, later
  }

  /// How far a URL has got.
  enum URLPart: Int, Hashable, Sendable {
    case start, path, query
  }

  var state = State.content
  /// The element whose start tag or raw text this is, in lower case.
  var element: [UInt8] = []
  var isEndTag = false
  /// The bytes of the name that is being read; in raw text, the beginning of what may be its end tag.
  var name: [UInt8] = []
  var attribute = AttributeKind.plain
  var quote: UInt8 = 0
  var position = Position.first
  var urlPart = URLPart.start
  /// The value of a script's `type`.
  var scriptType: [UInt8] = []

  /// Whether the text of the script is JSON.
  var isDataScript: Bool {
    element == Array("script".utf8)
      && (scriptType == Array("application/ld+json".utf8) || scriptType == Array("application/json".utf8))
  }

  /// What a person would call the place.
  var description: String {
    switch state {
    case .content: "element content"
    case .tagOpen, .tagName: "a tag's name"
    case .declarationOpen, .declaration: "a declaration"
    case .comment: "a comment"
    case .betweenAttributes, .afterAttribute, .attributeName, .afterAttributeName: "a tag"
    case .beforeValue, .unquotedValue: "an attribute without quotes"
    case .quotedValue: "an attribute's value"
    case .escapableText, .rawText: "a <\(String(decoding: element, as: UTF8.self))> element"
    }
  }

  /// Records that a value was written here.
  mutating func passValue() {
    guard state == .quotedValue || state == .escapableText else { return }
    position = .later
    if urlPart == .start { urlPart = .path }
  }

  /// The context in which the body of a section begins: between the parts of a tag, not in the middle of a name.
  func atSection() -> HTMLContext {
    var context = self
    switch state {
    case .tagName:
      context.finishTagName()
      context.state = .afterAttribute
    case .attributeName: context.state = .afterAttribute
    case .afterAttributeName: context.state = .betweenAttributes
    default: return self
    }
    context.name = []
    return context
  }

  /// The context after a section that may or may not have been rendered, or `nil` when the two do not agree.
  func joined(with other: HTMLContext) -> HTMLContext? {
    var one = atSection()
    var two = other.atSection()
    let position = one.position == two.position ? one.position : .perhapsFirst
    let urlPart = one.urlPart.rawValue < two.urlPart.rawValue ? one.urlPart : two.urlPart
    if one.isBetweenAttributes, two.isBetweenAttributes {
      let state: State = one.state == two.state ? one.state : .afterAttribute
      // What the last attribute was does not matter any more.
      one.forgetAttribute(state)
      two.forgetAttribute(state)
    }
    one.position = position
    two.position = position
    one.urlPart = urlPart
    two.urlPart = urlPart
    return one == two ? one : nil
  }

  private var isBetweenAttributes: Bool { state == .betweenAttributes || state == .afterAttribute }

  private mutating func forgetAttribute(_ state: State) {
    self.state = state
    attribute = .plain
    quote = 0
    name = []
  }
}
