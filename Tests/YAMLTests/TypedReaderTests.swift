import Diagnostics
import SitegenTesting
import Testing
import YAML

private struct Bird: Sendable {
  var name: String?
  var isRare: Bool?
  var calls: [String]?
  var eggs: Int?
  var weighs: Int?
  var season: String?
}

private let birdKeys = KeySet<Bird>(
  "a key of a bird", foreign: ["weight": "birds are not weighed"], placeForOwnKeys: "notes",
  [
    Key("name", aliases: ["title"], .text, "What it is called.", example: "name: بلبل") {
      $0.name = $2.text($1)?.value
    },
    Key("rare", .boolean, "Whether it is rare.", example: "rare: true") { $0.isRare = $2.boolean($1)?.value },
    Key("calls", .texts, "How it calls.", example: "calls: [tuk, چہ]") { $0.calls = $2.texts($1)?.map(\.value) },
    Key("eggs", .wholeNumber(in: 1...20), "How many eggs it lays.", example: "eggs: 3") {
      $0.eggs = $2.wholeNumber($1)
    },
    Key("weighs", .byteCount(in: 10...1_000_000), "What its picture weighs.", example: "weighs: 60 KB") {
      $0.weighs = $2.byteCount($1)?.value
    },
    Key("season", .oneOf(["summer", "winter"]), "When it is here.", example: "season: summer") {
      $0.season = $2.choice($1, of: ["summer", "winter"])
    },
  ])

private func read(_ text: String) -> (bird: Bird, marked: MarkedSource, log: DiagnosticLog) {
  let marked = MarkedSource(text)
  var log = DiagnosticLog()
  var bird = Bird()
  var reader = TypedReader(marked.source)
  if let node = parseYAML(marked.source, log: &log) { birdKeys.read(node, into: &bird, &reader) }
  log.append(reader.log)
  return (bird, marked, log)
}

@Test(arguments: ["true", "yes", "on", "Yes", "TRUE"])
func readsWordsAsTrueOnlyWhereTrueOrFalseIsExpected(word: String) {
  let (bird, _, log) = read("name: \(word)\nrare: \(word)\ncalls: [\(word)]")
  #expect(bird.name == word)
  #expect(bird.isRare == true)
  #expect(bird.calls == [word])
  #expect(log.diagnostics == [])
}

@Test func takesNothingTypedAsNothingSaid() {
  let (bird, _, log) = read("name:\nrare: ~\ncalls: null\neggs:\nseason:")
  #expect(bird.name == nil && bird.isRare == nil && bird.calls == nil && bird.eggs == nil && bird.season == nil)
  #expect(log.diagnostics == [])
}

