package import Languages

/// A value that a view hands to a template.
package enum TemplateValue: Sendable {
  case missing
  case text(String)
  case languageText(LanguageText)
  case html([UInt8])
  case url(String)
  case number(Int)
  case boolean(Bool)
  case list([TemplateValue])
  case record(any View)
  /// Values by name, for names that are known only when a page is rendered.
  case dictionary([String: TemplateValue])

  /// Whether a section over the value is rendered: it is there, and neither empty, nor zero, nor false.
  var isTruthy: Bool {
    switch self {
    case .missing: false
    case .text(let text), .url(let text): !text.utf8.isEmpty
    case .languageText(let text): !text.text.utf8.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .number(let number): number != 0
    case .boolean(let flag): flag
    case .list(let values): !values.isEmpty
    case .record, .dictionary: true
    }
  }
}
