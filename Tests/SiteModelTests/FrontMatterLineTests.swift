import Diagnostics
import Foundation
import SiteModel
import SitegenTesting
import Testing

private let head = "---\ntitle: The Rain\ndate: 2026-07-04\n"
private let urduHead = "---\ntitle: بارش\ndate: 2026-07-04\n"

/// A line without a key above a fence that is there: nothing is advised that would make a text of it.
@Test(arguments: [
  "DRAFT", "draft", "draft; true", "draft true", "Draft - do not publish", "(not yet ready)", "UNPUBLISHED!",
  "work in progress", "private", "ڈرافٹ", "مسودہ ہے", "مسوّدہ", "یہ ابھی شائع نہ کریں", "(ابھی تیار نہیں)",
])
func aWordThatHoldsBackBecomesADraft(word: String) {
  for text in [
    "\(head)1️⃣\(word)\n---\nText.\n", "\(urduHead)\n1️⃣\(word)\n---\nمتن۔\n", "---\n1️⃣\(word)\ntitle: بارش\n---\nمتن۔\n",
    "\(head)summary: It rained.\n1️⃣\(word)\ntags: [rain]\n---\nText.\n\n---\n\nMore.\n",
  ] {
    let (_, marked, log) = readFrontMatter(text)
    #expect(marked.summary(log) == ["yaml-syntax 1️⃣"], "\(text)")
    #expect(log.diagnostics.map(\.help) == ["write draft: true in its place"], "\(text)")
  }
}

/// Where a fence is missing, what holds back stays in the front matter.
@Test(arguments: ["DRAFT", "draft: true", "ڈرافٹ", "A few words\ndraft: true", "\ndraft: true", "مزید الفاظ\nڈرافٹ"])
func aMissingFenceIsAdvisedBelowWhatHoldsBack(lines: String) {
  var log = DiagnosticLog()
  let last = head.split(separator: "\n").count + lines.split(separator: "\n", omittingEmptySubsequences: false).count
  #expect(splitFrontMatter(MarkedSource("\(head)\(lines)\n\nText.\n").source, log: &log) == nil)
  #expect(splitFrontMatter(MarkedSource("\(head.dropFirst(4))\(lines)\n\nText.\n").source, log: &log) == nil)
  #expect(splitFrontMatter(MarkedSource("\(lines)\n\(head)---\nText.\n").source, log: &log) == nil)
  let helps = log.diagnostics.compactMap(\.help)
  #expect(helps.first?.hasPrefix("it seems to end with line \(last):") == true, "\(helps)")
  let lastLine = lines.split(separator: "\n").last ?? ""
  #expect(helps[1].hasSuffix("another one below ‘\(lastLine)’"), "\(helps)")
  #expect(!helps[2].contains("move"), "\(helps)")
}

@Test(arguments: [
  (
    "title: The Rain That\n1️⃣Came Late\ndate: 2026-07-04",
    "if it goes on with ‘title’, write all of it on one line: title: The Rain That Came Late"
  ),
  (
    "title: بارش جو\n1️⃣دیر سے\nآئی: ایک\ndate: 2026-07-04",
    "if it goes on with ‘title’, write all of it on one line: title: بارش جو دیر سے"
  ),
  (
    "title: T\nsummary: It rained for\n1️⃣three days\nand more\ndraft:true",
    "if it goes on with ‘summary’, write all of it on one line: summary: It rained for three days and more"
  ),
  ("title:\n1️⃣بارش\ndate: 2026-07-04", "if it is the value of ‘title’, write title: بارش"),
  ("title: T\ndate: 2026-07-04\n1️⃣LAHORE", "write its key and a colon before it, as in ‘summary: LAHORE’, or delete it"),
  ("tags:\n1️⃣• rain\n• water", "write ‘- rain’, and so each item of ‘tags’"),
  ("tags:\n1️⃣* rain\n* water", "write ‘- rain’, and so each item of ‘tags’"),
  ("tags:\n  1️⃣* rain\n  * water", "write ‘- rain’, and so each item of ‘tags’"),
  ("tags:\n1️⃣– پانی\n– بارش", "write ‘- پانی’, and so each item of ‘tags’"),
  ("categories:\n1️⃣-rain\n-water", "write ‘- rain’, and so each item of ‘categories’"),
  ("author:\n1️⃣۱۔ آمنہ", "write ‘- آمنہ’, and so each item of ‘author’"),
  ("tags:\n1️⃣rain\nwater", "if it is an item of ‘tags’, write ‘- rain’"),
  ("title 1️⃣؛ بارش\ndate: 2026-07-04", "write title: بارش"),
  ("1️⃣**title:** The Rain\ndate: 2026-07-04", "write title: The Rain"),
  ("1️⃣*title*: The Rain\ndate: 2026-07-04", "write title: The Rain"),
  ("title: بارش\n1️⃣**draft: true**\n", "write draft: true"),
  ("title: بارش\n1️⃣- draft: true", "delete the hyphen: draft: true"),
  ("title: T\n1️⃣“date”: 2026-07-04\n• x", "write date: 2026-07-04"),
  (
    "summary: It rained for\n  three days1️⃣: long\n  and longer\ndate: 2026-07-04",
    "put the whole text between quotation marks: summary: \"It rained for three days: long and longer\""
  ),
])
func tellsWhatALineWithoutAKeyWasMeantFor(lines: String, help: String) {
  let (_, marked, log) = readFrontMatter("---\n\(lines)\n---\nText.\n")
  #expect(marked.summary(log) == ["yaml-syntax 1️⃣"])
  #expect(log.diagnostics.map(\.help) == [help])
}

