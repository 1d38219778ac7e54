import Diagnostics
import Disk
import Languages
import Markdown
import Records
import SiteModel
import YAML

/// What lies in a site's folders `content/` and `static/`.
struct LoadedContent {
  var documents: [Document] = []
  /// Each document as a later build can take it over, in the same order.
  var stored: [StoredDocument] = []
  var assets: [ContentAsset] = []
  /// What readers wrote under works, sorted by path.
  var comments: [CommentsFile] = []
  /// The paths of files that are neither read nor published.
  var unpublished: Set<String> = []
  /// The keys of works one of whose files could not be read.
  var unreadKeys: Set<String> = []
  /// What was found in pictures and films, sorted by path.
  var media: [StoredMedia] = []
  /// The paths of pictures that are damaged, which was reported.
  var faultyPictures: Set<String> = []
}

/// The columns, pages and files of a site's folders `content/` and `static/`.
///
/// Documents whose files look as they did are taken over from `earlier`, which is sorted by path and of a build with
/// the same `key`; so is what was found in pictures and films, from `media`. No link in `static/` is followed to a path
/// of `closed`.
func loadContent(
  _ site: String, config: SiteConfig, zone: TimeZoneOffsets, key: Fingerprint, earlier: [StoredDocument],
  media: [StoredMedia], keepsTexts: Bool, reads: SecondReads, closed: [String], progress: WorkProgress?,
  inputs: inout InputLog,
  log: inout DiagnosticLog
) throws(DiagnosticError) -> LoadedContent {
  let files = try listFiles(
    under: "content", root: site, textEndings: [".md", ".markdown"], inputs: &inputs, log: &log)
  let paths = parallelMap(count: files.count, batch: 256) { contentPath(files[$0].path) }
  let texts = zip(files, paths).compactMap { file, path in path.map { (file: file, path: $0) } }
  let reader = DocumentReader(
    site: site, config: config, codes: config.languages.map(\.language.code), zone: zone, key: key,
    keepsTexts: keepsTexts,
    reads: reads)
  let candidates = lookedUp(texts.map(\.file.path), with: earlier, by: \.path)
  progress?.begin("reading", total: texts.count)
  let results = parallelMap(count: texts.count, batch: 8, progress: progress) {
    reader.read(texts[$0].file, texts[$0].path, earlier: candidates[$0])
  }
  var content = LoadedContent()
  content.documents.reserveCapacity(results.count)
  content.stored.reserveCapacity(results.count)
  for result in results {
    if let failure = result.failure { throw failure }
    log.append(result.log)
    if let key = result.unreadKey { content.unreadKeys.insert(key) }
    guard let document = result.document, let stored = result.stored else { continue }
    content.documents.append(document)
    content.stored.append(stored)
  }
  reportContentElsewhere(texts.count, files.map(\.path), log: &log)
  let comments = files.filter { CommentsFile.work(ofFileAt: $0.path) != nil }
  content.comments = try loadComments(comments, site: site, zone: zone, log: &log)
  let others = zip(files, paths).filter { $1 == nil && CommentsFile.work(ofFileAt: $0.path) == nil }.map(\.0)
  let published = try listFiles(
    under: "static", root: site, showsHidden: true, closed: closed, inputs: &inputs, log: &log)
  var loader = AssetLoader(site: site, config: config, earlier: media)
  content.assets = loader.load(content: others, static: published, log: &log)
  content.media = loader.media
  content.faultyPictures = loader.faulty
  content.unpublished = Set((others + comments).map(\.path)).subtracting(content.assets.map(\.path))
  return content
}

/// A document of a loaded project as its file is now, and what a later build is told of it.
///
/// `nil` where more than its text is another: its front matter, unless it may be, its language, what is said of it, or
/// the file itself.
func documentReadAgain(
  _ path: String, like known: Document, _ loaded: LoadedProject, _ request: BuildRequest, mayHaveOtherHead: Bool = false
) throws(DiagnosticError) -> (Document, StoredDocument)? {
  let config = loaded.project.config
  let file = request.source + "/" + path
  // Where a link leads is judged when all of the folder is looked at.
  guard let content = contentPath(path), let stamp = FileStamp(of: file), stamp == FileStamp(ofFileItself: file) else {
    return nil
  }
  let reader = DocumentReader(
    site: request.source, config: config, codes: config.languages.map(\.language.code),
    zone: loaded.project.options.timeZone, key: loaded.documentKey, keepsTexts: request.keepsTexts, reads: loaded.reads)
  let result = reader.read(FoundFile(path: path, stamp: stamp), content, earlier: nil)
  if let failure = result.failure { throw failure }
  guard let document = result.document, let stored = result.stored, result.log.total == 0,
    document.language == known.language,
    mayHaveOtherHead
      || document.header == known.header && document.body.lowerBound == known.body.lowerBound
  else { return nil }
  return (document, stored)
}

