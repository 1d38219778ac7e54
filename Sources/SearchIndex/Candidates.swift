/// A word of the index that may be meant by one that was typed otherwise.
struct Candidate {
  /// Folded.
  var word: [UInt8]
  /// How unlikely it is; 0 for one that sounds the same.
  var cost: Int
  /// How many documents have it.
  var count: Int
}

/// Words of the index that may be meant by one that was typed otherwise; the likeliest first.
extension SearchReader {
  private static let most = 3

  /// Words that look nearly the same: ہ typed for ھ, which some keyboards do not have, or an alef that may be left out.
  func lookalikes(of word: [UInt8]) -> [[UInt8]] {
    let letters = Letters(String(decoding: word, as: UTF8.self))
    var words: [[UInt8]] = []
    var all = letters
    for (place, letter) in letters.enumerated() where letter == 0x6C1 || letter == 0x6BE {
      // ھ stands behind some letters alone; where some write it, in لاھور, it is ہ.
      let isAspirated = place > 0 && Self.aspirated.contains(letters[place - 1])
      guard isAspirated || letter == 0x6BE else { continue }
      var other = letters
      other[place] = letter == 0x6C1 ? 0x6BE : 0x6C1
      all[place] = isAspirated ? 0x6BE : 0x6C1
      words.append(Array(other.text.utf8))
    }
    // Who has but one of the two types it in the whole word.
    if words.count > 1 { words.insert(Array(all.text.utf8), at: 0) }
    for (one, other) in Endings.lookalikes {
      for (one, other) in [(one, other), (other, one)] where word.ends(with: one) {
        words.append(word.dropLast(one.count) + other)
      }
    }
    if let other = withOrWithoutAlef(word) { words.append(other) }
    // Who has typed a word of the site may mean another one, and not what only has forms like others.
    let isTyped = isTerm(word)
    return words.filter { $0 != word && (isTyped ? isTerm($0) : !forms(of: $0).isEmpty) }
  }

  /// The letters behind which ھ stands.
  private static let aspirated = Letters("بپتٹجچدڈرڑکگلمن")

  /// Words of the other script that sound like it.
  ///
  /// - Parameter isKnown: Whether the site has the word itself, so that only those are meant that sound the same, and
  ///   no function words, without which the query would ask for less.
  /// - Parameter isAlone: Whether nothing else is asked for; of several words the others tell which was meant.
  func words(inOtherScriptLike word: [UInt8], isKnown: Bool, isAlone: Bool) -> [Candidate] {
    guard word.isEnglish || word.isArabic, !word.hasDigit else { return [] }
    if !isKnown, let other = Endings.romanised[word], entry.common.contains(other) {
      return [Candidate(word: other, cost: 0, count: 0)]
    }
    let letters = Letters(String(decoding: word, as: UTF8.self))
    var costs: [[UInt8]: Candidate] = [:]
    for key in soundKeys(of: word) {
      for (other, count) in words(soundingLike: key) where other.isLatin != word.isLatin {
        guard other.isLatin || other.isArabic, costs[other] == nil else { continue }
        if isKnown, entry.common.contains(other) { continue }
        costs[other] = Candidate(word: other, cost: closenessOfForms(word, other), count: count)
      }
    }
    let likely = min(3 + Sound.heard(in: letters).count / 2, costs.values.map(\.cost).min() ?? 0)
    let limit = isKnown ? 3 : likely + (isAlone ? 1 : 2)
    return best(of: costs.values.filter { $0.cost <= limit }) { endsLike(word, $0) ? 0 : 1 }
  }

