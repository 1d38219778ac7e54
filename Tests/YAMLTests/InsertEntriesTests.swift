import Testing
import YAML

/// Entries added below a key, every other byte as it was.
@Suite struct InsertEntriesTests {
  private func inserted(_ text: String, under key: String = "tags") -> String? {
    let bytes = Array(text.utf8)
    let entries = [WrittenValue.Pair("cpec", .mapping([.init("name", .text("سی پیک"))])), .init("b", .plain("1"))]
    return inserting(entries, under: key, in: bytes, 0..<bytes.count).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("", "tags:\n  cpec: {name: سی پیک}\n  b: 1\n"),
    ("# نوٹ\n", "# نوٹ\n\ntags:\n  cpec: {name: سی پیک}\n  b: 1\n"),
    ("a: 1", "a: 1\n\ntags:\n  cpec: {name: سی پیک}\n  b: 1\n"),
    ("a: 1\n\n", "a: 1\n\ntags:\n  cpec: {name: سی پیک}\n  b: 1\n"),
    ("tags:\n", "tags:\n  cpec: {name: سی پیک}\n  b: 1\n"),
    ("tags: # none\n\na: 1\n", "tags: # none\n  cpec: {name: سی پیک}\n  b: 1\n\na: 1\n"),
    ("tags:\n   a: 1 # one\n# b\nb: 2\n", "tags:\n   a: 1 # one\n   cpec: {name: سی پیک}\n   b: 1\n# b\nb: 2\n"),
    (
      "tags:\n  a:\n    - 1\n    - {x: [1,\n      2]}\nb: 2\n",
      "tags:\n  a:\n    - 1\n    - {x: [1,\n      2]}\n  cpec: {name: سی پیک}\n  b: 1\nb: 2\n"
    ),
    ("tags:\n  a: |\n    متن\n\nb: 2\n", "tags:\n  a: |\n    متن\n  cpec: {name: سی پیک}\n  b: 1\n\nb: 2\n"),
    ("tags:\n  a: |+\n    متن\n\nb: 2\n", "tags:\n  a: |+\n    متن\n\n  cpec: {name: سی پیک}\n  b: 1\nb: 2\n"),
    ("title: پیشِ نظر\nx: [en, ur]", "title: پیشِ نظر\nx: [en, ur]\n\ntags:\n  cpec: {name: سی پیک}\n  b: 1\n"),
    ("x: {a: A}\n", "x: {a: A}\n\ntags:\n  cpec: {name: سی پیک}\n  b: 1\n"),
    ("x:\n  y:\n    z: >\n      A\n", "x:\n  y:\n    z: >\n      A\n\ntags:\n  cpec: {name: سی پیک}\n  b: 1\n"),
    ("tags:\r\n    a: 1", "tags:\r\n    a: 1\r\n    cpec: {name: سی پیک}\r\n    b: 1\r\n"),
    ("---\nx:\n    y: 1\n", "---\nx:\n    y: 1\n\ntags:\n    cpec: {name: سی پیک}\n    b: 1\n"),
  ])
  func addsBehindWhatIsThere(before: String, after: String) { #expect(inserted(before) == after) }

  @Test(arguments: [
    "tags: {a: 1}\n", "tags: ~\n", "tags: a\n", "tags: [a]\n", "tags:\n- a\n", "{tags: {}}\n",
    "tags: &t\n  a: 1\nb: *t\n",
    "x: &x {a: 1}\ntags: *x\n", "tags:\n  b: 2\n", "a: 1\n...\n", "tags: [\n", "- a\n",

  ])
  func leavesWhatItCannotAddTo(text: String) { #expect(inserted(text) == nil) }
}
