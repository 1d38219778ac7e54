/// Small numbers in words, by which an edition may say what the other writes in digits.
enum SpeltNumbers {
  /// Whether a text has a word for a number.
  static func holds(_ number: WrittenNumber, in words: Set<String>) -> Bool {
    guard let value = number.value, let spellings = names[value] else { return false }
    return spellings.contains { words.contains($0) }
  }

  /// Whether a text says some number from three on in words, of which nobody knows all: what the other edition has in
  /// digits may be among them.
  static func mayHold(_ words: Set<String>) -> Bool { !words.isDisjoint(with: all) }

  private static let all = Set(names.filter { $0.key > 2 && $0.key != 25 }.values.joined())
    .union(["سوا", "پونے", "ساڑھے", "ڈیڑھ", "ڈھائی", "نوے", "کھرب", "hundreds", "thousands", "millions"])
    .subtracting(["half", "نصف", "آدھا", "آدھی", "آدھے", "اسی", "third", "نو"])

  private static let names: [Int: [String]] = [
    0: ["zero", "nought", "صفر"],
    1: ["one", "first", "once", "a", "an", "single", "ایک", "پہلا", "پہلی", "پہلے", "اول"],
    2: ["two", "second", "twice", "both", "double", "دو", "دوسرا", "دوسری", "دوسرے", "دونوں", "دوم", "دگنا", "دگنی"],
    3: ["three", "third", "thrice", "تین", "تیسرا", "تیسری", "تیسرے", "تینوں", "سوم"],
    4: ["four", "fourth", "چار", "چوتھا", "چوتھی", "چوتھے", "چاروں", "چہارم"],
    5: ["five", "fifth", "پانچ", "پانچواں", "پانچویں", "پانچوں", "پنجم"],
    6: ["six", "sixth", "چھ", "چھے", "چھٹا", "چھٹی", "چھٹے", "ششم"],
    7: ["seven", "seventh", "سات", "ساتواں", "ساتویں", "ساتوں", "ہفتم"],
    8: ["eight", "eighth", "آٹھ", "آٹھواں", "آٹھویں", "ہشتم"],
    9: ["nine", "ninth", "نو", "نواں", "نویں", "نہم"],
    10: ["ten", "tenth", "دس", "دسواں", "دسویں", "دہم"],
    11: ["eleven", "eleventh", "گیارہ", "گیارھواں", "گیارھویں", "گیارہواں", "گیارہویں"],
    12: ["twelve", "twelfth", "dozen", "بارہ", "بارھواں", "بارھویں", "بارہویں", "درجن"],
    13: ["thirteen", "thirteenth", "تیرہ", "تیرھویں", "تیرہویں"],
    14: ["fourteen", "fourteenth", "چودہ", "چودھویں", "چودہویں"],
    15: ["fifteen", "fifteenth", "پندرہ", "پندرھویں", "پندرہویں"],
    16: ["sixteen", "sixteenth", "سولہ", "سولھویں", "سولہویں"],
    17: ["seventeen", "seventeenth", "سترہ", "سترھویں", "سترہویں"],
    18: ["eighteen", "eighteenth", "اٹھارہ", "اٹھارھویں", "اٹھارہویں"],
    19: ["nineteen", "nineteenth", "انیس", "انیسویں"],
    20: ["twenty", "twentieth", "بیس", "بیسویں"],
    25: ["quarter", "پچیس", "چوتھائی"],
    30: ["thirty", "تیس"], 40: ["forty", "چالیس"], 50: ["fifty", "half", "پچاس", "نصف", "آدھا", "آدھی", "آدھے"],
    60: ["sixty", "ساٹھ"], 70: ["seventy", "ستر"], 80: ["eighty", "اسی"], 90: ["ninety", "نوے"],
    100: ["hundred", "سو", "سینکڑوں"], 1000: ["thousand", "ہزار"], 100_000: ["lakh", "لاکھ"],
    1_000_000: ["million", "ملین"], 10_000_000: ["crore", "کروڑ"], 1_000_000_000: ["billion", "ارب"],
  ]
}
