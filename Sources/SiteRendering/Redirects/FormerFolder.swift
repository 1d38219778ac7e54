import SiteModel

extension Site {
  /// The folder that the language at the root had before, `/en/`, where one rule can lead on from all of it: when nothing
  /// else stands there, which some hosts would no longer show.
  var formerFolder: String? {
    guard let folder = config.routes.formerFolder, redirects.contains(where: \.isFormer) else { return nil }
    let beginning = folder.utf8.dropFirst()
    let isFree = files.allSatisfy { file in
      switch file.kind {
      case .redirect, .feed: true
      default: !file.route.file.utf8.starts(with: beginning)
      }
    }
    return isFree ? folder : nil
  }
}
