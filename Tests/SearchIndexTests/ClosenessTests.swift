import Languages
import Testing

@testable import SearchIndex

@Suite("Closeness of words")
struct ClosenessTests {
  private func letters(_ word: String) -> Letters { Letters(String(decoding: searchFold(word), as: UTF8.self)) }

  @Test(
    "Of words that sound alike the one that was meant is closest",
    arguments: [
      ("kitab", ["کتاب", "کتب", "کتبہ"]), ("khabar", ["خبر", "کبر", "خوبرو"]), ("pani", ["پانی", "پان", "پونے"]),
      ("ghar", ["گھر", "گر"]), ("gwadar", ["گوادر", "گودر"]), ("lahore", ["لاہور", "لہر"]),
    ])
  func order(typed: String, words: [String]) {
    let costs = words.map { closeness(letters(typed), letters($0)) }
    #expect(costs == costs.sorted() && costs[0] < costs[1], "\(costs)")
  }

  @Test("Letters that sound the same cost nothing, whichever way round")
  func homophones() {
    #expect(closeness(letters("ضرورت"), letters("زرورت")) == 0)
    #expect(closeness(letters("kitab"), letters("کتاب")) == closeness(letters("کتاب"), letters("kitab")))
  }

  @Test(
    "Slips of the finger are counted",
    arguments: [
      ("monsoon", "monsson", 1), ("election", "electoin", 1), ("library", "libary", 1), ("انتخابات", "انتخبات", 1),
      ("لاہور", "لاہرو", 1), ("cat", "dog", 3), ("", "ab", 2), ("same", "same", 0),
    ])
  func slips(one: String, other: String, count: Int) {
    #expect(damerau(letters(one), letters(other), limit: 9) == count)
    #expect(damerau(letters(one), letters(other), limit: 1) == min(count, 2))
  }
}
