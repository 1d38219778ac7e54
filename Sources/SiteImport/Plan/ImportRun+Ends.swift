import Diagnostics
import Disk
import SiteBuild
import SiteModel

/// Which items of a source were met, and which of those it leaves out.
struct MetItems {
  private(set) var reasons: [String: (source: ImportSource, reason: String?)] = [:]
  /// Where they came from.
  var origins: Set<String> = []

  mutating func add(_ source: ImportSource, reason: String?) {
    origins.insert(ImportID(source.id).origin)
    // Of an item that two files hold, one is taken.
    if reason != nil, let known = reasons[source.id], known.reason == nil { return }
    reasons[source.id] = (source, reason)
  }
}

/// How many pictures were found, and how many works wait for theirs.
struct PictureCount {
  var found = 0
  var missing = 0
  var waiting = 0

  mutating func add(_ work: ImportedWork) {
    found += work.files.count
    missing += work.notes.count { $0.kind == .missingFile }
  }

  /// What is to be told of all of them at once.
  func notes(_ pictures: ImportRequest.Pictures) -> [AccountedWork] {
    var told: [AccountedWork] = []
    func tell(_ title: String, _ kind: ImportNote.Kind, _ text: String) {
      told.append(
        AccountedWork(
          source: ImportSource(id: "pictures", title: title, address: ""), paths: [], notes: [ImportNote(kind, text)]))
    }
    if case .folder(let folder) = pictures, found == 0, missing > 1 {
      tell(
        "--media \(folder)", .missingFile,
        "none of \(grouped(missing)) pictures was found in ‘\(folder)’; name the folder that holds the folders of years"
      )
    }
    if waiting > 0 {
      tell(
        waiting == 1 ? "1 text with pictures" : "\(grouped(waiting)) texts with pictures", .mended,
        "left as brought before: give --media again to take in changes of posts with pictures")
    }
    return told
  }
}

extension ImportRun {
  /// Published files of texts that the other system does not show any more.
  static func gone(_ met: MetItems, _ files: SiteFolder) throws(DiagnosticError) -> [AccountedWork] {
    var told: [AccountedWork] = []
    for id in files.record.sources(of: met.origins) {
      let item = met.reasons[id]
      if let item, item.reason == nil { continue }
      let paths = try files.formerEditions(of: id).filter { !$0.isDraft }.map(\.path)
      guard let first = paths.first else { continue }
      let why = item?.reason.map { "it is left out now (\($0))" } ?? "it is not in what was read any more"
      told.append(
        AccountedWork(
          source: item?.source ?? ImportSource(id: id, title: first, address: ""), paths: paths,
          notes: [
            ImportNote(
              .stillPublic,
              "\(why), and \(paths.count == 1 ? "its file stays" : "its files stay") published: to take it from readers, "
                + "remove \(paths.count == 1 ? "it" : "them") or write ‘draft: true’ there")
          ]))
    }
    return told
  }
}
