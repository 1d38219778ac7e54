import Records
import SiteModel

/// A cache as bytes, in parts that are written and read on all cores.
///
/// The first holds all that is small; documents and outputs follow in runs.
struct CacheParts: Sendable {
  private let sources: SourceMemory
  private let output: OutputMemory
  private let documents: [Range<Int>]
  private let outputs: [Range<Int>]

  init(_ sources: SourceMemory, _ output: OutputMemory) {
    self.sources = sources
    self.output = output
    documents = Self.runs(of: sources.documents.count, size: 128)
    outputs = Self.runs(of: output.outputs.count, size: 512)
  }

  var count: Int { 1 + documents.count + outputs.count }

  /// A part, made when it is asked for.
  subscript(index: Int) -> [UInt8] {
    if index == 0 { return head }
    if index <= documents.count { return Self.record(of: sources.documents[documents[index - 1]], \.estimatedSize) }
    return Self.record(of: output.outputs[outputs[index - 1 - documents.count]], \.estimatedSize)
  }

  private var head: [UInt8] {
    var record = RecordWriter()
    sources.writeHead(to: &record)
    output.writeHead(to: &record)
    record.write(documents.count)
    record.write(outputs.count)
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
    var sources = SourceMemory(head: &head)
    var output = OutputMemory(head: &head)
    let (documentParts, outputParts) = (head.number(), head.number())
    guard !head.isDamaged, head.isAtEnd, (0..<parts.count).contains(documentParts),
      outputParts == parts.count - 1 - documentParts
    else { return nil }
    let runs = parallelMap(count: parts.count - 1, batch: 1) { index in
      Run(parts[index + 1], isDocuments: index < documentParts)
    }
    for run in runs {
      guard let run else { return nil }
      sources.documents += run.documents
      output.outputs += run.outputs
    }
    return BuildCache(sources: sources, output: output)
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
