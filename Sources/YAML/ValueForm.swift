/// What a value of a key looks like, for programs that judge files while they are typed.
///
/// `ValueType.phrase` says the same to people. It is no narrower than what is read: an editor that finds fault where a
/// build finds none would teach its author to look away.
package indirect enum ValueForm: Sendable, Hashable {
  /// Any scalar: numbers and dates are read as the text that was typed.
  case text
  case boolean
  case date
  /// One text, or one for each language.
  case localizedText
  case wholeNumber(ClosedRange<Int>)
  case byteCount
  case choice([String])
  case list(ValueForm)
  /// A list, or one of its items without brackets.
  case listOrOne(ValueForm)
  /// A mapping that has these keys and no others.
  case keys([KeyDeclaration])
  /// A mapping whose keys are free, or some of those that are named.
  case entries(ValueForm, named: [String]? = nil)
  case anyOf([ValueForm])
  case anything
}

extension ValueForm {
  /// What each entry of a mapping with free keys takes, in the words of messages; `nil` where that is not one simple kind.
  var phraseOfEntry: String? {
    guard case .entries(let value, named: _) = self else { return nil }
    return switch value {
    case .text: ValueType.text.phrase
    case .listOrOne(.text): ValueType.texts.phrase
    case .boolean: ValueType.boolean.phrase
    case .localizedText: ValueType.localizedText.phrase
    case .choice(let choices): ValueType.oneOf(choices).phrase
    case .list: "a list"
    default: nil
    }
  }
}

extension KeySet {
  /// A mapping that has these keys.
  ///
  /// Those are among them that do nothing yet.
  package var form: ValueForm { .keys(keys.map(\.declaration)) }
}

extension KeyDeclaration: Hashable {
  package static func == (one: KeyDeclaration, other: KeyDeclaration) -> Bool { one === other }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
