/// What kind of value a key takes, in the words of messages and of the reference.
package struct ValueType: Sendable, Hashable {
  /// Fits after “expects”: `a text`, `true or false`.
  package let phrase: String
  /// Between which numbers, of values that are numbers: nobody may ask for as much as the machine can count.
  let range: ClosedRange<Int>?
  /// Whether it is written in words, which may have any sign in them.
  package let holdsWords: Bool

  package init(_ phrase: String, holdsWords: Bool = false) {
    self.init(phrase, range: nil, holdsWords: holdsWords)
  }

  private init(_ phrase: String, range: ClosedRange<Int>?, holdsWords: Bool = false) {
    self.phrase = phrase
    self.range = range
    self.holdsWords = holdsWords
  }

  /// A number is declared with its range, which stands in the reference and in messages.
  package static func wholeNumber(in range: ClosedRange<Int>) -> ValueType {
    ValueType("a whole number from \(range.lowerBound) to \(range.upperBound)", range: range)
  }

  /// A number of bytes, read by `byteCount`.
  package static func byteCount(in range: ClosedRange<Int>) -> ValueType {
    let ends = "from \(ByteCount.text(range.lowerBound)) to \(ByteCount.text(range.upperBound))"
    return ValueType("a number of bytes, or of KB (1000 bytes) or MB, \(ends)", range: range)
  }

  /// The range of a number; a key that is read as one and declared as something else is a mistake of ours.
  var declaredRange: ClosedRange<Int> {
    guard let range else { preconditionFailure("‘\(phrase)’ is read as a number and has no range") }
    return range
  }

  /// A value of this kind, or of the kind that the phrase names.
  package func or(_ phrase: String) -> ValueType { ValueType("\(phrase), or \(self.phrase)", range: range) }

  package static let text = ValueType("a text")
  package static let texts = ValueType("a list of texts, or one text")
  /// A text in the reader's language, and not a name that only sitegen reads.
  package static let words = ValueType("a text", holdsWords: true)
  package static let listOfWords = ValueType("a list of texts, or one text", holdsWords: true)
  package static let boolean = ValueType("true or false")
  package static let date = ValueType("a date")
  package static let localizedText = ValueType("a text, or a mapping from languages to texts")
  package static let mapping = ValueType("a mapping")
  package static let list = ValueType("a list")
  package static let anything = ValueType("anything")

  package static func oneOf(_ choices: [String]) -> ValueType {
    ValueType(choices.joined(separator: " or "))
  }
}
