package import Diagnostics
package import YAML

/// A list of old addresses and of the new ones that they lead to.
package struct RedirectFile: Sendable {
  package var source: SourceText
  package var rows: [RedirectRow]
}

/// One line of it: `/2019/05/old-name/,/en/columns/new-name/,301`.
package struct RedirectRow: Sendable {
  package var old: Located<String>
  package var new: Located<String>
  package var status: RedirectStatus
}

/// How long a redirect holds: what a host answers to a browser.
package enum RedirectStatus: Int, Sendable, CaseIterable {
  case permanent = 301
  case temporary = 302
}

extension RedirectFile {
  /// Reads a list as spreadsheets write it, and reports the rows that are none.
  ///
  /// 1. Columns are parted by commas, semicolons or tabs, whichever the first row has.
  /// 2. Empty lines, lines that begin with `#` and a first row without any address are left out.
  /// 3. Each other row has an old address, a new one, and possibly 301 or 302.
  package init(_ source: SourceText, log: inout DiagnosticLog) {
    self.source = source
    rows = []
    var lines = LineRanges(source.bytes)
    var number = 0
    var separator: UInt8?
    while let range = lines.next() {
      number += 1
      let line = CSVLine(source, range, number: number)
      guard !line.isBlank, !line.isComment else { continue }
      if separator == nil {
        separator = line.likelySeparator
        if line.namesSeparator { continue }
        let first = line.fields(separatedBy: separator)
        if first.prefix(2).allSatisfy({ !$0.looksLikeAddress }) { continue }
      }
      if let row = row(line.fields(separatedBy: separator), of: line, log: &log) { rows.append(row) }
    }
  }

  private func row(_ typed: [CSVField], of line: CSVLine, log: inout DiagnosticLog) -> RedirectRow? {
    var fields = typed
    // Spreadsheets fill a table up with empty columns.
    while fields.count > 2, fields.last?.text == "" { fields.removeLast() }
    if let broken = fields.first(where: \.isBroken) {
      report(
        broken, "a quotation mark in this row has no partner, or something stands behind it",
        help: "put the whole address between quotation marks, and write \"\" for one inside it", log: &log)
      return nil
    }
    guard fields.count >= 2, let old = fields.first, !old.text.isEmpty, !fields[1].text.isEmpty else {
      let isOldMissing = fields.first?.text == ""
      report(
        fields.count > 1 && !isOldMissing ? fields[1] : fields.first ?? CSVField(mark: line.start),
        "the row has no \(isOldMissing ? "old" : "new") address",
        help: "write the old and the new address: /2019/05/old-name/,/en/columns/new-name/", log: &log)
      return nil
    }
    guard fields.count <= 3 else {
      report(
        fields[3], "the row has more than an old address, a new one and a number",
        help: "put an address that has a comma or semicolon in it between quotation marks", log: &log)
      return nil
    }
    guard let status = status(fields.dropFirst(2).first, log: &log) else { return nil }
    return RedirectRow(
      old: Located(old.text, at: old.mark), new: Located(fields[1].text, at: fields[1].mark), status: status)
  }

  private func status(_ field: CSVField?, log: inout DiagnosticLog) -> RedirectStatus? {
    guard let field, !field.text.isEmpty else { return .permanent }
    if let status = Int(field.text).flatMap({ RedirectStatus(rawValue: $0) }) { return status }
    let help =
      switch field.text {
      case "410", "404": "remove the row: where there is no page, hosts say so by themselves"
      case "307": "write 302, which browsers treat the same when they read pages"
      case "308": "write 301, which browsers treat the same when they read pages"
      default: "write 301 (for good), 302 (for now) or nothing"
      }
    report(field, "‘\(field.text)’ is neither 301 nor 302", help: help, log: &log)
    return nil
  }

  private func report(_ field: CSVField, _ message: String, help: String, log: inout DiagnosticLog) {
    guard log.hasRoom(for: .error, .redirectRow, in: source.path) else { return }
    log.report(.error, .redirectRow, at: source.location(at: field.mark), message, help: help)
  }
}
