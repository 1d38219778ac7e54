import Testing

@testable import Languages

@Suite struct HostNameTests {
  /// The samples of RFC 3492, section 7.1, in the form in which a host's name has them: small letters.
  @Test(arguments: [
    ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
    ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
    ("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"),
    ("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"),
    ("यहलोगहिन्दीक्योंनहींबोलसकतेहैं", "i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd"),
    ("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"),
    ("porquénopuedensimplementehablarenespañol", "porqunopuedensimplementehablarenespaol-fmd56a"),
    ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
    ("安室奈美恵-with-super-monkeys", "-with-super-monkeys-pc58ag80a8qai00g7n9n"),
    ("hello-another-way-それぞれの場所", "hello-another-way--fc4qua05auwb3674vfr0b"),
    ("majiでkoiする5秒前", "majikoi5-783gue6qz075azm5e"),
    ("パフィーdeルンバ", "de-jg4avhby1noc0d"),
    ("そのスピードで", "d9juau41awczczp"),
    ("-> $1.00 <-", "-> $1.00 <--"),
  ])
  func writesTheSamplesOfTheStandard(text: String, code: String) {
    #expect(Punycode.encode(Array(text.unicodeScalars)) == code)
  }

  @Test(arguments: [
    ("example.org", "example.org"), ("EXAMPLE.org", "example.org"),
    ("اردو.example", "xn--mgbqf7g.example"), ("کالم.پاکستان", "xn--mgb2dd11b.xn--mgbai9azgqp6j"),
    ("bücher.example", "xn--bcher-kva.example"), ("BU\u{308}CHER.example", "xn--bcher-kva.example"),
    ("faß.de", "xn--fa-hia.de"), ("پاکستان。example.", "xn--mgbai9azgqp6j.example."),
    ("192.0.2.1", "192.0.2.1"), ("xn--mgbqf7g.example", "xn--mgbqf7g.example"),
  ])
  func givesTheNameThatTheDNSKnows(host: String, ascii: String) {
    #expect(asciiHost(host) == ascii)
  }

  @Test(arguments: ["اردو..example", ".اردو", String(repeating: "ا", count: 80)])
  func refusesWhatNoDNSHolds(host: String) {
    #expect(asciiHost(host) == nil)
  }
}
