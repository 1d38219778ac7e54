package import Records

extension Location: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(path)
    line.write(to: &record)
    column.write(to: &record)
    excerpt.write(to: &record)
  }

  package init(from record: inout RecordReader) {
    self.init(path: record.text(), line: record.value(), column: record.value(), excerpt: record.value())
  }
}

extension Diagnostic: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(choice: severity)
    record.write(choice: id)
    record.write(message)
    location.write(to: &record)
    help.write(to: &record)
    related.write(to: &record)
  }

  package init(from record: inout RecordReader) {
    let severity = record.choice(Severity.self)
    let id = record.choice(DiagnosticID.self)
    let message = record.text()
    self.init(
      severity ?? .note, id ?? .unknownKey, at: record.value(), message, help: record.value(), related: record.value())
    if severity == nil || id == nil { record.markDamaged() }
  }
}

extension DiagnosticLog: Recorded {
  package func write(to record: inout RecordWriter) {
    diagnostics.write(to: &record)
    rests.write(to: &record)
  }

  package init(from record: inout RecordReader) {
    self.init()
    for diagnostic in record.value([Diagnostic].self) { report(diagnostic) }
    for rest in record.value([Rest].self) { take(rest) }
  }
}

extension DiagnosticLog.Rest: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(kind.path)
    record.write(choice: kind.severity)
    record.write(choice: kind.id)
    record.write(count)
  }

  package init(from record: inout RecordReader) {
    let path = record.text()
    let severity = record.choice(Severity.self)
    let id = record.choice(DiagnosticID.self)
    let count = record.number()
    self.init(
      kind: DiagnosticLog.Kind(path: path, severity: severity ?? .note, id: id ?? .unknownKey),
      // More than any file has; sums must not overflow.
      count: min(max(count, 0), Int(Int32.max)))
    if severity == nil || id == nil || self.count != count { record.markDamaged() }
  }
}
