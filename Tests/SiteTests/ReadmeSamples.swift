/// The parts of a Markdown page that are promises: commands with their output, and sample files.
struct ReadmeSamples: Equatable {
  /// A command of a `console` block, and the lines that the block shows below it.
  struct Command: Equatable {
    var line: Int
    var words: [String]
    var output: [String]
    /// Which code it ends with; a comment behind the command says another one than 0.
    var exitCode: Int32 = 0

    init(line: Int, words: [String], output: [String], exitCode: Int32 = 0) {
      self.line = line
      self.words = words
      self.output = output
      self.exitCode = exitCode
    }

    init(line: Int, typed: [String]) {
      let words = typed.prefix { $0 != "#" }
      self.init(
        line: line, words: Array(words), output: [],
        exitCode: words.count == typed.count ? 0 : Int32(typed.last ?? "") ?? -1)
    }
  }

  /// A fenced block with the path of a file, in backquotes, on the line above it.
  struct File: Equatable {
    var path: String
    var text: String
  }

  /// What a reader does, in the order of the page.
  enum Step: Equatable {
    case write(File)
    case run(Command)
  }

  var steps: [Step] = []

  var commands: [Command] { steps.compactMap { if case .run(let command) = $0 { command } else { nil } } }
  var files: [File] { steps.compactMap { if case .write(let file) = $0 { file } else { nil } } }

  /// The samples of a page; of its files, those whose paths end in one of the suffixes.
  init(_ page: String, filesEndingIn suffixes: [String] = [".md"]) {
    var lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var heading = ""
    while let line = lines.popFirst() {
      guard line.hasPrefix("```") else {
        if !line.allSatisfy(\.isWhitespace) { heading = line }
        continue
      }
      let fence = String(line.prefix { $0 == "`" })
      let language = line.dropFirst(fence.count)
      let first = lines.startIndex
      let end = lines.firstIndex(of: fence) ?? lines.endIndex
      let block = lines[first..<end]
      if language == "console" {
        addCommands(of: block, firstLine: first + 1)
      } else if let path = Self.path(in: heading), suffixes.contains(where: { path.hasSuffix($0) }) {
        steps.append(.write(File(path: path, text: block.map { $0 + "\n" }.joined())))
      }
      lines = lines[end...].dropFirst()
      heading = ""
    }
  }

  /// Commands of other programs are left out, as is their output.
  private mutating func addCommands(of block: ArraySlice<String>, firstLine: Int) {
    var command: Command?
    for (index, line) in zip(block.indices, block) {
      if line.hasPrefix("$ ") {
        if let command { steps.append(.run(command)) }
        let words = Self.words(of: line.dropFirst(2))
        command = words.first == "sitegen" ? Command(line: firstLine + index - block.startIndex, typed: words) : nil
      } else {
        command?.output.append(line)
      }
    }
    if let command { steps.append(.run(command)) }
  }

  /// The words of a command as a shell has them; what stands between double quotation marks is one.
  private static func words(of line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { number, piece in
      number.isMultiple(of: 2) ? piece.split(separator: " ").map(String.init) : [String(piece)]
    }
  }

  /// The first piece of a line that stands in backquotes.
  private static func path(in line: String) -> String? {
    let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
    return pieces.count >= 3 ? String(pieces[1]) : nil
  }
}

extension ReadmeSamples.Command {
  /// Whether the lines of the block stand together somewhere in what was shown: other messages may stand around them.
  func finds(in shown: String) -> Bool {
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains { expects(lines[$0...].joined(separator: "\n")) }
  }

  /// Whether what was shown begins as the block says; a line may be cut short with an ellipsis.
  func expects(_ shown: String) -> Bool {
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= output.count else { return false }
    return zip(output, lines).allSatisfy { expected, actual in
      expected.hasSuffix("…") ? actual.hasPrefix(expected.dropLast()) : actual == expected
    }
  }
}
