import Diagnostics

/// A name found: the way to its value, and the value's kind.
struct Resolution {
  var path: Int32
  var kind: ValueKind
  /// Whether the value says nothing of its language on purpose: `{{title.text}}` in an element that says it.
  var isPlain = false
  /// The way when there is only one.
  var way: Scope.Source?
}

extension Compilation {
  /// Finds a name in the frames from the innermost outwards, or reports that there is none.
  ///
  /// Frames whose names are known decide now; a dynamic frame is asked when the program runs, and when it does not
  /// have the name, the next frame outwards is.
  mutating func resolve(_ name: String, _ origin: Origin, _ scope: Scope) -> Resolution? {
    if name == ".", let frame = scope.frames.last {
      return Resolution(path: add([(frame.register, [], false)]), kind: frame.kind)
    }
    if name.utf8.first == UInt8(ascii: "@") { return resolveLoopName(name, origin, scope) }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !parts.contains("") else {
      return fail(.templateSyntax, "‘\(name)’ is not a name", nil, origin)
    }
    var alternatives: [(register: Int, steps: [Step], isDynamic: Bool)] = []
    for frame in scope.frames.reversed() {
      if frame.kind == .dynamic {
        alternatives.append((frame.register, parts.map { .name(nameIndex($0)) }, true))
      } else if case .record(let schema) = frame.kind,
        let member = member(parts[0], of: schema)
      {
        program.reads.formUnion(member.reads)
        var steps: [Step] = [.slot(member.slot)]
        guard let kind = follow(parts, from: member.kind, &steps, origin) else { return nil }
        alternatives.append((frame.register, steps, false))
        // Behind a dynamic frame the value may be another one, but never ready HTML that is written unchecked.
        let isCertain = alternatives.count == 1 || kind.unwrapped == .html
        let way = Scope.Source(register: frame.register, steps: steps)
        let shortest = scope.shortest(way)
        alternatives[alternatives.count - 1] = (shortest.register, shortest.steps, false)
        return Resolution(
          path: add(alternatives), kind: isCertain ? kind : .dynamic, isPlain: steps.last == .plainText,
          way: alternatives.count == 1 ? way : nil)
      }
    }
    guard alternatives.isEmpty, compiler.isStrict else {
      return Resolution(path: add(alternatives), kind: .dynamic)
    }
    return failUnknown(parts[0], origin, scope)
  }

  /// Where a view has a name, and what kind of value it is; a schema lists its names anew each time it is asked.
  private mutating func member(_ name: String, of schema: Schema) -> Member? {
    if let known = members[schema] { return known[name] }
    let own = schema.fields.enumerated().map { ($1.name, Member(slot: Int32($0), kind: $1.kind, reads: $1.reads)) }
    let byName = Dictionary(own) { first, _ in first }
    members[schema] = byName
    return byName[name]
  }

  /// The kind at the end of a dotted name, with the steps that lead there.
  private mutating func follow(_ parts: [String], from start: ValueKind, _ steps: inout [Step], _ origin: Origin)
    -> ValueKind?
  {
    var kind = start
    var offset = parts[0].utf8.count + 1
    for (number, part) in parts.enumerated().dropFirst() {
      switch kind.unwrapped {
      case .record(let schema):
        guard let member = member(part, of: schema) else {
          return failPart(part, of: schema.name, among: schema.fields.map(\.name), offset, origin)
        }
        program.reads.formUnion(member.reads)
        steps.append(.slot(member.slot))
        kind = member.kind
      case .languageText:
        guard let step = languagePart(part) else {
          return failPart(
            part, of: "a text with its language", among: ["text", "lang", "dir", "foreign"], offset, origin)
        }
        steps.append(step)
        kind = step == .isForeign ? .boolean : .text
      case .list where part == "count":
        steps.append(.count)
        kind = .number
      case .dynamic:
        steps += parts[number...].map { .name(nameIndex($0)) }
        return .dynamic
      case .list, .text, .html, .url, .number, .boolean, .optional:
        guard compiler.isStrict else { return failPart(part, of: "", among: [], offset, origin) }
        let owner = parts[..<number].joined(separator: ".")
        let help =
          if case .list = kind.unwrapped { "open it with {{#\(owner)}} and use its values' names inside" } else {
            "use ‘\(owner)’ alone"
          }
        return fail(
          .wrongKind, "‘\(owner)’ is \(kind.unwrapped.article) and has no ‘\(part)’", help, origin, offset)
      }
      offset += part.utf8.count + 1
    }
    return kind
  }

