import ArgumentParser
import SiteModel

@main
struct Sitegen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Builds a bilingual archive of columns from Markdown files.",
    discussion: """
      Run it in the folder that holds site.yml. Columns are written as content/columns/2026/my-column.en.md and \
      my-column.ur.md; the finished site goes to public/, ready for any static host.
      """,
    version: "sitegen \(version)",
    subcommands: [
      New.self, Build.self, Serve.self, List.self, Search.self, Lint.self, Check.self, Import.self, Stamp.self,
      StampFeedIDs.self,
      Schema.self,
      Explain.self, Version.self, RenderMarkdown.self, Reference.self,
      Manual.self,
    ])

  static let version = ProgramVersion.own.description

  static func main() {
    do {
      var command = try parse(withPollInterval(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch {
      exit(withExitCodeOf: error)
    }
  }

  /// `--poll 2` as `--poll-interval 2`: the parser knows no option whose value may be left out.
  private static func withPollInterval(_ arguments: [String]) -> [String] {
    var arguments = arguments
    for index in arguments.indices {
      let next = index + 1 < arguments.count ? arguments[index + 1] : ""
      // In one word, for a value that begins with a minus sign is taken for an option.
      if arguments[index] == "--poll", Double(next) != nil {
        arguments.replaceSubrange(index...(index + 1), with: ["--poll-interval=\(next)"])
        break
      }
      if arguments[index].hasPrefix("--poll=") {
        arguments[index] = "--poll-interval=" + arguments[index].dropFirst("--poll=".count)
      }
    }
    return arguments
  }

  /// Reads what was typed; what sitegen does not know is tried as what other generators call it.
  ///
  /// Only then: a line that is right costs nothing, and sitegen's own names win by themselves.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      let command = try parseAsRoot(arguments)
      // The parser takes a flag with nothing behind its equals sign for one that is set.
      if arguments.contains(where: { $0.hasPrefix("--") && $0.hasSuffix("=") }) { _ = try UnderstoodLine(arguments) }
      return command
    } catch {
      guard exitCode(for: error) == .validationFailure else { throw error }
      let line = try UnderstoodLine(arguments)
      guard line.arguments != arguments else { throw WrongUsage(error, in: line) }
      do {
        let command = try parseAsRoot(line.arguments)
        line.sayWhatIsIdle()
        return command
      } catch {
        throw exitCode(for: error) == .validationFailure ? WrongUsage(error, in: line) : error
      }
    }
  }
}
