import Diagnostics
import YAML

/// One value of a line of CSV.
struct CSVField {
  var text = ""
  /// Where its text begins, behind a quotation mark.
  var mark: SourceMark
  /// Whether a quotation mark is not closed, or more than white space follows the closing one.
  var isBroken = false

  /// Whether it could be an address of any kind, so that a row with it is no heading.
  var looksLikeAddress: Bool { text.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } }
}

/// A line of a table as spreadsheets write it.
struct CSVLine {
  private let bytes: ArraySlice<UInt8>
  private let number: Int

  init(_ source: SourceText, _ range: Range<Int>, number: Int) {
    let line = source.bytes[range]
    bytes = line.last == 0x0D ? line.dropLast() : line
    self.number = number
  }

  var start: SourceMark { SourceMark(line: number, column: 1) }

  var isBlank: Bool { bytes.allSatisfy(isSpace) }

  var isComment: Bool { bytes.first { !isSpace($0) } == UInt8(ascii: "#") }

  /// Whether it is the line `sep=;`, by which Excel says what parts its columns.
  var namesSeparator: Bool { bytes.count == 5 && bytes.starts(with: "sep=".utf8) }

  /// What parts the columns: the first comma, semicolon or tab outside quotation marks.
  ///
  /// The old address comes first and hardly ever has one of these in it.
  var likelySeparator: UInt8 {
    if namesSeparator, let last = bytes.last { return last }
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].contains(byte) { return byte }
    }
    return UInt8(ascii: ",")
  }

  /// The values, without quotation marks and the white space around them.
  func fields(separatedBy separator: UInt8?) -> [CSVField] {
    let separator = separator ?? UInt8(ascii: ",")
    var fields: [CSVField] = []
    var columns = ColumnCounter(bytes)
    var index = bytes.startIndex
    while true {
      while index < bytes.endIndex, isSpace(bytes[index]), bytes[index] != separator { index += 1 }
      if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") {
        fields.append(quotedField(at: &index, separator, &columns))
      } else {
        let start = index
        while index < bytes.endIndex, bytes[index] != separator { index += 1 }
        var text = bytes[start..<index]
        while let last = text.last, isSpace(last) { text.removeLast() }
        fields.append(
          CSVField(
            text: String(decoding: text, as: UTF8.self),
            mark: SourceMark(line: number, column: columns.column(of: start))))
      }
      guard index < bytes.endIndex else { return fields }
      index += 1
    }
  }

  private func quotedField(at index: inout Int, _ separator: UInt8, _ columns: inout ColumnCounter) -> CSVField {
    index += 1
    var field = CSVField(mark: SourceMark(line: number, column: columns.column(of: index)), isBroken: true)
    var text: [UInt8] = []
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte != UInt8(ascii: "\"") {
        text.append(byte)
      } else if index < bytes.endIndex, bytes[index] == byte {
        text.append(byte)
        index += 1
      } else {
        field.isBroken = false
        break
      }
    }
    field.text = String(decoding: text, as: UTF8.self)
    while index < bytes.endIndex, bytes[index] != separator {
      if !isSpace(bytes[index]) { field.isBroken = true }
      index += 1
    }
    return field
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

/// Tells the columns of places in a line that are asked for in order.
private struct ColumnCounter {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var column = 1

  init(_ line: ArraySlice<UInt8>) {
    bytes = line
    position = line.startIndex
  }

  /// From 1, in Unicode scalars.
  mutating func column(of index: Int) -> Int {
    column += bytes[position..<index].count { $0 & 0xC0 != 0x80 }
    position = index
    return column
  }
}
