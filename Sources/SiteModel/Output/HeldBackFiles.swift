import Diagnostics
import Markdown
import Markup

/// Which files beside columns wait with one that is not published yet.
///
/// A file is published when a published edition refers to it, or when no held-back one lies beside it or refers to it.
/// Beside it lie the documents of its own folder, else those of the nearest folder above that has some: so a file below
/// a column's own folder is that column's, and one in the folder of a year belongs to all columns there.
struct HeldBackFiles {
  private let catalog: Catalog
  private let articles: [Article]
  /// The indices of documents by their folder, and the editions made of them.
  private var documents: [String: [Int]] = [:]
  private var editionByDocument: [Int: Int] = [:]

  /// The indices of those files in `Catalog.assets`.
  static func find(in catalog: Catalog, _ articles: [Article]) -> Set<Int> {
    // Most sites have nothing to hide.
    guard
      catalog.skipped.isEmpty
        ? catalog.assets.contains(where: isInDraftFolder) : catalog.assets.contains(where: isBesideColumns)
    else { return [] }
    return HeldBackFiles(catalog, articles).find()
  }

  private static func isBesideColumns(_ asset: ContentAsset) -> Bool { asset.path.utf8.starts(with: "content/".utf8) }

  fileprivate static func isInDraftFolder(_ asset: ContentAsset) -> Bool {
    isBesideColumns(asset) && ContentPath.draftFolder(on: ContentPath.folder(of: asset.path)) != nil
  }

  private init(_ catalog: Catalog, _ articles: [Article]) {
    self.catalog = catalog
    self.articles = articles
    for (index, document) in catalog.documents.enumerated() {
      documents[document.path.folder, default: []].append(index)
    }
    for edition in catalog.editions { editionByDocument[edition.document] = edition.id }
  }

  private func isHeldBack(_ document: Int) -> Bool { editionByDocument[document] == nil }

  private func find() -> Set<Int> {
    let held = catalog.documents.indices.filter(isHeldBack)
    let wanted = FileMentions(catalog.assets.indices.filter { Self.isBesideColumns(catalog.assets[$0]) }, in: catalog)
    var candidates = held.reduce(into: Set<Int>()) { $0.formUnion(wanted.mentioned(by: catalog.documents[$1])) }
    var neighbours: [Int: Set<Int>] = [:]
    for (index, asset) in catalog.assets.enumerated() where Self.isBesideColumns(asset) {
      let (folder, beside) = documentsBeside(asset)
      // In a folder of drafts without a text that says otherwise, files are drafts too.
      let isDraft = Self.isInDraftFolder(asset) && ContentPath.draftFolder(on: folder) == nil
      if isDraft || beside.contains(where: isHeldBack) { candidates.insert(index) }
      for document in beside where !isHeldBack(document) { neighbours[document, default: []].insert(index) }
    }
    guard !candidates.isEmpty else { return [] }
    candidates.subtract(shown(in: AssetIndex(catalog.assets)))
    // Raw HTML and an author's own keys name files too: the texts beside those that are left are searched.
    for (document, files) in neighbours.sorted(by: { $0.key < $1.key }) {
      let open = files.intersection(candidates)
      guard !open.isEmpty else { continue }
      candidates.subtract(FileMentions(open.sorted(), in: catalog).mentioned(by: catalog.documents[document]))
    }
    return candidates
  }

  /// The documents of the nearest folder that has some, and that folder.
  private func documentsBeside(_ asset: ContentAsset) -> (folder: String, documents: [Int]) {
    var folder = ContentPath.folder(of: asset.path)
    while !folder.isEmpty {
      if let found = documents[folder] { return (folder, found) }
      folder = ContentPath.folder(of: folder)
    }
    return ("", [])
  }

  /// The files that published editions show or link to.
  private func shown(in index: AssetIndex) -> Set<Int> {
    let places = Dictionary(
      catalog.assets.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    var shown = Set((catalog.terms[.authors] ?? []).compactMap { $0.image?.file.flatMap { places[$0] } })
    for edition in catalog.editions {
      let folder = catalog.documents[edition.document].path.folder
      let body = articles[edition.id].body
      let destinations = body.links.lazy.map(\.destination) + body.images.lazy.map(\.destination)
      if let place = edition.image?.file.flatMap({ places[$0] }) { shown.insert(place) }
      for destination in destinations
        + [catalog.works[edition.work].publishedIn?.url].compactMap({ $0 })
      {
        let path = splitDestination(destination).path
        guard let decoded = PercentEncoding.decode(path), let asset = index.asset(decoded, fromFolder: folder)
        else { continue }
        if let place = places[asset.path] { shown.insert(place) }
      }
    }
    return shown
  }
}

extension SitePlan {
  /// Tells of the files that wait, once.
  func reportHeldBackFiles(log: inout DiagnosticLog) {
    guard let first = heldBackFiles.min() else { return }
    let path = catalog.assets[first].path
    let others = heldBackFiles.count - 1
    log.report(
      .note, .heldBackFile, at: Location(path: path),
      "‘\(path)’" + (others == 0 ? "" : " and \(others) other file\(others == 1 ? "" : "s")")
        + " \(others == 0 ? "waits" : "wait") "
        + (HeldBackFiles.isInDraftFolder(catalog.assets[first])
          ? "in a folder of drafts" : "with a column that is not published yet"),
      help: "a file is published when a published column shows it or links to it")
  }
}
