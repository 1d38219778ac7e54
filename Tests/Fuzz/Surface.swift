import Diagnostics
import Foundation
import Languages
import Markdown
import Markup
import Records
import SiteBuild
import SiteImport
import SiteModel
import SiteRendering
import Templates

/// Something that reads what an author or a stranger wrote.
struct Surface: Sendable {
  let name: String
  /// How many inputs are read at least, however long that takes.
  var least = 0
  /// What inputs are made from.
  let samples: @Sendable () throws -> [[UInt8]]
  /// Reads one input; a fault that is no crash is thrown.
  let read: @Sendable ([UInt8]) throws -> Void

  static let all: [Surface] = [
    Surface(name: "front-matter", samples: { try Samples.columns() }) { bytes in
      let source = SourceText(path: "content/columns/a.ur.md", bytes: valid(bytes))
      var log = DiagnosticLog()
      guard let block = splitFrontMatter(source, log: &log) else { return }
      _ = decodeFrontMatter(source, block, zone: .utc, log: &log)
      try judge(log)
    },
    Surface(name: "site", samples: { try Samples.files(["site.yml"], Samples.site) }) { bytes in
      try decode(bytes, "site.yml") { decodeSiteConfig($0, log: &$1) }
    },
    Surface(name: "theme", samples: { try Samples.files(["themes/waraq/theme.yml"], Samples.theme) }) { bytes in
      try decode(bytes, "theme.yml") { decodeThemeConfig($0, log: &$1) }
    },
    Surface(name: "strings", samples: { try Samples.folder("themes/waraq/strings") }) { bytes in
      try decode(bytes, "strings/ur.yml") { decodeThemeStrings($0, log: &$1) }
    },
    Surface(name: "redirects", samples: { Samples.redirects }) { bytes in
      try decode(bytes, "redirects.csv") { RedirectFile($0, log: &$1) }
    },
    Surface(name: "comments", samples: { Samples.comments }) { try comments($0) },
    Surface(name: "templates", samples: { try Samples.folder("themes/waraq/templates") }) { try compile($0) },
    Surface(name: "markdown", samples: { try Samples.columns() + Samples.markdown }) { try render($0) },
    Surface(name: "proofreading", samples: { try Samples.columns() + Samples.markdown }) { try proofread($0) },
    Surface(name: "pictures", samples: { Samples.pictures }) { bytes in
      if case .known(let size) = PictureSize(ofFile: bytes) {
        try expect(size.width * size.height > 0, "a picture of \(size.width) by \(size.height) pixels is taken")
      }
    },
    Surface(name: "records", samples: { Samples.records() }) { bytes in
      var log = RecordReader(bytes)
      _ = DiagnosticLog(from: &log)
      var frontMatter = RecordReader(bytes)
      _ = FrontMatter(from: &frontMatter)
      var article = RecordReader(bytes)
      _ = ArticleRecord(from: &article)
    },
    Surface(name: "imports", least: 1000, samples: { ImportedExport.samples }) { try ImportedExport.bring($0) },
    Surface(name: "imported-texts", samples: { ImportedExport.texts + Samples.markdown }) { bytes in
      let converted = convertWordPress(valid(bytes), WordPressContext())
      let written = converted.blocks.map(\.words).joined(separator: " ")
      try expect(
        !["[caption", "<!-- wp:", "[vc_"].contains(where: written.contains) || converted.words.contains("["),
        "a mark of WordPress is left")
    },
    Surface(name: "whole-site", samples: { try WholeSite.samples() }) { try WholeSite.build($0) },
  ]
}

struct Fault: Error, CustomStringConvertible {
  let description: String
}

func expect(_ condition: Bool, _ message: @autoclosure () -> String) throws {
  if !condition { throw Fault(description: message()) }
}

/// Shells read nothing but UTF-8.
private func valid(_ bytes: [UInt8]) -> [UInt8] { Array(String(decoding: bytes, as: UTF8.self).utf8) }

private func decode<Value>(
  _ bytes: [UInt8], _ path: String, _ body: (SourceText, inout DiagnosticLog) -> Value
) throws {
  var log = DiagnosticLog()
  _ = body(SourceText(path: path, bytes: valid(bytes)), &log)
  try judge(log)
}

