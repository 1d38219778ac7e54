package import Records
package import SearchIndex
import Synchronization

/// The files that the search reads, each with a way to its bytes; they are made when somebody asks for one of them.
package final class SearchPlan: Sendable {
  package struct File: Sendable {
    package var route: Route
    package var content: Content
  }

  package enum Content: Sendable {
    case bytes([UInt8])
    /// What results show of an edition, made of its article when it is asked for.
    case fragment(SearchFragment, edition: Int)
  }

  private let catalog: Catalog
  private let articles: [Article]
  private let made = Mutex<[File]?>(nil)

  init(_ catalog: Catalog, _ articles: [Article]) {
    self.catalog = catalog
    self.articles = articles
  }

  /// The only file whose name is known before all are made; it is the first of them.
  package static let entry = Route("/" + SearchFiles.entryPath)

  /// All of them, the entry first.
  package var files: [File] {
    made.withLock { made in
      let files = made ?? makeFiles()
      made = files
      return files
    }
  }

  private func makeFiles() -> [File] {
    let documents = SearchDocuments(catalog, articles)
    let made = makeSearchFiles(documents.source)
    let fragments = zip(documents.source.documents, documents.fragments).map { document, fragment in
      File(
        route: Route("/" + SearchFiles.fragmentPath(document.fragment)),
        content: .fragment(fragment.fragment, edition: fragment.edition))
    }
    return [File(route: Self.entry, content: .bytes(made.entry))]
      + made.files.map { File(route: Route("/" + $0.path), content: .bytes($0.bytes)) } + fragments
  }

  /// Appends the bytes of a file.
  package func append(_ index: Int, to output: inout [UInt8]) {
    switch files[index].content {
    case .bytes(let bytes): output += bytes
    case .fragment(let fragment, let edition): fragment.append(html: articles[edition].html, to: &output)
    }
  }

  /// What a file is made from: but for the entry, its name tells that.
  package func fingerprint(of index: Int) -> Fingerprint {
    let file = files[index]
    var fingerprint = Fingerprint()
    fingerprint.add(file.route.file)
    if index == 0, case .bytes(let bytes) = file.content { fingerprint.add(bytes) }
    return fingerprint
  }
}
