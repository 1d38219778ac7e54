import SiteModel

/// The files of a site, each of which is made when it is asked for.
///
/// A program that shows one page at a time, and makes the site anew with each save, has no use for ten thousand of them.
package struct SiteFiles: Sendable {
  private let maker: FileMaker
  /// Sorted by path.
  private let planned: [PlannedFile]

  init(_ planned: [PlannedFile], by maker: FileMaker) {
    self.planned = planned
    self.maker = maker
  }

  /// All of them, sorted by path.
  package var all: [OutputFile] {
    parallelMap(count: planned.count, batch: 256) { maker.file(planned[$0]) }.compactMap { $0 }
  }

  /// The file at a path of the output folder; `nil` when there is none.
  package func file(at path: String) -> OutputFile? {
    planned.index(of: path, sortedBy: \.route.file).flatMap { maker.file(planned[$0]) }
  }

  /// The files that are copied from others: the paths of these, from the site's root.
  package var originals: [String] {
    planned.compactMap { file in
      guard file.kind.isCopy, case .copy(let path)? = maker.file(file)?.content else { return nil }
      return path
    }
  }
}

extension PlannedFile.Kind {
  /// Whether its bytes are those of another file.
  fileprivate var isCopy: Bool {
    switch self {
    case .asset, .variant, .crop, .sharePicture: true
    case .page, .feed, .citation, .openSearch, .sitemap, .sitemapPart, .host, .themeFile, .search, .redirect: false
    }
  }
}
