import Foundation
import Languages
import Markdown
import Testing

@Suite struct ThreadTests {
  /// Without the cure in CmarkSupport, between a tenth and a third of these come out without `<del>` or links.
  @Test func rendersTheSameOnFourThreads() async {
    let source = Array(
      String(
        repeating: "A ~~strike~~ and https://example.org/a, ایک ~~لفظ~~ www.example.org اور a@b.org۔\n\n", count: 40
      ).utf8)
    let expected = renderPlainMarkdown(source, unsafe: false)
    #expect(String(decoding: expected, as: UTF8.self).contains("<del>strike</del>"))
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask { (0..<300).count { _ in renderPlainMarkdown(source, unsafe: false) != expected } }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
