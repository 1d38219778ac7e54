import Diagnostics
import Testing

struct SuggestionTests {
  @Test(arguments: [
    ("catgories", "categories"), ("tilte", "title"), ("Tags", "tags"), ("دسمر", "دسمبر"), ("weather", nil), ("x", nil),
  ])
  func findsTheNearestWord(word: String, expected: String?) {
    #expect(suggestion(for: word, among: ["title", "categories", "tags", "date", "دسمبر"]) == expected)
  }
}
