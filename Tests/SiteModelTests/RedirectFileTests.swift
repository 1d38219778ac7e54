import Diagnostics
import SiteModel
import SitegenTesting
import Testing
import YAML

private func readList(_ text: String) -> (rows: [String], summary: [String], log: DiagnosticLog) {
  let marked = MarkedSource(text, path: "redirects.csv")
  var log = DiagnosticLog()
  let file = RedirectFile(marked.source, log: &log)
  return (
    file.rows.map { "\($0.old.value) → \($0.new.value) \($0.status.rawValue)" }, marked.summary(log), log
  )
}

@Test(arguments: [
  "/old/,/new/\n/پرانا/,/نیا/,302\n",
  "old,new,status\n/old/,/new/,301\n/پرانا/,/نیا/,302",
  "Old address;New address;Status\r\n/old/;/new/;\r\n/پرانا/;/نیا/;302\r\n",
  "sep=;\r\n/old/;/new/;;;\r\n/پرانا/;/نیا/;302;;\r\n",
  "/old/\t/new/\n/پرانا/\t/نیا/\t302\n",
  "# from the old site\n\n  /old/ , /new/ \n  # اور یہ\n\"/پرانا/\",\"/نیا/\",\"302\"\n\n",
])
func readsListsAsSpreadsheetsWriteThem(text: String) {
  let (rows, _, log) = readList(text)
  #expect(log.diagnostics == [])
  #expect(rows == ["/old/ → /new/ 301", "/پرانا/ → /نیا/ 302"])
}

@Test func keepsWhatStandsBetweenQuotationMarks() {
  let (rows, _, log) = readList("\"/a,b;c \"\"d\"\"/\",/new/\n/e;f/,\"https://example.com/?a=1,2\"\n")
  #expect(log.diagnostics == [])
  #expect(rows == ["/a,b;c \"d\"/ → /new/ 301", "/e;f/ → https://example.com/?a=1,2 301"])
}

@Test(arguments: [
  ("/ok/,/new/\n1️⃣/alone/\n", "the row has no new address"),
  ("/ok/,/new/\n/alone/,1️⃣\n", "the row has no new address"),
  ("/ok/,/new/\n1️⃣,/new/\n", "the row has no old address"),
  ("/ok/,/new/\n/ایک/,/new/,1️⃣410\n", "‘410’ is neither 301 nor 302"),
  ("/ok/,/new/\n/ایک/,/new/,1️⃣moved\n", "‘moved’ is neither 301 nor 302"),
  ("/ok/,/new/\n/a/,/b/,301,1️⃣/c/\n", "the row has more than an old address, a new one and a number"),
  ("/ok/,/new/\n\"1️⃣/پرانا/,/new/\n", "a quotation mark in this row has no partner, or something stands behind it"),
  ("/ok/,/new/\n\"1️⃣/a/\"b,/new/\n", "a quotation mark in this row has no partner, or something stands behind it"),
])
func reportsRowsThatAreNone(text: String, message: String) {
  let (rows, summary, log) = readList(text)
  #expect(summary == ["redirect-row 1️⃣"])
  #expect(log.diagnostics.map(\.message) == [message])
  #expect(log.diagnostics.allSatisfy { $0.severity == .error && $0.help != nil })
  #expect(rows == ["/ok/ → /new/ 301"])
}

@Test func takesAFirstRowWithAnAddressForARow() {
  let (rows, summary, _) = readList("1️⃣/old/\n/a/,/b/\n")
  #expect(summary == ["redirect-row 1️⃣"])
  #expect(rows == ["/a/ → /b/ 301"])
}
