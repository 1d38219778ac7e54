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

/// An id that could not be written into the front matter of its file.
package struct UnwrittenFeedID: Sendable {
  package var stamp: FeedIDStamp
  /// What the machine refused; `nil` where the front matter has no line for each key.
  package var failure: DiagnosticError?
}

/// Writes ids into the front matter of their files, above its first key; every other byte stays as it was.
///
/// A file that cannot be written keeps none of the others from it. Gives those that are left.
package func write(_ stamps: [FeedIDStamp], in folder: String) -> [UnwrittenFeedID] {
  stamps.compactMap { stamp in
    do throws(DiagnosticError) {
      return try write(stamp, in: folder) ? nil : UnwrittenFeedID(stamp: stamp, failure: nil)
    } catch {
      return UnwrittenFeedID(stamp: stamp, failure: error)
    }
  }
}

private func write(_ stamp: FeedIDStamp, in folder: String) throws(DiagnosticError) -> Bool {
  let path = folder + "/" + stamp.path
  guard let bytes = try readFileIfPresent(path),
    let stamped = settingFrontMatter("feedId", to: .text(stamp.id), in: bytes)
  else { return false }
  try rewriteFile(path, with: stamped)
  return true
}
