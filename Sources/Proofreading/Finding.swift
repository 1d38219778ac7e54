package import Diagnostics

/// What a rule found in a text.
package struct Finding: Sendable, Hashable {
  package var rule: DiagnosticID
  /// Bytes of the file.
  package var range: Range<Int>
  package var message: String
  package var help: String?
  /// What takes the place of the range; `nil` where only the author knows.
  package var replacement: String?

  package init(
    _ rule: DiagnosticID, _ range: Range<Int>, _ message: String, help: String? = nil, replacement: String? = nil
  ) {
    self.rule = rule
    self.range = range
    self.message = message
    self.help = help
    self.replacement = replacement
  }
}

/// The bytes with the replacements of findings, and which of these were made.
///
/// Of two that touch the same bytes the first is made, the other waits for the next reading of the text.
package func applying(_ findings: [Finding], to bytes: [UInt8]) -> (bytes: [UInt8], made: [Finding]) {
  let ordered = findings.filter { $0.replacement != nil }.sorted { one, other in
    (one.range.lowerBound, one.range.upperBound) < (other.range.lowerBound, other.range.upperBound)
  }
  guard !ordered.isEmpty else { return (bytes, []) }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var made: [Finding] = []
  var copied = 0
  for finding in ordered where finding.range.lowerBound >= copied {
    // Of two rules whose places touch, one may be the reason of the other.
    if let last = made.last, finding.range.lowerBound == last.range.upperBound, finding.rule != last.rule { continue }
    result += bytes[copied..<finding.range.lowerBound]
    result += Array((finding.replacement ?? "").utf8)
    copied = finding.range.upperBound
    made.append(finding)
  }
  result += bytes[copied...]
  return (result, made)
}
