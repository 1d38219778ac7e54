extension TimeZoneOffsets {
  /// The zone that a TZif file of any version describes, or `nil` when the bytes are not such a file.
  ///
  /// 1. A version 1 block, with moments of 32 bits.
  /// 2. From version 2 on, a second block with moments of 64 bits, which is read in place of the first.
  /// 3. Then a line with the rule for the time after the last transition, as in the variable `TZ` of POSIX.
  package init?(tzif bytes: [UInt8]) {
    guard let first = TZifBlock(bytes, at: 0, momentWidth: 4) else { return nil }
    guard first.version >= UInt8(ascii: "2") else {
      guard let zone = first.zone(rule: nil) else { return nil }
      self = zone
      return
    }
    guard let second = TZifBlock(bytes, at: first.end, momentWidth: 8), second.end < bytes.count,
      bytes[second.end] == UInt8(ascii: "\n")
    else { return nil }
    let footer = bytes[(second.end + 1)...].prefix { $0 != UInt8(ascii: "\n") }
    var rule: PosixTimeZone?
    if !footer.isEmpty {
      rule = PosixTimeZone(Array(footer))
      guard rule != nil else { return nil }
    }
    guard let zone = second.zone(rule: rule) else { return nil }
    self = zone
  }
}

/// A header of a TZif file and where the data after it lie.
private struct TZifBlock {
  let version: UInt8
  /// The index after the block.
  let end: Int

  private let bytes: [UInt8]
  private let momentWidth: Int
  private let moments: Int
  private let momentCount: Int
  private let typeCount: Int

  init?(_ bytes: [UInt8], at start: Int, momentWidth: Int) {
    guard start + 44 <= bytes.count, bytes[start..<start + 4].elementsEqual("TZif".utf8) else { return nil }
    version = bytes[start + 4]
    func count(_ index: Int) -> Int { bigEndian(bytes, at: start + 20 + index * 4, width: 4) & 0xFFFF_FFFF }
    let (utcCount, standardCount, leapCount) = (count(0), count(1), count(2))
    let nameBytes = count(5)
    momentCount = count(3)
    typeCount = count(4)
    moments = start + 44
    self.bytes = bytes
    self.momentWidth = momentWidth
    end =
      moments + momentCount * (momentWidth + 1) + typeCount * 6 + nameBytes + leapCount * (momentWidth + 4)
      + standardCount + utcCount
    guard typeCount > 0, end <= bytes.count else { return nil }
  }

  func zone(rule: PosixTimeZone?) -> TimeZoneOffsets? {
    let types = moments + momentCount * momentWidth
    let offsets = (0..<typeCount).map { bigEndian(bytes, at: types + momentCount + $0 * 6, width: 4) }
    var transitions: [TimeZoneOffsets.Transition] = []
    transitions.reserveCapacity(momentCount)
    for index in 0..<momentCount {
      let type = Int(bytes[types + index])
      guard type < typeCount else { return nil }
      let moment = bigEndian(bytes, at: moments + index * momentWidth, width: momentWidth)
      transitions.append(.init(secondsSince1970: moment, offsetSeconds: offsets[type]))
    }
    return TimeZoneOffsets(initialOffset: offsets[0], transitions: transitions, rule: rule)
  }
}

/// The signed number in `width` bytes, the most significant first.
private func bigEndian(_ bytes: [UInt8], at start: Int, width: Int) -> Int {
  var value = Int(Int8(bitPattern: bytes[start]))
  for byte in bytes[start + 1..<start + width] { value = value << 8 | Int(byte) }
  return value
}
