package import Diagnostics
import Languages

/// What is to be judged, and how.
package struct ProofreadingOptions: Sendable {
  package var rules: WritingRules
  /// The words of the house: how each is written in place of what stands there.
  package var spellings: [String: String]
  /// The rules that are asked for; all of them when it is `nil`.
  package var only: Set<DiagnosticID>?

  package init(_ rules: WritingRules, spellings: [String: String] = [:], only: Set<DiagnosticID>? = nil) {
    self.rules = rules
    self.spellings = spellings
    self.only = only
  }

  func wants(_ rule: DiagnosticID) -> Bool { only?.contains(rule) ?? true }
}

/// What the rules find in the blocks of a text, in the order of the text.
package func proofread(_ blocks: [ProseBlock], _ options: ProofreadingOptions) -> [Finding] {
  var findings: [Finding] = []
  let spelling = HouseSpelling(options.spellings)
  var next: BlockScan?
  for index in blocks.indices {
    var scan = next ?? BlockScan(blocks[index], options.rules)
    next = index + 1 < blocks.count ? BlockScan(blocks[index + 1], options.rules) : nil
    scan.beginsNextWithQuote = next?.firstScalar.map { $0 == "“" || $0 == "”" || $0 == "\"" } ?? false
    scan.check(options, spelling)
    findings += scan.findings
  }
  return findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
}

/// One block under the eyes of all rules.
struct BlockScan {
  let letters: [Letter]
  let kind: ProseBlock.Kind
  let rules: WritingRules
  /// Which scalars occur, so that most rules need not look at most blocks.
  let traits: ProseTraits
  /// Whether the block that follows begins with a quotation mark: the same speech goes on there.
  var beginsNextWithQuote = false
  var findings: [Finding] = []
  /// Read when the first rule asks.
  var arabicPassages: ArabicPassages?

  init(_ block: ProseBlock, _ rules: WritingRules) {
    letters = block.letters
    kind = block.kind
    self.rules = rules
    traits = ProseTraits(block.letters)
  }

  mutating func check(_ options: ProofreadingOptions, _ spelling: HouseSpelling) {
    if traits.contains(.arabicKeyboard), rules.letters != nil, options.wants(.arabicLetter) { checkKeyboardLetters() }
    if traits.contains(.combining) {
      if rules.isUrdu, options.wants(.combiningHamza) { checkHamza() }
      if options.wants(.notNFC) { checkComposition() }
    }
    if traits.contains(.presentation), rules.language.script == .arabic, options.wants(.presentationForm) {
      checkPresentationForms()
    }
    if traits.contains(.sentenceMarks), options.wants(.latinPunctuation) { checkLatinSigns() }
    if traits.contains(.doubleSpace), options.wants(.doubleSpace) { checkDoubleSpaces() }
    if traits.contains(.unseen) {
      if options.wants(.bidiControl) { checkBidiControls() }
      if options.wants(.strayInvisible) { checkInvisible() }
    }
    if options.wants(.unbalancedMark) { checkBalance() }
    if !spelling.isEmpty, options.wants(.houseSpelling) { checkSpelling(spelling) }
    if rules.isUrdu { checkUrdu(options) }
    if !findings.isEmpty { leaveNamesAlone() }
  }

  /// Drops what was found in names of files and sites: تصویر.jpg is found under no other name.
  private mutating func leaveNamesAlone() {
    let names = namesOfFiles()
    if !names.isEmpty { findings.removeAll { finding in names.contains { $0.overlaps(finding.range) } } }
  }

  /// The bytes of words without a space in which a point and small Latin letters stand.
  private func namesOfFiles() -> [Range<Int>] {
    var names: [Range<Int>] = []
    for point in letters.indices where text(point) == "." {
      var end = point + 1
      while let scalar = text(end), (0x61...0x7A).contains(scalar.value) || isDigit(end) { end += 1 }
      guard (2...5).contains(end - point - 1), text(point + 1).map({ (0x61...0x7A).contains($0.value) }) == true,
        text(point - 1).map({ $0.isPartOfWord }) == true, text(end).map({ !$0.isPartOfWord }) ?? true
      else { continue }
      // What is asked of a site stands behind its name.
      if text(end) == "?" || text(end) == "/" { while let scalar = text(end), scalar != " " { end += 1 } }
      var start = point
      while let scalar = text(start - 1), scalar.isPartOfWord || "-_./".unicodeScalars.contains(scalar) { start -= 1 }
      names.append(bytes(start..<end))
    }
    return names
  }

  private mutating func checkUrdu(_ options: ProofreadingOptions) {
    if traits.contains(.tatweel), options.wants(.tatweel) { checkTatweel() }
    if traits.contains(.urduSigns), options.wants(.punctuationSpace) { checkSpacesAtSigns() }
    if traits.contains(.digits) {
      if options.wants(.mixedDigits) { checkMixedDigits() }
      if options.wants(.otherDigits) { checkOtherDigits() }
      if options.wants(.hyphenRange) { checkRanges() }
    }
    if traits.contains(.latin), traits.contains(.arabic), options.wants(.mixedScriptWord) { checkMixedWords() }
    if traits.contains(.quotes), options.wants(.quoteOrder) { checkQuoteOrder() }
  }
}

// MARK: - What stands where

extension BlockScan {
  var firstScalar: Unicode.Scalar? { letters.first { $0.role != .markup }?.scalar }

  /// The scalar of the prose at an index; `nil` outside it and where something else stands.
  func text(_ index: Int) -> Unicode.Scalar? {
    guard letters.indices.contains(index), letters[index].role == .text else { return nil }
    return letters[index].scalar
  }

  /// The index before another, signs of the markup passed over.
  func before(_ index: Int) -> Int {
    var index = index - 1
    while index >= 0, letters[index].role == .markup { index -= 1 }
    return index
  }

  func after(_ index: Int) -> Int {
    var index = index + 1
    while index < letters.count, letters[index].role == .markup { index += 1 }
    return index
  }

  func isArabicLetter(_ index: Int) -> Bool { text(index)?.isArabicLetter ?? false }

  /// Whether a letter of the Arabic script stands at an index, or a mark on one.
  func isArabic(_ index: Int) -> Bool { text(index).map { $0.isArabicLetter || $0.isArabicMark } ?? false }

  /// The bytes of some neighbours.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    letters[range.lowerBound].range.lowerBound..<letters[range.upperBound - 1].range.upperBound
  }

  func string(_ range: Range<Int>) -> String {
    var text = ""
    for letter in letters[range] { text.unicodeScalars.append(letter.scalar) }
    return text
  }

  /// The word around an index: letters of any script, marks, joiners and digits.
  func word(around index: Int) -> Range<Int> {
    var start = index
    while start > 0, text(start - 1).map(\.isPartOfWord) ?? false { start -= 1 }
    var end = index
    while end < letters.count, text(end).map(\.isPartOfWord) ?? false { end += 1 }
    return start..<max(end, index + 1)
  }
}

extension Unicode.Scalar {
  /// As `isWordPart`, with the letters and marks of the Arabic script told without Unicode's tables.
  var isPartOfWord: Bool {
    if isArabicLetter || isArabicMark || value == 0x640 { return true }
    return isWordPart
  }
}
