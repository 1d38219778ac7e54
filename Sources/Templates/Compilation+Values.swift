import Diagnostics
import Languages
import Markup

extension Compilation {
  /// Compiles `{{name}}`: a value, or a text of the user interface.
  mutating func variable(_ name: String, isEscaped: Bool, _ origin: Origin, _ scope: Scope) {
    if let key = stringKey(name) { return string(key, origin, scope, isEscaped: isEscaped) }
    guard let resolution = resolve(name, origin, scope) else {
      html.passValue()
      return
    }
    value(name, resolution, isEscaped: isEscaped, origin)
  }

  /// Compiles the value that a name stands for.
  mutating func value(_ name: String, _ resolution: Resolution, isEscaped: Bool, _ origin: Origin) {
    switch resolution.kind.unwrapped {
    case .record, .list:
      let help = "open it with {{#\(name)}} and print what is inside"
      let _: Void? = fail(.wrongKind, "‘\(name)’ is \(resolution.kind.article) and cannot be printed", help, origin)
    default:
      if let escaping = escaping(name, resolution, isEscaped: isEscaped, origin) {
        program.code.append(.write(path: resolution.path, escaping: escaping))
      }
    }
    html.passValue()
  }

  /// How a value of this kind is written here, or a report that it may not be.
  mutating func escaping(_ name: String, _ resolution: Resolution, isEscaped: Bool, _ origin: Origin) -> Escaping? {
    guard compiler.isStrict else { return isEscaped ? .escaped : .raw }
    let kind = resolution.kind.unwrapped
    if !isEscaped, kind != .html {
      return fail(
        .unsafePlace, "‘\(name)’ is not HTML and would be written without escaping", "write {{\(name)}}", origin)
    }
    switch html.state {
    case .content: return resolution.isPlain ? .plainContent : .content
    case .escapableText where kind != .html:
      if resolution.isPlain || html.element != Array("title".utf8) { return .escaped }
      return html.position == .later ? .laterProse : .prose
    case .quotedValue where kind != .html: return attributeEscaping(name, resolution, origin)
    case .rawText where html.isDataScript && kind == .html: return .ready
    default: return refuse(name, kind, origin)
    }
  }

  private mutating func attributeEscaping(_ name: String, _ resolution: Resolution, _ origin: Origin) -> Escaping? {
    let kind = resolution.kind.unwrapped
    switch html.attribute {
    case .plain, .type: return .escaped
    case .prose, .content:
      if resolution.isPlain { return .escaped }
      let isFirst = html.position != .later
      if html.attribute == .prose { return isFirst ? .prose : .laterProse }
      return isFirst ? .languageProse : .laterLanguageProse
    case .url, .urlSet:
      switch html.urlPart {
      case .start where kind == .url || kind == .dynamic: return .urlStart
      case .start:
        return fail(
          .unsafePlace, "‘\(name)’ is \(kind.article), but it begins an address",
          "use a url value, or begin the address with literal text", origin)
      case .path: return .urlPath
      case .query: return .urlQuery
      }
    case .code:
      return fail(
        .unsafePlace, "‘\(name)’ stands in an attribute that holds code",
        "put the value into a data- attribute or into element content", origin)
    }
  }

  private mutating func refuse(_ name: String, _ kind: ValueKind, _ origin: Origin) -> Escaping? {
    let help =
      switch html.state {
      case .beforeValue, .unquotedValue: "put the attribute's value between quotes: \"{{\(name)}}\""
      case .rawText where html.isDataScript: "only ready JSON, a value of the kind HTML, may stand here"
      case .rawText: "put the value into an attribute and read it from there"
      case .comment, .declaration, .declarationOpen: "remove the value; {{! … }} is a comment that is never written"
      case .escapableText, .quotedValue: "HTML may stand in element content only; use a text"
      default: "a value may stand in an attribute's value or in element content"
      }
    return fail(
      .unsafePlace, "‘\(name)’ is \(kind.article) and may not stand in \(html.description)", help, origin)
  }

  /// Compiles a section, inverted or not.
  mutating func section(_ name: Name, _ isInverted: Bool, _ body: [Node], _ scope: Scope) {
    let origin = Origin.template(scope.tree.source, offset: name.offset)
    guard let inner = deeper(scope, origin) else { return }
    html = html.atSection()
    let start = html
    if stringKey(name.text) != nil {
      let _: Void? = fail(
        .wrongKind, "‘\(name.text)’ is a text of the user interface and cannot be opened", "print it: {{\(name.text)}}",
        origin)
      return compile(body, inner)
    }
    // After an unknown name any name may stand in the body, but its other faults are found.
    let resolution = resolve(name.text, origin, scope) ?? Resolution(path: add([]), kind: .dynamic)
    let (path, kind) = (resolution.path, resolution.kind.unwrapped)
    if isInverted || kind == .boolean {
      let jump = addJump(isInverted ? .jumpIfTrue(path: path, target: 0) : .jumpIfFalse(path: path, target: 0))
      compile(body, inner)
      land(jump)
    } else {
      loop(resolution, body, inner)
    }
    endBranch(start, "section ‘\(name.text)’", origin)
  }

  private mutating func loop(_ resolution: Resolution, _ body: [Node], _ scope: Scope) {
    let kind = resolution.kind.unwrapped
    let (inner, parent) =
      switch kind {
      case .list(let element): scope.opening(element.unwrapped, isLoop: true)
      default: scope.opening(kind, isLoop: kind == .dynamic, over: kind == .dynamic ? nil : resolution.way)
      }
    let jump = addJump(.open(path: resolution.path, target: 0, parent: Int32(parent)))
    let start = program.code.count
    barrier = start
    compile(body, inner)
    program.code.append(.close(body: Int32(start)))
    land(jump)
  }

  /// Checks that a branch ends where it began, for what follows it must be read the same way with and without it.
  mutating func endBranch(_ start: HTMLContext, _ what: String, _ origin: Origin) {
    guard compiler.isStrict else { return }
    if let joined = start.joined(with: html) {
      html = joined
    } else {
      let _: Void? = fail(
        .templateSyntax, "the \(what) begins in \(start.description) and ends in \(html.description)",
        "let a section hold whole elements or whole attributes", origin)
      html = start
    }
  }

  /// The scope one level further in, or a report that there are too many.
  mutating func deeper(_ scope: Scope, _ origin: Origin) -> Scope? {
    guard scope.depth < Self.deepestNesting else {
      return fail(
        .templateSyntax, "more than \(Self.deepestNesting) sections and partials stand in each other", nil, origin)
    }
    var inner = scope
    inner.depth += 1
    inner.isConditional = true
    return inner
  }
}
