import Markdown
import Testing

@Suite struct HeadingIDTests {
  @Test(arguments: [
    ("A Timely Mission", "a-timely-mission"),
    ("ایک بروقت سفارتی اقدام", "ایک-بروقت-سفارتی-اقدام"),
    ("پیشِ نظر", "پیشِ-نظر"),
    ("دہشت\u{200C}گردی", "دہشتگردی"),
    ("What next? (2025)", "what-next-2025"),
    ("اب کیا؟ ۲۰۲۵ء", "اب-کیا-۲۰۲۵ء"),
    ("C++ & C#", "c-c"),
    ("snake_case -- twice", "snake_case-twice"),
    ("École", "école"),
    ("؟!", "section"),
    ("", "section"),
  ])
  func namesHeadingsAfterTheirText(text: String, expected: String) {
    #expect(headingID(for: text) == expected)
  }
}
