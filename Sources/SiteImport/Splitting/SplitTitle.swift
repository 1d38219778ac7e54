/// A title in several languages, cut where its script changes: ‘English title | اردو عنوان’.
struct SplitTitle {
  /// A part of each language, in order; a single one of a title in one language.
  var parts: [(text: String, language: String?)] = []
  /// The signs between them.
  var separators: [String] = []

  init(_ title: String, expected: [String]) {
    let title = title.trimmed
    for cut in Self.divisions(title) {
      let texts = cut.texts.map { $0.trimmed }
      let scripts = texts.map { ScriptCount($0) }
      let mains = scripts.map(\.main)
      guard !mains.contains(nil), Set(mains).count == mains.count,
        zip(scripts, mains).allSatisfy({ count, main in main.map { count[$0] * 10 >= count.total * 7 } ?? false })
      else { continue }
      parts = texts.map { ($0, languageOfText($0, expected: expected)?.code) }
      separators = cut.separators
      return
    }
    if !title.isEmpty { parts = [(title, languageOfText(title, expected: expected)?.code)] }
  }

  private typealias Division = (texts: [String], separators: [String])

  /// The ways in which it may be cut, the likeliest first.
  private static func divisions(_ title: String) -> [Division] {
    var divisions: [Division] = []
    for separator in [" | ", "|", " || ", " – ", " — ", " - ", " / ", "/", " : ", ": ", " ۔ "] {
      let texts = title.split(separator: separator).map(String.init)
      if (2...3).contains(texts.count) {
        divisions.append((texts, Array(repeating: separator.trimmed, count: texts.count - 1)))
      }
      // A dash may be in one of the titles too.
      if texts.count > 2 { divisions += parted(texts, separator) }
    }
    if let inBrackets = bracketed(title) { divisions.append(inBrackets) }
    if let bare = atScriptChange(title) { divisions.append(bare) }
    return divisions
  }

  private static func parted(_ texts: [String], _ separator: String) -> [Division] {
    (1..<texts.count).map { index in
      let halves = [texts[..<index], texts[index...]].map { $0.joined(separator: separator) }
      return (halves, [separator.trimmed])
    }
  }

  private static func bracketed(_ title: String) -> Division? {
    guard title.hasSuffix(")"), let opening = title.lastIndex(of: "("), opening > title.startIndex else { return nil }
    let inner = title[title.index(after: opening)...].dropLast()
    guard inner.split(separator: " ").count >= 2 else { return nil }
    return ([String(title[..<opening]), String(inner)], [])
  }

  /// Without a sign between them, each must have three words of its own, and none of the other.
  private static func atScriptChange(_ title: String) -> Division? {
    let words = title.split(separator: " ", omittingEmptySubsequences: true)
    let scripts = words.map { ScriptCount(String($0)).main }
    guard let first = scripts.compactMap({ $0 }).first,
      let change = scripts.firstIndex(where: { $0 != nil && $0 != first })
    else { return nil }
    let other = scripts[change]
    guard scripts[change...].allSatisfy({ $0 == nil || $0 == other }), change >= 3, scripts.count - change >= 3 else {
      return nil
    }
    return ([words[..<change].joined(separator: " "), words[change...].joined(separator: " ")], [])
  }
}
