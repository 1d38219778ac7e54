import Markup
import Testing

@Suite struct InvalidUTF8Tests {
  @Test(
    arguments: [
      ([], nil),
      ([0x80], 0),
      ([0x41, 0xC3], 1),
      ([0xD8, 0xA7, 0xD9], 2),
      ([0xC0, 0x80], 0),
      ([0xED, 0xA0, 0x80], 0),
      ([0xE0, 0x80, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xF5, 0x80, 0x80, 0x80], 0),
      ([0xF0, 0x9F, 0x98], 0),
    ] as [([UInt8], Int?)])
  func namesTheFirstByteThatIsNone(bytes: [UInt8], expected: Int?) {
    #expect(firstInvalidUTF8(in: bytes) == expected)
    // Between texts that are passed over eight bytes at a time.
    let text = Array("ایک لفظ, one word and پھر ".utf8)
    #expect(firstInvalidUTF8(in: text + bytes + text) == expected.map { $0 + text.count })
  }

  @Test func agreesWithTheStandardLibraryOnDamagedText() {
    let text = Array("پیشِ نظر: ایک کالم، two scripts — ‘one’ 😀 é۔ ".utf8)
    for place in text.indices {
      for byte in UInt8.min...UInt8.max {
        var damaged = text
        damaged[place] = byte
        let found = firstInvalidUTF8(in: damaged)
        #expect((found == nil) == (String(validating: damaged, as: UTF8.self) != nil))
        if let found { #expect(String(validating: damaged[..<found], as: UTF8.self) != nil) }
      }
    }
  }
}
