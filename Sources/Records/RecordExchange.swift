/// Either writes the parts of a value or reads them, in the order in which its one list names them.
package struct RecordExchange: Sendable {
  fileprivate var writer = RecordWriter()
  fileprivate var reader = RecordReader([])
  private let isReading: Bool

  fileprivate init(isReading: Bool) {
    self.isReading = isReading
  }

  package mutating func exchange<Part: Recorded>(_ part: inout Part) {
    if isReading { part = Part(from: &reader) } else { part.write(to: &writer) }
  }

  package mutating func exchange(_ bytes: inout [UInt8]) {
    if isReading { bytes = reader.ownBytes() } else { writer.write(bytes) }
  }

  /// Exchanges an enumeration by its raw value; one that this version does not know is damage.
  package mutating func exchange<Choice: RawRepresentable & CaseIterable>(
    choice: inout Choice
  ) where Choice.RawValue == String {
    guard isReading else { return writer.write(choice: choice) }
    if let known = reader.choice(Choice.self) { choice = known } else { reader.markDamaged() }
  }

  /// Exchanges a large number as its eight bytes.
  package mutating func exchange(bits number: inout Int) {
    if isReading {
      number = Int(Int64(bitPattern: reader.bits()))
    } else {
      writer.write(bits: UInt64(bitPattern: Int64(number)))
    }
  }
}

/// A value whose parts are listed once, for writing and for reading.
///
/// A part that is left out of the list keeps the value that `init()` gives it. Types that no value can be given to
/// before it is read name their parts twice, as `Recorded` asks.
package protocol Exchanged: Recorded {
  /// A value of which nothing has been read yet.
  init()

  /// Exchanges every part; what is written is a copy of the value, which may be changed for that.
  mutating func exchange(with record: inout RecordExchange)
}

extension Exchanged {
  package func write(to record: inout RecordWriter) {
    var copy = self
    var exchange = RecordExchange(isReading: false)
    // Moved there and back: with a copy in two hands, all that is written would be copied at the next byte.
    swap(&exchange.writer, &record)
    copy.exchange(with: &exchange)
    swap(&exchange.writer, &record)
  }

  package init(from record: inout RecordReader) {
    self.init()
    var exchange = RecordExchange(isReading: true)
    // A copy would count a reference to bytes that all cores read.
    swap(&exchange.reader, &record)
    self.exchange(with: &exchange)
    swap(&exchange.reader, &record)
  }
}
