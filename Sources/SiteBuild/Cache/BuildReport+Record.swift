import Languages
package import Records
package import SiteModel

/// What can be said again when nothing has changed: everything but the times and what was written.
extension BuildReport: Recorded {
  package func write(to record: inout RecordWriter) {
    languages.write(to: &record)
    record.write(sharedPages)
    record.write(redirects)
    skipped.write(to: &record)
    record.write(output?.bytes ?? 0)
  }

  package init(from record: inout RecordReader) {
    self.init()
    languages = record.value()
    sharedPages = record.number()
    redirects = record.number()
    skipped = record.value()
    var counts = WriteCounts()
    counts.bytes = record.number()
    output = counts
  }
}

extension BuildReport.LanguageCount: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(label)
    record.write(code)
    record.write(columns)
    record.write(pages)
    waiting.write(to: &record)
  }

  package init(from record: inout RecordReader) {
    self.init(label: record.text(), code: record.text())
    columns = record.number()
    pages = record.number()
    waiting = record.value()
  }
}

extension SkippedEdition: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(choice: reason)
    record.write(path)
    due.write(to: &record)
  }

  package init(from record: inout RecordReader) {
    let reason = record.choice(Reason.self)
    self.init(reason: reason ?? .draft, path: record.text(), due: record.value())
    if reason == nil { record.markDamaged() }
  }
}
