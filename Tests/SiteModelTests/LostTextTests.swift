import Diagnostics
import SiteModel
import SitegenTesting
import Testing

/// What a number sign takes away from a text, and the line that keeps it.
@Test(arguments: [
  ("title: خطوط 1️⃣#3", "title: \"خطوط #3\""),
  ("title: Letter 1️⃣# 3 from Lahore", "title: \"Letter # 3 from Lahore\"; a comment stands on a line of its own"),
  ("title: Ward 1️⃣#5 and #6 of it", "title: \"Ward #5 and #6 of it\""),
  ("title: T\nsubtitle: باب 1️⃣# ۵", "subtitle: \"باب # ۵\"; a comment stands on a line of its own"),
  ("summary: 1️⃣#5 in a row", "summary: \"#5 in a row\""),
  ("tags: 1️⃣#rain #water", "tags: [\"#rain\", \"#water\"]"),
  ("tags: پانی 1️⃣#بارش", "tags: [پانی, \"#بارش\"]"),
  ("tags: rain, 1️⃣#water", "tags: \"rain, #water\""),
  ("author: 1️⃣#amna", "author: \"#amna\""),
  ("tags:\n  - 1️⃣#لاہور\n  - rain", "- \"#لاہور\""),
  ("tags:\n- rain 1️⃣# and more", "- \"rain # and more\"; a comment stands on a line of its own"),
  ("tags: [\n  rain,\n  1️⃣#city,\n  water]", "\"#city\""),
  ("publishedIn: Dawn 1️⃣#3", "publishedIn: \"Dawn #3\""),
  ("publishedIn:\n  name: ڈان 1️⃣#3", "name: \"ڈان #3\""),
  ("image:\n  src: a.jpg\n  alt: Ward 1️⃣#5", "alt: \"Ward #5\""),
  ("slug: 1️⃣#letters", "slug: \"#letters\""),
])
func tellsWhatANumberSignTakesAway(lines: String, help: String) {
  let (_, marked, log) = readFrontMatter("---\n\(lines)\n---\nمتن۔")
  #expect(marked.summary(log) == ["yaml-syntax 1️⃣"])
  #expect(log.diagnostics.map(\.severity) == [.warning])
  #expect(log.diagnostics.map(\.help) == ["put the text between quotation marks: \(help)"])
}

/// Comments that were meant so: behind dates and values that are closed, and where a list follows.
@Test(arguments: [
  "date: 2026-01-01  # first draft", "title: Letter \"#3\"", "title: \"Letter #3\"", "title: 'خط #3' # the third",
  "title: Letter#3", "# date\ntitle: C#\ntags: [a] #x", "tags: # mine\n  - rain", "tags: #mine\n- rain",
  "featured: true # for a week", "summary: |\n  It was #5 of them. # Really.", "tags: [\n  rain, # of July\n  water]",
  "slug: the-river # short", "params: {color: red}\nextra:", "params:\n  mood: calm # my own",
  "image: # none\n  src: a.jpg",
  "summary: \"One\n  two #3\"",
])
func leavesCommentsInPeace(lines: String) {
  let (_, marked, log) = readFrontMatter("---\n\(lines)\n---\nمتن۔")
  #expect(marked.summary(log).filter { $0.hasPrefix("yaml") } == [])
}

/// A number sign that takes the closing bracket away is told where it stands.
@Test(arguments: [
  ("tags: [1️⃣#rain, city]", "tags: [\"#rain\", city]"), ("tags: [پانی, 1️⃣#بارش]\ndraft: true", "tags: [پانی, \"#بارش\"]"),
  ("tags: [rain 1️⃣# and water, \"a, b\"]", "tags: [\"rain # and water\", \"a, b\"]"),
  ("image: {src: a.jpg, alt: Ward 1️⃣#5}", "image: {src: a.jpg, alt: \"Ward #5\"}"),
])
func tellsOfANumberSignThatCutsBrackets(lines: String, help: String) {
  let (_, marked, log) = readFrontMatter("---\n\(lines)\n---\nمتن۔")
  #expect(marked.summary(log) == ["yaml-syntax 1️⃣"])
  #expect(log.diagnostics.map(\.help) == ["put the text with it between quotation marks: \(help)"])
}
