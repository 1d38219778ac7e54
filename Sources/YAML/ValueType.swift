/// What kind of value a key takes, in the words of messages and of the reference.
package struct ValueType: Sendable, Hashable {
  /// Fits after “expects”: `a text`, `true or false`.
  package let phrase: String

  package init(_ phrase: String) {
    self.phrase = phrase
  }

  package static let text = ValueType("a text")
  package static let texts = ValueType("a list of texts, or one text")
  package static let boolean = ValueType("true or false")
  package static let wholeNumber = ValueType("a whole number")
  package static let date = ValueType("a date")
  package static let localizedText = ValueType("a text, or a mapping from languages to texts")
  package static let mapping = ValueType("a mapping")
  package static let list = ValueType("a list")
  package static let anything = ValueType("anything")

  package static func oneOf(_ choices: [String]) -> ValueType {
    ValueType(choices.joined(separator: " or "))
  }
}
