package import Records

extension Located: Recorded where Value: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(Int(location.line))
    record.write(Int(location.column))
    value.write(to: &record)
  }

  package init(from record: inout RecordReader) {
    let mark = SourceMark(line: record.number(), column: record.number())
    self.init(Value(from: &record), at: mark)
  }
}
