import Foundation
import Markdown
import Testing

/// Debian's cmark-gfm is the judge: plain output must be equal to its output, byte for byte.
@Suite struct PlainMarkdownTests {
  @Test(arguments: plainMarkdownCorpus)
  func equalsCmarkOnEveryConstruct(source: String) throws {
    for unsafe in [false, true] {
      let expected = try cmark(Array(source.utf8), unsafe: unsafe)
      let actual = renderPlainMarkdown(Array(source.utf8), unsafe: unsafe)
      #expect(String(decoding: actual, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
      #expect(actual == expected)
    }
  }

  @Test func equalsCmarkOnTheWholeCorpusAsOneText() throws {
    let source = Array(plainMarkdownCorpus.joined(separator: "\n\n").utf8)
    #expect(renderPlainMarkdown(source, unsafe: true) == (try cmark(source, unsafe: true)))
  }

  @Test func equalsCmarkOnBytesThatAreNotUTF8() throws {
    let source: [UInt8] =
      Array("*a".utf8) + [0xC3, 0x28, 0xFF] + Array("* [x](".utf8) + [0xE2, 0x80] + Array(")\n".utf8)
    #expect(renderPlainMarkdown(source, unsafe: false) == (try cmark(source, unsafe: false)))
  }

  private func cmark(_ source: [UInt8], unsafe: Bool) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/cmark-gfm")
    process.arguments =
      ["table", "strikethrough", "autolink", "tasklist", "footnotes"].flatMap { ["-e", $0] }
      + (unsafe ? ["--unsafe"] : [])
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(source))
    try input.fileHandleForWriting.close()
    let html = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return Array(html)
  }
}
