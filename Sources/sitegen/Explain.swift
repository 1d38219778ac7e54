import ArgumentParser
import Diagnostics

/// The command `sitegen explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a diagnostic by the id in its brackets.",
    discussion: "Without an id it lists all of them.")

  @Argument(
    help: "The id, such as unknown-key, or several; a whole message will do.",
    completion: .list(DiagnosticID.allCases.map(\.rawValue).sorted()))
  var id: [String] = []

  func run() throws {
    guard !id.isEmpty else {
      writeToStandardOutput(DiagnosticID.allCases.map(\.rawValue).sorted().joined(separator: "\n") + "\n")
      return
    }
    // Several ids, or the words of one message.
    let known = id.compactMap { DiagnosticID(rawValue: $0) }
    if known.count == id.count {
      writeToStandardOutput(known.map { "\($0.rawValue)\n\n\($0.explanation)\n" }.joined(separator: "\n"))
      return
    }
    let name = idInMessage(id.joined(separator: " "))
    guard let known = DiagnosticID(rawValue: name) else {
      let all = DiagnosticID.allCases.map(\.rawValue)
      let alike = all.filter { !name.isEmpty && $0.contains(name) }
      let nearest = suggestion(for: name, among: all).map { "did you mean ‘\($0)’?" }
      let related = alike.isEmpty ? nil : "these are like it: \(alike.map { "‘\($0)’" }.joined(separator: ", "))"
      throw DiagnosticError(
        usage: "‘\(name)’ is not the id of a diagnostic",
        help: nearest ?? related ?? "‘sitegen explain’ lists all of them")
    }
    writeToStandardOutput("\(known.rawValue)\n\n\(known.explanation)\n")
  }
}
