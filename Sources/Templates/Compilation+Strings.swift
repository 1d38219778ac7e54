import Diagnostics
import Languages
import Markup
import Records

extension Fingerprint {
  fileprivate mutating func add(_ entry: StringTable.Entry) {
    switch entry {
    case .text(let text): add(text.text)
    case .plural(let forms, let other, let count):
      for form in PluralCategory.allCases { add(forms[form]?.text ?? "") }
      add(other.text)
      add(count ?? "")
    }
  }
}

extension Compilation {
  /// The key of a text of the user interface, when the name asks for one.
  func stringKey(_ name: String) -> String? {
    guard compiler.strings != nil, name.hasPrefix("t.") else { return nil }
    return String(name.dropFirst(2))
  }

  /// Compiles `{{t.key}}`.
  mutating func string(_ key: String, _ origin: Origin, _ scope: Scope, isEscaped: Bool) {
    defer { html.passValue() }
    guard let strings = compiler.strings else { return }
    guard let entry = strings.entries[key] else {
      guard hasRoom(for: .unknownString, origin) else { return }
      let message = "the strings of ‘\(compiler.language.code)’ have no ‘\(key)’"
      let _: Void? = fail(.unknownString, message, suggest(key, strings.entries.keys.sorted()), origin, 2)
      return
    }
    program.fingerprint.add(entry)
    let kind = Resolution(path: 0, kind: .languageText)
    guard escaping("t.\(key)", kind, isEscaped: isEscaped, origin) != nil, open(key, origin) else { return }
    defer { openStrings.removeLast() }
    switch entry {
    case .text(let text): whole(text, origin, scope)
    case .plural(let forms, let other, let count): plural(key, forms, other, count, origin, scope)
    }
  }

  /// Begins a text, which may have others in it; `false` after a report when it has itself in it, or too many.
  private mutating func open(_ key: String, _ origin: Origin) -> Bool {
    guard !openStrings.contains(key) else {
      let circle = openStrings.drop { $0 != key } + [key]
      return fail(
        .templateSyntax,
        circle.count == 2
          ? "the text ‘\(key)’ names itself"
          : "the texts \(circle.prefix(8).map { "‘\($0)’" }.joined(separator: " → ")) name each other",
        "write the words out in place of ‘{t.\(key)}’", origin) ?? false
    }
    guard openStrings.count < Self.deepestStrings else {
      return fail(
        .templateSyntax, "more than \(Self.deepestStrings) texts stand in each other",
        "write the words out in place of ‘{t.\(key)}’", origin) ?? false
    }
    // A text of its own is a piece of the template; only those in others can double.
    guard openStrings.isEmpty || count(origin) else { return false }
    openStrings.append(key)
    return true
  }

  /// How deep texts of the user interface may stand in each other.
  private static let deepestStrings = 20

  private mutating func plural(
    _ key: String, _ forms: [PluralCategory: StringTable.Text], _ other: StringTable.Text, _ count: String?,
    _ origin: Origin, _ scope: Scope
  ) {
    let inText = stringOrigin(other, origin)
    guard let number = number(count, StringPieces(other.text).placeholders, inText, scope) else {
      let _: Void? = fail(
        .wrongKind, "the text ‘\(key)’ has forms but no number to choose between them",
        "name the number: count: total", inText)
      return
    }
    let start = html
    let rule = PluralRule(compiler.strings?.language ?? compiler.language)
    var ends: [(jump: Int, html: HTMLContext)] = []
    for form in PluralCategory.allCases {
      guard let text = forms[form] else { continue }
      let toNext = addJump(.jumpUnlessPlural(path: number, rule: rule, form: form, target: 0))
      whole(text, origin, scope)
      ends.append((addJump(.jump(0)), html))
      land(toNext)
      html = start
    }
    whole(other, origin, scope)
    for end in ends {
      land(end.jump)
      html = end.html.joined(with: html) ?? html
    }
  }

