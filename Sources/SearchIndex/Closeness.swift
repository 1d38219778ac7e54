/// How far two words are from sounding the same, 0 for the same sounds; the scripts may differ.
///
/// Short vowels, which Urdu does not write, weigh little, consonants of another class much, and so does a vowel at the
/// beginning, which both scripts write.
func closeness(_ one: Letters, _ other: Letters) -> Int {
  let (one, other) = (Sound.heard(in: one), Sound.heard(in: other))
  let hasOtherBeginning = one.beginsWithVowel != other.beginsWithVowel
  var row = [0]
  for sound in other { row.append(row[row.count - 1] + gapCost(sound)) }
  for sound in one {
    var diagonal = row[0]
    row[0] += gapCost(sound)
    for (place, otherSound) in other.enumerated() {
      let best = min(
        diagonal + exchangeCost(sound, otherSound), row[place + 1] + gapCost(sound), row[place] + gapCost(otherSound))
      diagonal = row[place + 1]
      row[place + 1] = best
    }
  }
  return row[other.count] + (hasOtherBeginning ? 2 : 0)
}

extension [Sound] {
  /// Not with the one that Urdu puts before s and a consonant, as in اسکول.
  fileprivate var beginsWithVowel: Bool {
    guard let first, first.isVowel else { return false }
    return !(count > 2 && self[1].letter == UInt8(ascii: "s") && !self[2].isVowel)
  }
}

private func gapCost(_ sound: Sound) -> Int {
  if sound.isVowel { return sound.mark == UInt8(ascii: ":") ? 3 : 1 }
  return sound.letter == UInt8(ascii: "h") || sound.letter == UInt8(ascii: "y") ? 1 : 4
}

private func exchangeCost(_ one: Sound, _ other: Sound) -> Int {
  if one.letter == other.letter { return one.isVowel || one.mark == other.mark ? 0 : 1 }
  if let cost = kin[min(one.letter, other.letter)]?[max(one.letter, other.letter)] { return cost }
  if one.isVowel != other.isVowel { return 9 }
  guard one.isVowel else { return 4 }
  return one.mark == UInt8(ascii: ":") || other.mark == UInt8(ascii: ":") ? 2 : 1
}

/// Sounds that one letter may stand for: g in Geneva and Gwadar, و in گوادر and لاہور, s in visit and
/// Swat, d in sadak, which others write sarak.
private let kin: [UInt8: [UInt8: Int]] = [
  UInt8(ascii: "g"): [UInt8(ascii: "j"): 1], UInt8(ascii: "o"): [UInt8(ascii: "v"): 1],
  UInt8(ascii: "s"): [UInt8(ascii: "z"): 2, UInt8(ascii: "x"): 2], UInt8(ascii: "f"): [UInt8(ascii: "p"): 2],
  UInt8(ascii: "d"): [UInt8(ascii: "r"): 1, UInt8(ascii: "z"): 1],
]

/// The number of letters to put in, take out, replace or swap with their neighbour that make one word of another; at
/// most one more than the limit.
func damerau(_ one: Letters, _ other: Letters, limit: Int) -> Int {
  guard abs(one.count - other.count) <= limit else { return limit + 1 }
  guard !one.isEmpty, !other.isEmpty else { return min(max(one.count, other.count), limit + 1) }
  var (earlier, last, row) = ([Int](), [Int](), Array(0...other.count))
  for line in 1...one.count {
    (earlier, last) = (last, row)
    row = [line]
    for place in 1...other.count {
      var best = min(last[place] + 1, row[place - 1] + 1)
      best = min(best, last[place - 1] + (one[line - 1] == other[place - 1] ? 0 : 1))
      if line > 1, place > 1, one[line - 1] == other[place - 2], one[line - 2] == other[place - 1] {
        best = min(best, earlier[place - 2] + 1)
      }
      row.append(best)
    }
  }
  return min(row[other.count], limit + 1)
}
