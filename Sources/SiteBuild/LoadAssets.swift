import Diagnostics
import Disk
import Languages
import Pictures
import Records
import SiteModel

/// Finds out which files are published, and how.
struct AssetLoader {
  let site: String
  let config: SiteConfig
  /// What an earlier build found, sorted by path.
  let earlier: [StoredMedia]
  private(set) var media: [StoredMedia] = []
  /// The paths of those that are damaged, which was reported.
  private(set) var faulty: Set<String> = []

  init(site: String, config: SiteConfig, earlier: [StoredMedia]) {
    self.site = site
    self.config = config
    self.earlier = earlier
  }

  /// The files beside columns that are of a kind that is published, and those below `static/`, sorted by path.
  mutating func load(
    content: [FoundFile], static published: [FoundFile], log: inout DiagnosticLog
  ) -> [ContentAsset] {
    var files = contentFiles(content, log: &log)
    files += published.filter { !ContentFileKind.isLeftover($0.path) && !isUnreadColumn($0, log: &log) }
    files.sort { $0.path < $1.path }
    let known = lookedUp(files.map(\.path), with: earlier, by: \.path)
    let found = parallelMap(count: files.count, batch: 4) { [site, files] index in
      (
        size: size(of: files[index], site),
        finding: MediaFinding(of: files[index], in: site, earlier: known[index])
      )
    }
    var assets: [ContentAsset] = []
    for (file, found) in zip(files, found) {
      if let finding = found.finding { media.append(StoredMedia(path: file.path, stamp: file.stamp, finding: finding)) }
      let dimensions = dimensions(of: file, found.size, log: &log)
      guard let asset = asset(file, dimensions, found.finding, log: &log) else { continue }
      assets.append(asset)
      if let fault = found.finding?.fault, fault != .none {
        report(fault, of: file.path, log: &log)
        faulty.insert(file.path)
      }
    }
    return assets
  }

  private func asset(
    _ file: FoundFile, _ dimensions: PictureDimensions?, _ finding: MediaFinding?, log: inout DiagnosticLog
  ) -> ContentAsset? {
    let isContent = file.path.hasPrefix("content/")
    let folder = isContent ? "content/" : "static/"
    var asset = ContentAsset(
      path: file.path, route: Route("/" + file.path.dropFirst(folder.count)), size: file.size, dimensions: dimensions)
    if isContent, ContentFileKind(file.path, own: config.publishedEndings) == .converted {
      // Its copies have nothing of what its camera noted.
      asset.isSourceOnly = true
      return asset
    }
    guard let finding else { return asset }
    if isContent, file.path.lowercased().hasSuffix(".svg") || finding.isActive {
      switch finding.notes {
      case .unreadable, .unreadablePlace:
        reportUnreadable(drawing: file.path, log: &log)
        return nil
      default: break
      }
      if finding.isActive {
        asset.isCleaned = true
        reportActive(drawing: file.path, log: &log)
      }
    }
    guard !config.keepsMetadata else { return asset }
    switch (finding.notes, isContent) {
    case (.telling, true), (.tellingPlace, true): asset.isCleaned = true
    case (.unreadable, true), (.unreadablePlace, true):
      let name = file.path.lowercased()
      let isOgg = MediaFinding.oggEndings.contains { name.hasSuffix($0) }
      log.report(
        .warning, .photoNotCleaned, at: Location(path: file.path),
        "‘\(file.path)’ is not published: what its camera noted could not be taken out of it",
        help: isOgg
          ? "save it once more as MP4, M4A or WebM, out of which they are taken, or take place, camera and day out of it"
          : "open it in a picture editor and save it again, as JPEG or PNG")
      return nil
    case (.tellingPlace, false), (.unreadablePlace, false):
      log.report(
        .warning, .photoTellsPlace, at: Location(path: file.path),
        "‘\(file.path)’ says where it was taken, and files below static/ are published as they are",
        help: "put it beside a column, or take the place out of it in a picture editor")
    case (.harmless, _), (.telling, false), (.unreadable, false): break
    }
    return asset
  }

  private func reportUnreadable(drawing path: String, log: inout DiagnosticLog) {
    log.report(
      .warning, .unsafeDrawing, at: Location(path: path),
      "‘\(path)’ is not published: it is not written as SVG must be, so nobody can say what a browser would run of it",
      help: "open it in a drawing program, such as Inkscape, and save it as plain SVG")
  }

  private func reportActive(drawing path: String, log: inout DiagnosticLog) {
    log.report(
      .note, .unsafeDrawing, at: Location(path: path),
      "‘\(path)’ is published without what a browser would run or fetch of it: scripts, handlers such as ‘onload’, "
        + "addresses of other sites",
      help: "look whether it is drawn as it should be; below static/ files are published as they are")
  }

  private func report(_ fault: MediaFinding.Fault, of path: String, log: inout DiagnosticLog) {
    let (what, help): (String, String)
    switch fault {
    case .none: return
    case .empty: (what, help) = ("is empty", "copy the file once more from where it came")
    case .cut: (what, help) = ("is cut off or damaged", "copy the file once more from where it came")
    case .noPicture:
      (what, help) = ("is no picture of a kind that browsers show", "save it as JPEG, PNG, WebP or AVIF")
    case .heif:
      (what, help) = (
        "is a HEIC picture under another name, which few browsers show",
        "open it in a picture editor and save it as JPEG"
      )
    }
    log.report(.warning, .unreadablePicture, at: Location(path: path), "‘\(path)’ \(what)", help: help)
  }

