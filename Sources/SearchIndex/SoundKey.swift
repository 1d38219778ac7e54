/// The consonants of a word as they are heard, in Latin letters: words of both scripts that sound alike have one key.
///
/// کتاب and kitab give `ktb`; لاہور and Lahore give `lr`, since writers of Urdu in Latin letters put or leave out an h
/// as they like. A word with a digit, and one without a consonant, has none.
/// - Parameter word: A folded word (`searchFold`, plain Latin letters).
package func soundKey(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var key: [UInt8] = []
  guard !word.contains(where: { 0x30...0x39 ~= $0 }) else { return key }
  for (place, sound) in Sound.heard(in: Letters(word)).enumerated() where sound.isInKey(at: place) {
    if key.last != sound.letter { key.append(sound.letter) }
  }
  return key
}

/// The sound key of a folded word.
package func soundKey(_ word: [UInt8]) -> [UInt8] { word.withUnsafeBufferPointer { soundKey($0) } }

/// The scalars of a folded word.
typealias Letters = [UInt32]

extension Letters {
  /// Of UTF-8 bytes that are well formed.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self = []
    reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case 0..<0x80: append(UInt32(byte))
      case 0x80..<0xC0: self[count - 1] = self[count - 1] << 6 | UInt32(byte & 0x3F)
      case 0xC0..<0xE0: append(UInt32(byte & 0x1F))
      case 0xE0..<0xF0: append(UInt32(byte & 0x0F))
      default: append(UInt32(byte & 0x07))
      }
    }
  }

  init(_ text: String) { self = text.unicodeScalars.map(\.value) }

  var text: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: lazy.compactMap(Unicode.Scalar.init))
    return text
  }
}

/// One sound of a word.
struct Sound: Equatable, Sendable {
  /// Its class: a consonant, or one of the vowels a, i, o.
  var letter: UInt8
  /// What may tell it from others of its class: `h`, `q`, `:` for a long vowel; 0 for nothing.
  var mark: UInt8

  var isVowel: Bool { letter == UInt8(ascii: "a") || letter == UInt8(ascii: "i") || letter == UInt8(ascii: "o") }

  /// h and y count at the beginning only; within a word romanised spellings have them or not.
  func isInKey(at place: Int) -> Bool {
    !isVowel && (place == 0 || letter != UInt8(ascii: "h") && letter != UInt8(ascii: "y"))
  }

  /// The sounds of a folded word in their order.
  static func heard(in word: Letters) -> [Sound] {
    var sounds: [Sound] = []
    var place = 0
    while place < word.count {
      if let rule = Prepared.rules(for: word[place]).first(where: { $0.fits(word, place) }) {
        sounds += rule.sounds
        place += rule.spelling.count
      } else {
        place += 1
      }
    }
    return sounds
  }
}

/// A rule with its letters taken apart; a class, of which a copy counts one reference.
private final class Prepared: Sendable {
  let spelling: Letters
  let isAtBeginning: Bool
  let isAtEnd: Bool
  let next: Letters
  let sounds: [Sound]

  init(_ rule: SoundRules.Rule) {
    isAtBeginning = rule.spelling.utf8.first == UInt8(ascii: "^")
    spelling = Letters(Letters(rule.spelling).dropFirst(isAtBeginning ? 1 : 0))
    isAtEnd = rule.next == "$"
    next = isAtEnd ? [] : Letters(rule.next)
    sounds = rule.sounds.utf8.split(separator: UInt8(ascii: " ")).compactMap { token in
      token.first.map { Sound(letter: $0, mark: token.count > 1 ? token[token.index(after: token.startIndex)] : 0) }
    }
  }

  func fits(_ word: Letters, _ place: Int) -> Bool {
    let end = place + spelling.count
    guard end <= word.count, !isAtBeginning || place == 0, word[place..<end].elementsEqual(spelling) else {
      return false
    }
    if isAtEnd { return end == word.count }
    return next.isEmpty || end < word.count && next.contains(word[end])
  }

  /// The rules whose spelling begins with a letter, in their order.
  static func rules(for letter: UInt32) -> [Prepared] {
    switch letter {
    case 0x61...0x7A: byLetter[Int(letter - 0x61)]
    case 0x600...0x6FF: byLetter[Int(letter - 0x600) + 26]
    default: []
    }
  }

  private static let byLetter: [[Prepared]] = {
    var table = [[Prepared]](repeating: [], count: 26 + 0x100)
    for rule in SoundRules.all.map(Prepared.init) {
      guard let first = rule.spelling.first else { continue }
      table[Int(first < 0x100 ? first - 0x61 : first - 0x600 + 26)].append(rule)
    }
    return table
  }()
}