  private mutating func resolveLoopName(_ name: String, _ origin: Origin, _ scope: Scope) -> Resolution? {
    let names: [(name: String, step: Step, kind: ValueKind)] = [
      ("@first", .isFirst, .boolean), ("@last", .isLast, .boolean), ("@index", .index, .number),
      ("@number", .number, .number),
    ]
    guard let found = names.first(where: { $0.name == name }) else {
      return fail(.unknownName, "‘\(name)’ is not a name", suggest(name, names.map(\.name)), origin)
    }
    guard let frame = scope.frames.last(where: { $0.isLoop }) else {
      return fail(
        .unknownName, "‘\(name)’ stands outside a list", "use it in a section over a list: {{#list}}…{{/list}}", origin)
    }
    return Resolution(path: add([(frame.register, [found.step], false)]), kind: found.kind)
  }

  private mutating func failUnknown(_ name: String, _ origin: Origin, _ scope: Scope) -> Resolution? {
    guard hasRoom(for: .unknownName, origin) else { return nil }
    var known: [String] = compiler.strings == nil ? [] : ["t"]
    var owners: [String] = []
    for case .record(let schema) in scope.frames.reversed().map(\.kind) where !owners.contains(schema.name) {
      known += schema.fields.map(\.name)
      owners.append(schema.name)
    }
    let place = owners.isEmpty ? "here" : "in \(owners.map { "‘\($0)’" }.joined(separator: ", "))"
    let message =
      if case .string = origin { "‘{\(name)}’ is not a name \(place)" } else { "‘\(name)’ is not a name \(place)" }
    return fail(.unknownName, message, suggest(name, known), origin)
  }

  private mutating func failPart<Result>(
    _ part: String, of owner: String, among known: [String], _ offset: Int, _ origin: Origin
  ) -> Result? {
    guard compiler.isStrict else { return nil }
    return fail(.unknownName, "‘\(part)’ is not a name of \(owner)", suggest(part, known), origin, offset)
  }

  /// Reports an error at a name; always `nil`, for the caller to return.
  mutating func fail<Result>(
    _ id: DiagnosticID, _ message: String, _ help: String?, _ origin: Origin, _ offset: Int = 0
  ) -> Result? {
    guard hasRoom(for: id, origin) else { return nil }
    report(
      Diagnostic(.error, id, at: origin.location(offset), message, help: help, related: origin.related))
    return nil
  }

  /// Whether one more fault of a kind will be shown of a template; if not, it is counted.
  mutating func hasRoom(for id: DiagnosticID, _ origin: Origin) -> Bool {
    guard case .template(let source, _) = origin else { return true }
    return log.hasRoom(for: .error, id, in: source.path)
  }

  func suggest(_ word: String, _ known: some Sequence<String>) -> String? {
    suggestion(for: word, among: known).map { "did you mean ‘\($0)’?" }
  }
}

extension ValueKind {
  /// The kind with its article, for messages.
  var article: String {
    switch self {
    case .text: "a text"
    case .languageText: "a text with its language"
    case .html: "HTML"
    case .url: "an address"
    case .number: "a number"
    case .boolean: "a yes or no"
    case .list: "a list"
    case .record(let schema): "a value with names of its own (\(schema.name))"
    case .optional(let kind): kind.article
    case .dynamic: "a value of any kind"
    }
  }
}
