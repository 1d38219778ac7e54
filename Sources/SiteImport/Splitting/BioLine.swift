/// Whether a paragraph tells of its author, as the last line of a column does.
///
/// - Parameters:
///   - authors: the names in bylines, and those by which the author is known elsewhere.
///   - isBelowRule: whether a line across the page stands above it.
func tellsOfAuthor(_ text: String, authors: [String], isBelowRule: Bool) -> Bool {
  let words = foldedWords(text, atMost: 121)
  guard (4...120).contains(words.count) else { return false }
  let opening = words.prefix(3).joined(separator: " ")
  if bioOpenings.contains(where: { opening == $0 || opening.hasPrefix($0 + " ") }) {
    // ‘The author is dead’ is said of others.
    let isSaid = opening.hasSuffix(" is") && !statingWords.contains(words[3]) && !namesProfession(Array(words[2...]))
    return words.count <= 80 && !isSaid
  }
  let says = namesProfession(words) || isBelowRule && writingWords.contains { words.contains($0) }
  let names = authors.map { foldedWords($0) }.filter { !$0.isEmpty }
  let name = names.filter { words.starts(with: $0) && words.count > $0.count }.max { $0.count < $1.count }
  if isBelowRule { return says || name != nil || names.contains { $0.last.map(words.contains) ?? false } }
  guard let name, words.count <= 80 else { return false }
  let next = words[name.count]
  return says || tellingVerbs.contains(next) || ["ہیں", "ہے"].contains(words.last)
    || writingWords.contains { words.contains($0) }
}

/// Whether a line says that what follows is about the author.
func announcesBio(_ line: String) -> Bool {
  bioHeadings.contains(foldedWords(line, atMost: 7).joined(separator: " "))
}

private let bioHeadings: Set = [
  "about the author", "about the writer", "about the columnist", "about author", "the author", "the writer",
  "مصنف کے بارے میں", "مصنفہ کے بارے میں", "لکھاری کے بارے میں", "کالم نگار کے بارے میں", "مصنف کا تعارف", "تعارف مصنف",
  "درباره نویسنده", "عن الکاتب",
]

private let tellingVerbs: Set = [
  "is", "are", "writes", "teaches", "tweets", "works", "lives", "studies", "has", "holds", "can", "serves",
]

/// Whether a single line in another language than the text above it looks like one about its author.
func tellsOfSomebody(_ text: String) -> Bool {
  let words = foldedWords(text, atMost: 61)
  return words.count <= 60 && namesProfession(words)
}

private func namesProfession(_ words: [String]) -> Bool { words.contains { professions.contains($0) } }

private let bioOpenings: Set = [
  "the writer is", "the writer can", "the author is", "the author can", "the columnist is", "about the author",
  "about the writer", "writer is a", "author is a", "the writer tweets", "the writer teaches", "the writer has",
  "the author has", "مصنف کے بارے", "مصنفہ کے بارے", "لکھاری کے بارے", "مصنف ایک", "مصنفہ ایک", "کالم نگار ایک",
  "لکھاری ایک", "راقم الحروف", "صاحب تحریر",
  "درباره نویسنده", "دربارہ نویسندہ", "نویسندہ این", "عن الکاتب",
]

/// How it goes on behind ‘the author is’.
private let statingWords: Set = [
  "a", "an", "the", "based", "currently", "presently", "working", "teaching", "pursuing", "studying", "associated",
  "with", "at", "from", "founder", "former", "director", "editor", "head", "senior", "visiting", "member", "author",
]

private let professions: Set = [
  "columnist", "writer", "author", "educator", "journalist", "analyst", "teacher", "professor", "researcher",
  "lecturer",
  "scholar", "activist", "blogger", "lawyer", "economist", "freelance", "نگار", "مصنف", "مصنفہ",
  "صحافی", "معلم", "معلمہ", "تجزیہ", "استاد", "پروفیسر", "محقق", "ادیب", "شاعر", "وکیل", "نویسندہ",
  "روزنامہ",
  "پژوہشگر", "کاتب", "کاتبة", "صحفی", "باحث",
]

private let writingWords: Set = ["tweets", "writes", "teaches", "لکھتے", "لکھتی", "پڑھاتے", "پڑھاتی"]
