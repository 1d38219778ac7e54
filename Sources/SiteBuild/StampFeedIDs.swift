package import Diagnostics
import Disk
import Languages
import SiteModel
import YAML

/// The id of one edition in feeds, and the line of front matter that keeps it.
package struct FeedIDStamp: Sendable, Equatable {
  /// From the site's folder.
  package var path: String
  package var id: String
}

/// The ids that editions have in feeds now and no line of front matter keeps, in the order of their paths.
///
/// - Parameter ofFirstVersion: Those that sitegen 0.1 gave, for a site that readers have subscribed to since then.
package func feedIDs(
  _ request: BuildRequest, ofFirstVersion: Bool, log: inout DiagnosticLog
) throws(DiagnosticError) -> [FeedIDStamp] {
  guard let catalog = try makeCatalog(request, log: &log) else { return [] }
  var stamps: [FeedIDStamp] = []
  for edition in catalog.editions where edition.feedID == nil {
    let work = catalog.works[edition.work]
    guard work.kind == .column else { continue }
    let id =
      ofFirstVersion
      ? FeedIDs.earlier(of: edition, work, config: catalog.config) : catalog.feedIDs.id(of: edition, work)
    stamps.append(FeedIDStamp(path: catalog.documents[edition.document].path.path, id: id))
  }
  return stamps.sorted { $0.path < $1.path }
}

/// Writes ids into the front matter of their files, above its first key; every other byte stays as it was.
///
/// Gives those that could not be written, because the front matter is no list of lines.
package func write(_ stamps: [FeedIDStamp], in folder: String) throws(DiagnosticError) -> [FeedIDStamp] {
  var left: [FeedIDStamp] = []
  for stamp in stamps {
    let path = folder + "/" + stamp.path
    guard let bytes = try readFileIfPresent(path),
      let stamped = settingFrontMatter("feedId", to: .text(stamp.id), in: bytes)
    else {
      left.append(stamp)
      continue
    }
    try rewriteFile(path, with: stamped)
  }
  return left
}
