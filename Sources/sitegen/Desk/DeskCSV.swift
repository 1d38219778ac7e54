import Diagnostics
import Languages
import SiteBuild
import SiteModel

/// The list of works for a spreadsheet, as RFC 4180 has it: UTF-8, lines ended by CR and LF.
struct DeskCSV {
  private(set) var text = ""

  init(_ list: DeskList) {
    let codes = list.languages.map(\.language.code)
    let perLanguage = codes.flatMap { ["title-\($0)", "path-\($0)", "address-\($0)"] }
    write(["date", "state", "kind", "key", "categories", "authors"] + perLanguage + ["findings"])
    for entry in list.entries {
      let editions = codes.flatMap { code -> [String] in
        guard let edition = entry.editions.first(where: { $0.language == code }) else { return ["", "", ""] }
        return [edition.title, edition.path, edition.address]
      }
      let findings = entry.findings.map { "\($0.location?.description ?? ""): \($0.message)" }
      write(
        [
          entry.date?.date.iso ?? "", entry.state, entry.kind == .column ? "column" : "page", entry.key,
          entry.categories.map(\.id).joined(separator: ", "), entry.authors.joined(separator: ", "),
        ] + editions + [findings.joined(separator: "\n")])
    }
  }

  private mutating func write(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  /// A cell that a spreadsheet shows and does not calculate: what would begin a formula has an apostrophe before it.
  private static func cell(_ text: String) -> String {
    // Signs that command a terminal, or turn the line round, are shown and not sent.
    let isUnsafe = text.unicodeScalars.contains {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
        || (0x202A...0x202E).contains($0.value)
    }
    let text = isUnsafe ? visible(text) : text
    let isFormula =
      text.unicodeScalars.first.map { "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) || isFormula else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