/// Other lines than `---` around front matter: the file has some, and the line is told, not the way to begin another.
@Test(arguments: [
  ("***", "write three hyphens"), ("___", "write three hyphens"), ("* * *", "write three hyphens"),
  ("=====", "write three hyphens"), ("—", "write three hyphens"), ("----", "write three hyphens"),
  (" ---", "delete it: ---"), ("\t---", "delete it: ---"),
  ("--- بارش ہوئی۔", "write ‘---’ on a line of its own, and ‘بارش ہوئی۔’ on the line below it"),
])
func tellsOfALineThatIsNearlyAFence(fence: String, help: String) {
  for text in [
    "1️⃣\(fence)\ntitle: بارش\ndraft: true\n---\nمتن۔\n", "\(head)draft: true\n1️⃣\(fence)\nText.\n",
    "\(head)draft: true\n1️⃣\(fence)\nText.\n\nAnd so: on.\n\n---\n\nMore.\n",
  ] {
    let (_, _, log) = readFrontMatter(text)
    #expect(log.diagnostics.count == 1)
    let above = text.components(separatedBy: "1️⃣")[0]
    #expect(log.diagnostics.first?.location?.line == above.count { $0 == "\n" } + 1, "\(text)")
    #expect(log.diagnostics.first?.help?.hasPrefix(help) == true, "\(text) \(log.diagnostics)")
  }
}

@Test(arguments: [
  ("title: a\rdraft: true\r---\rText", "carriage returns"),
  ("---\rtitle: بارش\rdraft: true\r---\r", "carriage returns"),
  ("{\\rtf1\\ansi\n---\ntitle: a\n---}", "word processor"), ("<!DOCTYPE html>\n<html>", "web page"),
])
func tellsOfAFileOfAnotherKind(text: String, message: String) {
  var log = DiagnosticLog()
  #expect(splitFrontMatter(MarkedSource(text).source, log: &log) == nil)
  #expect(log.diagnostics.map(\.id) == [.frontMatterFormat])
  #expect(log.diagnostics.first?.message.contains(message) == true)
}

/// A rule at the beginning of a text that has no front matter is a rule.
@Test func aTextThatBeginsWithARuleHasNoFrontMatter() {
  var log = DiagnosticLog()
  #expect(splitFrontMatter(MarkedSource("***\n\nاور پھر: بارش\n").source, log: &log) == nil)
  #expect(log.diagnostics.map(\.message) == ["the file has no front matter"])
}

@Test(arguments: ["DRAFT", "draft true", "ڈرافٹ"])
func aWordThatHoldsBackBecomesADraftInTOMLToo(word: String) {
  let (_, _, log) = readFrontMatter("+++\ntitle = \"بارش\"\n\(word)\n+++\nمتن۔\n")
  #expect(log.diagnostics.map(\.help) == ["write draft = true in its place"])
}

/// A fence is looked for once in a long text, the place of a comment only when it is told, and what stands in a line is
/// taken out of it once, though each line below asks.
@Test func looksOnceAtALongText() {
  let paragraphs = String(repeating: "\n\nNote well: it rained", count: 60_000)
  let comments = (0..<60_000).map { "tag\($0): #rain" }.joined(separator: "\n")
  let value = "tags: " + String(repeating: "بارش ", count: 20_000)
  let wrapped = String(repeating: "\n  اور", count: 20_000)
  let start = ContinuousClock.now
  for text in [
    "title: a\(paragraphs)\n\ndraft: true\n\nEnd", "title: a\ntags:\n\(comments)\nEnd",
    "title: a\n\(value)\(wrapped)\nEnd",
  ] {
    let (_, _, log) = readFrontMatter("---\n\(text)\n---\n")
    #expect(log.hasErrors)
  }
  #expect(start.duration(to: .now) < .seconds(60))
}
