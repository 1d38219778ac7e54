import ArgumentParser

/// The command `sitegen manual`: prints the page that `man sitegen` shows, made from the program's own declarations.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page.", shouldDisplay: false)

  func run() throws {
    writeToStandardOutput(ManualPage(try ProgramDescription.current()).text)
  }
}

/// A manual page in the macros of man(7).
struct ManualPage {
  private(set) var text = ""

  init(_ program: ProgramDescription) {
    let root = program.command
    let commands = Self.leaves(of: root)
    text = ".TH SITEGEN 1 \"\" \"\(Sitegen.configuration.version)\" \"User Commands\"\n"
    section("NAME")
    line("sitegen \\- \(Self.escaped(Self.withoutStop(root.abstract ?? "")))")
    section("SYNOPSIS")
    for command in commands {
      line(".B sitegen \(command.commandName)")
      line(Self.synopsis(command))
      line(".br")
    }
    section("DESCRIPTION")
    paragraph(root.discussion ?? "")
    section("COMMANDS")
    for command in commands { describe(command) }
    section("EXIT STATUS")
    for (code, meaning) in ExitCode.meanings { item("\(code)", meaning) }
    section("ENVIRONMENT")
    for (name, meaning) in Self.environment { item(name, meaning) }
    section("FILES")
    for (name, meaning) in Self.files { item(name, meaning) }
  }

  /// The commands that do something, by their whole names: `new column` and not `new`.
  private static func leaves(of command: ProgramDescription.Command) -> [ProgramDescription.Command] {
    (command.subcommands ?? []).filter { ($0.shouldDisplay ?? true) && $0.commandName != "help" }.flatMap { part in
      let inner = leaves(of: part)
      return inner.isEmpty
        ? [part]
        : inner.map { leaf in
          var leaf = leaf
          leaf.commandName = "\(part.commandName) \(leaf.commandName)"
          return leaf
        }
    }
  }

  private static let environment = [
    ("EDITOR, VISUAL", "The editor that ‘sitegen new --open’ starts; VISUAL first."),
    ("NO_COLOR", "If it is not empty, messages have no colour."),
    ("SITEGEN_THEMES", "Folders, parted by colons, in which themes are looked for after the site's own."),
  ]

  private static let files = [
    ("site.yml", "The settings of a site; the folder that holds it is the site's."),
    ("content/columns/, content/pages/", "Columns and standing pages, one file for each language."),
    ("static/", "Files that are published as they are."),
    ("public/", "The site that was built. Never edit it."),
    (".sitegen-cache/", "What builds remember; may be deleted at any time."),
  ]

  private static func synopsis(_ command: ProgramDescription.Command) -> String {
    let hasOptions = command.options.contains { $0.shouldDisplay }
    let values = (command.arguments ?? []).filter { $0.kind == .positional && $0.shouldDisplay }
      .map { "[\\fI\(escaped($0.valueName ?? ""))\\fR]" }
    return ((hasOptions ? ["[\\fIoptions\\fR]"] : []) + values).joined(separator: " ")
  }

  private mutating func describe(_ command: ProgramDescription.Command) {
    line(".SS sitegen \(command.commandName)")
    paragraph(command.abstract ?? "")
    if let aliases = command.aliases, !aliases.isEmpty {
      paragraph("Also: \(aliases.map { "sitegen \($0)" }.joined(separator: ", ")).")
    }
    for argument in command.arguments ?? [] where argument.shouldDisplay {
      let value = argument.valueName.map { "<\($0)>" } ?? ""
      let name = argument.kind == .positional ? value : argument.spellings.joined(separator: ", ")
      let standard = argument.kind == .flag ? nil : argument.defaultValue.map { " Without it: ‘\($0)’." }
      item(argument.kind == .option ? "\(name) \(value)" : name, (argument.abstract ?? "") + (standard ?? ""))
    }
  }

  private mutating func section(_ title: String) { line(".SH \(title)") }

  private mutating func paragraph(_ words: String) {
    line(".PP")
    line(Self.escaped(words))
  }

  private mutating func item(_ term: String, _ meaning: String) {
    line(".TP")
    line(".B \(Self.escaped(term))")
    line(Self.escaped(meaning))
  }

  private mutating func line(_ line: String) {
    if !line.isEmpty { text += line + "\n" }
  }

  private static func withoutStop(_ words: String) -> String { words.hasSuffix(".") ? String(words.dropLast()) : words }

  /// Words in which no sign is a command to the typesetter.
  private static func escaped(_ words: String) -> String {
    var result = ""
    var isAtStart = true
    for character in words {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "‘": result += "\\(oq"
      case "’": result += "\\(cq"
      case ".", "'": result += isAtStart ? "\\&\(character)" : String(character)
      default: result.append(character)
      }
      isAtStart = character == "\n"
    }
    return result
  }
}
