/// The consonants of a word as they are heard, in Latin letters: words of both scripts that sound alike have one key.
///
/// کتاب and kitab give `ktb`; لاہور and Lahore give `lr`, since writers of Urdu in Latin letters put or leave out an h
/// as they like. A word with a digit, and one without a consonant, has none.
/// - Parameter word: A folded word (`searchFold`, plain Latin letters).
package func soundKey(_ word: [UInt8]) -> [UInt8] {
  var key = Room<UInt8>(capacity: word.count)
  var letters = Room<UInt32>(capacity: word.count)
  word.withUnsafeBufferPointer { appendSoundKey(of: $0, to: &key, &letters) }
  return key.array
}

/// Appends the sound key of a folded word.
///
/// - Parameter letters: Room for the word's letters.
func appendSoundKey(of word: UnsafeBufferPointer<UInt8>, to keys: inout Room<UInt8>, _ letters: inout Room<UInt32>) {
  letters.clear()
  for byte in word {
    guard byte < 0x30 || byte > 0x39 else { return }
    switch byte {
    case 0..<0x80: letters.append(UInt32(byte))
    case 0x80..<0xC0 where letters.count > 0:
      letters[letters.count - 1] = letters[letters.count - 1] << 6 | UInt32(byte & 0x3F)
    case 0x80..<0xE0: letters.append(UInt32(byte & 0x1F))
    case 0xE0..<0xF0: letters.append(UInt32(byte & 0x0F))
    default: letters.append(UInt32(byte & 0x07))
    }
  }
  let start = keys.count
  var place = 0
  letters.withElements { letters in
    forEachSound(of: letters) { sound in
      if sound.isInKey(at: place), keys.count == start || keys[keys.count - 1] != sound.letter {
        keys.append(sound.letter)
      }
      place += 1
    }
  }
}

/// The scalars of a folded word.
typealias Letters = [UInt32]

extension Letters {
  init(_ text: String) { self = text.unicodeScalars.map(\.value) }

  var text: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: lazy.compactMap(Unicode.Scalar.init))
    return text
  }
}

/// One sound of a word.
struct Sound: Equatable, BitwiseCopyable, Sendable {
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
    word.withUnsafeBufferPointer { forEachSound(of: $0) { sounds.append($0) } }
    return sounds
  }
}

/// Gives the sounds of a folded word in their order.
@inline(__always)
private func forEachSound(of word: UnsafeBufferPointer<UInt32>, _ use: (Sound) -> Void) {
  let rules = PreparedRules.shared
  var place = 0
  while place < word.count {
    guard let rule = rules.rule(word, place) else {
      place += 1
      continue
    }
    for index in 0..<Int(rule.soundCount) { use(rules.sounds[Int(rule.firstSound) + index]) }
    place += Int(rule.spellingCount)
  }
}

/// A rule with its letters taken apart, which stand in one table with those of the others.
private struct PreparedRule: BitwiseCopyable {
  /// The spelling, and behind it the letters of which one must follow.
  var firstLetter: UInt16
  var spellingCount: UInt8
  var nextCount: UInt8
  var firstSound: UInt16
  var soundCount: UInt8
  var isAtBeginning: Bool
  var isAtEnd: Bool
}

/// The rules by their first letters, at places of their own: arrays would be counted for each letter of a site.
private struct PreparedRules {
  let sounds: UnsafePointer<Sound>
  private let letters: UnsafePointer<UInt32>
  private let rules: UnsafePointer<PreparedRule>
  /// Where the rules of each first letter begin.
  private let starts: UnsafePointer<UInt16>

  /// Filled once, and never changed nor given back.
  nonisolated(unsafe) static let shared = PreparedRules()

  private static let groups = 26 + 0x100

  private init() {
    var (sounds, letters): ([Sound], [UInt32]) = ([], [])
    var groups = [[PreparedRule]](repeating: [], count: Self.groups)
    for rule in SoundRules.all {
      let isAtBeginning = rule.spelling.utf8.first == UInt8(ascii: "^")
      let spelling = Letters(rule.spelling).dropFirst(isAtBeginning ? 1 : 0)
      let next = rule.next == "$" ? [] : Letters(rule.next)
      let heard = rule.sounds.utf8.split(separator: UInt8(ascii: " "))
      guard let group = spelling.first.map(Self.group) else { continue }
      groups[group].append(
        PreparedRule(
          firstLetter: UInt16(letters.count), spellingCount: UInt8(spelling.count), nextCount: UInt8(next.count),
          firstSound: UInt16(sounds.count), soundCount: UInt8(heard.count), isAtBeginning: isAtBeginning,
          isAtEnd: rule.next == "$"))
      letters += spelling + next
      sounds += heard.compactMap { token in
        token.first.map { Sound(letter: $0, mark: token.dropFirst().first ?? 0) }
      }
    }
    self.sounds = lasting(sounds)
    self.letters = lasting(letters)
    rules = lasting(groups.flatMap(\.self))
    starts = lasting(groups.reduce(into: [0]) { $0.append($0[$0.count - 1] + UInt16($1.count)) })
  }

  /// The number of the group of a letter; that behind the last has no rules.
  @inline(__always)
  private static func group(_ letter: UInt32) -> Int {
    switch letter {
    case 0x61...0x7A: Int(letter - 0x61)
    case 0x600...0x6FF: Int(letter - 0x600) + 26
    default: groups
    }
  }

  /// The first rule that fits at a place.
  @inline(__always)
  func rule(_ word: UnsafeBufferPointer<UInt32>, _ place: Int) -> PreparedRule? {
    let group = Self.group(word[place])
    guard group < Self.groups else { return nil }
    for index in Int(starts[group])..<Int(starts[group + 1]) where fits(rules[index], word, place) {
      return rules[index]
    }
    return nil
  }

  @inline(__always)
  private func fits(_ rule: PreparedRule, _ word: UnsafeBufferPointer<UInt32>, _ place: Int) -> Bool {
    let (first, count) = (Int(rule.firstLetter), Int(rule.spellingCount))
    let end = place + count
    guard end <= word.count, !rule.isAtBeginning || place == 0 else { return false }
    for index in 1..<max(count, 1) where word[place + index] != letters[first + index] { return false }
    if rule.isAtEnd { return end == word.count }
    guard rule.nextCount > 0 else { return true }
    guard end < word.count else { return false }
    for index in 0..<Int(rule.nextCount) where letters[first + count + index] == word[end] { return true }
    return false
  }
}
