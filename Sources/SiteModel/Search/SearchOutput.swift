package import Records
import SearchIndex

/// The files that the search of a site reads, each with a way to its bytes.
package final class SearchOutput: Sendable {
  /// Where they are: the entry first, all others by their paths.
  package let routes: [Route]
  private let contents: [Content]
  private let articles: [Article]
  /// What results show of documents beside their texts, one after the other.
  private let heads: [UInt8]

  private enum Content: Sendable {
    case bytes([UInt8])
    /// What results show of an edition, made of its article when it is asked for.
    case fragment(head: Range<Int>, edition: Int)
  }

  init(_ documents: SearchDocuments, _ articles: [Article]) {
    let made = makeSearchFiles(documents.source)
    self.articles = articles
    heads = documents.heads
    var files: [(path: String, content: Content)] = made.files.map { ($0.path, .bytes($0.bytes)) }
    for (index, document) in documents.source.documents.enumerated() {
      let head = (index == 0 ? 0 : documents.headEnds[index - 1])..<documents.headEnds[index]
      files.append(
        (SearchFiles.fragmentPath(document.fragment), .fragment(head: head, edition: documents.editions[index])))
    }
    files.sort { $0.path < $1.path }
    routes = [SearchPlan.entry] + files.map { Route("/" + $0.path) }
    contents = [.bytes(made.entry)] + files.map(\.content)
  }

  /// The number of the file at a path of the output folder.
  package func index(of path: String) -> Int? {
    if path.utf8.elementsEqual(SearchPlan.entry.file.utf8) { return 0 }
    let others = routes.dropFirst()
    return others.index(of: path, sortedBy: \.file)
  }

  /// Appends the bytes of a file.
  package func append(_ index: Int, to output: inout [UInt8]) {
    switch contents[index] {
    case .bytes(let bytes): output += bytes
    case .fragment(let head, let edition):
      SearchFragment.append(heads[head], html: articles[edition].html, to: &output)
    }
  }

  /// What a file is made from: but for the entry, its name tells that.
  package func fingerprint(of index: Int) -> Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.add(routes[index].file)
    if index == 0, case .bytes(let bytes) = contents[index] { fingerprint.add(bytes) }
    return fingerprint
  }
}
