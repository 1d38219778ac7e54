/// What each target may import, and what the code of the core may not say.
///
/// Which modules of ours a target may import is said in Package.swift, and drawn in CONTRIBUTING.md; what it may have of
/// the system is said here. A new line is a decision about the architecture, to be made as one.
enum ImportWalls {
  /// Those that touch the disk, the clock or the terminal; all others are the core, values in, values out.
  static let shells: Set = [
    "Disk", "SiteBuild", "SiteCheck", "SiteImport", "SiteServer", "SitegenTesting", "sitegen", "sitegen-share-pictures",
  ]

  static let systemModules: [String: Set<String>] = [
    // Pages are rendered on all cores, and what they share is kept behind locks.
    "Templates": ["Synchronization"],
    "SiteRendering": ["Synchronization"],
    // An index of names is made when the first link leads nowhere, on whichever core that is.
    "SiteModel": ["Dispatch", "Synchronization"],
    // The index is made on all cores.
    "SearchIndex": ["Dispatch"],
    "Disk": ["Glibc"],
    "SiteBuild": ["Glibc", "Synchronization"],
    "SiteServer": ["Synchronization"],
    // What is printed may have to wait for its reader, on a thread of its own.
    "sitegen": ["Dispatch", "FoundationEssentials", "Glibc", "Synchronization"],
    "sitegen-share-pictures": ["Glibc"],
    // What tests share is no part of the program.
    "SitegenTesting": ["Foundation", "Testing"],
  ]

  private static let forbiddenEverywhere = [
    (word: "@unchecked Sendable", reason: "what crosses threads is a value that the compiler can judge")
  ]

  /// `exit(` is not among them: without an import of Glibc, which the walls refuse, it can only be a function of ours.
  private static let forbiddenInCore = [
    (word: "print(", reason: "the core reports to the log; only commands speak"),
    (word: "readLine(", reason: "the core is given its input as values"),
    (word: "FileManager", reason: "files are read and written by SiteBuild"),
    (word: "ProcessInfo", reason: "the output may not depend on the machine"),
    (word: "Date()", reason: "the clock is an input of the build"),
  ]

  /// Everything in a source file that goes through a wall, as `path:line: what and why`.
  static func breaches(in source: String, path: String, target name: String) throws -> [String] {
    guard let own = try PackageTargets.own.get().modules[name] else {
      return ["\(path):1: the target ‘\(name)’ is not in Package.swift"]
    }
    let imports = own.union(systemModules[name] ?? [])
    var breaches: [String] = []
    for (index, line) in codeLines(of: source).enumerated() {
      let place = "\(path):\(index + 1)"
      for module in importedModules(in: line) where !imports.contains(module) {
        let allowed = imports.sorted().joined(separator: ", ")
        breaches.append(
          "\(place): \(name) may not import \(module)"
            + (allowed.isEmpty ? "; it imports nothing" : "; it may import \(allowed)"))
      }
      for (word, reason) in forbiddenEverywhere + (shells.contains(name) ? [] : forbiddenInCore)
      where says(word, in: line) {
        breaches.append("\(place): ‘\(word)’ may not stand in \(name): \(reason)")
      }
    }
    return breaches
  }
}

extension ImportWalls {
  private static let importModifiers: Set<String> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let importKinds: Set<String> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
  ]

  /// The modules that a line of code imports: those of `@testable import A.B; import struct C.D` are A and C.
  static func importedModules(in line: String) -> [String] {
    line.split(separator: ";").compactMap { statement in
      var words = statement.split(whereSeparator: \.isWhitespace).map(String.init)[...]
      while let word = words.first, word.hasPrefix("@") || importModifiers.contains(word) { words.removeFirst() }
      guard words.popFirst() == "import" else { return nil }
      if let word = words.first, importKinds.contains(word) { words.removeFirst() }
      return words.first?.split(separator: ".").first.map(String.init)
    }
  }

  /// Whether a line has the word, and not only as the end of a longer name or as another value's member.
  private static func says(_ word: String, in line: String) -> Bool {
    line.ranges(of: word).contains { found in
      guard let before = line[..<found.lowerBound].last else { return true }
      return !(before.isLetter || before.isNumber || before == "_" || before == ".")
    }
  }

  /// The lines of a source with comments and the contents of strings left out.
  ///
  /// Good enough for what is looked for here: a quote inside an interpolation ends the string, and the line's end ends
  /// that mistake.
  static func codeLines(of source: String) -> [String] {
    var isInBlockComment = false
    var isInLongString = false
    return source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var code = ""
      var isInString = false
      var rest = line
      while let character = rest.first {
        if isInBlockComment {
          if rest.hasPrefix("*/") { isInBlockComment = false }
        } else if rest.hasPrefix("\"\"\"") {
          isInLongString.toggle()
          rest = rest.dropFirst(2)
        } else if isInLongString {
          // Nothing in it is code.
        } else if isInString {
          if character == "\\" { rest = rest.dropFirst() } else if character == "\"" { isInString = false }
        } else if character == "\"" {
          isInString = true
        } else if rest.hasPrefix("//") {
          break
        } else if rest.hasPrefix("/*") {
          isInBlockComment = true
        } else {
          code.append(character)
        }
        rest = rest.dropFirst()
      }
      return code
    }
  }
}
