import Foundation
import Testing

@testable import Languages

struct SearchFoldTests {
  private func fold(_ text: String) -> String { String(decoding: searchFold(text), as: UTF8.self) }

  @Test(arguments: [
    ("كتاب", "کتاب"), ("ڪتاب", "کتاب"), ("ﮐﺘﺎب", "کتاب"), ("پيشِ", "پیش"), ("نَظر", "نظر"), ("مؤثر", "موثر"),
    ("نُقطۂ", "نقطہ"), ("نقطہء", "نقطہ"), ("نقطہ\u{674}", "نقطہ"), ("نقطہ\u{654}", "نقطۂ"), ("۲۰۲۵", "2025"),
    ("٢٠٢٥", "2025"), ("آج", "اج"),
    ("دہشت\u{200C}گرد", "دہشتگرد"), ("چاہئے", "چاہیے"), ("لئے", "لیے"), ("رحمٰن", "رحمن"), ("جامعۃ", "جامعہ"),
    ("هوا", "ہوا"), ("ماں", "مان"), ("ٱلله", "اللہ"), ("ی\u{654}", "ئ"), ("پیشِ\u{200F} نَظر", "پیش نظر"),
    ("ســـلام", "سلام"), ("CPEC", "cpec"), ("CAFÉ", "café"), ("Cafe\u{301}", "café"), ("\u{FEFF}a\u{AD}b", "ab"),
    ("ﷺ", "صلی اللہ علیہ وسلم"), ("ﻻ", "لا"), ("ﻵ", "لا"),
  ])
  func makesSpellingsOfOneWordEqual(one: String, other: String) {
    #expect(searchFold(one) == searchFold(other), "\(fold(one)) and \(fold(other))")
  }

  @Test(arguments: [("گھر", "گہر"), ("مسئلہ", "مسلہ"), ("بات", "بھات"), ("cafe", "café")])
  func keepsDifferentWordsApart(one: String, other: String) {
    #expect(searchFold(one) != searchFold(other))
  }

  @Test func givesTheLettersThemselves() {
    #expect(fold("پیشِ نَظر: CPEC کا مسئلہ، ۲۰۲۵ء") == "پیش نظر: cpec کا مسیلہ، 2025")
    #expect(fold("q\u{301} और é") == "q\u{301} और é")
    #expect(fold("") == "")
  }

  @Test func isItsOwnFold() {
    for value in (0x20...0xFFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
      let once = searchFold(String(value))
      #expect(searchFold(String(decoding: once, as: UTF8.self)) == once, "U+\(String(value.value, radix: 16))")
    }
  }
}

struct CompositionTests {
  @Test func joinsArabicAndLatinLettersAsUnicodeDoes() {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x620...0x6FF, 0x1E00...0x1EFF]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) {
      let apart = String(scalar).decomposedStringWithCanonicalMapping
      let expected = apart.precomposedStringWithCanonicalMapping
      let composed = Composition.composed(apart.unicodeScalars)
      #expect(composed == Array(expected.unicodeScalars), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: [0x41...0x7A, 0xC0...0x24F, 0x620...0x6FF, 0x1E00...0x1EFF] as [ClosedRange<UInt32>])
  func joinsEachLetterWithEachMarkAsUnicodeDoes(block: ClosedRange<UInt32>) {
    let marks = [0x300...0x338, 0x64B...0x65F] as [ClosedRange<UInt32>]
    for letter in block.compactMap(Unicode.Scalar.init) {
      for mark in marks.joined().compactMap(Unicode.Scalar.init) {
        let apart = (String(letter) + String(mark)).decomposedStringWithCanonicalMapping
        let expected = Array(apart.precomposedStringWithCanonicalMapping.unicodeScalars)
        let composed = Composition.composed(apart.unicodeScalars)
        if composed != expected { Issue.record("\(apart): \(composed) for \(expected)") }
      }
    }
  }

  @Test(arguments: [
    "\u{631}\u{651}\u{650}", "\u{631}\u{650}\u{651}", "a\u{323}\u{302}x", "\u{6C1}\u{650}\u{654}", "ü\u{301}",
  ])
  func ordersMarksAsUnicodeDoes(text: String) {
    let expected = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
    #expect(Composition.composed(text.unicodeScalars) == expected)
  }
}

