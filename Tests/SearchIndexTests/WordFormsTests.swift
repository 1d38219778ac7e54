import Languages
import Testing

@testable import SearchIndex

@Suite("Forms of words")
struct WordFormsTests {
  private func forms(of word: String) -> [String: FormKind] {
    let forms = wantedForms(of: searchFold(word)).filter { !$0.meansStem }
    return Dictionary(forms.map { (String(decoding: $0.word, as: UTF8.self), $0.kind) }) { one, _ in one }
  }

  private func folded(_ text: String) -> String { String(decoding: searchFold(text), as: UTF8.self) }

  @Test(
    "A word is looked for in the forms that its endings give",
    arguments: [
      ("کتاب", "کتابوں", FormKind.stem), ("کتابیں", "کتاب", .stem), ("دن", "دنوں", .stem), ("لڑکے", "لڑکا", .stem),
      ("بچوں", "بچہ", .stem), ("لڑکیاں", "لڑکی", .stem), ("مذاکرات", "مذاکرہ", .stem), ("مذاکروں", "مذاکرات", .stem),
      ("حالات", "حال", .stem), ("انتخابات", "انتخاب", .stem), ("سیاسی", "سیاست", .stem), ("خدمات", "خدمت", .stem),
      ("پاکستانی", "پاکستان", .stem), ("اچھی", "اچھا", .stem), ("لکھتے", "لکھنا", .stem), ("بنائے", "بنانا", .stem),
      ("دریاؤں", "دریا", .stem), ("کتب", "کتاب", .family), ("وفود", "وفد", .family), ("مدرسے", "مدارس", .family),
      ("مدارس", "مدرسوں", .family), ("مسائل", "مسئلہ", .family), ("قوانین", "قانون", .family), ("men", "man", .family),
      ("colour", "color", .stem), ("organisation", "organization", .stem), ("travelled", "traveled", .stem),
    ])
  func related(word: String, form: String, kind: FormKind) {
    #expect(forms(of: word)[folded(form)] == kind)
    #expect(forms(of: form)[folded(word)] == kind)
  }

  @Test(
    "Words that only look alike are no forms of each other",
    arguments: [
      ("گھر", "گہر"), ("مسئلہ", "مسلہ"), ("علم", "الم"), ("علم", "عالم"), ("علم", "علمی"), ("پانی", "پان"),
      ("پانی", "پانا"), ("بحر", "بہر"), ("عرض", "ارض"), ("نظر", "نذر"), ("کام", "کم"), ("طالب", "طالبان"),
      ("for", "four"), ("filling", "filing"), ("cat", "category"), ("man", "many"),
    ])
  func unrelated(one: String, other: String) {
    #expect(forms(of: one)[folded(other)] == nil)
    #expect(forms(of: other)[folded(one)] == nil)
    let (one, other) = (searchFold(one), searchFold(other))
    if one.isEnglish { #expect(englishStem(one) != englishStem(other)) }
  }

  @Test("A word with a digit is looked for as it is")
  func digits() { #expect(wantedForms(of: Array("2025".utf8)).map(\.kind) == [.exact]) }

  @Test("The exact form comes first, and no form comes twice")
  func order() {
    let forms = wantedForms(of: searchFold("مدرسہ"))
    #expect(forms.first?.kind == .exact)
    #expect(Set(forms.map(\.word)).count == forms.count)
  }

  @Test(
    "A scan for a stem begins with what its words share",
    arguments: [
      ("happily", "happil"), ("study", "stud"), ("hoping", "hop"), ("elections", "elect"), ("possibility", "possib"),
    ])
  func roots(word: String, root: String) {
    #expect(String(decoding: scanRoot(of: Array(word.utf8)), as: UTF8.self) == root)
  }

  @Test("There are broken plurals in plenty, each family of different words")
  func families() {
    #expect(Families.all.count > 300)
    #expect(Families.all.allSatisfy { $0.count > 1 && Set($0).count == $0.count })
    #expect(Set(Families.all).count == Families.all.count)
  }

  @Test("The tables that browsers load are small, and hold folded words only")
  func tables() {
    let tables = String(decoding: searchWordTables, as: UTF8.self)
    #expect(tables.utf8.count < 20_000)
    let letters = tables.unicodeScalars.filter { $0.value > 0x7F }
    #expect(letters.allSatisfy { searchFold(String($0)) == Array(String($0).utf8) })
  }
}
