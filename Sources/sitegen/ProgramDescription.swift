import ArgumentParser
import FoundationEssentials

/// The program's commands and options as it declares them: for its manual, and for finding the one that was meant.
struct ProgramDescription: Decodable {
  struct Command: Decodable {
    var commandName: String
    var aliases: [String]?
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var subcommands: [Command]?
    var arguments: [Argument]?

    /// The one of a name or an alias behind this one; `help` is ArgumentParser's own and has no options.
    func subcommand(_ name: String) -> Command? { subcommands?.first { $0.names.contains(name) } }

    var names: [String] { [commandName] + (aliases ?? []) }
    var options: [Argument] { (arguments ?? []).filter { $0.kind != .positional } }
  }

  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }

    struct Name: Decodable {
      var kind: String
      var name: String

      /// With its hyphens.
      var spelling: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    var kind: Kind
    var shouldDisplay: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var abstract: String?

    var spellings: [String] { (names ?? []).map(\.spelling) }
  }

  var command: Command

  /// Made anew each time: it is asked for in a manual and after a mistake only.
  static func current() throws -> ProgramDescription {
    try JSONDecoder().decode(ProgramDescription.self, from: Data(Sitegen._dumpHelp().utf8))
  }

  func subcommand(_ name: String) -> Command? { command.subcommand(name) }
}
