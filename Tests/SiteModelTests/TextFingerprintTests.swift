import SiteModel
import Testing

/// Which texts are the same to a translation, and which are not.
@Suite struct TextFingerprintTests {
  private func fingerprint(_ text: String) -> TextFingerprint { TextFingerprint(title: "عنوان", text: text) }

  @Test(arguments: [
    ("One two\nthree.\n\nFour.", "One\ntwo three.\n\n\n\nFour.\n"),
    ("One.\n\nTwo.\n", "One.\r\n\r\nTwo.\r\n"),
    ("  One  two.  \n \t \nThree.", "One two.\n\nThree."),
    ("“One,” he said, ‘two’.", "\"One,\" he said, 'two'."),
    ("> A quotation of\n> two lines.", "> A quotation\n> of two lines."),
    ("Caf\u{E9} and na\u{EF}ve.", "Cafe\u{301} and nai\u{308}ve."),
    ("One.\n\n<!-- to be checked -->\n\nTwo.", "One.\n\nTwo."),
    ("One<!-- a\n\nlong note --> two.\n", "One two."),
    ("یہ ایک کتاب ہے۔", "يه ايك كتاب هے ۔"),
    ("وہ ۵۰۰ روپے، لایا؟", "وہ ‏500 روپے, لایا?"),
    ("پیشِ نَظر", "پیش نظر"),
    ("آج، رؤف ئے", "ا\u{653}ج، رو\u{654}ف ی\u{654}ے"),
    ("میں\u{200C}نے", "میں نے"),
  ])
  func aTextThatSaysTheSameIsTheSame(one: String, other: String) {
    #expect(fingerprint(one) == fingerprint(other))
  }

  @Test(arguments: [
    ("One two.", "One, two."), ("500 seats", "5000 seats"), ("One.\n\nTwo.", "One. Two."), ("It is.", "It is!"),
    ("وہ آیا۔", "وہ گیا۔"), ("گھر", "گہر"), ("One.\n\nTwo.", "Two.\n\nOne."), ("a > b", "a b"),
    ("Text <em>here</em>.", "Text here."), ("One <!-- two", "One"),
  ])
  func aTextThatSaysSomethingElseIsAnother(one: String, other: String) {
    #expect(fingerprint(one).whole != fingerprint(other).whole)
  }

  @Test func theTitleBelongsToTheWhole() {
    let one = TextFingerprint(title: "A Visit", text: "Text.")
    let other = TextFingerprint(title: "The Visit", text: "Text.")
    #expect(one.whole != other.whole && one.blocks == other.blocks)
  }

  /// Stamps stand in files for years: what this says must never change.
  @Test(arguments: [
    ("The River", "It moves.\n\nIt “never” stays.", 2), ("دریا", "یہ بہتا ہے۔\n\nرکتا نہیں۔\n\nکبھی نہیں۔", 3),
    ("", "", 0),
  ])
  func isWrittenAndReadAgain(title: String, text: String, blocks: Int) throws {
    let fingerprint = TextFingerprint(title: title, text: text)
    #expect(fingerprint.blocks?.count == blocks)
    let read = try #require(TextFingerprint(written: fingerprint.description))
    #expect(read.whole == fingerprint.whole && read.blocks ?? [] == fingerprint.blocks)
    #expect(TextFingerprint(written: fingerprint.description.uppercased())?.whole == fingerprint.whole)
  }

  @Test(arguments: ["", "5f1c2ab", "5f1c2ab9.", "5f1c2ab9.a3", "5f1c2ab9.a3g", "5f1c2abg", "5f1c2ab99", "yes"])
  func somethingElseIsNoFingerprint(text: String) {
    let read = TextFingerprint(written: text)
    #expect(read == nil || read?.blocks == [] && text.hasSuffix("."))
  }
}
