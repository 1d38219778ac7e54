import ArgumentParser
import Diagnostics

/// The command `sitegen explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a diagnostic by the id in its brackets.",
    discussion: "Without an id it lists all of them.")

  @Argument(help: "The id, such as unknown-key.")
  var id: String?

  func run() throws {
    guard let id else {
      writeToStandardOutput(DiagnosticID.allCases.map(\.rawValue).sorted().joined(separator: "\n") + "\n")
      return
    }
    guard let known = DiagnosticID(rawValue: id) else {
      let nearest = suggestion(for: id, among: DiagnosticID.allCases.map(\.rawValue))
      throw ValidationError(
        "‘\(id)’ is not the id of a diagnostic" + (nearest.map { "; did you mean ‘\($0)’?" } ?? ""))
    }
    writeToStandardOutput("\(known.rawValue)\n\n\(known.explanation)\n")
  }
}
