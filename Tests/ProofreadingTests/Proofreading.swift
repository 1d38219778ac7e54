import Diagnostics
import Languages

@testable import Proofreading

/// A text without markup, proofread.
struct Proof {
  let findings: [Finding]
  /// The text with all that can be mended.
  let mended: String

  init(
    _ text: String, in language: Language = .urdu, digits: Digits? = nil, spellings: [String: String] = [:],
    kind: ProseBlock.Kind = .paragraph
  ) {
    let options = ProofreadingOptions(WritingRules(language, digits: digits), spellings: spellings)
    findings = Self.findings(Array(text.utf8), options, kind)
    var bytes = Array(text.utf8)
    for _ in 0..<8 {
      let (next, made) = applying(Self.findings(bytes, options, kind), to: bytes)
      if made.isEmpty { break }
      bytes = next
    }
    mended = String(decoding: bytes, as: UTF8.self)
  }

  var rules: [DiagnosticID] { findings.map(\.rule) }

  private static func findings(
    _ bytes: [UInt8], _ options: ProofreadingOptions, _ kind: ProseBlock.Kind
  ) -> [Finding] {
    let paragraphs = lines(bytes, 0..<bytes.count).split(whereSeparator: \.isEmpty).map(Array.init)
    return proofread(paragraphs.map { ProseBlock(kind, lines: $0, in: bytes) }, options)
  }

  private static func lines(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false).map(\.indices)
  }
}

/// A source of numbers that gives the same ones in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 2 &+ 1 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