struct PresentationFormsTests {
  @Test func haveUnicodesDecompositions() {
    let blocks: [ClosedRange<UInt32>] = [0xFB50...0xFDFF, 0xFE70...0xFEFC]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) {
      let expected = Array(String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars)
      let letters = PresentationForms.letters(of: scalar) ?? [scalar]
      #expect(Composition.composed(letters) == expected, "U+\(String(scalar.value, radix: 16))")
    }
  }
}

struct LetterCleanupTests {
  @Test(arguments: [
    ("كتاب", "کتاب"), ("پيشِ نَظر", "پیشِ نَظر"), ("ﮐﺘﺎب", "کتاب"), ("هوا", "ہوا"), ("گهر", "گھر"), ("بِهاری", "بِھاری"),
    ("ضلعه", "ضلعہ"), ("ة", "ۃ"), ("٢٠٢٥", "۲۰۲۵"),
    ("ســلام", "سلام"), ("ي\u{654}", "ئ"), ("ی\u{654}", "ئ"), ("ہ\u{654}", "ۂ"), ("ۀ", "\u{6C2}"), ("ﷺ", "ﷺ"),
    ("ﷲ", "ﷲ"),
    ("ھ", "ھ"), ("CPEC اور کتاب", "CPEC اور کتاب"), ("Plain English", "Plain English"), ("\u{202B}متن\u{202C}", "متن"),
    ("دہشت\u{200C}گرد", "دہشت\u{200C}گرد"), ("2025", "2025"),
  ])
  func writesUrduLetters(source: String, expected: String) {
    #expect(Array(LetterCleanup(source).text.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("ar", "الثقافة"), ("ar", "كتابي على ٢٠٢٥"), ("fa", "فرهنگ"), ("fa", "خانهٔ ما"), ("sd", "ڪتاب جي"),
    ("ps", "ښه ورځ، ژبې"),
    ("ug", "كىتاب"), ("hi", "हिन्दी"), ("xx", "ي"),
  ])
  func keepsTheLettersOfOtherLanguages(code: String, text: String) {
    #expect(LetterCleanup(text, in: Language(code: code)).isUnchanged)
  }

  @Test(arguments: [("ar", "ﻛﺘﺎب"), ("fa", "كتـــاب"), ("sd", "كتاب\u{AD}")])
  func cleansWhatIsNoLetterInEveryLanguage(code: String, source: String) {
    #expect(LetterCleanup(source, in: Language(code: code)).text == "كتاب")
  }

  /// The clean-up looks before it works; what it passes over must be what Unicode's own form leaves alone.
  @Test func joinsAndOrdersEveryPairOfMarks() {
    let letters = "بوہےیئا".unicodeScalars
    let marks = (0x64B...0x65F as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter { $0 != "\u{65B}" }
    for letter in letters {
      for first in marks {
        for second in marks where letter != "ی" {
          let source = "\(letter)\(first)\(second)"
          let expected = Array(source.precomposedStringWithCanonicalMapping.unicodeScalars)
          #expect(Array(LetterCleanup(source).text.unicodeScalars) == expected)
        }
      }
    }
  }

  @Test func countsWhatItChanged() {
    let cleanup = LetterCleanup("ﮐتاب كتاب ٢٥ ســلام مو\u{654}ثر")
    #expect(cleanup.presentationForms == 1)
    #expect(cleanup.letters == 1)
    #expect(cleanup.digits == 2)
    #expect(cleanup.removed == 2)
    #expect(cleanup.recomposed == 1)
    #expect(LetterCleanup("پیشِ نَظر").isUnchanged)
    #expect(LetterCleanup("نقطۂ نظر").isUnchanged)
  }
}
