// What `PlainBlocks` makes of each byte and of each Arabic letter.

/// How a byte with which a scalar begins is read.
enum PlainKind: UInt8 {
  case copied, dropped, lineEnd, lessThan, greaterThan, latin1, mark, arabic, general, lastPlane
}

/// What is done with a byte with which a scalar begins.
let plainKinds: [PlainKind] = (0...255).map { byte in
  switch byte {
  case 0x0A, 0x0D: .lineEnd
  case 0...0x20, 0x7F: .dropped
  case 0x3C: .lessThan
  case 0x3E: .greaterThan
  case 0xC2: .latin1
  case 0xCC, 0xCD: .mark
  case 0xD8...0xDB: .arabic
  case 0xE2: .general
  case 0xEF: .lastPlane
  default: .copied
  }
}

/// What each scalar from U+0600 on becomes; 0 for nothing.
let plainArabic: [UInt16] = (0x600...0x6FF as ClosedRange<UInt16>).map { value in
  switch value {
  case 0x610...0x61A, 0x61C, 0x640, 0x64B...0x652, 0x656...0x65F, 0x670, 0x6D6...0x6ED: 0
  case 0x60C: 0x2C
  case 0x61B: 0x3B
  case 0x61F: 0x3F
  case 0x6D4: 0x2E
  case 0x66A: 0x25
  case 0x649, 0x64A: 0x6CC
  case 0x643: 0x6A9
  case 0x647: 0x6C1
  case 0x629: 0x6C3
  case 0x6C0: 0x6C2
  case 0x660...0x669: 0x30 + value - 0x660
  case 0x6F0...0x6F9: 0x30 + value - 0x6F0
  default: value
  }
}
