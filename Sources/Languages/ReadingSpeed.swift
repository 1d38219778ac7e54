/// How fast readers of a language read, in words a minute.
package struct ReadingSpeed: Sendable, Hashable {
  package let wordsPerMinute: Int

  /// The speed that a site sets, else one by language.
  ///
  /// 238 for English is the mean of 190 studies of silent reading (Brysbaert 2019). No solid figure for Urdu is
  /// known; 180 is an estimate, as is the 200 for languages that nobody has told us about.
  package init(in language: Language, wordsPerMinute: Int? = nil) {
    if let wordsPerMinute, wordsPerMinute > 0 {
      self.wordsPerMinute = wordsPerMinute
    } else {
      let estimate = language.script == .arabic ? 180 : 200
      self.wordsPerMinute = KnownLanguage[language.code]?.wordsPerMinute ?? estimate
    }
  }

  /// The minutes that so many words take, rounded up, at least one.
  package func minutes(words: Int) -> Int { max(1, (words + wordsPerMinute - 1) / wordsPerMinute) }
}
