import Records
import Testing

@Suite struct RecordTests {
  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 1 << 40, -(1 << 40), Int.max, Int.min])
  func readsANumberAsItWasWritten(_ number: Int) {
    #expect(roundTrip(number) == number)
  }

  @Test(arguments: ["", "visit", "پیشِ نَظر", "a\0b", String(repeating: "ا", count: 300)])
  func readsATextAsItWasWritten(_ text: String) {
    #expect(roundTrip(text) == text)
  }

  @Test func readsNestedValuesAsTheyWereWritten() {
    let value: [String: [Int?]] = ["دریا": [1, nil, -7], "": [], "b": [nil]]
    #expect(roundTrip(value) == value)
    #expect(roundTrip(7..<9) == 7..<9)
  }

  @Test func writesEqualDictionariesAlike() {
    let names = (0..<100).map { "name \($0)" }
    let one = Dictionary(uniqueKeysWithValues: names.map { ($0, 1) })
    var other: [String: Int] = [:]
    for name in names.reversed() { other[name] = 1 }
    #expect(Fingerprint(of: one) == Fingerprint(of: other))
  }

  @Test func noticesWhereARecordEndsTooEarly() {
    var record = RecordWriter()
    ["one", "دو", "three"].write(to: &record)
    for count in 0..<record.bytes.count {
      var reader = RecordReader(record.bytes[..<count])
      _ = reader.value([String].self)
      #expect(reader.isDamaged, "\(count) bytes of \(record.bytes.count)")
    }
  }

  /// Whatever bytes are read, reading ends, and takes no more memory than the bytes could hold.
  @Test func survivesBytesThatAreNoRecord() {
    var state: UInt64 = 1
    for _ in 0..<2_000 {
      let bytes = (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      var reader = RecordReader(bytes)
      let value = reader.value([String: [Range<Int>?]].self)
      #expect(value.count <= 40)
    }
  }

  private func roundTrip<Value: Recorded>(_ value: Value) -> Value {
    var record = RecordWriter()
    value.write(to: &record)
    var reader = RecordReader(record.bytes)
    let read = reader.value(Value.self)
    #expect(reader.isAtEnd && !reader.isDamaged)
    return read
  }
}

@Suite struct FingerprintTests {
  @Test func tellsTextsApart() {
    let texts = [
      "", "a", "b", "ab", "ba", "\0", "\0\0", "column", "columns", "کالم", "کالم\0", "aaaaaaaa", "aaaaaaaab",
    ]
    #expect(Set(texts.map { Fingerprint(of: Array($0.utf8)) }).count == texts.count)
  }

  @Test func tellsPartsFromTheWhole() {
    var parts = Fingerprint()
    parts.add("ab")
    parts.add("c")
    var others = Fingerprint()
    others.add("a")
    others.add("bc")
    #expect(parts != others)
  }

  /// A changed bit changes about half of the bits of the result, so that near texts are as far apart as others.
  @Test func spreadsEveryBit() {
    let text = Array("The Bridge of Boats, کشتیوں کا پل".utf8)
    let first = Fingerprint(of: text).value
    for bit in 0..<text.count * 8 {
      var other = text
      other[bit / 8] ^= 1 << (bit % 8)
      let distance = (Fingerprint(of: other).value ^ first).nonzeroBitCount
      #expect((8...56).contains(distance), "bit \(bit): \(distance)")
    }
  }

  /// The vectors that xxHash is published with: of the first bytes of a sequence, without a seed.
  @Test(
    arguments: [
      (0, 0x2D06_8005_38D3_94C2), (1, 0xC44B_DFF4_074E_ECDB), (6, 0x27B5_6A84_CD2D_7325), (12, 0xA713_DAF0_DFBB_77E7),
      (24, 0xA3FE_70BF_9D35_10EB), (48, 0x397D_A259_ECBA_1F11), (80, 0xBCDE_FBBB_2C47_C90A),
      (195, 0xCD94_217E_E362_EC3A), (403, 0xCDEB_804D_65C6_DEA4), (512, 0x617E_4959_9013_CB6B),
      (2048, 0xDD59_E2C3_A5F0_38E0), (2240, 0x6E73_A905_39CF_2948), (2367, 0xCB37_AEB9_E5D3_61ED),
    ] as [(Int, UInt64)])
  func isXXH3(count: Int, expected: UInt64) {
    var state: UInt64 = 2_654_435_761
    let bytes = (0..<count).map { _ in
      defer { state &*= 11_400_714_785_074_694_797 }
      return UInt8(state >> 56)
    }
    #expect(Fingerprint(of: bytes).value == expected)
  }

  @Test func writesSixteenDigits() {
    #expect(Fingerprint(value: 0xA7).hexadecimal == "00000000000000a7")
  }
}
