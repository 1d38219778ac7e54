package import Records
import Testing

/// A value as a later build reads it from its record.
package func recorded<Value: Recorded>(_ value: Value) -> Value {
  var record = RecordWriter()
  value.write(to: &record)
  var reader = RecordReader(record.bytes)
  let read = Value(from: &reader)
  #expect(reader.isAtEnd && !reader.isDamaged)
  return read
}

/// The properties of a value by their names, each as a text that is the same for equal values.
package func properties(of value: some Any) -> [String: String] {
  let named = Mirror(reflecting: value).children.compactMap { child in child.label.map { ($0, child.value) } }
  return Dictionary(named.map { ($0, text(of: $1)) }) { first, _ in first }
}

/// As Swift prints it, but for dictionaries and sets, whose order is another in each run and for each copy.
private func text(of value: Any) -> String {
  let mirror = Mirror(reflecting: value)
  let parts = mirror.children.map { child in "\(child.label ?? ""): \(text(of: child.value))" }
  switch mirror.displayStyle {
  case .dictionary, .set: return "[\(parts.sorted().joined(separator: ", "))]"
  case _ where parts.isEmpty: return String(reflecting: value)
  default: return "\(mirror.subjectType)(\(parts.joined(separator: ", ")))"
  }
}

/// Expects that every property of a value is read as it was written, and that the value says something in each: of one
/// that is as nothing was read, nobody could tell.
package func expectWholeRecord<Value: Exchanged>(of value: Value, except left: Set<String> = []) {
  let (own, read, blank) = (properties(of: value), properties(of: recorded(value)), properties(of: Value()))
  for (name, text) in own where !left.contains(name) {
    #expect(read[name] == text, "‘\(name)’ of \(Value.self)")
    #expect(blank[name] != text, "the test gives ‘\(name)’ of \(Value.self) no value")
  }
}
