import SafeHTML

/// The language of a piece of code, as editors note it in classes: `language-swift`, `brush: php`, `lang:c`.
enum CodeLanguage {
  static func of(_ node: HTMLNode) -> String {
    let nodes = [node] + node.all("code")
    for classes in nodes.compactMap({ $0.attribute("class") }) {
      let words = String(decoding: classes, as: UTF8.self).split { " ;:".contains($0) }.map(String.init)
      for (index, word) in words.enumerated() {
        if let mark = ["language-", "lang-"].first(where: word.hasPrefix) { return name(word.dropFirst(mark.count)) }
        if ["brush", "lang"].contains(word), index + 1 < words.count { return name(words[index + 1]) }
      }
    }
    return ""
  }

  private static func name(_ word: some StringProtocol) -> String {
    word.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x60 } ? String(word) : ""
  }
}
