import Languages
package import Records
import YAML

extension ImageReference: Exchanged {
  package init() { self.init(source: Located("", at: SourceMark(line: 0, column: 0))) }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&source)
    record.exchange(&alternativeText)
    record.exchange(&caption)
    record.exchange(&credit)
  }
}

extension PublishedIn: Exchanged {
  package init() { self.init(name: "") }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&name)
    record.exchange(&date)
    record.exchange(&page)
    record.exchange(&url)
  }
}

extension Localized: Exchanged {
  package init() { self.init([:]) }

  package mutating func exchange(with record: inout RecordExchange) { record.exchange(&texts) }
}

extension Correction: Exchanged {
  package init() { self.init(date: DateTime(secondsSince1970: 0, offsetSeconds: 0), text: "") }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&date)
    record.exchange(&text)
  }
}

extension ParameterValue: Recorded {
  package func write(to record: inout RecordWriter) {
    switch self {
    case .text(let text):
      record.write(0)
      record.write(text)
    case .list(let values):
      record.write(1)
      values.write(to: &record)
    case .map(let values):
      record.write(2)
      values.write(to: &record)
    }
  }

  package init(from record: inout RecordReader) {
    guard record.beginNested() else {
      self = .text("")
      return
    }
    defer { record.endNested() }
    switch record.number() {
    case 0: self = .text(record.text())
    case 1: self = .list(record.value())
    case 2: self = .map(record.value())
    default:
      record.markDamaged()
      self = .text("")
    }
  }
}
