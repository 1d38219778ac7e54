import Languages
import SafeHTML

/// The words of a title, a name of a category or of an author: references resolved once, without tags, on one line.
///
/// Empty where nobody would see any of it.
func plainTitle(_ bytes: [UInt8]) -> String {
  let title = titleText(bytes)
  let isSeen = title.unicodeScalars.contains { !$0.properties.isDefaultIgnorableCodePoint }
  return isSeen ? title : ""
}

private func titleText(_ bytes: [UInt8]) -> String {
  guard bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "&")) else {
    return String(decoding: bytes, as: UTF8.self).onOneLine
  }
  // A sign ‘<’ that ends nowhere would swallow the rest.
  var escaped: [UInt8] = []
  var rest = bytes.prefix(8000)
  while let byte = rest.popFirst() {
    let isLoose = byte == UInt8(ascii: "<") && !rest.contains(UInt8(ascii: ">"))
    if isLoose { escaped += Array("&lt;".utf8) } else { escaped.append(byte) }
  }
  return withHTMLTree(of: escaped) { $0.children.shownWords() } ?? ""
}

/// A title as the account shows it: of one in which qTranslate keeps several, all of them.
func shownTitle(_ bytes: [UInt8]) -> String {
  markedTexts(bytes).map { $0.map { plainTitle($0.text) }.joined(separator: " / ") } ?? plainTitle(bytes)
}

func plainTitle(_ text: String) -> String { plainTitle(Array(text.utf8)) }

/// A name in two scripts with a sign between them, `Politics / سیاست`, as its two names; `nil` for any other.
func namesInTwoScripts(_ name: String) -> (latin: String, arabic: String)? {
  for mark in [" / ", "/", " | ", "|", " – ", " — ", " - ", "(", "،", ","] {
    guard let place = name.firstRange(of: mark) else { continue }
    let halves = [name[..<place.lowerBound], name[place.upperBound...]].map {
      String($0).trimmed.trimmingSuffix { $0 == ")" }
    }
    let scripts = halves.map(scriptOfName)
    if scripts == [.latin, .arabic] { return (halves[0], halves[1]) }
    if scripts == [.arabic, .latin] { return (halves[1], halves[0]) }
  }
  return nil
}

enum NameScript { case latin, arabic }

/// The script in which all letters of a name are; `nil` where they are in two, or in another one.
func scriptOfName(_ name: String) -> NameScript? {
  var script: NameScript?
  for scalar in name.unicodeScalars where scalar.properties.isAlphabetic {
    let own: NameScript? = scalar.isLatinLetter ? .latin : scalar.isArabicLetter || scalar.isArabicMark ? .arabic : nil
    guard let own, script == nil || script == own else { return nil }
    script = own
  }
  return script
}

extension String {
  fileprivate func trimmingSuffix(_ isCut: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isCut(last) { text.removeLast() }
    return text.trimmed
  }
}

/// The texts by language of one in which qTranslate keeps several; most texts have not even a colon where its marks do.
func markedTexts(_ text: [UInt8]) -> [(language: String, text: String)]? {
  var previous: UInt8 = 0
  for byte in text {
    if byte == UInt8(ascii: ":"),
      previous == UInt8(ascii: "[") || previous == UInt8(ascii: "{") || previous == UInt8(ascii: "-")
    {
      return qTranslateParts(String(decoding: text, as: UTF8.self))
    }
    previous = byte
  }
  return nil
}
