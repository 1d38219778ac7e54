import Diagnostics
import Languages
import YAML

/// The keys of an entry of `corrections`.
let correctionKeys = KeySet<CorrectionReading>(
  "a key of ‘corrections’",
  [
    Key("date", .date, "The day on which it was put right.", example: "date: 2025-09-03") {
      $0.date = $2.date($1, in: $0.zone)?.value
      $0.hasDate = true
    },
    Key(
      "text", .words, "What was wrong, and what is right, in the language of the file.",
      example: "text: \"The Chenab was meant, not the Ravi.\""
    ) { $0.text = $2.text($1)?.value },
  ])

struct CorrectionReading: Sendable {
  let zone: TimeZoneOffsets
  var date: DateTime?
  var text: String?
  /// Whether a date was typed, be it one that cannot be read.
  var hasDate = false

  init(zone: TimeZoneOffsets) {
    self.zone = zone
  }
}

/// The corrections of an edition; one alone need not stand in a list.
func readCorrections(_ node: YAMLNode, zone: TimeZoneOffsets, _ reader: inout TypedReader) -> [Correction]? {
  if case .mapping = node.content { return readCorrection(node, zone: zone, &reader).map { [$0] } }
  return reader.items(node)?.compactMap { readCorrection($0, zone: zone, &reader) }
}

private func readCorrection(
  _ node: YAMLNode, zone: TimeZoneOffsets, _ reader: inout TypedReader
) -> Correction? {
  guard case .mapping = node.content else {
    reader.reportWrongType(node, found: node.text.map { "‘\($0)’ in it" })
    return nil
  }
  var reading = CorrectionReading(zone: zone)
  guard correctionKeys.read(node, into: &reading, &reader) else { return nil }
  if let date = reading.date, let text = reading.text { return Correction(date: date, text: text) }
  // A date that cannot be read was reported where it stands.
  for (name, isMissing) in [("date", !reading.hasDate), ("text", reading.text == nil)] where isMissing {
    reader.report(
      .error, .missingKey, at: node.mark, "a correction has no ‘\(name)’",
      help: "for example: \(reader.syntax.example(reader.current.example))")
  }
  return nil
}
