import Languages
import Records

/// The words of some texts, whatever their order: two sums are equal when the words are the same ones, each as often.
///
/// A word is what stands between white space and has a letter or digit in it.
struct WordSum: Equatable {
  private(set) var count = 0
  /// The sum of the words' fingerprints; enough to see that nothing is missing, without a table of words for each column.
  private var sum: UInt64 = 0

  init() {}

  init(_ text: String) { add(text) }

  static func += (a: inout WordSum, b: WordSum) {
    a.count += b.count
    a.sum &+= b.sum
  }

  private mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      forEachWord(in: bytes) { word in
        count += 1
        var fingerprint = Fingerprint()
        fingerprint.add(UnsafeRawBufferPointer(word))
        sum &+= fingerprint.value
      }
    }
  }
}

/// How often each word is in some texts; for the few of which something is missing.
struct WordTable {
  private var counts: [String: Int] = [:]
  private var order: [String] = []

  mutating func add(_ text: String, times: Int = 1) {
    var text = text
    text.withUTF8 { bytes in
      forEachWord(in: bytes) { bytes in
        let word = String(decoding: bytes, as: UTF8.self)
        if counts[word] == nil { order.append(word) }
        counts[word, default: 0] += times
      }
    }
  }

  /// Words that were added more often than they were taken away, in the order in which they came.
  var surplus: [String] { order.flatMap { Array(repeating: $0, count: max(0, counts[$0] ?? 0)) } }

  /// Words that were taken away more often than they were added.
  var shortage: [String] { order.flatMap { Array(repeating: $0, count: max(0, -(counts[$0] ?? 0))) } }
}

private func forEachWord(
  in bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
) {
  var start = 0
  var index = 0
  while index < bytes.count {
    let space = lengthOfSpace(bytes, at: index)
    if space == 0 {
      index += 1
      continue
    }
    if index > start { judge(UnsafeBufferPointer(rebasing: bytes[start..<index]), body) }
    index += space
    start = index
  }
  if index > start { judge(UnsafeBufferPointer(rebasing: bytes[start..<index]), body) }
}

private func judge(_ word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
  let isWord =
    word.contains { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }
    || word.contains { $0 >= 0x80 }
      && String(decoding: word, as: UTF8.self).unicodeScalars.contains {
        $0.isArabicLetter || $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
  if isWord { body(word) }
}

/// How many bytes the white space at a place has; 0 where there is none.
private func lengthOfSpace(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch bytes[index] {
  case 0x09...0x0D, 0x20: return 1
  case 0xC2: return index + 1 < bytes.count && [0x85, 0xA0].contains(bytes[index + 1]) ? 2 : 0
  case 0xE2:
    guard index + 2 < bytes.count else { return 0 }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    let isSpace =
      second == 0x80 && (third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF)
      || second == 0x81 && third == 0x9F
    return isSpace ? 3 : 0
  case 0xE3: return index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
  default: return 0
  }
}
