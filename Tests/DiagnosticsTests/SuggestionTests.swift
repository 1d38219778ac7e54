import Diagnostics
import Testing

struct SuggestionTests {
  @Test(arguments: [
    ("catgories", "categories"), ("tilte", "title"), ("Tags", "tags"), ("دسمر", "دسمبر"), ("weather", nil), ("x", nil),
  ])
  func findsTheNearestWord(word: String, expected: String?) {
    #expect(suggestion(for: word, among: ["title", "categories", "tags", "date", "دسمبر"]) == expected)
  }

  @Test(arguments: [
    ("tiltes", "titles", ["dates", "titels", "titles"]), ("abcdef", "bacdef", ["xxcdef", "bacdef"]),
    ("ab", "ba", ["ba"]), ("", nil, ["abc"]), ("a", "", [""]), ("kategori", nil, ["categories"]),
    ("kategory", "category", ["categories", "category"]),
    ("دریاؤں", "دریاوں", ["دریا", "دریاوں"]), ("categoryx", "category", ["category", "categories"]),
    ("abcdefghi", "xyzdefghi", ["xyzdefghi"]), ("abcdefghi", nil, ["wxyzefghi"]),
  ])
  func measuresAsFarAsAThirdOfTheWord(word: String, expected: String?, among: [String]) {
    #expect(suggestion(for: word, among: among) == expected)
  }
}
