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

  @Test(arguments: [
    ("tiltes", ["dates", "titels", "titles"]), ("kategory", ["categories", "category"]), ("abcdefghi", ["wxyzefghi"]),
    ("دریاؤں", ["دریا", "دریاوں"]), ("", ["abc"]), ("دسمر", ["نومبر", "دسمبر"]), ("ab", ["AB", "ba"]),
  ])
  func findsTheSameInWordsThatAreKept(word: String, among: [String]) {
    var index = SuggestionIndex(among)
    #expect(index.nearest(to: word) == suggestion(for: word, among: among))
    #expect(index.nearest(to: word) == suggestion(for: word, among: among))
  }

  @Test func suggestsNothingMoreWhenThatHasTakenLong() {
    var index = SuggestionIndex((0..<100).map { "category-\($0)" }, steps: 20_000)
    let found = (0..<1000).map { index.nearest(to: "categorx-\($0 % 100)") }
    #expect(found.first == "category-0")
    #expect(found.last == .some(nil))
  }
}
