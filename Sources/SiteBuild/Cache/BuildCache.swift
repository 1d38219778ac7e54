import Diagnostics
import Disk
import Records
import SiteModel
import SiteRendering

/// What a build leaves behind for the next one to the same folder.
///
/// It makes builds faster and nothing else: a file of it that is missing, damaged or of another version of the program
/// is as good as none.
struct BuildCache: Sendable {
  var sources: SourceMemory
  var output: OutputMemory
}

/// What reading and rendering the files of a site gave; a program that makes it again and again can hold it.
package struct SourceMemory: Sendable {
  /// What decides how a document is read: languages, time zone.
  var documentKey: Fingerprint
  /// What was found in pictures and films, sorted by path.
  var media: [StoredMedia]
  /// Sorted by path.
  var documents: [StoredDocument]
  /// What was made of the documents, where they are kept in memory.
  var catalog: Catalog?
}

/// An output folder as a build left it.
struct OutputMemory: Sendable {
  /// Of everything beside files that a build depends on: the request, the program itself.
  var run: Fingerprint
  /// The moments of the clock for which the same columns are live.
  var clock: ClockRange
  var inputs: InputLog
  /// Sorted by path.
  var outputs: [OutputRecord]
  /// Of sitegen's own list of its files in the output folder.
  var manifest: FileStamp?
  var report: BuildReport
  var log: DiagnosticLog
}

/// A document and its article as they were read and rendered, by the file that they were made from.
struct StoredDocument: Sendable {
  var path: String
  var stamp: FileStamp
  /// A record of `ReadDocument`; empty where the document itself is kept.
  var document: ArraySlice<UInt8> = []
  /// The address of the edition that was published from it; empty when there was none.
  var address = ""
  /// A record of `ArticleRecord`; empty when the document has no article.
  var article: ArraySlice<UInt8> = []
  /// An article that was rendered since, in place of it.
  var newArticle: ArticleRecord?
  /// The document itself with its text, where both stay in memory.
  var kept: KeptDocument?

  /// How many bytes its record has, about.
  var estimatedSize: Int {
    path.utf8.count + address.utf8.count + document.count + max(article.count, newArticle == nil ? 0 : 1024) + 64
  }
}

/// A document in memory, and what was said when it was read.
struct KeptDocument: Sendable {
  var document: Document
  var log: DiagnosticLog
}

/// A file of the output folder as it was written, and what it was made from.
struct OutputRecord: Sendable, Hashable {
  var path = ""
  var stamp = FileStamp()
  /// `nil` for a file that is made in every build.
  var inputs: FileInputs?

  /// How many bytes its record has, about.
  var estimatedSize: Int { path.utf8.count + 112 }
}

extension SourceMemory {
  /// Writes everything but the documents.
  func writeHead(to record: inout RecordWriter) {
    record.write(documentKey)
    media.write(to: &record)
  }

  /// A memory that has no documents yet.
  init(head record: inout RecordReader) {
    documentKey = record.value()
    media = record.value()
    documents = []
  }
}

extension OutputMemory {
  /// Writes everything but the outputs.
  func writeHead(to record: inout RecordWriter) {
    record.write(run)
    record.write(clock)
    record.write(inputs)
    manifest.write(to: &record)
    record.write(report)
    record.write(log)
  }

  /// A memory that has no outputs yet.
  init(head record: inout RecordReader) {
    run = record.value()
    clock = record.value()
    inputs = record.value()
    manifest = record.value()
    report = record.value()
    log = record.value()
    outputs = []
  }
}

extension StoredDocument: Recorded {
  func write(to record: inout RecordWriter) {
    record.write(path)
    record.write(stamp)
    let document = kept.map { ReadDocument($0.document, log: $0.log).record } ?? document
    record.write(document.count)
    record.append(document)
    record.write(address)
    if let newArticle {
      record.write(nested: newArticle)
    } else {
      record.write(article.count)
      record.append(article)
    }
  }

  init(from record: inout RecordReader) {
    self.init(
      path: record.text(), stamp: record.value(), document: record.slice(), address: record.text(),
      article: record.slice())
  }
}

extension OutputRecord: Exchanged {
  mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&path)
    record.exchange(&stamp)
    record.exchange(&inputs)
  }
}
