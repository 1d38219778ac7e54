import Testing

@testable import SearchIndex

@Suite("English stems")
struct EnglishStemTests {
  @Test(
    "Forms of a word have the stem that Snowball's rules give",
    arguments: [
      ("elections", "elect"), ("elected", "elect"), ("hopping", "hop"), ("hoping", "hope"), ("studies", "studi"),
      ("study", "studi"), ("happily", "happili"), ("happiness", "happi"), ("national", "nation"), ("dying", "die"),
      ("university", "universiti"), ("universe", "univers"), ("organization", "organiz"), ("organ", "organ"),
      ("news", "news"), ("only", "onli"), ("possibility", "possibl"), ("geologist", "geolog"), ("proceed", "proceed"),
      ("evening", "evening"), ("succeeding", "succeed"), ("pasted", "paste"), ("controlling", "control"),
      ("یہ", "یہ"), ("be", "be"), ("by", "by"), ("say", "say"), ("cries", "cri"), ("ties", "tie"), ("gas", "gas"),
    ])
  func stems(word: String, stem: String) {
    #expect(String(decoding: englishStem(Array(word.utf8)), as: UTF8.self) == stem)
  }
}