  /// Words of the same script that differ by a slip of the finger, or sound the same; no function words.
  func words(near word: [UInt8]) -> [Candidate] {
    let length = word.letterCount
    guard !word.hasDigit, length >= (word.isArabic ? 3 : 4) else { return [] }
    let letters = Letters(String(decoding: word, as: UTF8.self))
    let key = soundKey(word)
    let limit = length >= 8 ? 2 : 1
    var candidates: [Candidate] = []
    for shard in nearShards(key) {
      for (other, count) in words(ofSoundShard: shard) where other.isArabic == word.isArabic && other != word {
        if entry.common.contains(other) { continue }
        let otherLetters = Letters(String(decoding: other, as: UTF8.self))
        // A site may have عدالتوں alone for عدلت.
        let single = Letters(String(decoding: withoutPlural(other), as: UTF8.self))
        let distance = min(
          damerau(letters, otherLetters, limit: limit), damerau(letters, single, limit: limit))
        let sameKey = word.isArabic && distance > limit && soundKey(other) == key
        guard distance <= limit || sameKey else { continue }
        let cost = closenessOfForms(word, other)
        if distance > limit, cost > 2 { continue }
        candidates.append(Candidate(word: other, cost: distance * 1000 + cost, count: count))
      }
    }
    return best(of: candidates)
  }

  /// - Parameter order: What decides between candidates of equal cost, before the number of their documents.
  private func best(of candidates: [Candidate], order: ([UInt8]) -> Int = { _ in 0 }) -> [Candidate] {
    let sorted = candidates.map { ($0, order($0.word)) }.sorted { one, other in
      if one.0.cost != other.0.cost { return one.0.cost < other.0.cost }
      if one.1 != other.1 { return one.1 < other.1 }
      if one.0.count != other.0.count { return one.0.count > other.0.count }
      return one.0.word.lexicographicallyPrecedes(other.0.word)
    }
    return sorted.prefix(Self.most).map(\.0)
  }

  /// Sounds whose letters differ by a stroke or by dots: ک گ, ب پ, س ش, ج چ.
  private static let twins: [UInt8: UInt8] = "kgbpsxjc".utf8.enumerated().reduce(into: [:]) { twins, letter in
    twins[letter.element] = Array("gkpbxscj".utf8)[letter.offset]
  }

  /// The shards of sounds where words stand that a slip among the first consonants may have led away from.
  private func nearShards(_ key: [UInt8]) -> [Int] {
    var beginnings = [Array(key.prefix(2))]
    if key.count > 1 {
      // A stroke or dots too few: کندم for گندم.
      if let twin = Self.twins[key[0]] { beginnings.append([twin, key[1]]) }
      beginnings.append(Array(key[1...].prefix(2)))
      beginnings.append(Array(([key[0]] + key[2...]).prefix(2)))
      beginnings.append([key[1], key[0]])
      beginnings.append([key[0]])
    }
    var shards: [Int] = []
    for beginning in beginnings where !beginning.isEmpty {
      for shard in soundShards(beginningWith: beginning).map(Array.init) ?? [] where !shards.contains(shard) {
        if shards.count < 6 { shards.append(shard) }
      }
    }
    return shards
  }
}

/// How far two words are from sounding the same where one may have an ending of its own: kashti and کشتیاں.
private func closenessOfForms(_ word: [UInt8], _ other: [UInt8]) -> Int {
  func letters(_ word: [UInt8]) -> Letters { Letters(String(decoding: word, as: UTF8.self)) }
  let whole = closeness(letters(word), letters(other))
  let forms = [(word, withoutPlural(other)), (withoutPlural(word), other)]
  return forms.map { closeness(letters($0), letters($1)) + 1 }.reduce(whole, min)
}

/// A word without the ending of a plural, if at least three letters stand before one.
private func withoutPlural(_ word: [UInt8]) -> [UInt8] {
  let endings = word.isLatin ? ["on", "ein", "een", "en", "an", "s"] : ["ون", "ین", "ان", "ز"]
  let ending = endings.map { Array($0.utf8) }.first { word.ends(with: $0) && word.letterCount - $0.letterCount >= 3 }
  return Array(word.dropLast(ending?.count ?? 0))
}

