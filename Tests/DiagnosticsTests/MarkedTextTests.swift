import Diagnostics
import SitegenTesting
import Testing

struct MarkedTextTests {
  @Test func takesMarksOutAndRemembersTheirPlaces() throws {
    let source = MarkedText("---\ntitle: 1️⃣پیشِ 2️⃣نَظر\n3️⃣catgory: x\n---")
    #expect(source.text == "---\ntitle: پیشِ نَظر\ncatgory: x\n---")
    #expect(source.marks == ["1️⃣", "2️⃣", "3️⃣"])
    #expect(try source.location(of: "1️⃣") == (2, 8))
    #expect(try source.location(of: "2️⃣") == (2, 13))
    #expect(try source.place(of: "3️⃣") == .init(line: 3, column: 1, byteOffset: 29))
  }

  @Test func agreesWithSourceText() throws {
    let source = MarkedText("سطر ایک\r\nسطر 1️⃣دو\n")
    let place = try source.place(of: "1️⃣")
    let text = SourceText(path: "a.md", source.text)
    #expect(text.location(atByte: place.byteOffset) == Location(path: "a.md", line: 2, column: 5, excerpt: "سطر دو"))
    #expect(try source.location(of: "1️⃣", in: "a.md") == text.location(atByte: place.byteOffset))
  }

  @Test func leavesOtherDigitsAlone() {
    #expect(MarkedText("1. one 1\u{FE0F} 2\u{20E3}").text == "1. one 1\u{FE0F} 2\u{20E3}")
  }

  @Test func saysWhichMarkIsMissing() {
    #expect(throws: MarkedText.MissingMark.self) { try MarkedText("x").place(of: "1️⃣") }
  }
}