@Test(arguments: [
  ("name: 1️⃣[a, b]", "wrong-type", "‘name’ expects a text, not a list", "for example: name: بلبل"),
  ("title: 1️⃣{a: b}", "wrong-type", "‘title’ expects a text, not a mapping", "for example: name: بلبل"),
  ("rare: 1️⃣کبھی", "wrong-type", "‘rare’ expects true or false, not ‘کبھی’", "for example: rare: true"),
  (
    "calls: [a, 1️⃣[b]]", "wrong-type", "‘calls’ expects a list of texts, or one text, not a list",
    "for example: calls: [tuk, چہ]"
  ),
  ("eggs: 1️⃣many", "wrong-type", "‘eggs’ expects a whole number from 1 to 20, not ‘many’", "for example: eggs: 3"),
  ("eggs: 1️⃣1e3", "wrong-type", "‘eggs’ expects a whole number from 1 to 20, not ‘1e3’", "for example: eggs: 3"),
  ("eggs: 1️⃣۵", "wrong-type", "‘eggs’ expects a whole number from 1 to 20, not ‘۵’", "for example: eggs: 3"),
  ("eggs: 1️⃣0", "invalid-value", "‘eggs’ must be from 1 to 20, not 0", "for example: eggs: 3"),
  ("eggs: 1️⃣21", "invalid-value", "‘eggs’ must be from 1 to 20, not 21", "for example: eggs: 3"),
  ("eggs: 1️⃣-1", "invalid-value", "‘eggs’ must be from 1 to 20, not -1", "for example: eggs: 3"),
  (
    "eggs: 1️⃣99999999999999999999", "invalid-value", "‘eggs’ must be from 1 to 20, not 99999999999999999999",
    "for example: eggs: 3"
  ),
  ("weighs: 1️⃣60 kilos", "invalid-value", "‘60 kilos’ is not a number of bytes", "for example: weighs: 60 KB"),
  (
    "weighs: 1️⃣2 GB", "invalid-value", "‘weighs’ must be from 10 to 1 MB, not 2 GB", "for example: weighs: 60 KB"
  ),
  (
    "weighs: 1️⃣99999999999999999 GB", "invalid-value", "‘weighs’ must be from 10 to 1 MB, not 99999999999999999 GB",
    "for example: weighs: 60 KB"
  ),
  ("season: 1️⃣sumer", "invalid-value", "‘season’ cannot be ‘sumer’", "did you mean ‘summer’?"),
  ("season: 1️⃣خزاں", "invalid-value", "‘season’ cannot be ‘خزاں’", "write ‘summer’ or ‘winter’"),
  ("1️⃣nmae: x", "unknown-key", "‘nmae’ is not a key of a bird", "did you mean ‘name’? (your own keys go under ‘notes’)"),
  (
    "1️⃣titel: x", "unknown-key", "‘titel’ is not a key of a bird",
    "did you mean ‘title’, which is read as ‘name’? (your own keys go under ‘notes’)"
  ),
  (
    "1️⃣weight: x", "unknown-key", "‘weight’ is not a key of a bird",
    "birds are not weighed (your own keys go under ‘notes’)"
  ),
  ("1️⃣نام: x", "unknown-key", "‘نام’ is not a key of a bird", "your own keys go under ‘notes’"),
  (
    "name: x\n1️⃣title: y", "duplicate-key", "‘title’ is another name for ‘name’, which stands above",
    "keep one of the two; the first is on line 1"
  ),
  ("1️⃣just a text", "wrong-type", "a mapping of lines ‘key: value’ is expected, not a text", nil),
])
func saysWhatAKeyExpects(text: String, id: String, message: String, help: String?) {
  let (_, marked, log) = read(text)
  #expect(marked.summary(log) == ["\(id) 1️⃣"])
  #expect(log.diagnostics.map(\.message) == [message])
  #expect(log.diagnostics.map(\.help) == [help])
}

@Test func passesOverWhatNobodySeesInKeysAndValues() {
  let (bird, _, log) = read("\u{200F}name:  بلبل\u{A0}\nrare\u{A0}: true\u{200F}\nseason: \u{200E}summer\n")
  #expect(bird.name == "بلبل")
  #expect(bird.isRare == true)
  #expect(bird.season == "summer")
  #expect(log.diagnostics == [])
}

@Test func namesWhatIsNotSeenBeforeAKeyThatIsNotKnown() {
  let (_, marked, log) = read("name: بلبل\n1️⃣\u{A0}\u{A0}en: x")
  #expect(marked.summary(log) == ["unknown-key 1️⃣"])
  #expect(log.diagnostics[0].help?.contains("a no-break space (U+00A0) stands before it") == true)
}

@Test func listsEveryKeyInTheReference() {
  let table = referenceTable(birdKeys.declarations)
  #expect(table.contains("| `eggs` | a whole number from 1 to 20 | How many eggs it lays. | `eggs: 3` |"))
  #expect(table.contains("| a number of bytes, or of KB (1000 bytes) or MB, from 10 to 1 MB |"))
  #expect(table.contains("| `name` | a text | What it is called. Also read as `title`. | `name: بلبل` |"))
  #expect(table.split(separator: "\n").count == 2 + 6)
}