  /// Those of a kind that is published; the others are told of, once for each folder.
  private func contentFiles(_ files: [FoundFile], log: inout DiagnosticLog) -> [FoundFile] {
    var published: [FoundFile] = []
    var unknown: [String: [(path: String, ending: String)]] = [:]
    var misnamed = MisnamedColumns(languages: config.languages.map(\.language.code))
    for file in files {
      let kind = ContentFileKind(file.path, own: config.publishedEndings)
      if kind == .leftover { continue }
      if isSectionPageOfHugo(file.path) {
        report(sectionPage: file.path, log: &log)
        continue
      }
      guard !isMarkdown(file.path),
        WorkKind.allCases.contains(where: { file.path.hasPrefix("content/\($0.rawValue)/") })
      else {
        log.report(
          .warning, .ignoredFile, at: Location(path: file.path), "nothing is made of ‘\(file.path)’",
          help: "columns lie in content/columns/, pages in content/pages/, other files in static/")
        continue
      }
      switch kind {
      case .published, .converted, .leftover: if !isUnreadColumn(file, log: &log) { published.append(file) }
      case .renamedDocument(let path):
        log.report(
          .warning, .ignoredFile, at: Location(path: file.path),
          "‘\(file.path)’ is no column, because its name ends in ‘.txt’", help: "rename it to ‘\(path)’")
      case .unknown where misnamed.add(file.path): continue
      case .unknown(let ending):
        let folder = parentFolder(of: file.path[...]).map(String.init) ?? ""
        unknown[folder, default: []].append((file.path, ending))
      }
    }
    misnamed.report(to: &log)
    for (folder, files) in unknown.sorted(by: { $0.key < $1.key }) { report(files, in: folder, log: &log) }
    return published
  }

  /// Whether a file that would be published as it is has front matter: a column in the wrong place or form, which may be
  /// held back.
  private func isUnreadColumn(_ file: FoundFile, log: inout DiagnosticLog) -> Bool {
    guard mayBeText(file.path), beginsWithFrontMatter(readHead(site + "/" + file.path, count: 4096)) else {
      return false
    }
    log.report(
      .warning, .ignoredFile, at: Location(path: file.path),
      "‘\(file.path)’ is not published: it begins with front matter, as columns do",
      help: "a column lies in content/columns/ and ends with its language and .md, as in visit.en.md; to publish the "
        + "file as it is, take the lines from ‘---’ to ‘---’ out of it")
    return true
  }

  /// Whether a person may have written the file as a column; below `content/` whatever `publish` adds.
  private func mayBeText(_ path: String) -> Bool {
    if ContentFileKind.isText(path) { return true }
    return path.hasPrefix("content/") && ContentFileKind(path) != .published
  }

  private func isMarkdown(_ path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }

  private func isSectionPageOfHugo(_ path: String) -> Bool {
    isMarkdown(path) && path.split(separator: "/").last?.hasPrefix("_index.") == true
  }

  private func report(sectionPage path: String, log: inout DiagnosticLog) {
    log.report(
      .warning, .ignoredFile, at: Location(path: path),
      "‘\(path)’ is a section's page of Hugo, and sitegen makes its lists without such",
      help: "remove it; what it says about the site goes under ‘description’ in site.yml, or into a page: "
        + "content/pages/about.en.md")
  }

  private func report(_ files: [(path: String, ending: String)], in folder: String, log: inout DiagnosticLog) {
    guard let first = files.first else { return }
    let others = files.count - 1
    let endings = Set(files.map(\.ending)).subtracting([""]).sorted()
    let harmless = endings.filter { !ContentFileKind.endingsNotToPublish.contains($0) }
    guard endings.contains(where: { !ContentFileKind.pictureEndingsNotShown.contains($0) }) || endings.isEmpty else {
      return log.report(
        .warning, .ignoredFile, at: Location(path: first.path),
        "‘\(first.path)’" + (others == 0 ? " is" : " and \(others) more in ‘\(folder)’ are")
          + " not published: browsers do not show pictures that end in .\(endings.joined(separator: ", ."))",
        help: "save them as JPEG, PNG, WebP or AVIF; in a telephone's settings, choose ‘most compatible’")
    }
    let wish = harmless.isEmpty ? "" : ", or write ‘publish: [\(harmless.joined(separator: ", "))]’ in site.yml"
    let kinds = endings.isEmpty ? "files without an ending" : "files that end in .\(endings.joined(separator: ", ."))"
    log.report(
      .warning, .ignoredFile, at: Location(path: first.path),
      "‘\(first.path)’" + (others == 0 ? " is" : " and \(others) more in ‘\(folder)’ are")
        + " not published: \(kinds) are not",
      help: "move what readers shall have to static/\(wish)")
  }
}

private func size(of file: FoundFile, _ site: String) -> PictureSize {
  guard ContentFileKind.isPicture(file.path) else { return .unknown }
  // Photographs may carry a thumbnail and a colour profile before the header that gives the size.
  return PictureSize(ofFile: readHead(site + "/" + file.path, count: 256 * 1024))
}

/// What a picture says of its size, if it can be true.
private func dimensions(of file: FoundFile, _ size: PictureSize, log: inout DiagnosticLog) -> PictureDimensions? {
  switch size {
  case .known(let dimensions): return dimensions
  case .unknown: return nil
  case .absurd(let said):
    log.report(
      .warning, .unreadablePicture, at: Location(path: file.path),
      "the picture says that it is \(said.width) pixels wide and \(said.height) high, which no picture can be",
      help: "open it in a picture editor and save it again, or take it out; until then pages do not know its size")
    return nil
  }
}

/// The bytes of a picture or film without its notes.
func readCleanFile(_ path: String) throws(DiagnosticError) -> [UInt8] {
  let bytes = try readFile(path)
  if let clean = CleanFile(bytes) { return clean.bytes }
  guard !CleanFile.mayTell(bytes) else {
    throw DiagnosticError("cannot publish", path, reason: "what its camera noted cannot be taken out of it")
  }
  return bytes
}