  /// The way to the number that chooses between the forms of a plural.
  private mutating func number(_ count: String?, _ placeholders: [String], _ origin: Origin, _ scope: Scope) -> Int32? {
    for name in count.map({ [$0] }) ?? placeholders {
      guard let resolution = resolve(name, origin, scope) else { continue }
      let kind = resolution.kind.unwrapped
      if kind == .number || kind == .dynamic { return resolution.path }
    }
    return nil
  }

  /// Compiles a text; in element content, one that is not in the page's language says so.
  ///
  /// The whole text is marked, for its parts must keep their order, and in it what is the page's own.
  private mutating func whole(_ text: StringTable.Text, _ origin: Origin, _ scope: Scope) {
    guard !isInForeignText, let stranger = foreignLanguage(of: text) else { return pieces(of: text, origin, scope) }
    isInForeignText = true
    open(stranger)
    pieces(of: text, origin, scope)
    closeLanguage()
    isInForeignText = false
  }

  /// The language of a text that is not in the page's, where it can be marked and has a letter to be read.
  private func foreignLanguage(of text: StringTable.Text) -> Language? {
    guard let language = compiler.strings?.language, language != compiler.language, compiler.isStrict,
      html.state == .content, text.text.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return nil }
    return language
  }

  private mutating func open(_ language: Language) {
    add(Array("<bdi lang=\"\(language.code)\" dir=\"\(language.direction.rawValue)\">".utf8))
  }

  private mutating func closeLanguage() { add(Array("</bdi>".utf8)) }

  /// Compiles the value of a placeholder; in a text of another language, words of the page's own say so in turn.
  private mutating func placeholder(_ name: String, _ origin: Origin, _ scope: Scope) {
    guard isInForeignText, stringKey(name) == nil, let resolution = resolve(name, origin, scope) else {
      return variable(name, isEscaped: true, origin, scope)
    }
    let isMarked = resolution.kind.unwrapped != .number
    if isMarked { open(compiler.language) }
    value(name, resolution, isEscaped: true, origin)
    if isMarked { closeLanguage() }
  }

  private mutating func pieces(of text: StringTable.Text, _ origin: Origin, _ scope: Scope) {
    let cut = StringPieces(text.text)
    let inText = stringOrigin(text, origin)
    if cut.isMalformed {
      let _: Void? = fail(
        .templateSyntax, "a brace in ‘\(text.text)’ has no partner", "write {{ for { and }} for }", inText)
    }
    for piece in cut.pieces {
      switch piece {
      case .literal(let literal): addEscaped(literal)
      case .placeholder(let name): placeholder(name, inText, scope)
      }
    }
  }

  /// Adds a text of the page's language as literal bytes, escaped for its place.
  private mutating func addEscaped(_ text: String) {
    var bytes: [UInt8] = []
    if html.state == .quotedValue, html.attribute == .url || html.attribute == .urlSet {
      bytes.appendURLComponent(text)
    } else {
      if needsMark(text) { bytes.append(compiler.language.direction == .rightToLeft ? "\u{200F}" : "\u{200E}") }
      bytes.appendEscaped(text)
    }
    add(bytes)
    html.passValue()
  }

  /// Whether the text begins a title or an attribute for people, and would turn its direction.
  private func needsMark(_ text: String) -> Bool {
    let isTitle = html.state == .escapableText && html.element == Array("title".utf8)
    let isProse = html.state == .quotedValue && (html.attribute == .prose || html.attribute == .content)
    guard compiler.isStrict, isTitle || isProse, html.position == .first else { return false }
    return firstStrongDirection(of: text) == compiler.language.direction.opposite
  }

  private func stringOrigin(_ text: StringTable.Text, _ origin: Origin) -> Origin {
    switch origin {
    case .template: .string(text, usedAt: origin)
    case .string(_, let use): .string(text, usedAt: use)
    }
  }
}
