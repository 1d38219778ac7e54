import Diagnostics
import Glibc

/// A command line that could not be read as it was typed, with what other generators' habits explain of it put into
/// sitegen's words.
///
/// 1. The command, which may stand behind options. 2. Its options: those of sitegen in another spelling, those of other
/// generators. 3. What is left unknown is refused, with the nearest name.
struct UnderstoodLine {
  private(set) var arguments: [String]
  /// `sitegen build`, as far as it is known.
  private(set) var commandName = "sitegen"
  /// Options that change nothing, with the reason.
  private var idle: [(name: String, reason: String)] = []

  init(_ typed: [String]) throws {
    arguments = typed
    let program = try ProgramDescription.current()
    if let first = arguments.first, let own = ForeignNames.commandLines[first] {
      arguments.replaceSubrange(0..<1, with: own)
    }
    guard var command = try findCommand(program) else { return }
    commandName = "sitegen \(command.commandName)"
    var understood = [arguments[0]]
    var rest = arguments.dropFirst()
    while !(command.subcommands ?? []).isEmpty, let inner = try findPart(of: command, in: &rest) {
      command = inner
      commandName += " \(inner.commandName)"
      understood.append(inner.commandName)
    }
    var options = OptionTable(command)
    options.commandName = commandName
    while let argument = rest.popFirst() {
      guard argument != "--" else {
        understood += [argument] + rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        understood.append(argument)
        continue
      }
      switch try options.meaning(of: argument) {
      case .own(let words, let takesNext):
        understood += words
        if takesNext, let value = rest.popFirst() { understood.append(value) }
      case .idle(let name, let reason, let takesNext):
        idle.append((name, reason))
        if takesNext { rest = rest.dropFirst() }
      }
    }
    arguments = understood
  }

  /// Brings the command to the front, where it is expected.
  private mutating func findCommand(_ program: ProgramDescription) throws -> ProgramDescription.Command? {
    guard let first = arguments.first else { return nil }
    guard first.hasPrefix("-") else {
      if let command = program.subcommand(first) { return command }
      if first == "help" { return nil }
      throw unknownCommand(first, program)
    }
    // Zola's ‘-r folder build’.
    if let index = arguments.firstIndex(where: { program.subcommand($0) != nil }) {
      arguments.insert(arguments.remove(at: index), at: 0)
      return program.subcommand(arguments[0])
    }
    let own = program.command.options.flatMap(\.spellings)
    let name = String(first.prefix { $0 != "=" })
    if own.contains(name) { return nil }
    if name.hasPrefix("--"), let near = suggestion(for: name, among: own) {
      throw DiagnosticError(usage: "‘\(name)’ is not an option of sitegen", help: "did you mean ‘\(near)’?")
    }
    throw DiagnosticError(
      usage: "‘\(name)’ does not say what sitegen is to do", help: "write the command first: sitegen build \(first)")
  }

  /// The command behind one that has several, `column` behind `new`, taken out of the line; `nil` where only help is asked
  /// for.
  private func findPart(
    of command: ProgramDescription.Command, in rest: inout ArraySlice<String>
  ) throws -> ProgramDescription.Command? {
    if let index = rest.firstIndex(where: { command.subcommand($0) != nil }) {
      return command.subcommand(rest.remove(at: index))
    }
    guard let name = rest.first(where: { !$0.hasPrefix("-") }) else { return nil }
    let shown = (command.subcommands ?? []).filter { $0.shouldDisplay ?? true }.map(\.commandName)
    // ‘hugo new columns/rain.md’ and ‘jekyll new my-site’.
    let other = name.contains("/") && name.hasSuffix(".md") ? ForeignNames.newThings["content"] : nil
    let help =
      ForeignNames.newThings[name.lowercased()]
      ?? suggestion(for: name.lowercased(), among: shown).map { "did you mean ‘\(commandName) \($0)’?" } ?? other
      ?? "say what is to be made: \(shown.map { "‘\(commandName) \($0)’" }.joined(separator: ", "))"
    throw DiagnosticError(usage: "‘\(name)’ is nothing that ‘\(commandName)’ makes", help: help)
  }

  private func unknownCommand(_ name: String, _ program: ProgramDescription) -> DiagnosticError {
    let shown = (program.command.subcommands ?? []).filter { $0.shouldDisplay ?? true }
    let names = shown.flatMap(\.names).filter { $0.utf8.count > 1 }
    let lowered = name.lowercased()
    var help = ForeignNames.commands[lowered]
    if help == nil {
      let near =
        names.first { lowered == $0 } ?? suggestion(for: lowered, among: names)
        ?? names.first { $0.hasPrefix(lowered) }
      help = near.map { "did you mean ‘sitegen \($0)’?" }
    }
    let all = shown.map { "‘\($0.commandName)’" }.joined(separator: ", ")
    return DiagnosticError(usage: "‘\(name)’ is not a command of sitegen", help: help ?? "the commands are \(all)")
  }

