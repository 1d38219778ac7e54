import Diagnostics
import SiteModel
import SitegenTesting
import Testing
import YAML

@Test func readsAThemesDescription() throws {
  var log = DiagnosticLog()
  let source = SourceText(
    path: "themes/mine/theme.yml",
    "name: ورق\nextends: waraq\nmin_version: 1.0.0\ndescription: Nastaliq on white\nparams: {accent: teal}")
  let theme = try #require(decodeThemeConfig(source, log: &log))
  #expect(log.diagnostics == [])
  #expect([theme.name?.value, theme.extends?.value, theme.minimumVersion?.value] == ["ورق", "waraq", "1.0.0"])
  #expect(theme.description == "Nastaliq on white")
  #expect(theme.params == .map(["accent": .text("teal")]))
}

@Test func readsAThemesWordsInTheirOrder() throws {
  var log = DiagnosticLog()
  let source = SourceText(
    path: "themes/waraq/strings/ur.yml",
    "readMore: مزید پڑھیں\npager:\n  next: اگلا\n  label: {previous: پچھلا}\nminutes: {one: ایک منٹ, other: \"{count} منٹ\"}\nyes: No\nempty: \"\""
  )
  let strings = try #require(decodeThemeStrings(source, log: &log))
  #expect(log.diagnostics == [])
  #expect(
    strings.entries.map(\.key.value) == ["readMore", "pager.next", "pager.label.previous", "minutes", "yes", "empty"])
  #expect(strings["pager.next"] == .text(Located("اگلا", at: SourceMark(line: 3, column: 9))))
  #expect(strings["yes"] == .text(Located("No", at: SourceMark(line: 6, column: 6))))
  guard case .plural(let forms) = strings["minutes"] else {
    Issue.record("no plural")
    return
  }
  #expect(forms.mapValues(\.value) == ["one": "ایک منٹ", "other": "{count} منٹ"])
  #expect(strings["nothing"] == nil)
}

@Test(arguments: [
  ("a: 1️⃣[b]", "wrong-type", "for example: a: Read more"),
  ("a: {1️⃣onee: x, other: y}", "unknown-key", "did you mean ‘one’?"),
  ("a: {one: 1️⃣{b: c}, other: y}", "wrong-type", nil),
  ("a: {b: x}\n1️⃣a.b: y", "duplicate-key", "remove one of the two; the first is on line 1"),
])
func explainsFaultsOfAThemesWords(text: String, id: String, help: String?) {
  let marked = MarkedSource(text, path: "strings/en.yml")
  var log = DiagnosticLog()
  _ = decodeThemeStrings(marked.source, log: &log)
  #expect(marked.summary(log) == ["\(id) 1️⃣"])
  #expect(log.diagnostics.map(\.help) == [help])
}
