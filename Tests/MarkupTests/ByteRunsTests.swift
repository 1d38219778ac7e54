import Markup
import Testing

@Suite struct ByteRunsTests {
  /// Texts of every length, with a special byte in every place.
  @Test func findsTheFirstSpecialByteWhereverItStands() {
    for count in 0...40 {
      for place in 0..<count {
        for special in [0x00, 0x1F, 0x7F, 0xC2, 0xEF] as [UInt8] {
          var text = [UInt8](repeating: UInt8(ascii: "a"), count: count)
          text[place] = special
          // What stands behind it must not matter.
          if place + 1 < count { text[place + 1] = 0xC1 }
          for start in 0...place { #expect(firstUnfit(text, from: start) == place) }
        }
      }
    }
  }

  @Test func passesOverPlainText() {
    for count in 0...40 {
      let text = [UInt8](repeating: 0xD8, count: count)
      for start in 0...count { #expect(firstUnfit(text, from: start) == count) }
    }
  }

  @Test func findsOneByte() {
    let text = Array("ا,b,,ccccccccccccccccccccc,d".utf8)
    text.withUnsafeBufferPointer { bytes in
      for start in 0...text.count {
        #expect(bytes.firstIndex(of: 0x2C, from: start) == text[start...].firstIndex(of: 0x2C))
        #expect(bytes.firstIndex(of: 0x2D, from: start) == nil)
      }
    }
  }

  private func firstUnfit(_ text: [UInt8], from start: Int) -> Int {
    text.withUnsafeBufferPointer { bytes in
      let index = bytes.endOfPlainRun(from: start, hasUnfit)
      // Text of less than eight bytes is left to whoever asks.
      return bytes.count < 8
        ? bytes[index...].firstIndex { !(0x20...0x7E).contains($0) && $0 < 0xD8 || $0 == 0xEF } ?? bytes.count : index
    }
  }
}
