import Diagnostics
import SiteModel

/// What is told of pictures of which no copies could be made.
struct ScalingReport {
  /// How many are used as they are because the program is missing.
  private var waiting = 0
  /// The paths of those that browsers do not show, without the program and in spite of it.
  private var withoutProgram: [String] = []
  private var unreadable: [String] = []
  private var others = 0

  /// Whether copies of all pictures are there.
  var isEmpty: Bool { waiting == 0 && others == 0 && unpublished.isEmpty }
  var unpublished: Set<String> { Set(withoutProgram + unreadable) }

  mutating func add(_ result: PictureWorkshop.Result, of picture: ContentAsset, log: inout DiagnosticLog) {
    let path = picture.path
    switch result {
    case .copies: break
    case .withoutProgram: if picture.isSourceOnly { withoutProgram.append(path) } else { waiting += 1 }
    case .unreadable where picture.isSourceOnly: unreadable.append(path)
    case .unreadable:
      others += 1
      log.report(
        .warning, .unreadablePicture, at: Location(path: path), "no smaller copies could be made of ‘\(path)’",
        help: "open it in a picture editor and save it again, as JPEG or PNG; until then it is used as it is")
    case .failed(let failure):
      if picture.isSourceOnly { unreadable.append(path) } else { others += 1 }
      log.report(
        .warning, .unreadablePicture, at: Location(path: path),
        "no smaller copies of ‘\(path)’ could be kept: \(failure)",
        help: "let sitegen write to ‘\(PictureCache.folder)’ in the site's folder")
    }
  }

  func finish(log: inout DiagnosticLog) {
    let asJPEG = "save as JPEG; in a telephone's settings, choose ‘most compatible’"
    report(
      withoutProgram, "‘\(PictureScaler.name)’, which makes JPEG of them, is not installed",
      help: "on Debian: apt install libvips-tools; or \(asJPEG)", log: &log)
    report(unreadable, "‘\(PictureScaler.name)’ could not make JPEG of them", help: asJPEG, log: &log)
    guard waiting > 0 else { return }
    log.report(
      .note, .picturesNotScaled,
      "\(waiting) picture\(waiting == 1 ? " has" : "s have") no copies for small screens and old browsers, because "
        + "‘\(PictureScaler.name)’ is not installed",
      help: "on Debian: apt install libvips-tools")
  }

  /// Tells once of pictures that are not published.
  private func report(_ paths: [String], _ reason: String, help: String, log: inout DiagnosticLog) {
    guard let first = paths.first else { return }
    log.report(
      .warning, .ignoredFile, at: Location(path: first),
      "‘\(first)’" + (paths.count == 1 ? " is" : " and \(paths.count - 1) more are")
        + " not published: browsers do not show HEIC, and \(reason)", help: help)
  }
}
