import Diagnostics
import Languages
import Records
import SiteModel

/// What was read of a document without a fault, and what was said of it.
struct ReadDocument: Sendable {
  var path: ContentPath
  var languageCode: String
  var frontMatter: FrontMatter
  var body: Range<Int>
  var fingerprint: Fingerprint
  var header: Fingerprint
  var log: DiagnosticLog

  init(_ document: Document, log: DiagnosticLog) {
    path = document.path
    languageCode = document.language.code
    frontMatter = document.frontMatter
    body = document.body
    fingerprint = document.fingerprint
    header = document.header
    self.log = log
  }

  var record: ArraySlice<UInt8> {
    var record = RecordWriter()
    record.write(self)
    return record.bytes[...]
  }
}

extension ReadDocument: Recorded {
  func write(to record: inout RecordWriter) {
    record.write(path)
    record.write(languageCode)
    record.write(frontMatter)
    record.write(body)
    record.write(fingerprint)
    record.write(header)
    record.write(log)
  }

  init(from record: inout RecordReader) {
    path = record.value()
    languageCode = record.text()
    frontMatter = record.value()
    body = record.value()
    fingerprint = record.value()
    header = record.value()
    log = record.value()
  }
}
