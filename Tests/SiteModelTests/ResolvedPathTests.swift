import SiteModel
import Testing

@Suite struct ResolvedPathTests {
  @Test(
    arguments: [
      ("one.en.md", "columns/2025/one.en.md"),
      ("../one.md", "columns/one.md"),
      ("../../one.md", "one.md"),
      ("../../../one.md", nil),
      ("../2024/./one.md", "columns/2024/one.md"),
      ("../2024/../2023/one.md", "columns/2023/one.md"),
      ("../2024//one.md", "columns/2024/one.md"),
      ("../2024/one/", "columns/2024/one"),
      ("./one.md", "columns/2025/one.md"),
      ("../.hidden/one.md", "columns/.hidden/one.md"),
      ("../2024/one..md", "columns/2024/one..md"),
      ("..", "columns"),
      ("../", "columns"),
      ("../نظر/ایک.ur.md", "columns/نظر/ایک.ur.md"),
    ] as [(String, String?)])
  func leadsFromAFolder(reference: String, expected: String?) {
    #expect(resolvedPath(reference, fromFolder: "columns/2025") == expected)
  }

  @Test func leadsOutOfTheSiteFromItsRoot() {
    #expect(resolvedPath("../one.md", fromFolder: "") == nil)
    #expect(resolvedPath("a/one.md", fromFolder: "") == "a/one.md")
  }
}
