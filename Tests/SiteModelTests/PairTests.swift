import Diagnostics
import Languages
import SiteModel
import SitegenTesting
import Testing

/// What is told of two editions: of each kind a case, and near it one that is left alone.
@Suite struct PairTests {
  /// What is told of two bodies, as `id line: message`; the line is that of the text, from 1.
  private func findings(_ english: String, _ urdu: String, title: String = "The River") -> [String] {
    let site = CatalogFixture([
      "columns/a.en.md": "---\ntitle: \(title)\ndate: 2025-01-01\n---\n\(english)\n",
      "columns/a.ur.md": "---\ntitle: دریا\n---\n\(urdu)\n",
      "columns/b.en.md": "---\ntitle: B\ndate: 2025-01-01\n---\nText.\n",
      "columns/b.ur.md": "---\ntitle: ب\n---\nمتن۔\n",
    ])
    #expect(site.messages() == "")
    var log = DiagnosticLog()
    let articles = ArticleRenderer(site.catalog, texts: [:]).articles(log: &log).map(\.article)
    return examinePairs(site.catalog, articles).map { finding in
      let isUrdu = finding.location?.path.hasSuffix(".ur.md") == true
      let line = (finding.location?.line).map { "\($0 - (isUrdu ? 3 : 4))" } ?? "?"
      #expect(finding.related.count == 1 || finding.id == .languageMismatch)
      return "\(finding.severity) \(finding.id.rawValue) \(isUrdu ? "ur" : "en"):\(line) "
        + finding.message.replacing("content/columns/a.", with: "").replacing(".md’", with: "’")
    }
  }

  // MARK: - Numbers

