import Foundation
import Testing

/// The sitegen that was built together with these tests, run as a user runs it.
struct BuiltProgram {
  /// What a run came to.
  struct Run {
    var exitCode: Int32
    var standardOutput: String
    var standardError: String
    /// What a person at a terminal sees; messages come first, since a run here keeps the two apart.
    var shown: String { standardError + standardOutput }
  }

  var executable: URL

  init(_ executable: URL) {
    self.executable = executable
  }

  /// Finds the program beside the running tests, or else where a build from the command line puts it.
  init() throws {
    let besideTests = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [besideTests, Repository.root.appending(path: ".build/debug")].map {
      $0.appending(path: "sitegen")
    }
    executable = try #require(
      candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) },
      "sitegen has not been built; looked for \(candidates.map(\.path))")
  }

  /// Runs the program in a folder with the least of an environment, so that nothing of the machine gets in.
  func run(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "LD_LIBRARY_PATH"].contains($0.key) }
    process.environment = inherited.merging(["LC_ALL": "C.UTF-8"]) { $1 }.merging(environment) { $1 }
    // Files, because a pipe that nobody empties stops a program that says much.
    let output = try TemporaryFile()
    let errors = try TemporaryFile()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output.handle
    process.standardError = errors.handle
    try process.run()
    process.waitUntilExit()
    let exitCode = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Run(exitCode: exitCode, standardOutput: try output.text(), standardError: try errors.text())
  }
}

/// A file of a process's output, removed with the value that stands for it.
private final class TemporaryFile {
  private let url = FileManager.default.temporaryDirectory.appending(path: "sitegen-output-\(UUID().uuidString)")
  let handle: FileHandle

  init() throws {
    try Data().write(to: url)
    handle = try FileHandle(forWritingTo: url)
  }

  func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }

  deinit { try? FileManager.default.removeItem(at: url) }
}

/// Calls a function with a new folder, and removes the folder after it.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-test-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
