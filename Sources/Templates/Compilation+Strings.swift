import Diagnostics
import Languages
import Markup
import Records

extension Fingerprint {
  fileprivate mutating func add(_ entry: StringTable.Entry) {
    switch entry {
    case .text(let text): add(text.text)
    case .plural(let one, let other, let count):
      add(one.text)
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
    case .text(let text): pieces(of: text, origin, scope)
    case .plural(let one, let other, let count): plural(key, one, other, count, origin, scope)
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
    _ key: String, _ one: StringTable.Text, _ other: StringTable.Text, _ count: String?, _ origin: Origin,
    _ scope: Scope
  ) {
    let inText = stringOrigin(other, origin)
    guard let number = number(count, StringPieces(other.text).placeholders, inText, scope) else {
      let _: Void? = fail(
        .wrongKind, "the text ‘\(key)’ has two forms but no number to choose between them",
        "name the number: count: total", inText)
      return
    }
    let start = html
    let toOther = addJump(.jumpUnlessOne(path: number, target: 0))
    pieces(of: one, origin, scope)
    let endOfOne = html
    let toEnd = addJump(.jump(0))
    land(toOther)
    html = start
    pieces(of: other, origin, scope)
    land(toEnd)
    html = endOfOne.joined(with: html) ?? html
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
      case .placeholder(let name): variable(name, isEscaped: true, inText, scope)
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