/// A word from English as the other habit spells it: سٹیشن and اسٹیشن.
///
/// Of اس and another word written as one (اسکے) no spelling is made, therefore the four letters.
private func withOrWithoutAlef(_ word: [UInt8]) -> [UInt8]? {
  let alef = Array("ا".utf8)
  let plain = word.starts(with: alef) ? Array(word.dropFirst(alef.count)) : word
  guard plain.letterCount > 3, ["سٹ", "سپ", "سک"].contains(where: { plain.starts(with: $0.utf8) }) else { return nil }
  return plain == word ? alef + word : plain
}

/// Whether a word of either script ends with the vowel that the other writes: `i` as ی, `e` as ے.
private func endsLike(_ word: [UInt8], _ other: [UInt8]) -> Bool {
  let (latin, urdu) = word.isLatin ? (word, other) : (other, word)
  let isHigh = latin.last == UInt8(ascii: "i") && !latin.ends(with: Array("ai".utf8))
  return !(isHigh && urdu.ends(with: Array("ے".utf8)))
    && !(latin.last == UInt8(ascii: "e") && urdu.ends(with: Array("ی".utf8)))
}

/// The keys under which words of the other script may stand that are meant by one: first its own, then those of other
/// ways to read its letters.
func soundKeys(of word: [UInt8]) -> [[UInt8]] {
  let own = soundKey(word)
  var keys = [own]
  func add(_ key: [UInt8]) {
    if !key.isEmpty, !keys.contains(key) { keys.append(key) }
  }
  let (consonantV, j, g) = (UInt8(ascii: "v"), UInt8(ascii: "j"), UInt8(ascii: "g"))
  let withoutV = own.enumerated().filter { $0.offset == 0 || $0.element != consonantV }.map(\.element).withoutDoubles
  if word.isLatin {
    add(
      soundKey(
        word.indices.map { word[$0] == g && $0 + 1 < word.count && "eiy".utf8.contains(word[$0 + 1]) ? j : word[$0] }))
    add(withoutV)
    add(soundKey(withConsonantV(word)))
    // ڑ is written d by some.
    add(
      own.enumerated().map { $0.offset > 0 && $0.element == UInt8(ascii: "d") ? UInt8(ascii: "r") : $0.element }
        .withoutDoubles)
    // The nasal at the end is written or not, gaon and gao, and a site may have عدالتوں alone for adalat.
    add((own + [UInt8(ascii: "n")]).withoutDoubles)
    if own.count > 2, word.ends(with: [UInt8(ascii: "n")]) { add(Array(own.dropLast())) }
  } else {
    add(own.map { $0 == j ? g : $0 }.withoutDoubles)
    // The only o in Urdu is that of و, which may be a v as well.
    let sounds = Sound.heard(in: Letters(String(decoding: word, as: UTF8.self))).enumerated()
    add(
      sounds.compactMap { place, sound in
        if sound.letter == UInt8(ascii: "o") { return consonantV }
        return sound.isInKey(at: place) ? sound.letter : nil
      }.withoutDoubles)
    add(withoutV)
    // A site may have drones alone for ڈرون, and the s of Reuters is a ز in رائٹرز.
    add((own + [UInt8(ascii: "s")]).withoutDoubles)
    if own.count > 2, own.last == UInt8(ascii: "z") { add(own.dropLast() + [UInt8(ascii: "s")]) }
  }
  return Array(keys.filter { !$0.isEmpty }.prefix(7))
}

/// A Latin word in which `ao`, `au`, `aw` and `ow` are read as `av`.
private func withConsonantV(_ word: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var place = 0
  while place < word.count {
    let pair = Array(word[place..<min(place + 2, word.count)])
    if ["ao", "au", "aw", "ow"].contains(where: { pair.elementsEqual($0.utf8) }) {
      result += "av".utf8
      place += 2
    } else {
      result.append(word[place])
      place += 1
    }
  }
  return result
}

extension [UInt8] {
  /// Equal neighbours once.
  fileprivate var withoutDoubles: [UInt8] {
    reduce(into: []) { result, byte in
      if result.last != byte { result.append(byte) }
    }
  }
}
