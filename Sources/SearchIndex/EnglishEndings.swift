/// The endings that the later steps of the English stemmer replace; of two that fit the longer stands first.
enum EnglishEndings {
  struct Ending: Sendable {
    var from: String
    var to: String
    /// The letters of which one must stand before it; empty for any.
    var after: String
    /// Whether it must stand in the second region.
    var isFurther: Bool

    init(_ from: String, _ to: String, after: String = "", isFurther: Bool = false) {
      self.from = from
      self.to = to
      self.after = after
      self.isFurther = isFurther
    }
  }

  static let second: [Ending] = [
    Ending("ational", "ate"), Ending("ization", "ize"), Ending("fulness", "ful"), Ending("ousness", "ous"),
    Ending("iveness", "ive"), Ending("tional", "tion"), Ending("biliti", "ble"), Ending("lessli", "less"),
    Ending("entli", "ent"), Ending("ation", "ate"), Ending("alism", "al"), Ending("aliti", "al"),
    Ending("ousli", "ous"), Ending("iviti", "ive"), Ending("fulli", "ful"), Ending("ogist", "og"),
    Ending("enci", "ence"), Ending("anci", "ance"), Ending("abli", "able"), Ending("izer", "ize"),
    Ending("ator", "ate"), Ending("alli", "al"), Ending("bli", "ble"), Ending("ogi", "og", after: "l"),
    Ending("li", "", after: "cdeghkmnrt"),
  ]

  static let third: [Ending] = [
    Ending("ational", "ate"), Ending("tional", "tion"), Ending("alize", "al"), Ending("icate", "ic"),
    Ending("iciti", "ic"), Ending("ative", "", isFurther: true), Ending("ical", "ic"), Ending("ness", ""),
    Ending("ful", ""),
  ]

  static let fourth = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
    "al", "er", "ic",
  ]
}
