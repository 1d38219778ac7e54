import ArgumentParser
import Diagnostics
import Glibc
import Languages
import Markdown

/// The command `sitegen markdown`: for comparison with other renderers, and to see what becomes of a piece of text.
struct RenderMarkdown: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown", abstract: "Render Markdown from standard input as an HTML fragment.", shouldDisplay: false)

  @Flag(help: "Exactly GitHub's Markdown, without sitegen's additions.")
  var plain = false

  @Flag(help: "Let HTML in the text through.")
  var unsafe = false

  @Option(name: .customLong("lang"), help: "The language of the text.")
  var language = "en"

  func run() throws {
    guard language.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*/) != nil else {
      throw DiagnosticError(usage: "‘\(language)’ is not the code of a language", help: "write one such as --lang ur")
    }
    let bytes = readStandardInput()
    guard bytes.count <= maximumMarkdownSize else { throw ExitCode.contentErrors }
    if plain {
      writeToStandardOutput(renderPlainMarkdown(bytes, unsafe: unsafe))
      return
    }
    var options = MarkdownOptions(language: Language(code: language))
    options.rawHTML = unsafe ? .all : .safe
    var log = DiagnosticLog()
    let source = SourceText(path: "standard input", bytes: bytes)
    writeToStandardOutput(renderMarkdown(source, body: 0..<bytes.count, options: options, log: &log).html)
    writeToStandardError(TerminalReport(colour: false).text(log, isVerbose: true))
  }

  private func readStandardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
