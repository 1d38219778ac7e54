/// How many scalars two words begin with both, and how many bytes these are.
func sharedBeginning(
  _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
) -> (scalars: Int, bytes: Int) {
  var bytes = 0
  let most = min(one.count, other.count)
  while bytes < most, one[bytes] == other[bytes] { bytes += 1 }
  // A scalar of which only a part is shared is not.
  while bytes > 0, bytes < other.count, other[bytes] & 0xC0 == 0x80 { bytes -= 1 }
  var scalars = 0
  for index in 0..<bytes where other[index] & 0xC0 != 0x80 { scalars += 1 }
  return (scalars, bytes)
}

extension Room<UInt8> {
  /// Appends a word without what it shares with the one before it, and how much that is.
  mutating func append(_ word: UnsafeBufferPointer<UInt8>, behind before: UnsafeBufferPointer<UInt8>) {
    let shared = sharedBeginning(before, word)
    SearchNumber.append(shared.scalars, to: &self)
    append(UnsafeBufferPointer(rebasing: word[shared.bytes...]))
  }
}