  @Test func aNumberThatIsAnotherIsFoundWhereItStands() {
    #expect(
      findings("First.\n\nIt has\n500 seats.", "پہلا۔\n\nاس میں\n۵٬۰۰۰ نشستیں۔") == [
        "warning unequal-numbers ur:4 ‘۵٬۰۰۰’ stands here where ‘en’ has ‘500’"
      ])
  }

  @Test(arguments: [
    ("It has 500 seats.", "اس میں ۵۰۰ نشستیں ہیں۔"),
    ("It cost 500,000 rupees.", "اس پر 5,00,000 روپے لگے۔"),
    ("It cost 1,234,567.", "اس پر ۱۲٬۳۴٬۵۶۷ لگے۔"),
    ("It cost 2.5 million.", "اس پر ۲۵ لاکھ لگے۔"),
    ("Between 3 and 4 million people.", "۳۰ سے ۴۰ لاکھ لوگ۔"),
    ("It grew by 12.5%.", "یہ ۱۲٫۵ فیصد بڑھا۔"), ("It grew by 12.50%.", "یہ ۱۲٫۵٪ بڑھا۔"),
    ("In 1947–48 there was a war.", "۱۹۴۷ء سے ۱۹۴۸ء تک جنگ رہی۔"),
    ("On 22 August 2025.", "۲۲ اگست ۲۰۲۵ء کو۔"), ("2025-08-05", "۵ ۸ ۲۰۲۵"),
    ("It has five rivers and 3 dams.", "اس میں ۵ دریا اور تین ڈیم ہیں۔"),
    ("In the 21st century.", "اکیسویں صدی میں۔"), ("It has 500 seats.", "اس میں پانچ سو نشستیں ہیں۔"),
    ("In 1947.", "’۴۷ میں۔"), ("Since 2023.", "۱۴۴۵ھ سے۔ ۲۰۲۳ء۔"), ("H1N1 came.", "ایچ ون این ون آیا۔"),
    ("Use `port 8080`.", "`port 9090` لکھیے۔"), ("It is 15 hundred.", "یہ ۱۵۰۰ ہے۔"),
    ("From 10 to 20, then 30.", "۲۰ تک، ۱۰ سے، پھر ۳۰۔"),
    ("He paid ₹5m.", "اس نے ۵۰ لاکھ دیے۔"), ("It weighs 5 kg.", "اس کا وزن ۵ کلو ہے۔"),
    ("A & B, 5 &amp; 6.", "الف اور ب، ۵ اور ۶۔"), ("Version 1.1.4.", "نسخہ ۱۔۱۔۴۔"),
    ("It is 3 km, he said.\n\n500 came.", "یہ ۳ کلومیٹر ہے۔\n\n۵۰۰ آئے۔"),
  ])
  func numbersThatAreEqualAreLeftAlone(english: String, urdu: String) {
    #expect(findings(english, urdu) == [])
  }

  @Test func aYearThatIsLostIsANote() {
    #expect(
      findings("The bridge of 1947 stands.", "پل کھڑا ہے۔") == [
        "note unequal-numbers en:1 ‘1947’ stands here and nowhere in ‘ur’"
      ])
    #expect(findings("It has 12 doors.", "اس کے بارہ دروازے ہیں۔") == [])
    #expect(findings("It was 1947.\n\nText.", "متن۔\n\nتب ۱۹۴۷ء تھا۔") == [])
  }

  @Test func aYearThatIsAnotherIsAWarning() {
    #expect(
      findings("It fell in 1971 and rose.", "یہ ۱۹۷۷ء میں گرا۔") == [
        "warning unequal-numbers ur:1 ‘۱۹۷۷’ stands here where ‘en’ has ‘1971’"
      ])
  }

  // MARK: - Links, pictures, footnotes

  @Test func aLinkThatOneEditionHasIsFound() {
    #expect(
      findings("Text.\n\nSee [it](https://x.example/a).", "متن۔\n\nدیکھیے۔") == [
        "note unequal-links en:3 ‘https://x.example/a’ is among the links of this edition and not among those of ‘ur’"
      ])
    #expect(
      findings("See [it](https://x.example/a).", "[یہ](https://x.example/b) دیکھیے۔") == [
        "note unequal-links ur:1 ‘https://x.example/b’ stands here where ‘en’ has ‘https://x.example/a’"
      ])
  }

  @Test(arguments: [
    ("See [B](b.en.md).", "[ب](b.ur.md) دیکھیے۔"), ("See [B](b).", "[ب](/ur/columns/b/) دیکھیے۔"),
    ("[x](http://www.x.example/a/)", "[x](https://x.example/a#b)"),
    ("[x](https://en.wikipedia.org/wiki/River)", "[x](https://ur.wikipedia.org/wiki/دریا)"),
    ("[x](https://x.example/a) and [again](https://x.example/a)", "[x](https://x.example/a)"),
    ("## One\n\n[x](#one)", "## ایک\n\n[x](#ایک)"), ("[x](/en/tags/river/)", "[x](/ur/tags/river/)"),
  ])
  func linksThatLeadToTheSameAreLeftAlone(english: String, urdu: String) {
    #expect(findings(english, urdu).filter { !$0.contains("lone-name") } == [])
  }

  @Test func aPictureThatOneEditionHasIsFound() {
    #expect(
      findings("Text ![a](https://x.example/a.jpg) here.", "متن۔") == [
        "note unequal-pictures en:1 ‘https://x.example/a.jpg’ is among the pictures of this edition and not among those "
          + "of ‘ur’"
      ])
    #expect(findings("![a](https://x.example/en.svg)", "![a](https://x.example/ur.svg)") == [])
  }

  @Test func aFootnoteThatOneEditionHasIsFound() {
    #expect(
      findings("One.\n\nTwo.[^a]\n\n[^a]: Note.", "ایک۔\n\nدو۔") == [
        "warning unequal-footnotes ur:3 this edition has 0 footnotes, ‘en’ has 1"
      ])
    #expect(findings("One.[^1]\n\n[^1]: Note.", "ایک۔[^حاشیہ]\n\n[^حاشیہ]: حاشیہ۔") == [])
  }

  // MARK: - Structure

  @Test func aListOrATableThatLacksAPartIsFound() {
    #expect(
      findings("- a\n- b\n- c", "- الف\n- ب") == [
        "note unequal-editions ur:1 the list has 2 items here and 3 in ‘en’"
      ])
    #expect(
      findings("| a |\n|---|\n| b |\n| c |", "| الف |\n|---|\n| ب |") == [
        "note unequal-editions ur:1 the table has 2 rows here and 3 in ‘en’"
      ])
    #expect(findings("- a\n- b", "* الف\n\n* ب") == [])
  }

  @Test func aParagraphThatIsMissingIsFoundWithBothPlaces() {
    #expect(
      findings("One.\n\n## A\n\nTwo.\n\nThree.", "ایک۔\n\n## الف\n\nدو۔") == [
        "note unequal-editions ur:5 this edition has 3 blocks, ‘en’ has 4; they differ first in the section ‘الف’"
      ])
  }

  // MARK: - Names

  @Test func aLatinNameThatStandsInUrduOnlyIsFound() {
    #expect(
      findings("The corridor is long.", "راہداری (CPEC) لمبی ہے۔") == [
        "note lone-name ur:1 ‘CPEC’ stands here and nowhere in ‘en’"
      ])
    #expect(
      findings("He wrote for the paper.", "وہ Financial Times میں لکھتا تھا۔") == [
        "note lone-name ur:1 ‘Financial Times’ stands here and nowhere in ‘en’"
      ])
  }

  @Test(arguments: [
    ("CPEC’s end is near.", "CPEC کا انجام۔"), ("The U.N. met.", "UN کا اجلاس۔"), ("NGO work.", "NGOs کا کام۔"),
    ("A café, São Paulo.", "Sao Paulo کا قہوہ خانہ۔"), ("An iPhone and a Tesla.", "فون اور گاڑی۔"),
    ("Text.", "متن `CPEC` اور https://cpec.example/A ہے۔"), ("Text.", "یہ email کہلاتا ہے۔"),
    ("`git` is used.", "Git استعمال ہوتا ہے۔"),
  ])
  func namesThatBothHaveAreLeftAlone(english: String, urdu: String) {
    #expect(findings(english, urdu).filter { $0.contains("lone-name") } == [])
  }

  // MARK: - Languages

  @Test func aTextInTheWrongFileIsFoundAndNothingElseIsSaidOfIt() {
    let urdu = Array(repeating: "یہ متن اردو میں ہے۔", count: 8).joined(separator: " ")
    let english = Array(repeating: "This text is in English.", count: 8).joined(separator: " ")
    #expect(
      findings("\(urdu)\n\n500", urdu) == [
        "warning language-mismatch en:1 the file's name says that this text is in English, and most of its words are in "
          + "Arabic letters"
      ])
    #expect(findings(english, english).map { $0.prefix(28) } == ["warning language-mismatch ur"])
    #expect(findings("Of this: \(urdu)\n\n\(english) \(english)", "\(urdu)\n\n\(urdu)") == [])
    #expect(findings("یہ ایک مصرع", "یہ ایک مصرع") == [])
  }

  // MARK: - Missing editions

  @Test func whatHasNoEditionIsMissing() {
    func missing(_ documents: [String: String]) -> [String] {
      missingEditions(CatalogFixture(documents).catalog).map {
        $0.diagnostic.message + ": " + ($0.diagnostic.help ?? "")
      }
    }
    let front = "---\ntitle: دریا\ndate: 2025-01-01\n"
    #expect(
      missing(["columns/a.ur.md": front + "---\nمتن۔"]) == [
        "‘دریا’ has no edition in English: write ‘content/columns/a.en.md’; or, if there is to be none, add this line to "
          + "the front matter: untranslated: true"
      ])
    #expect(missing(["columns/a.ur.md": front + "untranslated: true\n---\nمتن۔"]) == [])
    #expect(
      missing(["columns/a.ur.md": front + "---\nمتن۔", "columns/a.en.md": "---\ntitle: A\ndraft: true\n---\nText."])
        == [])
  }
}
