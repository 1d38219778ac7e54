import Languages

/// The words with which people say that a column is not to be published yet, in English and in Urdu.
package enum HoldBack {
  /// Whether a line says that, and nothing else: `DRAFT`, `draft; true`, `(not yet ready)`, `ابھی شائع نہ کریں`.
  ///
  /// A line that has more to say, such as ‘Private Lives’, is none.
  @Sendable static func isSaid(by line: String) -> Bool {
    guard line.utf8.count <= longestLine else { return false }
    let words = words(of: line)
    guard !words.isEmpty, words.count <= 9, words.allSatisfy({ !denials.contains($0) }) else { return false }
    if words.contains(where: signs.contains), words.allSatisfy({ signs.contains($0) || fillers.contains($0) }) {
      return true
    }
    // Each of a hundred thousand values may be asked: a look at a table is cheaper than a search for every phrase.
    return words.indices.dropLast().contains { start in
      (2...longestPhrase).contains { count in
        start + count <= words.count && phrases.contains(words[start..<start + count].joined(separator: " "))
      }
    }
  }

  /// Whether a value of a key such as `status` says that: `draft`, `private`, `future`.
  static func isSaid(byValue value: String) -> Bool {
    if isSaid(by: value) { return true }
    guard value.utf8.count <= longestLine else { return false }
    let words = words(of: value)
    return words.count == 1 && states.contains(words[0])
  }

  /// Whether a folder is called so.
  package static func isSaid(byFolder name: Substring) -> Bool {
    guard name.utf8.count <= longestLine else { return false }
    let words = words(of: String(name))
    return words.count == 1 && folders.contains(words[0])
  }

  /// What a title says of that before a colon, or between brackets at one of its ends.
  static func said(inTitle title: String) -> String? {
    let bytes = title.utf8
    guard let first = bytes.first, let last = bytes.last else { return nil }
    let closing: [UInt8: Character] = [UInt8(ascii: ")"): "(", UInt8(ascii: "]"): "["]
    if let open = closing[last], let start = title.lastIndex(of: open), isSaid(by: String(title[start...])) {
      return String(title[start...])
    }
    let isOpened = first == UInt8(ascii: "(") || first == UInt8(ascii: "[")
    if isOpened, let end = title.firstIndex(where: { $0 == ")" || $0 == "]" }), isSaid(by: String(title[...end])) {
      return String(title[...end])
    }
    // ‘Private: A Life’ is a title; a draft is called one.
    guard let colon = bytes.prefix(24).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let word = String(title[..<colon])
    return isSaid(by: word) && words(of: word).contains(where: drafts.contains) ? word : nil
  }

  private static let longestLine = 120

  /// The words in small letters, without vowel signs and whatever stands between them.
  private static func words(of line: String) -> [String] {
    let folded = String(decoding: searchFold(line), as: UTF8.self)
    // ‘don’t’ is one word.
    let plain = folded.unicodeScalars.filter { $0 != "'" && $0 != "’" }
    return plain.split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }.map { String($0) }
  }

  private static func folded(_ words: [String]) -> Set<String> {
    Set(words.map { String(decoding: searchFold($0), as: UTF8.self) })
  }

  private static let signs = folded([
    "draft", "drafts", "unpublished", "private", "pending", "hidden", "unlisted", "unfinished", "wip", "embargo",
    "embargoed", "unreleased", "incomplete", "ڈرافٹ", "مسودہ", "مسودے", "نامکمل", "ادھورا", "ادھوری", "نجی", "خفیہ",
    "پوشیدہ",
  ])
  private static let drafts = folded(["draft", "ڈرافٹ", "مسودہ"])
  private static let fillers = folded([
    "true", "yes", "on", "1", "2", "3", "it", "this", "is", "a", "an", "the", "still", "only", "please", "column",
    "article", "text", "version", "v1", "v2", "v3", "first", "second", "third", "rough", "my", "one", "ہے", "ہاں", "یہ",
    "ابھی", "ابھی تک", "تک", "کالم", "مضمون", "پہلا", "دوسرا", "ایک", "صرف", "میرا", "جی",
  ])
  private static let denials = folded(["false", "no", "off", "0", "published", "public", "final", "نہیں ہے"])
  private static let states = folded([
    "future", "scheduled", "trash", "inherit", "review", "archived", "members", "paid", "protected", "autodraft",
  ])
  private static let folders = folded([
    "draft", "drafts", "unpublished", "wip", "private", "pending", "trash", "unfinished", "ڈرافٹ", "ڈرافٹس", "مسودہ",
    "مسودے", "مسودات",
  ])
  /// In words.
  private static let longestPhrase = 4
  private static let phrases = folded([
    "not yet", "not ready", "not finished", "not complete", "not to be published", "do not publish", "dont publish",
    "never publish", "in progress", "hold back", "on hold", "to be finished", "for later", "publish later",
    "ابھی نہیں", "ابھی تیار نہیں", "تیار نہیں", "مکمل نہیں", "شائع نہیں", "شائع نہ", "زیر تحریر", "زیر تکمیل",
    "زیر تیاری", "زیر غور", "غیر مطبوعہ", "غیر شائع",
  ])
}
