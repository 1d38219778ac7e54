import Foundation

/// What Package.swift says of its targets, as the package manager reads it.
struct PackageTargets {
  /// The modules that each target may import, by their names: those of the package and of packages that it uses.
  private(set) var modules: [String: Set<String>] = [:]

  static let own = Result { try PackageTargets() }

  private struct Description: Decodable {
    struct Target: Decodable {
      var name: String
      var dependencies: [Dependency]
    }

    var targets: [Target]
  }

  /// `{"byName": ["Markup", null]}`, `{"product": ["ArgumentParser", …]}`: the name comes first.
  private struct Dependency: Decodable {
    var name = ""

    init(from decoder: any Decoder) throws {
      for values in try decoder.singleValueContainer().decode([String: Name].self).values { name = values.text }
    }

    private struct Name: Decodable {
      var text: String

      init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        text = try values.decode(String.self)
      }
    }
  }

  /// With a folder of its own for what it compiles: that of the package is locked while its tests run.
  private init() throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "sitegen-package-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "dump-package", "--package-path", Repository.root.path, "--scratch-path", scratch.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let json = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    for target in try JSONDecoder().decode(Description.self, from: json).targets {
      modules[target.name] = Set(target.dependencies.map(\.name))
    }
  }
}
