/// A generator of numbers that are the same on every machine (SplitMix64).
struct Random {
  private var state: UInt64

  /// The numbers of one case: of a surface, a seed and a place in the row.
  init(seed: UInt64, surface: Int, number: Int) {
    state =
      seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(surface) &* 0xD1B5_4A32_D192_ED03 &+ UInt64(number)
      &* 0xA24B_AED4_963E_E407
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func number(below limit: Int) -> Int { limit <= 0 ? 0 : Int(next() % UInt64(limit)) }

  mutating func element<Element>(of list: [Element]) -> Element { list[number(below: list.count)] }

  /// A place in `count` bytes and a length, mostly a short one.
  mutating func range(in count: Int) -> Range<Int> {
    let start = number(below: count + 1)
    let most = number(below: 4) == 0 ? count : 12
    return start..<min(count, start + number(below: most + 1))
  }
}
