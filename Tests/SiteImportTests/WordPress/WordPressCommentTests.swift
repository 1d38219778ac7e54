import SiteImport
import Testing

/// What readers wrote under columns, and what is left out of it.
@Suite struct WordPressCommentTests {
  private typealias Sample = SampleExport

  @Test func keepsCommentsThatReadersSaw() throws {
    let comments =
      Sample.comment(1, "پہلا تبصرہ\nدوسری سطر\n\nنیا پیرا", author: "زید", url: "https://example.net/zaid")
      + Sample.comment(2, "Waiting", parent: 1, approved: "0") + Sample.comment(3, "An *answer* <b>here</b>", parent: 2)
      + Sample.comment(4, "Spam", approved: "spam") + Sample.comment(5, "Ping", type: "pingback")
      + Sample.comment(6, "Like", type: "like")
      + Sample.comment(7, "Hello", author: "zaid@example.net", url: "javascript:x")
    let read = try ReadSample(Sample(Sample.item(1, more: comments)))
    #expect(
      read.work(1)?.comments == [
        ImportedComment(
          id: "1", parent: nil, author: "زید", url: "https://example.net/zaid", date: "2025-08-23 10:15",
          text: "پہلا تبصرہ\\\nدوسری سطر\n\nنیا پیرا"),
        ImportedComment(
          id: "3", parent: "1", author: "Bilal", url: nil, date: "2025-08-23 10:15", text: "An \\*answer\\* **here**"),
        ImportedComment(id: "7", parent: nil, author: "zaid", url: nil, date: "2025-08-23 10:15", text: "Hello"),
      ])
    #expect(!"\(read.works)".contains("203.0.113.9") && !"\(read.works)".contains("secret@"))
  }

  @Test func countsTheCommentsThatItLeavesOut() throws {
    let comments =
      Sample.comment(1, "شکریہ") + Sample.comment(2, "a", approved: "0") + Sample.comment(3, "b", approved: "spam")
      + Sample.comment(4, "c", approved: "trash") + Sample.comment(5, "d", type: "pingback")
      + Sample.comment(6, "e", type: "trackback") + Sample.comment(7, "f", type: "like")
      + Sample.comment(8, "g", type: "order_note") + Sample.comment(9, " ") + Sample.comment(1, "شکریہ")
    let read = try ReadSample(Sample(Sample.item(1, more: comments)))
    #expect(read.work(1)?.comments.map(\.id) == ["1"])
    #expect(
      read.work(1)?.leftOutComments == [
        "not approved": 1, "spam": 1, "in the bin": 1, "a ping": 2, "a like": 1, "of another kind: ‘order_note’": 1,
        "without a text": 1, "in the export twice": 1,
      ])
  }

  @Test(arguments: [
    ("203.0.113.9", ""), ("203.0.113.9:8080", ""), ("2001:db8::7", ""), ("203.0.113.xxx", ""),
    ("زید 203.0.113.9", "زید"), ("zaid@example.net", "zaid"), ("Zaid <zaid@example.net>", "Zaid"),
    ("زید (zaid@localhost)", "زید"), ("mailto:zaid@example.net", "zaid"), ("@zaid", "@zaid"), ("R2:D2", "R2:D2"),
    ("7.5.1 علی", "7.5.1 علی"), ("", ""),
  ])
  func callsNobodyByAnAddress(name: String, expected: String) throws {
    let read = try ReadSample(
      Sample(Sample.item(1, more: Sample.comment(1, "شکریہ", author: name, url: "https://me@example.net/"))))
    #expect(read.work(1)?.comments.map(\.author) == [expected])
    #expect(read.work(1)?.comments.map(\.url) == [nil])
  }
}