/// Every diagnostic has words, and can be shown.
private func judge(_ log: DiagnosticLog) throws {
  for diagnostic in log.diagnostics { try expect(!diagnostic.message.isEmpty, "a diagnostic says nothing") }
  try expect(log.diagnostics.count <= log.total, "more is kept than was reported")
  _ = TerminalReport().text(log, isVerbose: true)
}

/// What strangers wrote: every comment is shown once, behind the one that it answers, and none brings a program.
private func comments(_ bytes: [UInt8]) throws {
  let source = SourceText(path: "content/columns/a.comments.yml", bytes: valid(bytes))
  var log = DiagnosticLog()
  guard let file = decodeComments(source, zone: .utc, log: &log) else { return try judge(log) }
  for (number, comment) in file.comments.enumerated() {
    try expect(comment.parent.map { $0 < number } ?? true, "an answer stands above what it answers")
    var options = MarkdownOptions(language: .likely(ofLetters: comment.text, among: [.english, .urdu], else: .urdu))
    options.isByGuest = true
    var unreported = DiagnosticLog()
    let text = SourceText(path: source.path, comment.text)
    let body = renderMarkdown(text, body: 0..<text.bytes.count, options: options, log: &unreported)
    let html = String(decoding: body.html, as: UTF8.self)
    for tag in ["<script", "<img", "<iframe", "<h1", "<h2", "<video", "<style"] {
      try expect(!html.contains(tag), "a comment has ‘\(tag)’")
    }
  }
  try expect(Set(file.comments.map(\.anchor)).count == file.comments.count || log.hasErrors, "two have one id")
  try judge(log)
}

private func compile(_ bytes: [UInt8]) throws {
  let strings = StringTable([
    "menu.home": .text(StringTable.Text("سرورق")),
    "x": .text(StringTable.Text(String(decoding: bytes.prefix(500), as: UTF8.self))),
  ])
  let source = SourceText(path: "page.mustache", bytes: valid(bytes))
  let compiler = TemplateCompiler(
    sources: ["page": source, "partials/head": source], strings: strings, language: .urdu)
  var log = DiagnosticLog()
  _ = compiler.compile("page", root: .dynamic, log: &log)
  try judge(log)
}

/// What was mended once has nothing left to be mended.
private func proofread(_ given: [UInt8]) throws {
  var log = DiagnosticLog()
  let head =
    "baseURL: https://example.org/\nlanguages: {en: {}, ur: {digits: arabext}}\nproofreading: {spellings: {لئے: لیے}}"
  guard let config = decodeSiteConfig(SourceText(path: "site.yml", head), log: &log) else { return }
  // A text is parsed three times for each language, and cmark-gfm takes the square of a table's size for it.
  let source = SourceText(path: "content/columns/a.ur.md", bytes: valid(Array(given.prefix(1 << 16))))
  for language in config.languages.map(\.language) {
    guard let block = splitFrontMatter(source, log: &log) else { return }
    let proofreader = Proofreader(config)
    let once = SourceText(path: source.path, bytes: proofreader.mended(source, block, language: language).bytes)
    guard let moved = splitFrontMatter(once, log: &log) else { throw Fault(description: "the front matter is gone") }
    try expect(proofreader.mended(once, moved, language: language).made.isEmpty, "a mended text is mended again")
    proofreader.report(on: once, moved, language: language, log: &log)
  }
  try judge(log)
}

private func render(_ given: [UInt8]) throws {
  // The program reads nothing but UTF-8; the renderer itself must not fall over anything.
  let bytes = given.count.isMultiple(of: 3) ? given : valid(given)
  for language in [Language.urdu, .english] {
    var options = MarkdownOptions(language: language)
    options.rawHTML = bytes.count.isMultiple(of: 2) ? .safe : .all
    var log = DiagnosticLog()
    let source = SourceText(path: "a.md", bytes: bytes)
    let body = renderMarkdown(source, body: 0..<bytes.count, options: options, log: &log)
    try expect(firstInvalidUTF8(in: body.html) == nil || firstInvalidUTF8(in: bytes) != nil, "the HTML is no UTF-8")
    try judge(log)
    if bytes.count < 2000 {
      var html: [UInt8] = []
      ForeignRuns(in: language, foreign: ForeignLanguages())?.append(String(decoding: bytes, as: UTF8.self), to: &html)
    }
  }
}
