import Diagnostics

/// What a comma or a missing space has cut off from a text between braces.
///
/// To YAML `{caption: Lahore, 1931}` has two keys, ‘caption’ and ‘1931’, the second without a value; and `{en:A}` has one,
/// ‘en:A’.
struct CutText {
  private var key = ""
  private var text = ""
  private var mark: SourceMark?
  private var isKeyWithoutSpace = false

  /// Whether a key of a mapping between braces is no key; then it is kept until its fault is told.
  ///
  /// `{en, ur}` is a way to write a list of languages, and left alone.
  mutating func takes(
    _ typed: String, at mark: SourceMark, _ value: YAMLNode, after last: YAMLEntry?, in source: SourceText,
    log: inout DiagnosticLog
  ) -> Bool {
    guard case .scalar("", isPlain: true) = value.content, !hasColon(typed, at: mark, before: value.mark, in: source)
    else { return false }
    if self.mark != nil, !isKeyWithoutSpace {
      text += ", \(typed)"
      return true
    }
    if let colon = typed.unicodeScalars.firstIndex(of: ":"), colon != typed.startIndex {
      let rest = typed.unicodeScalars[typed.unicodeScalars.index(after: colon)...]
      if !rest.isEmpty, !rest.starts(with: "//".unicodeScalars) {
        if let fault = fault(in: source) { log.report(fault) }
        self = CutText(
          key: String(typed.unicodeScalars[..<colon]), text: String(rest), mark: mark, isKeyWithoutSpace: true)
        return true
      }
    }
    guard let last, let before = last.value.text, !before.isEmpty, !isCode(typed) || !isCode(last.key.value) else {
      return false
    }
    self = CutText(key: last.key.value, text: "\(before), \(typed)", mark: mark, isKeyWithoutSpace: false)
    return true
  }

  /// What is told of it, once.
  mutating func fault(in source: SourceText) -> Diagnostic? {
    guard let mark else { return nil }
    self.mark = nil
    let place = source.location(at: mark)
    if isKeyWithoutSpace {
      return Diagnostic(
        .error, .yamlSyntax, at: place, "a space is missing after the colon", help: "write \(key): \(text)")
    }
    return Diagnostic(
      .error, .yamlSyntax, at: place, "between braces a comma ends the text of ‘\(key)’",
      help: "put the text between quotation marks: \(key): \(FaultyLine.quotedText(text))")
  }

  private func hasColon(_ key: String, at mark: SourceMark, before end: SourceMark, in source: SourceText) -> Bool {
    guard mark.line == end.line, let line = source.location(at: mark).excerpt else { return true }
    let between = line.unicodeScalars.dropFirst(Int(mark.column) - 1).prefix(Int(end.column - mark.column))
    // A key between quotation marks is longer than its text, and may have colons in it.
    var rest = between.dropFirst(between.first == "\"" || between.first == "'" ? 1 : 0)
    rest = rest.dropFirst(key.unicodeScalars.count)
    return rest.contains(":")
  }

  /// Whether it looks like the code of a language.
  private func isCode(_ key: String) -> Bool {
    (2...3).contains(key.utf8.count) && key.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
