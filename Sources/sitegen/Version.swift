import ArgumentParser

/// The command `sitegen version`.
struct Version: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the version of sitegen.")

  func run() {
    writeToStandardOutput(Sitegen.configuration.version + "\n")
  }
}
