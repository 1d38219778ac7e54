/// A text taken apart into classed scalars, in which runs of one script are searched.
struct RunScan {
  /// A scalar of the text.
  struct Unit {
    var scalar: UInt32
    var offset: Int
    var runClass: RunClass
  }

  private(set) var units: [Unit] = []
  private let length: Int
  /// The end of the last run: nothing before it can be drawn into the next.
  private var taken = 0
  private var isolateDepth = 0
  /// The brackets and quotes of which a run before has found that nothing closes them.
  ///
  /// Whether an opening sign is closed depends on what follows it alone, so no later run need look for it again: each of
  /// a thousand of them would look to the end of the text.
  var neverClosed: Set<Int> = []
  private var runs: [Range<Int>] = []

  init(_ text: [UInt8]) {
    length = text.count
    units.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { text in
      RunClass.ofTwoByteScalars.withUnsafeBufferPointer { classes in read(text, classes) }
    }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<RunClass>) {
    var index = 0
    while index < text.count {
      let (scalar, length) = ScalarReader.scalar(in: text, at: index)
      let runClass = scalar < classes.count ? classes[Int(scalar)] : RunClass(scalar)
      units.append(Unit(scalar: scalar, offset: index, runClass: runClass))
      index += length
    }
  }

  /// The class at an index; white space beyond both ends.
  ///
  /// Whoever goes on as long as there is white space asks by `end` or `start`, which stop where the text does.
  func at(_ index: Int) -> RunClass { units.indices.contains(index) ? units[index].runClass : .space }

  /// The scalar at an index; beyond both ends U+0000, which is no sign that anything looks for.
  func scalar(_ index: Int) -> UInt32 { units.indices.contains(index) ? units[index].scalar : 0 }

  /// The end of what belongs together from an index on, at the latest that of the text.
  func end(from index: Int, while belongs: (Int) -> Bool) -> Int {
    var end = index
    while end < units.count, belongs(end) { end += 1 }
    return end
  }

  /// Where what belongs together before an index begins, not before `lower`.
  func start(before index: Int, from lower: Int, while belongs: (Int) -> Bool) -> Int {
    var start = index
    while start > max(lower, 0), belongs(start - 1) { start -= 1 }
    return start
  }

  func scalarIs(_ index: Int, _ characters: StaticString) -> Bool {
    let scalar = scalar(index)
    return scalar < 0x80 && characters.withUTF8Buffer { $0.contains(UInt8(scalar)) }
  }

  /// The Latin runs, and the numbers whose signs would jump, in a text from right to left.
  mutating func latinRuns() -> [Range<Int>] {
    search { scan, index in
      switch scan.at(index) {
      case .latin:
        let start = scan.latinStart(before: index, from: scan.taken)
        return start..<scan.runEnd(from: index, start: start, of: .latin)
      case .digit: return scan.joinedNumber(at: index)
      case .neutral: return scan.signedNumber(at: index, from: scan.taken)
      default: return nil
      }
    }
  }

  /// The Arabic runs in a text from left to right.
  mutating func arabicRuns() -> [Range<Int>] {
    search { scan, index in
      guard scan.at(index) == .arabic else { return nil }
      let start = scan.start(before: index, from: scan.taken) { scan.at($0) == .mark }
      // A number in Urdu digits before the first word is read with it.
      var number = scan.start(before: start, from: scan.taken) { scan.at($0) == .space || scan.at($0) == .arabicDigit }
      while number < start, scan.at(number) == .space { number += 1 }
      return number..<scan.runEnd(from: index, start: number, of: .arabic)
    }
  }

  /// Goes through the text and takes each run that `find` begins at an index; leaves isolates as they are.
  private mutating func search(_ find: (inout RunScan, Int) -> Range<Int>?) -> [Range<Int>] {
    var index = 0
    while index < units.count {
      switch units[index].runClass {
      case .openIsolate: isolateDepth += 1
      case .closeIsolate: isolateDepth = max(0, isolateDepth - 1)
      case .space, .mark: break
      default:
        if isolateDepth == 0, let run = find(&self, index) {
          runs.append(byteOffset(run.lowerBound)..<byteOffset(run.upperBound))
          taken = run.upperBound
          index = run.upperBound
          continue
        }
      }
      index += 1
    }
    return runs
  }

  private func byteOffset(_ index: Int) -> Int { index < units.count ? units[index].offset : length }
}
