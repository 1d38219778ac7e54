import Languages

/// How a form that was found belongs to the word that was asked for, the closest first.
package enum FormKind: Int, Sendable, Comparable {
  case exact, joined, stem, family, prefix

  /// What a place of the form counts, in tenths.
  var weight: Int {
    switch self {
    case .exact: 10
    case .joined: 9
    case .stem: 8
    case .family: 7
    case .prefix: 5
    }
  }

  package static func < (one: FormKind, other: FormKind) -> Bool { one.rawValue < other.rawValue }
}

/// What to look for in the index for a word, in this order.
struct WantedForm: Hashable {
  /// A folded word, as bytes.
  var word: [UInt8]
  var kind: FormKind
  /// Whether all words with the same English stem are meant, which only the index knows.
  var meansStem: Bool
}

/// The forms of a folded word that say the same, without looking into an index: each once, the closest first.
func wantedForms(of word: [UInt8]) -> [WantedForm] {
  var forms = WantedForms()
  forms.add(word, .exact)
  guard !word.hasDigit else { return forms.all }
  forms.addInflections(of: word, .stem)
  for spelling in otherSpellings(of: word) {
    forms.add(spelling, .stem)
    forms.addInflections(of: spelling, .stem)
  }
  for form in forms.all where !form.meansStem {
    for relative in Families.relatives(of: form.word) {
      forms.add(relative, .family)
      if Families.isBase(relative) { forms.addInflections(of: relative, .family) }
    }
  }
  return forms.all
}

private struct WantedForms {
  var all: [WantedForm] = []
  private var known: Set<WantedForm> = []

  mutating func add(_ word: [UInt8], _ kind: FormKind, meansStem: Bool = false) {
    // The kind is no part of what a form is.
    let form = WantedForm(word: word, kind: kind, meansStem: meansStem)
    var key = form
    key.kind = .exact
    if known.insert(key).inserted { all.append(form) }
  }

  mutating func addInflections(of word: [UInt8], _ kind: FormKind) {
    if word.isEnglish {
      add(word, kind, meansStem: true)
    } else {
      for form in inflections(of: word) { add(form, kind) }
    }
  }
}

/// The forms that the endings of one of Urdu's families give, which may or may not be words.
func inflections(of word: [UInt8]) -> [[UInt8]] {
  guard word.isArabic, !Endings.fixed.contains(word) else { return [] }
  var forms: [[UInt8]] = []
  for paradigm in Endings.paradigms {
    for ending in paradigm.endings where word.ends(with: ending) {
      let stem = word.dropLast(ending.count)
      guard stem.letterCount >= paradigm.stem else { continue }
      for other in paradigm.endings {
        let form = Array(stem + other)
        if form != word, !Endings.fixed.contains(form) { forms.append(form) }
      }
    }
  }
  return forms
}

/// British and American spellings of each other.
func otherSpellings(of word: [UInt8]) -> [[UInt8]] {
  guard word.isEnglish else { return [] }
  var forms: [[UInt8]] = []
  for (one, other) in Endings.beginnings {
    if word.starts(with: one) {
      forms.append(other + word.dropFirst(one.count))
    } else if word.starts(with: other) {
      forms.append(one + word.dropFirst(other.count))
    }
  }
  for (one, other, before) in Endings.endings {
    if word.ends(with: one), word.count - one.count >= before {
      forms.append(word.dropLast(one.count) + other)
    } else if word.ends(with: other), word.count - other.count >= before {
      forms.append(word.dropLast(other.count) + one)
    }
  }
  return forms
}

/// Where a scan for all words with the stem of an English word begins: what they all begin with.
func scanRoot(of word: [UInt8]) -> [UInt8] {
  var root = Array(zip(word, englishStem(word)).prefix { $0 == $1 }.map(\.0))
  if root.count > 3, let last = root.last, "iey".utf8.contains(last) { root.removeLast() }
  if root.count > 3, root.ends(with: Array("bl".utf8)) { root.removeLast() }
  return root
}

extension Collection<UInt8> {
  var letterCount: Int { reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
}

extension [UInt8] {
  var hasDigit: Bool { contains { 0x30...0x39 ~= $0 } }

  /// Whether only a–z are in it.
  var isEnglish: Bool { !isEmpty && allSatisfy { 0x61...0x7A ~= $0 } }

  /// Whether its first letter is a Latin one.
  var isLatin: Bool { first.map { 0x61...0x7A ~= $0 } ?? false }

  /// Whether its first letter is one of U+0600–U+06FF.
  var isArabic: Bool { first.map { 0xD8...0xDB ~= $0 } ?? false }

  func ends(with ending: [UInt8]) -> Bool {
    count >= ending.count && self[(count - ending.count)...].elementsEqual(ending)
  }
}
