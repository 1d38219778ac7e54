import Records
import SiteModel

/// A cache as bytes, in parts that are written and read on all cores.
///
/// The first holds all that is small; documents and outputs follow in runs.
struct CacheParts: Sendable {
  let parts: [[UInt8]]

  init(_ cache: BuildCache) {
    let documents = Self.runs(of: cache.documents.count, size: 128)
    let outputs = Self.runs(of: cache.outputs.count, size: 512)
    parts = parallelMap(count: 1 + documents.count + outputs.count, batch: 1) { index in
      if index == 0 { return Self.head(of: cache, documentParts: documents.count) }
      if index <= documents.count { return Self.record(of: cache.documents[documents[index - 1]], \.estimatedSize) }
      return Self.record(of: cache.outputs[outputs[index - 1 - documents.count]], \.estimatedSize)
    }
  }

  private static func head(of cache: BuildCache, documentParts: Int) -> [UInt8] {
    var record = RecordWriter()
    cache.writeHead(to: &record)
    record.write(documentParts)
    return record.bytes
  }

  private static func record<Element: Recorded>(
    of elements: ArraySlice<Element>, _ size: (Element) -> Int
  ) -> [UInt8] {
    var record = RecordWriter(capacity: elements.reduce(16) { $0 + size($1) })
    record.write(elements.count)
    for element in elements { record.write(element) }
    return record.bytes
  }

  private static func runs(of count: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
  }

  /// The cache that parts hold, or `nil` when they are not such a record.
  static func cache(from parts: [ArraySlice<UInt8>]) -> BuildCache? {
    guard let first = parts.first else { return nil }
    var head = RecordReader(first)
    var cache = BuildCache(head: &head)
    let documentParts = head.number()
    guard !head.isDamaged, head.isAtEnd else { return nil }
    let runs = parallelMap(count: parts.count - 1, batch: 1) { index in
      Run(parts[index + 1], isDocuments: index < documentParts)
    }
    for run in runs {
      guard let run else { return nil }
      cache.documents += run.documents
      cache.outputs += run.outputs
    }
    return cache
  }

  /// What a part behind the first holds: documents or outputs.
  private struct Run: Sendable {
    var documents: [StoredDocument] = []
    var outputs: [OutputRecord] = []

    init?(_ bytes: ArraySlice<UInt8>, isDocuments: Bool) {
      var record = RecordReader(bytes)
      if isDocuments { documents = record.value() } else { outputs = record.value() }
      guard !record.isDamaged, record.isAtEnd else { return nil }
    }
  }
}
