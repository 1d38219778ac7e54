/// The parts of a Markdown page that are promises: commands with their output, and sample files.
struct ReadmeSamples: Equatable {
  /// A command of a `console` block, and the lines that the block shows below it.
  struct Command: Equatable {
    var line: Int
    var words: [String]
    var output: [String]
  }

  /// A fenced block with the path of a file, in backquotes, on the line above it.
  struct File: Equatable {
    var path: String
    var text: String
  }

  var commands: [Command] = []
  var files: [File] = []

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
        files.append(File(path: path, text: block.map { $0 + "\n" }.joined()))
      }
      lines = lines[end...].dropFirst()
      heading = ""
    }
  }

  /// Commands of other programs are left out, as is their output.
  private mutating func addCommands(of block: ArraySlice<String>, firstLine: Int) {
    var isOurs = false
    for (index, line) in zip(block.indices, block) {
      if line.hasPrefix("$ ") {
        let words = line.dropFirst(2).split(separator: " ").map(String.init)
        isOurs = words.first == "sitegen"
        if isOurs {
          commands.append(Command(line: firstLine + index - block.startIndex, words: words, output: []))
        }
      } else if isOurs {
        commands[commands.count - 1].output.append(line)
      }
    }
  }

  /// The first piece of a line that stands in backquotes.
  private static func path(in line: String) -> String? {
    let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
    return pieces.count >= 3 ? String(pieces[1]) : nil
  }
}

extension ReadmeSamples.Command {
  /// Whether what was shown begins as the block says; a line may be cut short with an ellipsis.
  func expects(_ shown: String) -> Bool {
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= output.count else { return false }
    return zip(output, lines).allSatisfy { expected, actual in
      expected.hasSuffix("…") ? actual.hasPrefix(expected.dropLast()) : actual == expected
    }
  }
}
