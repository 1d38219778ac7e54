extension Int: Recorded {
  package func write(to record: inout RecordWriter) { record.write(self) }
  package init(from record: inout RecordReader) { self = record.number() }
}

extension Bool: Recorded {
  package func write(to record: inout RecordWriter) { record.write(self) }
  package init(from record: inout RecordReader) { self = record.flag() }
}

extension String: Recorded {
  package func write(to record: inout RecordWriter) { record.write(self) }
  package init(from record: inout RecordReader) { self = record.text() }
}

extension Range<Int>: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(lowerBound)
    record.write(upperBound - lowerBound)
  }

  package init(from record: inout RecordReader) {
    let start = record.number()
    let (end, isTooLarge) = start.addingReportingOverflow(Swift.max(0, record.number()))
    self = isTooLarge ? start..<start : start..<end
  }
}

extension Optional: Recorded where Wrapped: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(self != nil)
    if let self { self.write(to: &record) }
  }

  package init(from record: inout RecordReader) {
    self = record.flag() ? Wrapped(from: &record) : nil
  }
}

extension Array: Recorded where Element: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(count)
    for element in self { element.write(to: &record) }
  }

  package init(from record: inout RecordReader) {
    let count = record.elementCount()
    self = []
    // A damaged count may be as large as the bytes that are left, and each element larger than a byte.
    reserveCapacity(Swift.min(count, 4096))
    for _ in 0..<count where !record.isDamaged { append(Element(from: &record)) }
  }
}

/// In the order of the keys, so that equal dictionaries are equal records.
extension Dictionary: Recorded where Key == String, Value: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(count)
    for (key, value) in self.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      record.write(key)
      value.write(to: &record)
    }
  }

  package init(from record: inout RecordReader) {
    let count = record.elementCount()
    self = [:]
    for _ in 0..<count where !record.isDamaged {
      let key = record.text()
      self[key] = Value(from: &record)
    }
  }
}

/// An enumeration is written as its raw value; one that this version does not know is damage.
extension RecordWriter {
  package mutating func write<Choice: RawRepresentable>(choice: Choice) where Choice.RawValue == String {
    write(choice.rawValue)
  }
}

extension RecordReader {
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    Choice(rawValue: text())
  }
}