/// The documents of texts that are in no file yet, as they would be read of files at their paths.
func documents(of texts: [SourceText], in loaded: LoadedProject, log: inout DiagnosticLog) -> [Document] {
  let config = loaded.project.config
  let reader = DocumentReader(
    site: loaded.site, config: config, codes: config.languages.map(\.language.code),
    zone: loaded.project.options.timeZone, key: loaded.documentKey, keepsTexts: true, reads: loaded.reads)
  return texts.compactMap { text in
    guard let path = contentPath(text.path) else { return nil }
    let result = reader.read(text, path)
    log.append(result.log)
    return result.document
  }
}

/// What a path says about a column or page; `nil` for other files, and for what Hugo makes lists of.
func contentPath(_ path: String) -> ContentPath? {
  guard let content = ContentPath(path), content.name != "_index" else { return nil }
  return content
}

/// Reads one Markdown file: its language from its name, its front matter, the place of its body.
private struct DocumentReader: Sendable {
  let site: String
  let config: SiteConfig
  /// Of the site's languages.
  let codes: [String]
  let zone: TimeZoneOffsets
  let key: Fingerprint
  let keepsTexts: Bool
  let reads: SecondReads

  struct Result: Sendable {
    var document: Document?
    var stored: StoredDocument?
    /// The key of the work, when no document came of the file.
    var unreadKey: String?
    var log = DiagnosticLog()
    var failure: DiagnosticError?
  }

  /// Reads a file, or takes over what an earlier build read of it.
  func read(_ file: FoundFile, _ path: ContentPath, earlier: StoredDocument?) -> Result {
    if let earlier, earlier.stamp == file.stamp, let reused = reused(earlier, file) { return reused }
    var result = Result()
    do {
      result.document = try document(file, path, &result)
      result.stored = result.document.map { document in
        var stored = StoredDocument(
          path: file.path, stamp: file.stamp, article: earlier?.article ?? [], newArticle: earlier?.newArticle)
        if keepsTexts {
          stored.kept = KeptDocument(document: document, log: result.log)
        } else {
          stored.document = ReadDocument(document, log: result.log).record
        }
        return stored
      }
    } catch {
      result.failure = error
    }
    return result
  }

  /// Reads a text that is in no file yet.
  func read(_ text: SourceText, _ path: ContentPath) -> Result {
    var result = Result()
    result.document = document(text, in: nil, path, language(of: path, log: &result.log), &result)
    return result
  }

  private func reused(_ earlier: StoredDocument, _ file: FoundFile) -> Result? {
    if let kept = earlier.kept {
      guard config.languages.contains(where: { $0.language == kept.document.language }) else { return nil }
      return Result(document: kept.document, stored: earlier, log: kept.log)
    }
    // Who keeps texts keeps documents too; what a build has left is none.
    guard !keepsTexts else { return nil }
    var record = RecordReader(earlier.document)
    let read = ReadDocument(from: &record)
    guard !record.isDamaged,
      let language = config.languages.first(where: { $0.language.code == read.languageCode })?.language
    else { return nil }
    let document = Document(
      path: read.path, language: language, source: sourceInFile(file, read.fingerprint),
      frontMatter: read.frontMatter, body: read.body, fingerprint: read.fingerprint, header: read.header)
    return Result(document: document, stored: earlier, log: read.log)
  }

  /// The document; a file whose language is not known is judged all the same, so that its faults are told together.
  private func document(
    _ file: FoundFile, _ path: ContentPath, _ result: inout Result
  ) throws(DiagnosticError) -> Document? {
    result.unreadKey = path.key
    let language = language(of: path, log: &result.log)
    guard file.size <= maximumMarkdownSize else {
      result.log.report(
        .error, .fileTooLarge, at: Location(path: file.path),
        "the file has \(file.size / 1_000_000) MB, and more than \(maximumMarkdownSize / 1_000_000) are not read",
        help: "split it, or move what is not text out of it")
      return nil
    }
    let source = SourceText(path: file.path, bytes: withoutByteOrderMark(try readFile(site + "/" + file.path)))
    guard isUTF8(source, log: &result.log) else { return nil }
    return document(source, in: file, path, language, &result)
  }

