import Languages
package import Records
package import SiteModel

/// What can be said again when nothing has changed: everything but the times and what was written.
extension BuildReport: Exchanged {
  package init() { self.init(observesStages: nil) }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&languages)
    record.exchange(&sharedPages)
    record.exchange(&redirects)
    record.exchange(&basePath)
    record.exchange(&skipped)
    record.exchange(&staleTranslations)
    var counts = output ?? WriteCounts()
    record.exchange(&counts.bytes)
    output = counts
  }
}

extension BuildReport.LanguageCount: Exchanged {
  package init() { self.init(label: "") }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&label)
    record.exchange(&code)
    record.exchange(&columns)
    record.exchange(&pages)
    record.exchange(&waiting)
  }
}

extension SkippedEdition: Exchanged {
  package init() { self.init(reason: .draft, path: "", due: nil) }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(choice: &reason)
    record.exchange(&path)
    record.exchange(&due)
  }
}
