import Diagnostics
import SitegenTesting
import Testing
import YAML

/// What is nearly `key: value`, told at its line and not at the one in which the parser stumbles.
@Test(arguments: [
  ("1️⃣title:دریا\ndate: 2025-08-22", "a space is missing after the colon", "write title: دریا"),
  ("1️⃣title:دریا", "a space is missing after the colon", "write title: دریا"),
  ("date: 2025-08-22\ntitle1️⃣ دریا کا قصہ", "a colon is missing after ‘title’", "write title: دریا کا قصہ"),
  ("title: a\ndate1️⃣ 2025-08-22\nsummary: b", "a colon is missing after ‘date’", "write date: 2025-08-22"),
  ("title1️⃣ - A Visit\ndate: 2025", "a colon is missing after ‘title’", "write title: A Visit"),
  ("title 1️⃣= \"A: B\"\ndate = 2025-08-22", "‘=’ stands where YAML has a colon and a space", "write title: \"A: B\""),
  ("title1️⃣=T\n", "‘=’ stands where YAML has a colon and a space", "write title: T"),
  (
    "title1️⃣：دریا\ndate: 2025-08-22", "‘：’ is not the colon that ends a key, but one that looks like it",
    "write title: دریا"
  ),
  (
    "title:1️⃣\u{A0}دریا\ndate: 2025", "a no-break space (U+00A0) stands after the colon, where a space must be",
    "delete it, and type a space: title: دریا"
  ),
  (
    "title:1️⃣\u{200F} دریا\ndate: 2025",
    "a right-to-left mark (U+200F) stands after the colon, where a space must be",
    "delete it, and type a space: title: دریا"
  ),
  (
    " 1️⃣title: a\ndate: 2025", "the line is indented, and those below it are not", "remove the spaces before ‘title’"
  ),
  (
    "title: a\n  date1️⃣: 2025\nsummary: b", "the line is indented more than the one that it should stand under",
    "remove the spaces before ‘date’"
  ),
  ("title: a\n1️⃣\tdate: 2025", "the line is indented with a tab", "delete the tab before ‘date’"),
  (
    "title: 1️⃣\"دریا\nsummary: \"ایک قصہ\"\ndate: 2025", "the quotation mark is never closed", "write title: \"دریا\""
  ),
  ("title: 1️⃣? why", "a text that begins with ‘?’ must be quoted", "write title: \"? why\""),
  (
    "title: a\ndate: 2025\n\n1️⃣متن یہاں سے شروع ہوتا ہے۔\n\nاور: آگے\n",
    "no line ‘---’ stands between the front matter and the text",
    "it seems to end with line 2: write ‘---’ on a line of its own below it"
  ),
  (
    "title: a\ndate: 2025\n\n1️⃣Note well: here it begins.\n\nAnd goes on\n",
    "no line ‘---’ stands between the front matter and the text",
    "it seems to end with line 2: write ‘---’ on a line of its own below it"
  ),
  (
    "title: 1️⃣&Then what", "‘&Then’ is read as a mark of YAML, and not as a part of the text",
    "put the text between quotation marks: title: \"&Then what\""
  ),
  ("title: 1️⃣! now", "a text that begins with ‘!’ must be quoted", "write title: \"! now\""),
  ("title: 1️⃣!!important now", "a text that begins with ‘!’ must be quoted", "write title: \"!!important now\""),
])
func findsTheLineThatWasMeantAsKeyAndValue(text: String, message: String, help: String) {
  var log = DiagnosticLog()
  let marked = MarkedSource(text)
  let expected = ExpectedLines(precedeText: true) { ["title", "date", "summary"].contains($0) }
  _ = parseYAML(marked.source, expecting: expected, log: &log)
  #expect(log.diagnostics.map { marked.place($0.location) } == ["1️⃣"])
  #expect(log.diagnostics.map(\.message) == [message])
  #expect(log.diagnostics.map(\.help) == [help])
}

/// A comma between braces ends a text, and what follows it is a key to YAML.
@Test(arguments: [
  (
    "title: {en: Rivers, 1️⃣cities, ur: دریا}", "between braces a comma ends the text of ‘en’",
    "put the text between quotation marks: en: \"Rivers, cities\""
  ),
  (
    "image: {src: a.jpg, caption: Lahore, 1️⃣1931, the Mall}", "between braces a comma ends the text of ‘caption’",
    "put the text between quotation marks: caption: \"Lahore, 1931, the Mall\""
  ),
  ("title: {1️⃣en:A, ur: ب}", "a space is missing after the colon", "write en: A"),
])
func findsWhatACommaCutsOff(text: String, message: String, help: String) {
  var log = DiagnosticLog()
  let marked = MarkedSource(text)
  _ = parseYAML(marked.source, log: &log)
  #expect(marked.summary(log) == ["yaml-syntax 1️⃣"])
  #expect(log.diagnostics.map(\.message) == [message])
  #expect(log.diagnostics.map(\.help) == [help])
}

@Test(arguments: ["languages: {en, ur}", "a: {en: English, ur}", "a: {\"b\": }", "a: {b: , c: }", "a: &x 1\nb: *x"])
func leavesAloneWhatIsMeantSo(text: String) {
  var log = DiagnosticLog()
  _ = parseYAML(SourceText(path: "site.yml", text), log: &log)
  #expect(log.diagnostics == [])
}