  /// The document of a text; `file` is where it will be read again, `nil` for one that stays in memory.
  private func document(
    _ source: SourceText, in file: FoundFile?, _ path: ContentPath, _ language: Language?, _ result: inout Result
  ) -> Document? {
    let block = splitFrontMatter(source, log: &result.log)
    var front = block.map {
      decodeFrontMatter(
        source, $0, zone: zone, languages: codes, ignoring: config.ignoredKeys,
        log: &result.log)
    }
    reportMissingTitle(front, of: path, language, source, log: &result.log)
    guard let language else {
      result.unreadKey = front?.translationKey?.value ?? path.key
      return nil
    }
    if let front { checkLanguage(front, language, source, log: &result.log) }
    if front?.isDraft == nil, let folder = path.draftFolder {
      front?.isDraft = Located(true, at: SourceMark(line: 1, column: 1))
      result.log.report(
        .note, .draftFolder, at: source.location(line: 1, column: 1),
        "the folder ‘\(folder)’ holds the \(path.kind.singular) back",
        help:
          "to publish it write ‘\(MappingSyntax(of: source) == .yaml ? "draft: false" : "draft = false")’ in its front matter, "
          + "or move it to another folder")
    }
    result.unreadKey = nil
    let fingerprint = Fingerprint(of: source.bytes)
    var header = key
    if let block { header.add(source.bytes[block.header]) }
    // A document that nothing could be read of still stands in its place: links to it are no broken ones.
    return Document(
      path: path, language: language,
      source: file.flatMap { keepsTexts ? nil : sourceInFile($0, fingerprint) } ?? source,
      frontMatter: front ?? FrontMatter(unreadable: ()),
      body: block?.body ?? source.bytes.count..<source.bytes.count, fingerprint: fingerprint, header: header)
  }

  private func reportMissingTitle(
    _ front: FrontMatter?, of path: ContentPath, _ language: Language?, _ source: SourceText, log: inout DiagnosticLog
  ) {
    guard let front, front.title == nil, !front.isUnread("title") else { return }
    let line = MappingSyntax(of: source).line("title", language == .urdu ? "میرا کالم" : "My column")
    guard let empty = front.emptyTitle else {
      log.report(
        .error, .missingTitle, at: source.location(line: 1, column: 1), "the \(path.kind.singular) has no title",
        help: "add a line such as ‘\(line)’ to its front matter")
      return
    }
    let place = source.location(at: empty.location)
    let rest = (place.excerpt ?? "").split(separator: "#", maxSplits: 1).dropFirst().first.map { "#\($0)" }
    log.report(
      .error, .missingTitle, at: place,
      rest == nil
        ? "‘\(empty.value)’ is empty" : "‘\(empty.value)’ is empty, for a number sign after a space begins a comment",
      help: rest.map { "put the text between quotation marks: \(empty.value): \"\($0)\"" }
        ?? "write the headline after it: \(line)")
  }

  /// The text of a file that is read again when it is needed: to be rendered, or to show where a fault is.
  private func sourceInFile(_ file: FoundFile, _ fingerprint: Fingerprint) -> SourceText {
    let absolute = site + "/" + file.path
    return SourceText(path: file.path) { [reads] in reads.text(absolute, file.stamp, fingerprint) }
  }

  private func language(of path: ContentPath, log: inout DiagnosticLog) -> Language? {
    guard let code = path.languageCode, !code.isEmpty else {
      log.report(
        .error, .missingLanguage, at: Location(path: path.path), "the file's name does not say in which language it is",
        help: FileNameAdvice(path, codes: codes).forMissingLanguage)
      return nil
    }
    if let known = config.languages.first(where: { $0.language.code == code }) { return known.language }
    log.report(
      .error, .unknownLanguage, at: Location(path: path.path), "‘\(code)’ is not a language of this site",
      help: FileNameAdvice(path, codes: codes).forUnknownLanguage(code))
    return nil
  }

  private func checkLanguage(
    _ front: FrontMatter, _ language: Language, _ source: SourceText, log: inout DiagnosticLog
  ) {
    guard let named = front.language else { return }
    let primary = named.value.lowercased().prefix { $0 != "-" && $0 != "_" }
    let own = language.code.lowercased()
    if named.value.lowercased() == own || primary == own.prefix(while: { $0 != "-" }) { return }
    log.report(
      .error, .languageMismatch, at: source.location(at: named.location),
      "the front matter says ‘\(named.value)’, the file's name says ‘\(language.code)’",
      help: "remove the line ‘lang’, or rename the file")
  }
}

extension WorkKind {
  /// The word for one of them.
  fileprivate var singular: String {
    switch self {
    case .column: "column"
    case .page: "page"
    }
  }
}
