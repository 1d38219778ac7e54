import Diagnostics
import YAML

extension TypedReader {
  /// A text for all languages, or a mapping from languages to texts.
  mutating func localized(_ node: YAMLNode) -> Localized? {
    switch node.content {
    case .scalar: return line(node).map { Localized($0.value) }
    case .sequence:
      reportWrongType(node)
      return nil
    case .mapping(let entries):
      var texts: [String: String] = [:]
      for entry in entries {
        languageCodes.append(entry.key)
        if let text = line(entry.value) { texts[entry.key.value] = text.value }
      }
      return texts.isEmpty ? nil : Localized(texts)
    }
  }

  /// Reports the codes of languages that the site does not have; where none of its languages is known, no code is.
  mutating func reportUnknownLanguages(_ codes: [Located<String>], among known: [String]) {
    guard !known.isEmpty else { return }
    for code in codes where !known.contains(code.value) {
      let near = suggestion(for: code.value, among: known)
      report(
        .error, .unknownLanguage, at: code.location, "‘\(code.value)’ is not a language of this site",
        help: near.map { "did you mean ‘\($0)’?" }
          ?? "the languages are \(known.map { "‘\($0)’" }.joined(separator: ", ")); others are added under ‘languages’")
    }
  }

  /// The entries of a mapping from ids to definitions; an id that could not stand in an address is reported.
  mutating func definitions(_ node: YAMLNode) -> [YAMLEntry] {
    (entries(node) ?? []).filter { isSlug($0.key) }
  }

  /// The name of a definition that consists of its name alone: a text, or a mapping from languages to texts.
  mutating func nameAlone<Record>(_ node: YAMLNode, _ keys: KeySet<Record>) -> Localized? {
    switch node.content {
    case .scalar: return isAbsent(node) ? nil : localized(node)
    case .sequence: return nil
    case .mapping(let entries):
      let areLanguages = entries.allSatisfy { entry in
        (2...3).contains(entry.key.value.utf8.count) && !keys.contains(entry.key.value)
      }
      return areLanguages && !entries.isEmpty ? localized(node) : nil
    }
  }

  private mutating func isSlug(_ id: Located<String>) -> Bool {
    let slug = TypedReader.slug(id.value)
    if id.value == slug, !slug.isEmpty { return true }
    report(
      .error, .invalidValue, at: id.location,
      "‘\(id.value)’ cannot be an id, because it stands in addresses: small letters a–z, digits and hyphens only",
      help: slug.isEmpty
        ? "write an id in English letters and the text under ‘name’"
        : "write ‘\(slug)’ here and ‘\(id.value)’ under ‘name’")
    return false
  }

  /// The letters and digits of ASCII in small letters, with single hyphens for all else.
  private static func slug(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default: if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
