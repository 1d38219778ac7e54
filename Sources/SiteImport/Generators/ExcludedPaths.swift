import YAML

/// The files that the settings of the old site keep from its pages, by patterns on their paths.
struct ExcludedPaths {
  private var rules: [(String) -> Bool] = []

  /// `exclude` of Jekyll: a beginning of a path, or a pattern in which a star stands for anything; `include` wins.
  init(jekyllExclude excluded: [String], include included: [String]) {
    let (excluded, included) = (excluded.map(Self.jekyll), included.map(Self.jekyll))
    rules.append { path in
      Self.withFolders(path).contains { entry in
        let name = String(entry.split(separator: "/").last ?? "")
        return excluded.contains { $0(entry) } && !included.contains { $0(entry) || $0(name) }
      }
    }
  }

  /// `ignoreFiles` of Hugo, and what its mounts leave out.
  init(hugo value: GeneratorValue, root: String) {
    for typed in value["ignoreFiles"]?.texts ?? [] {
      // What is no regular expression may be meant as a part of the path.
      let pattern = try? Regex(typed)
      rules.append { path in
        guard let pattern else { return path.contains(typed) }
        return [path, "/" + path, root + "/" + path].contains { $0.firstMatch(of: pattern) != nil }
      }
    }
    guard case .sequence(let mounts)? = value["module"]?["mounts"]?.node.content else { return }
    for mount in mounts.map({ GeneratorValue($0) }) { add(mount: mount) }
  }

  func excludes(_ path: String) -> Bool { rules.contains { $0(path) } }

  private mutating func add(mount: GeneratorValue) {
    let source = (mount["source"]?.text ?? "").split(separator: "/").filter { $0 != "." }.joined(separator: "/") + "/"
    let files = mount["files"]?.texts ?? []
    let negated = files.filter { $0.hasPrefix("!") }.map { $0.dropFirst().trimmedOfSpace }
    let excluded = ((mount["excludeFiles"]?.texts ?? []) + negated).map(Self.hugo)
    let included = ((mount["includeFiles"]?.texts ?? []) + files.filter { !$0.hasPrefix("!") }).map(Self.hugo)
    guard !excluded.isEmpty || !included.isEmpty else { return }
    rules.append { path in
      guard path.hasPrefix(source) else { return false }
      let names = Self.withFolders(String(path.dropFirst(source.count)))
      if names.contains(where: { name in excluded.contains { $0(name) } }) { return true }
      return !included.isEmpty && !names.contains { name in included.contains { $0(name) } }
    }
  }

  /// A path with those of the folders above it: `a/b/c.md`, `a`, `a/b`.
  private static func withFolders(_ path: String) -> [String] {
    [path] + path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  private static func jekyll(_ typed: String) -> (String) -> Bool {
    let bare = typed.hasPrefix("./") ? typed.dropFirst(2) : typed.drop { $0 == "/" }
    let pattern = String(bare)
    guard !pattern.isEmpty else { return { _ in false } }
    let regex = try? Regex(expression(of: pattern, star: ".*"))
    return { path in
      path.hasPrefix(pattern) || path + "/" == pattern || regex.map { path.wholeMatch(of: $0) != nil } ?? false
    }
  }

  private static func hugo(_ typed: String) -> (String) -> Bool {
    let pattern = String(typed.drop { $0 == "/" })
    guard let regex = try? Regex(expression(of: pattern, star: "[^/]*")).ignoresCase() else {
      return { $0.contains(pattern) }
    }
    return { $0.wholeMatch(of: regex) != nil }
  }

  /// The regular expression that a pattern of a shell stands for; two stars are anything.
  private static func expression(of pattern: String, star: String) -> String {
    var expression = ""
    var rest = pattern[...]
    var depth = 0
    while let letter = rest.popFirst() {
      switch letter {
      case "*":
        guard rest.first == "*" else { expression += star; continue }
        rest.removeFirst()
        expression += ".*"
      case "?": expression += star == ".*" ? "." : "[^/]"
      case "[" where rest.contains("]"):
        expression += "["
        if rest.first == "!" { rest.removeFirst(); expression += "^" }
      case "{": (depth, expression) = (depth + 1, expression + "(?:")
      case "}" where depth > 0: (depth, expression) = (depth - 1, expression + ")")
      case "," where depth > 0: expression += "|"
      case "]", "-": expression.append(letter)
      case _ where letter.isLetter || letter.isNumber || letter == "/" || letter == "_": expression.append(letter)
      case "\\": expression += "\\" + String(rest.popFirst() ?? "\\")
      default: expression += letter.isASCII && !letter.isWhitespace ? "\\\(letter)" : String(letter)
      }
    }
    return expression
  }
}

extension GeneratorFolder {
  /// Takes out the files that settings leave out, and gives their paths.
  mutating func leaveOut(_ excluded: ExcludedPaths) -> [String] {
    let gone = paths.filter(excluded.excludes)
    remove(Set(gone))
    return gone
  }
}
