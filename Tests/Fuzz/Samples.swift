import Diagnostics
import Foundation
import Records
import SitegenTesting
import YAML

/// What inputs are made from: the files of this repository, and small ones that reach where those do not.
enum Samples {
  static func files(_ paths: [String], _ others: [String] = []) throws -> [[UInt8]] {
    try paths.map { Array(try Data(contentsOf: URL(fileURLWithPath: repositoryFolder + "/" + $0))) }
      + others.map { Array($0.utf8) }
  }

  static func folder(_ path: String) throws -> [[UInt8]] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: repositoryFolder + "/" + path).sorted()
    return try files(names.filter { $0.contains(".") && !$0.hasSuffix(".woff2") }.map { path + "/" + $0 })
  }

  static func columns() throws -> [[UInt8]] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: repositoryFolder + "/content").sorted()
    let texts = names.filter { $0.hasSuffix(".md") }.map { "content/" + $0 }
    return try files(Array(texts.prefix(40)), [column])
  }

  static let column = """
    ---
    title: "دریا: ایک خط"
    date: 2025-08-22 09:30 +05:00
    lastmod: ۲۰۲۵-۰۹-۰۱
    tags: [پانی, rivers]
    categories: politics
    aliases: [/2019/old/, '/?p=123']
    image: {src: a.jpg, alt: راوی, credit: x}
    publishedIn: {name: Daily, date: 2025-08-20, page: 11}
    corrections: [{date: 2025-09-03, text: y}]
    params: {a: &x [1, 2], b: *x}
    ---
    متن +92 300 1234567

    | a | ب |
    |---|---|
    | 1 | $5 billion |

    """

  static let comments = [
    """
    - {id: 1, author: سعدیہ, url: 'https://a.example/', date: 2025-08-23 14:05, text: 'دریا *یہاں* تھا۔ <b onclick=x()>'}
    - {id: 2, parent: 1, author: A, text: "# Head\\n\\n![x](https://x.example/a.png) [y](javascript:z) www.a.example"}
    - id: x
      parent: 2
      text: |
        <script>alert(1)</script> <iframe src=//x></iframe> <h2 id=main>H</h2>

        [^1] a@b.example

        [^1]: note
    - {id: c, parent: d, text: one}
    - {id: d, parent: c, text: two}
    """
  ].map { Array($0.utf8) }

  static let site = [
    """
    baseURL: https://example.org/a/
    languages: {en: {locale: en-PK, wordsPerMinute: 200}, ur: {locale: ur-PK, digits: arabext}}
    categories: {politics: {name: {en: Politics, ur: سیاست}}, local: {parent: politics}}
    tags: {cpec: CPEC}
    menus: {main: [{page: home}, {url: /x/, name: X}]}
    pagination: {pagerSize: 7}
    feeds: {formats: [atom, rss], limit: 5, full: no}
    related: {limit: 3}
    budget: {page: 30 KB, total: 1 MB}
    redirects: {file: redirects.csv, html: true, nginx: yes}
    permalinks: {columns: /:lang/:year/:month/:slug/}
    comments: {provider: giscus, repo: a/b}
    sharePictures: {enabled: true, newest: 100}
    """
  ]

  static let theme = [
    """
    extends: waraq
    fonts:
      - {family: Khat, file: fonts/a.woff2, weight: 400 700, style: italic}
    """
  ]

  static let redirects = [
    "/old/,/en/new/,301\n/2019/05/x/;/en/a/\n", "sep=;\n\"/a,b/\";/c/;302\n", "old,new\n/پرانا/,/ur/نیا/\n# x\n",
  ]
  .map { Array($0.utf8) }

  static let markdown = [
    "# سرخی {#id}\n\nپیرا **زور** `کوڈ` [ربط](b.ur.md)۔[^1]\n\n[^1]: حاشیہ\n",
    "```sher\nمصرع\nمصرع دوم\n\n— شاعر\n```\n",
    "- [ ] a\n  - b\n    1. c\n\n> > quote\n\n![alt](a.jpg \"t\")\n\n<div>x</div>\n",
    "a\n\n<!--more-->\n\nb www.example.org/۔ a@b.c\n",
    "“New York Times، CPEC” +92 300 1234567 -5 $1.5 billion 50 km/h C++ U.S.\n",
  ].map { Array($0.utf8) }

  static let pictures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
      0, 0, 2, 0, 0, 0, 1, 0, 8, 2, 0, 0, 0,
    ],
    Array("GIF89a".utf8) + [10, 0, 20, 0, 0, 0, 0],
    [0xFF, 0xD8, 0xFF, 0xE1, 0, 34]
      + Array("Exif\0\0MM\0*\0\0\0\u{8}\0\u{1}\u{1}\u{12}\0\u{3}\0\0\0\u{1}\0\u{6}\0\0\0\0\0\0".utf8)
      + [0xFF, 0xC0, 0, 17, 8, 1, 0, 2, 0, 3],
    Array("RIFF".utf8) + [40, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 99, 0, 0, 49, 0, 0, 0, 0],
    Array("RIFF".utf8) + [40, 0, 0, 0] + Array("WEBPVP8L".utf8) + [
      10, 0, 0, 0, 0x2F, 99, 0, 49, 0, 0, 0, 0, 0, 0, 0, 0,
    ],
    Array("<svg width=\"12.5px\" height='7' viewBox=\"0 0 10 20\"></svg>".utf8),
  ]

  static func records() -> [[UInt8]] {
    var log = DiagnosticLog()
    for line in 1...60 {
      log.report(
        .warning, .brokenLink, at: Location(path: "a.md", line: line, column: 3, excerpt: "ربط"), "x", help: "y")
    }
    var record = RecordWriter()
    record.write(log)
    var numbers = RecordWriter()
    for number in [0, 1, -1, Int.max, Int.min, 1 << 20] { numbers.write(number) }
    return [record.bytes, numbers.bytes]
  }
}
