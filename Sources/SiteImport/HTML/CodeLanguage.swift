import SafeHTML

/// The language of a piece of code, as editors and plugins note it: `class="language-swift"`, `brush: php`, `lang:c`,
/// `<pre lang="php">`, `data-enlighter-language="css"`.
enum CodeLanguage {
  static func of(_ node: HTMLNode) -> String {
    let names: [String] = ([node] + node.all("code")).compactMap { node in named { node.text($0) } }
    return names.first { !$0.isEmpty } ?? ""
  }

  /// What an element's attributes say of it: a language, empty where they only say that it holds code, `nil` where they
  /// say nothing of the kind.
  static func named(by attribute: (String) -> String?) -> String? {
    for key in ["data-enlighter-language", "data-language", "data-lang"] {
      if let language = attribute(key) { return name(language) }
    }
    if let language = attribute("lang"), isProgramming(language) { return name(language) }
    let words = (attribute("class") ?? "").split { " ;:".contains($0) }.map(String.init)
    var isCode = false
    for (index, word) in words.enumerated() {
      if let mark = ["language-", "lang-"].first(where: word.hasPrefix) { return name(word.dropFirst(mark.count)) }
      if ["brush", "lang"].contains(word), index + 1 < words.count { return name(words[index + 1]) }
      isCode = isCode || marks.contains(word)
    }
    return isCode ? "" : nil
  }

  /// Whether `lang` names a language of programs, not of people: `<pre lang="ur">` holds a poem.
  static func isProgramming(_ value: String) -> Bool {
    let first = value.lowercased().prefix { $0 != "-" && $0 != "_" }
    if first.isEmpty || !value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return false }
    return first.utf8.count < 4 ? short.contains(String(first)) : !spoken.contains(String(first))
  }

  private static func name(_ word: some StringProtocol) -> String {
    let isName = word.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x60 }
    return isName && !["default", "generic", "raw", "none"].contains(word) ? String(word) : ""
  }

  private static let marks: Set = [
    "prettyprint", "hljs", "EnlighterJSRAW", "wp-block-code", "wp-block-syntaxhighlighter-code", "crayon-plain",
  ]
  /// Those that are as short as codes of people's languages.
  private static let short = Set(
    """
    ada ahk asm awk bas bat c c# c++ cfm cmd cpp css csv d dos dot erl f# fs gdb git go hs ini js jsx log lua m nix \
    pas php ps1 py q r rb s sas scm sed sh sql svn tcl tex ts tsx txt v vb vba vim xml xsl yml zsh
    """.split(separator: " ").map(String.init))
  private static let spoken: Set = [
    "arabic", "bengali", "chinese", "english", "french", "german", "hindi", "latin", "pashto", "persian", "punjabi",
    "russian", "saraiki", "sindhi", "spanish", "turkish", "urdu",
  ]
}
