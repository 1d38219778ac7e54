package import Records

extension DateTime: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(secondsSince1970)
    record.write(offsetSeconds)
  }

  package init(from record: inout RecordReader) {
    let seconds = record.number()
    let offset = record.number()
    // A damaged record may hold any number; no calendar has a date for each.
    let isSane = abs(seconds / 400_000_000_000) == 0 && abs(offset / 200_000) == 0
    self.init(secondsSince1970: isSane ? seconds : 0, offsetSeconds: isSane ? offset : 0)
  }
}
