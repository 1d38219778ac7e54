/// Makes one input out of others: the words of the languages that sitegen reads in places where nobody expects them.
struct Mutation {
  private var random: Random
  private let samples: [[UInt8]]
  /// Longer ones would take the time of many short ones.
  private static let longest = 200_000

  init(_ random: Random, samples: [[UInt8]]) {
    self.random = random
    self.samples = samples
  }

  mutating func input() -> [UInt8] {
    var bytes = random.element(of: samples)
    for _ in 0...random.number(below: 6) {
      change(&bytes)
      if bytes.count > Self.longest { bytes.removeSubrange(Self.longest...) }
    }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let range = random.range(in: bytes.count)
    switch random.number(below: 11) {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.replaceSubrange(range, with: random.element(of: Self.words).utf8)
    case 2, 3: bytes.insert(contentsOf: random.element(of: Self.words).utf8, at: range.lowerBound)
    case 4: if !range.isEmpty { bytes[range.lowerBound] ^= 1 << UInt8(random.number(below: 8)) }
    case 5: bytes.replaceSubrange(range, with: (0..<range.count).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    case 6: repeatPart(range, of: &bytes)
    case 7: swapLines(&bytes)
    case 8: splice(&bytes, at: range)
    case 9: replaceNumber(&bytes, from: range.lowerBound)
    default: bytes.removeSubrange(range.lowerBound...)
    }
  }

  /// A part many times over: what is linear stays quick, what is not shows.
  private mutating func repeatPart(_ range: Range<Int>, of bytes: inout [UInt8]) {
    let part = range.isEmpty ? Array(random.element(of: Self.words).utf8) : Array(bytes[range])
    let most = min(1 << (1 + random.number(below: 15)), Self.longest / max(part.count, 1))
    var repeated: [UInt8] = []
    repeated.reserveCapacity(part.count * most)
    for _ in 0..<most { repeated += part }
    bytes.insert(contentsOf: repeated, at: range.lowerBound)
  }

  private mutating func swapLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    lines.swapAt(random.number(below: lines.count), random.number(below: lines.count))
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private mutating func splice(_ bytes: inout [UInt8], at range: Range<Int>) {
    let other = random.element(of: samples)
    bytes.replaceSubrange(range, with: other[random.range(in: other.count)])
  }

  private mutating func replaceNumber(_ bytes: inout [UInt8], from start: Int) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = bytes[start...].firstIndex(where: digits.contains) else { return }
    let end = bytes[first...].firstIndex { !digits.contains($0) } ?? bytes.count
    bytes.replaceSubrange(first..<end, with: random.element(of: Self.numbers).utf8)
  }

  private static let numbers = [
    "0", "-1", "1", "00", "2147483648", "4294967295", "9223372036854775807", "9223372036854775808",
    "99999999999999999999999", "1e9", "0x7f", "-9223372036854775808", "۱۲۳", "0.5", "31", "13", "10000",
  ]

  private static let words = [
    // YAML
    "---\n", "...\n", "&a ", "*a", "<<: *a\n", "!!str ", "!x ", "{", "}", "[", "]", ", ", ": ", "? ", "- ", "|\n",
    ">\n", "#",
    "\"", "'", "~", "null", "true", "no", "en: ", "ur: ", "title: ", "date: 2025-08-22\n", "draft: true\n",
    "lang: ur\n",
    "tags: [a, b]\n", "slug: a\n", "url: /a/\n", "aliases: [/b/]\n", "image: a.jpg\n", "params: {a: {b: c}}\n",
    "translationKey: k\n", "categories: [politics]\n", "languages: [en, ur]\n", "baseURL: https://example.org/\n",
    "extends: waraq\n", "permalinks: /:year/:slug/\n", "\t", "  ", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{FEFF}", "\0",
    // Markdown
    "# ", "## ", "> ", "* ", "1. ", "```\n", "```sher\n", "~~~\n", "    ", "**", "__", "*", "_", "~~", "`", "![", "](",
    "](<",
    ")", "[^1]", "[^1]: ", "[a]: /b \"c\"\n", "<!--more-->", "<!--", "-->", "<div>", "<a href=\"", "</", "<?", "&amp;",
    "&#0;",
    "&#x10FFFF;", "&", "\\", "|", "|-|-|\n", "|a|b|\n", "http://a.b/", "www.a.b", "a@b.c", "---\n\n", "===\n", "- [x] ",
    "\n\n",
    // Templates
    "{{", "}}", "{{{", "}}}", "{{#columns}}", "{{/columns}}", "{{^x}}", "{{>partials/head}}", "{{<base}}", "{{$main}}",
    "{{t.menu.home}}",
    "{t.menu.home}", "{number}", "{{=<% %>=}}", "{{!", "{{&x}}", "<script>", "</script>", "<style>", "<title>",
    "href=\"", "{{.}}", "{{@first}}",
    // Text in two scripts
    "پانی", "عِلم", "، ", "۔", "؟", "“", "”", "«", "»", "(", "+92 300 1234567", "+9", "-5", "$1.5 billion", "50 km/h",
    "C++", "U.S.", "CPEC",
    "\u{200C}", "\u{200F}", "\u{202E}", "\u{2067}", "\u{2069}", "\u{64E}", "ء2025", "۱۲۳", "é", "👩‍👩‍👧", "\u{FFFD}",
    "\u{FDFA}",
    // Redirects
    ",", ";", "sep=;\n", "/old/,/new/,301\n", "\"\"", "/?p=1,/a/", "/*", "%D9%BE", "%", "%00", "..", "/../", "//",
  ]
}
