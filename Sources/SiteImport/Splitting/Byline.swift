import Languages

/// The name in a line that says who wrote: ‘By Hassaan Ahmad Awan’, ‘تحریر: حسان احمد اعوان’; `nil` of any other line.
///
/// - Parameter isHeading: whether the line is a heading, in which ‘از’ and ‘By’ alone say less.
func nameInByline(_ line: String, isHeading: Bool = false) -> String? {
  guard line.utf8.count <= 240 else { return nil }
  let text = line.trimmingSigns(leading: "—–-~•*|")
  guard let first = text.first?.lowercased().first, let openings = openingsByLetter[first] else { return nil }
  for opening in openings {
    guard let rest = text.removing(opening.words) else { continue }
    let afterColon = rest.drop(while: \.isWhitespace)
    let hasColon = afterColon.first.map { ":：؛-–—۔".contains($0) } ?? false
    guard hasColon || rest.first?.isWhitespace == true else { continue }
    let name = ownName(String(afterColon.drop { ":：؛-–—۔".contains($0) || $0.isWhitespace }))
    guard let name, isName(name) else { continue }
    if hasColon { return name }
    let count = name.split(whereSeparator: \.isWhitespace).count
    guard opening.standsAlone, count >= 2, count <= 5 else { continue }
    if isHeading, opening.isCommonWord, ScriptCount(name).main != .latin { continue }
    return name
  }
  return nil
}

private struct BylineOpening {
  var words: String
  /// Whether it is one without a colon too.
  var standsAlone = false
  /// Whether sentences begin with it.
  var isCommonWord = false
}

private let bylineOpenings: [BylineOpening] =
  ["written by", "column by", "columns by", "a column by", "article by", "opinion by", "posted by"]
  .map { BylineOpening(words: $0, standsAlone: true) }
  + [BylineOpening(words: "by", standsAlone: true, isCommonWord: true)]
  + ["author", "columnist", "writer", "byline"].map { BylineOpening(words: $0) }
  + ["از قلم", "ازقلم", "بقلم", "بہ قلم", "به قلم", "كتبه", "کالم نگار", "تحریر", "تحرير"]
  .map { BylineOpening(words: $0, standsAlone: true) }
  + [BylineOpening(words: "از", standsAlone: true, isCommonWord: true)]
  + [
    "قلم", "مصنف", "مصنفہ", "لکھاری", "قلم کار", "قلمکار", "نویسنده", "نويسنده", "نوشته", "نوشتهٔ", "الكاتب", "الكاتبة",
    "كتب",
    "ليکوال", "ليکڪ", "ليکهڪ", "لکھت",
  ].map { BylineOpening(words: $0) }

private let openingsByLetter = Dictionary(grouping: bylineOpenings) { $0.words.first ?? " " }

/// The first words of those in Latin letters, in small ones.
let latinBylineBeginnings = Set(
  bylineOpenings.compactMap { $0.words.split(separator: " ").first }.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    .map(String.init))

/// A name without what newspapers put behind it: a date, a place, an address.
private func ownName(_ text: String) -> String? {
  var end = text.endIndex
  for index in text.indices where "|•·,،(/@؛".contains(text[index]) || text[index].isNumber {
    end = index
    break
  }
  var name = text[..<end]
  while let last = name.last, last.isWhitespace || "-–—:۔".contains(last) { name.removeLast() }
  if name.last == ".", name.split(separator: " ").last.map({ $0.count > 3 }) == true { name.removeLast() }
  return name.isEmpty ? nil : String(name)
}

private func isName(_ text: String) -> Bool {
  let words = text.split(whereSeparator: \.isWhitespace)
  guard (1...7).contains(words.count), !text.contains(where: { "?!؟;:“”\"".contains($0) }) else { return false }
  return words.allSatisfy { word in
    guard let first = word.unicodeScalars.first(where: { TextScript($0) != nil }) else { return false }
    return TextScript(first) != .latin || first.properties.isUppercase
      || nameParticles.contains(word.split(separator: "-").first.map { $0.lowercased() } ?? "")
  } && !words.contains { namesHaveNot.contains(String($0)) }
}

private let nameParticles: Set = [
  "of", "bin", "ibn", "al", "ul", "ur", "us", "e", "de", "van", "von", "ud", "and", "bint", "o",
]

/// Words by which a line betrays that it is a sentence.
private let namesHaveNot: Set = [
  "ہے", "ہیں", "کے", "کی", "کا", "میں", "کو", "نے", "تھا", "تھے", "تک", "سے", "پر", "است", "را",
]

extension String {
  fileprivate func trimmingSigns(leading signs: String) -> String {
    String(drop { $0.isWhitespace || signs.contains($0) })
  }

  /// What follows the words it begins with, in whatever letters.
  fileprivate func removing(_ opening: String) -> Substring? {
    guard count >= opening.count else { return nil }
    let head = prefix(opening.count)
    guard head.lowercased().replacing("\u{A0}", with: " ") == opening else { return nil }
    return dropFirst(opening.count)
  }
}