/// Each fault with its place, the message and the help.
@Test(arguments: [
  (
    "date: 1\ntitle: The Visit1️⃣: A Report",
    "the value of ‘title’ has a colon and a space in it, which begins a new key",
    "put the text between quotation marks: title: \"The Visit: A Report\""
  ),
  (
    "title: دورۂ چین1️⃣: ایک جائزہ", "the value of ‘title’ has a colon and a space in it, which begins a new key",
    "put the text between quotation marks: title: \"دورۂ چین: ایک جائزہ\""
  ),
  (
    "title: The \"Visit\"1️⃣: It's over", "the value of ‘title’ has a colon and a space in it, which begins a new key",
    "put the text between quotation marks: title: 'The \"Visit\": It''s over'"
  ),
  (
    "title: One\n  date1️⃣: 2", "the line is indented more than the one that it should stand under",
    "remove the spaces before ‘date’"
  ),
  (
    "languages:\n1️⃣\ten: x", "the line is indented with a tab",
    "YAML is indented with spaces: put two spaces in place of the tab"
  ),
  ("title: 1️⃣\"ایک سفر\ndate: 2025-08-22\n", "the quotation mark is never closed", "write title: \"ایک سفر\""),
  ("title: 1️⃣'One\ndate: 2", "the quotation mark is never closed", "write title: \"One\""),
  (
    "title: 1️⃣[One, two\ndate: 2", "‘[’ is not closed, or a comma is missing after it",
    "write ‘,’ between the items and ‘]’ at the end"
  ),
  (
    "a: 1️⃣{b: c", "‘{’ is not closed, or a comma is missing after it", "write ‘,’ between the items and ‘}’ at the end"
  ),
  (
    "title: [Review] 1️⃣A Book", "the text goes on after the closing quotation mark or bracket",
    "write title: \"[Review] A Book\""
  ),
  (
    "title: \"One\" 1️⃣and \"two\"", "the text goes on after the closing quotation mark or bracket",
    "write title: '\"One\" and \"two\"'"
  ),
  (
    "title: \"He said \"1️⃣yes\" twice\"", "the text goes on after the closing quotation mark or bracket",
    "write title: 'He said \"yes\" twice'"
  ),
  ("title: 1️⃣@home", "a text that begins with ‘@’ must be quoted", "write title: \"@home\""),
  ("title: 1️⃣`code`", "a text that begins with ‘`’ must be quoted", "write title: \"`code`\""),
  ("title: 1️⃣%20", "a text that begins with ‘%’ must be quoted", "write title: \"%20\""),
  ("title: 1️⃣*Important* news", "a text that begins with ‘*’ must be quoted", "write title: \"*Important* news\""),
  ("title: 1️⃣!urgent", "a text that begins with ‘!’ must be quoted", "write title: \"!urgent\""),
  ("title: 1️⃣- dash", "a text that begins with ‘-’ must be quoted", "write title: \"- dash\""),
  ("title: 1️⃣> than", "a text that begins with ‘>’ must be quoted", "write title: \"> than\""),
  ("title: \"C:1️⃣\\path\"", "‘\\’ begins an escape between double quotes, and this is none", "write title: 'C:\\path'"),
  ("a: 1\n1️⃣title:One\nb: 2", "a space is missing after the colon", "write title: One"),
  (
    "a: 1\n1️⃣just words\nb: 2", "the line is not of the form ‘key: value’",
    "a value that goes on in the next line is indented there by two spaces"
  ),
  ("title: ایک1️⃣\u{2028}دو", "an invisible line separator stands in the line", "delete it, or press Enter at its place"),
  ("title: a1️⃣\rdate: b", "an invisible line separator stands in the line", "delete it, or press Enter at its place"),
  (
    "title: a1️⃣\u{7}b", "a byte stands here that is not text",
    "delete the invisible character, and save the file as UTF-8"
  ),
  ("a: 1\n1️⃣---\nb: 2", "a second YAML document begins here; only one can be read", "remove the line ‘---’"),
  ("? 1️⃣[a]\n: b", "a key must be a text, not a list", "write lines of the form ‘key: value’"),
  ("a: {b: 1️⃣:c}", "no value can begin with ‘:’", "put a text that begins so between double quotes"),
  (
    "title: 'It'1️⃣s mine'", "the text goes on after the closing quotation mark or bracket",
    "write title: \"It's mine\""
  ),
  (
    "a:\n  b: 1\n 1️⃣c: 2", "the line does not fit to those above it",
    "keys of one mapping, and the items of one list, begin in the same column"
  ),
])
func explainsWhatIsWrongOnTheLine(text: String, message: String, help: String) {
  var log = DiagnosticLog()
  let marked = MarkedSource(text)
  let node = parseYAML(marked.source, log: &log)
  #expect(node == nil)
  #expect(marked.summary(log) == ["yaml-syntax 1️⃣"])
  #expect(log.diagnostics.map(\.message) == [message])
  #expect(log.diagnostics.map(\.help) == [help])
}
