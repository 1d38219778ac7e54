import Languages
import Markup

extension [UInt8] {
  /// Appends a citation as an entry for biblatex, in UTF-8.
  mutating func appendBibTeX(_ citation: Citation) {
    append("@article{\(citation.key),\n")
    appendField("entrysubtype", "newspaper")
    appendNames("author", citation.authors)
    // A second pair of braces keeps the capitals of a title, and makes a name one name.
    appendField("title", citation.title, braces: 2)
    if let subtitle = citation.subtitle { appendField("subtitle", subtitle, braces: 2) }
    appendNames("translator", citation.translator.map { [$0] } ?? [])
    appendField("journaltitle", citation.container, braces: 2)
    if let date = citation.date { appendField("date", date.iso) }
    // An address is taken as it is; it is percent-encoded, so that no brace can be in it.
    append("  url = {\(citation.url)},\n")
    if let name = KnownLanguage[citation.language.code]?.babel { appendField("langid", name) }
    if let original = citation.original {
      if let name = KnownLanguage[original.language.code]?.babel { appendField("origlanguage", name) }
      appendField("origtitle", original.title, braces: 2)
    }
    if let note = citation.note { appendField("note", note) }
    append("}\n" as StaticString)
  }

  private mutating func appendNames(_ field: StaticString, _ names: [String]) {
    guard !names.isEmpty else { return }
    append("  " as StaticString)
    append(field)
    append(" = {" as StaticString)
    for (index, name) in names.enumerated() {
      append(index == 0 ? "{" as StaticString : " and {")
      appendTeX(name)
      append("}" as StaticString)
    }
    append("},\n" as StaticString)
  }

  private mutating func appendField(_ field: StaticString, _ value: String, braces: Int = 1) {
    append("  " as StaticString)
    append(field)
    append(" = " as StaticString)
    append(contentsOf: repeatElement(UInt8(ascii: "{"), count: braces))
    appendTeX(value)
    append(contentsOf: repeatElement(UInt8(ascii: "}"), count: braces))
    append(",\n" as StaticString)
  }

  /// Appends text in which nothing is a command of TeX; line ends and other controls become spaces.
  private mutating func appendTeX(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      // BibTeX counts braces even behind a backslash, so that these two need their names.
      case UInt8(ascii: "{"): append("\\textbraceleft{}" as StaticString)
      case UInt8(ascii: "}"): append("\\textbraceright{}" as StaticString)
      case UInt8(ascii: "\\"): append("\\textbackslash{}" as StaticString)
      case UInt8(ascii: "~"): append("\\textasciitilde{}" as StaticString)
      case UInt8(ascii: "^"): append("\\textasciicircum{}" as StaticString)
      case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "$"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0..<0x20, 0x7F: append(UInt8(ascii: " "))
      default: append(byte)
      }
    }
  }
}
