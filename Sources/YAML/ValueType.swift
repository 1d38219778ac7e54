/// How many items a list or mapping may have, each of which makes pages or stands on many of them.
package struct ItemLimit: Sendable, Hashable {
  package let count: Int
  /// What to do with the others, in place of leaving them out.
  package let instead: String?

  package init(_ count: Int, instead: String? = nil) {
    self.count = count
    self.instead = instead
  }
}

/// What kind of value a key takes, in the words of messages and of the reference.
package struct ValueType: Sendable, Hashable {
  /// Fits after “expects”: `a text`, `true or false`.
  package let phrase: String
  /// Between which numbers, of values that are numbers: nobody may ask for as much as the machine can count.
  let range: ClosedRange<Int>?
  /// How many items a list or mapping may have; without it, any number.
  let itemLimit: ItemLimit?
  /// Whether it is written in words, which may have any sign in them.
  package let holdsWords: Bool
  /// Whether it is a list of words.
  package let isListOfWords: Bool
  /// The same as the phrase says, for programs.
  package private(set) var form: ValueForm

  package init(_ phrase: String, upTo limit: ItemLimit? = nil, _ form: ValueForm = .anything) {
    self.init(phrase, range: nil, limit: limit, form)
  }

  private init(
    _ phrase: String, range: ClosedRange<Int>? = nil, limit: ItemLimit? = nil, holdsWords: Bool = false,
    isListOfWords: Bool = false, _ form: ValueForm
  ) {
    self.form = form
    self.phrase = phrase
    self.range = range
    itemLimit = limit
    self.holdsWords = holdsWords
    self.isListOfWords = isListOfWords
  }

  /// A number is declared with its range, which stands in the reference and in messages.
  package static func wholeNumber(in range: ClosedRange<Int>) -> ValueType {
    ValueType("a whole number from \(range.lowerBound) to \(range.upperBound)", range: range, .wholeNumber(range))
  }

  /// A number of bytes, read by `byteCount`.
  package static func byteCount(in range: ClosedRange<Int>) -> ValueType {
    let ends = "from \(ByteCount.text(range.lowerBound)) to \(ByteCount.text(range.upperBound))"
    return ValueType("a number of bytes, or of KB (1000 bytes) or MB, \(ends)", range: range, .byteCount)
  }

  /// The range of a number; a key that is read as one and declared as something else is a mistake of ours.
  var declaredRange: ClosedRange<Int> {
    guard let range else { preconditionFailure("‘\(phrase)’ is read as a number and has no range") }
    return range
  }

  /// A value of this kind, or of the kind that the phrase names.
  package func or(_ phrase: String, _ form: ValueForm = .anything) -> ValueType {
    ValueType("\(phrase), or \(self.phrase)", range: range, .anyOf([self.form, form]))
  }

  /// The same, of which is known what stands in it.
  package func of(_ form: ValueForm) -> ValueType {
    var type = self
    type.form = form
    return type
  }

  package static let text = ValueType("a text", .text)
  package static let texts = ValueType("a list of texts, or one text", .listOrOne(.text))
  package static func texts(upTo limit: ItemLimit) -> ValueType {
    ValueType("a list of up to \(limit.count) texts, or one text", limit: limit, .listOrOne(.text))
  }
  /// A text in the reader's language, and not a name that only sitegen reads.
  package static let words = ValueType("a text", holdsWords: true, .text)
  package static func listOfWords(upTo limit: ItemLimit) -> ValueType {
    ValueType(
      "a list of up to \(limit.count) texts, or one text", limit: limit, holdsWords: true, isListOfWords: true,
      .listOrOne(.text))
  }
  package static let boolean = ValueType("true or false", .boolean)
  package static let date = ValueType("a date", .date)
  package static let localizedText = ValueType("a text, or a mapping from languages to texts", .localizedText)
  package static let mapping = ValueType("a mapping", .entries(.anything))
  package static func mapping(upTo limit: ItemLimit) -> ValueType {
    ValueType("a mapping of up to \(limit.count) entries", limit: limit, .entries(.anything))
  }
  package static func list(upTo limit: ItemLimit) -> ValueType {
    ValueType("a list of up to \(limit.count)", limit: limit, .list(.anything))
  }
  package static let anything = ValueType("anything", .anything)

  package static func oneOf(_ choices: [String]) -> ValueType {
    ValueType(choices.joined(separator: " or "), .choice(choices))
  }
}
