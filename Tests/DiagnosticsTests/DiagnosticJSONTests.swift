import Diagnostics
import Foundation
import Markup
import Testing

struct DiagnosticJSONTests {
  private let diagnostics = [
    Diagnostic(
      .error, .unknownKey, at: Location(path: "content/ملاقات.ur.md", line: 4, column: 1, excerpt: "x"),
      "‘زمرہ’ is \"not\"\na key", help: "did\tyou", related: [Location(path: "b.md"), Location(path: "c.md", line: 2)]),
    Diagnostic(.note, .keyAlias, "plain"),
  ]

  private func array(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { array in
      for diagnostic in diagnostics { diagnostic.write(to: &array) }
    }
    return writer.bytes
  }

  @Test func writesOneObjectEach() {
    #expect(
      String(decoding: array(diagnostics), as: UTF8.self) == """
        [{"severity":"error","id":"unknown-key","message":"‘زمرہ’ is \\"not\\"\\na key",\
        "path":"content/ملاقات.ur.md","line":4,"column":1,"help":"did\\tyou",\
        "related":[{"path":"b.md"},{"path":"c.md","line":2}]},\
        {"severity":"note","id":"key-alias","message":"plain"}]
        """)
  }

  @Test func writesAnArrayThatFoundationReads() throws {
    let read = try #require(JSONSerialization.jsonObject(with: Data(array(diagnostics))) as? [[String: Any]])
    #expect(read.count == 2)
    #expect(read[0]["message"] as? String == diagnostics[0].message)
    #expect(String(decoding: array([]), as: UTF8.self) == "[]")
  }

  @Test func escapesEveryCharacterThatJSONForbids() throws {
    var text = "</script>\u{2028}\u{2029}\u{2027}\u{202A}\\/ اردو 😀"
    for value in 0..<0xA0 as Range<UInt32> {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    for forScript in [false, true] {
      var writer = JSONWriter(forScript: forScript)
      writer.array { $0.string(text) }
      let read = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String]
      #expect(read?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
      let written = String(decoding: writer.bytes, as: UTF8.self).unicodeScalars
      #expect(!written.contains("\u{2028}") && !written.contains("\u{2029}"))
      #expect(written.contains("<") == !forScript)
    }
  }

  @Test func writesEveryKindOfValue() {
    var writer = JSONWriter()
    writer.object { object in
      object.member("n", -5)
      object.member("yes", true)
      object.member(ifPresent: "absent", nil as String?)
      object.member("tags", ["پانی", "b"])
      object.key("empty")
      object.object { _ in }
      object.key("list")
      object.array { array in
        array.null()
        array.array { _ in }
        array.number(1)
      }
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"n":-5,"yes":true,"tags":["پانی","b"],"empty":{},"list":[null,[],1]}"#)
  }
}

struct DiagnosticDocumentationTests {
  @Test func namesEveryIDOnce() {
    let headings = DiagnosticID.documentation.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.map { String($0.dropFirst(3)) } == DiagnosticID.allCases.map(\.rawValue))
  }

  @Test func showsExamplesOfMarkdownAsTheyAreTyped() {
    #expect(DiagnosticID.documentation.contains("‘\\*\\*word:\\*\\*next’"))
    #expect(DiagnosticID.documentation.contains("!\\[what the picture shows\\](file.jpg)"))
  }
}