  /// Says which options were left out, unless nothing but errors is to be printed.
  func sayWhatIsIdle() {
    guard !arguments.contains(where: { ["-q", "--quiet", "--json"].contains($0) }) else { return }
    let report = TerminalReport(colour: wantsColour(on: STDERR_FILENO))
    for (name, reason) in idle {
      writeToStandardError(
        report.text(Diagnostic(.note, .wrongUsage, "‘\(name)’ changes nothing: \(reason)", help: "leave it out")))
    }
  }
}

/// The options of a command, by all names that they are known under.
private struct OptionTable {
  enum Meaning {
    /// Words of sitegen's own; the next word of the line may be the value.
    case own([String], takesNext: Bool)
    case idle(name: String, reason: String, takesNext: Bool)
  }

  var commandName = ""
  private var takesValue: [String: Bool] = [:]
  /// The names without hyphens, underscores and capitals, in which people vary.
  private var bare: [String: String] = [:]
  /// Whether words stand in its line that are no options.
  private let takesWords: Bool

  init(_ command: ProgramDescription.Command) {
    takesWords = (command.arguments ?? []).contains { $0.kind == .positional }
    for option in command.options {
      for spelling in option.spellings {
        takesValue[spelling] = option.kind == .option
        if spelling.hasPrefix("--") { bare[Self.bared(spelling)] = spelling }
      }
    }
  }

  private static func bared(_ name: String) -> String {
    "--" + name.lowercased().filter { $0 != "-" && $0 != "_" }
  }

  func meaning(of argument: String) throws -> Meaning {
    let name = String(argument.prefix { $0 != "=" })
    let value = name == argument ? nil : String(argument.dropFirst(name.count + 1))
    if takesValue[name] != nil { return try own(name, value) }
    if isGroup(name) { return .own([argument], takesNext: takesValue["-\(name.suffix(1))"] ?? false) }
    let foreign =
      ForeignNames.options[name]
      ?? ForeignNames.options.first { key, _ in
        name.hasPrefix("--") && key.hasPrefix("--") && Self.bared(key) == Self.bared(name)
      }?.value
    switch foreign {
    case .option(let own)? where takesValue[own] != nil: return try self.own(own, value)
    case .idle(let reason, let takesValue)?:
      return .idle(name: name, reason: reason, takesNext: takesValue && value == nil)
    case .refused(let help)?: throw DiagnosticError(usage: "sitegen has no ‘\(name)’", help: help)
    default: break
    }
    if name.hasPrefix("--"), let known = bare[Self.bared(name)] { return try own(known, value) }
    throw unknown(name, argument)
  }

  /// An option by its right name; Hugo's flags may have a value, `--minify=true`.
  private func own(_ name: String, _ value: String?) throws -> Meaning {
    if takesValue[name] == true {
      return value.map { .own(["\(name)=\($0)"], takesNext: false) } ?? .own([name], takesNext: true)
    }
    switch value?.lowercased() {
    case nil, "true", "1", "yes": return .own([name], takesNext: false)
    // A variable of a script that was not set: nobody knows which of the two was wanted.
    case "": throw DiagnosticError(usage: "‘\(name)=’ has nothing behind it", help: "write ‘\(name)’, or leave it out")
    case "false", "0", "no": return .own([], takesNext: false)
    default: return .own(["\(name)=\(value ?? "")"], takesNext: false)
    }
  }

  /// Several options of one letter behind one hyphen, `-DF`.
  private func isGroup(_ name: String) -> Bool {
    !name.hasPrefix("--") && name.count > 2 && name.dropFirst().allSatisfy { takesValue["-\($0)"] != nil }
  }

  private func unknown(_ name: String, _ argument: String) -> DiagnosticError {
    let message = "‘\(name)’ is not an option of ‘\(commandName)’"
    let spelt = name.hasPrefix("--") ? name : "-\(name)"
    let known = takesValue.keys.filter { $0.hasPrefix("--") }.sorted()
    let foreign = ForeignNames.options.keys.filter { $0.hasPrefix("--") }.sorted()
    if name.count > 2, let short = takesValue["-\(name.dropFirst().prefix(1))"], short, !known.contains(spelt),
      !name.hasPrefix("--"), suggestion(for: spelt, among: known) == nil
    {
      return DiagnosticError(
        usage: message, help: "write the value behind a space: \(name.prefix(2)) \(argument.dropFirst(2))")
    }
    if name.count > 2,
      let near = known.first(where: { $0 == spelt }) ?? suggestion(for: spelt, among: known)
        ?? only(known.filter { $0.hasPrefix(spelt.lowercased()) })
    {
      return DiagnosticError(usage: message, help: "did you mean ‘\(near)’?")
    }
    if name.count > 2, let near = suggestion(for: spelt, among: foreign),
      case .option(let own)? = ForeignNames.options[near]
    {
      return DiagnosticError(usage: message, help: "did you mean ‘\(own)’?")
    }
    // Words of a title or path, which begin as options do.
    if takesWords, !name.hasPrefix("--"), argument.count > 2 {
      return DiagnosticError(
        usage: message,
        help: "what begins with a hyphen and is no option stands behind two: \(commandName) -- \"\(argument)\"")
    }
    return DiagnosticError(usage: message, help: "‘\(commandName) --help’ lists the options")
  }

  private func only(_ names: [String]) -> String? { names.count == 1 ? names[0] : nil }
}
