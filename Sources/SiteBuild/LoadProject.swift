import Diagnostics
import Disk
import Languages
import Markdown
import Markup
import Records
package import SiteModel
package import SiteRendering
import YAML

/// What a command asks of a build, beyond what site.yml says.
package struct BuildRequest: Sendable {
  /// The folder that holds site.yml.
  package var source: String
  /// The folder that the site is written to; relative ones start at `source`.
  package var destination = "public"
  /// The file of settings; a relative path starts at `source`.
  package var settingsFile = "site.yml"
  /// Takes the place of site.yml's `theme`.
  package var theme: String?
  /// Takes the place of site.yml's `baseURL`.
  package var baseURL: String?
  /// The moment that decides what lies in the future, or `nil` for now.
  package var clock: String?
  package var includesDrafts = false
  package var includesFuture = false
  package var includesExpired = false
  /// Folders to look for themes in, after the site's own.
  package var themeFolders: [String] = []
  /// Whether what earlier builds left behind is used, and something is left for later ones.
  package var usesCache = true
  /// What rendering spares itself; a build that another is held against has none.
  package var shortcuts = Shortcuts.all
  /// Whether pages without a picture get one to be shared with; otherwise they have the default one, and no note says so.
  package var drawsSharePictures = true
  /// Whether each of those pictures is drawn when its file is asked for, and not before.
  package var drawsWhenAsked = false
  /// Whether copies of pictures that are missing are made, or only those used that earlier builds have left.
  package var makesPictureCopies = true
  /// Whether a build may take most columns and pages of an earlier one away.
  package var allowsRemovals = false
  /// Whether files say what they are made from, by which a build sees which of them it must write.
  package var judgesInputs = true
  /// Whether the texts of documents stay in memory, so that the site can be rendered whatever becomes of their files.
  package var keepsTexts = false
  /// Told how far the build has come.
  package var progress: WorkProgress?
  /// Told the name of each stage before it begins.
  package var observesStages: (@Sendable (String) -> Void)?
  /// The program that draws them, where there is one.
  package var sharePictureProgram = installedSharePictureProgram()

  package init(source: String) {
    self.source = source
  }

  /// The output folder as a path that does not depend on the folder the command runs in.
  package var destinationPath: String { folder(destination) }

  /// A path that starts at `source`, as one that does not.
  package func folder(_ path: String) -> String { absolutePath(path, in: source) }
}

/// What a build starts from.
struct LoadedProject {
  var project: Project
  /// The folder that holds it.
  var site: String
  /// Each document as a later build can take it over, in the order of `project.documents`.
  var stored: [StoredDocument]
  /// What decides how documents are read.
  var documentKey: Fingerprint
  /// What was found in pictures and films, sorted by path.
  var media: [StoredMedia]
  /// The paths of pictures that are damaged, which was reported: nothing is made of them.
  var faultyPictures: Set<String>
  /// Everything that was looked at.
  var inputs: InputLog
  /// What became of the texts that were read again.
  var reads: SecondReads
  /// What was said while it was read, the theme and the pictures included.
  var log = DiagnosticLog()
  /// Whether copies of pictures are missing that could be made.
  var awaitsPictureCopies = false
}

/// Reads the site's folder: site.yml, the columns and their files.
///
/// `nil` when so much is wrong that nothing can be built on it; the log says what.
func loadProject(
  _ request: BuildRequest, earlier: SourceMemory?, log: inout DiagnosticLog
) throws(DiagnosticError) -> LoadedProject? {
  var inputs = InputLog()
  inputs.note(request.folder(request.settingsFile))
  guard let config = try loadConfig(request, log: &log) else { return nil }
  let zone = loadTimeZone(config, inputs: &inputs, log: &log)
  var documentKey = config.fingerprint
  FileStamp(of: timeZonePath(config.timeZone))?.add(to: &documentKey)
  guard let clock = readClock(request.clock, zone: zone, log: &log) else { return nil }
  var options = BuildOptions(clock: clock, timeZone: zone)
  options.includesDrafts = request.includesDrafts
  options.includesFuture = request.includesFuture
  options.includesExpired = request.includesExpired
  let known = earlier.map { $0.documentKey == documentKey ? $0.documents : [] } ?? []
  let reads = SecondReads()
  let content = try loadContent(
    request.source, config: config, zone: zone, key: documentKey, earlier: known, media: earlier?.media ?? [],
    keepsTexts: request.keepsTexts, reads: reads,
    closed: ["content", "strings", "themes", request.settingsFile, request.destination].map(request.folder),
    progress: request.progress,
    inputs: &inputs, log: &log)
  let redirects = try loadRedirects(request.source, config: config, inputs: &inputs, log: &log)
  try reportUnreadFolders(
    of: request.source, languages: config.languages.map(\.language.code), inputs: &inputs, log: &log)
  var project = Project(
    config: config, options: options, documents: content.documents, assets: content.assets, redirectFile: redirects)
  project.unreadKeys = content.unreadKeys
  project.unpublished = content.unpublished
  project.comments = content.comments
  return LoadedProject(
    project: project, site: request.source, stored: content.stored, documentKey: documentKey,
    media: content.media, faultyPictures: content.faultyPictures, inputs: inputs, reads: reads)
}

/// The theme of a project, whose values stand behind those of site.yml; `nil` when it could not be loaded.
func loadTheme(
  of loaded: inout LoadedProject, _ request: BuildRequest, log: inout DiagnosticLog
) throws(DiagnosticError) -> ThemeSources? {
  let layouts = Set(loaded.project.documents.compactMap(\.frontMatter.layout?.value))
  let theme = try loadTheme(
    loaded.project.config, site: request.source, folders: request.themeFolders, layouts: layouts,
    inputs: &loaded.inputs, log: &log)
  if let theme {
    loaded.project.config.addParams(ofTheme: theme.params)
    theme.limit(&loaded.project.config, log: &log)
  }
  return theme
}

/// The settings of a site; `nil` when so much is wrong that there are none.
func loadConfig(_ request: BuildRequest, log: inout DiagnosticLog) throws(DiagnosticError) -> SiteConfig? {
  guard let bytes = try readFileIfPresent(request.folder(request.settingsFile)) else {
    reportMissingSettings(request, log: &log)
    return nil
  }
  let source = SourceText(path: request.settingsFile, bytes: withoutByteOrderMark(bytes))
  guard isUTF8(source, log: &log), var config = decodeSiteConfig(source, log: &log) else { return nil }
  // Without languages every file would be told to be in none of them.
  guard !config.languages.isEmpty else { return nil }
  config.replaceTheme(request.theme)
  if let override = request.baseURL { config.replaceBaseURL(override, log: &log) }
  return config
}

private func reportMissingSettings(_ request: BuildRequest, log: inout DiagnosticLog) {
  guard request.settingsFile != "site.yml" else {
    log.report(missingConfig(in: request.source))
    return
  }
  log.report(
    .error, .configMissing, "there is no file ‘\(request.folder(request.settingsFile))’",
    help: request.settingsFile.contains(",")
      ? "--config takes one file, with all settings in it"
      : "name a file that is there: --config site.yml; its path starts at the folder of the site")
}

private func timeZonePath(_ name: String) -> String { "/usr/share/zoneinfo/" + name }

private func loadTimeZone(
  _ config: SiteConfig, inputs: inout InputLog, log: inout DiagnosticLog
) -> TimeZoneOffsets {
  let name = config.timeZone
  let isPlainName = !name.isEmpty && !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
  if isPlainName { inputs.note(timeZonePath(name)) }
  // A folder of time zones, such as ‘Asia’, is none.
  if isPlainName, let bytes = try? readFileIfPresent(timeZonePath(name)),
    let zone = TimeZoneOffsets(tzif: bytes)
  {
    return zone
  }
  if let zone = TimeZoneOffsets.builtIn(name) { return zone }
  log.report(
    .error, .invalidValue,
    at: config.location(config.places["timeZone"]),
    "‘\(name)’ is not a time zone", help: "write a name such as Asia/Karachi, Europe/London or UTC")
  return TimeZoneOffsets(fixed: 0)
}

private func readClock(_ typed: String?, zone: TimeZoneOffsets, log: inout DiagnosticLog) -> DateTime? {
  guard let typed else {
    let seconds = currentSeconds()
    return DateTime(secondsSince1970: seconds, offsetSeconds: zone.offset(secondsSince1970: seconds))
  }
  do {
    return try WrittenDate(typed).moment(in: zone)
  } catch {
    log.report(
      .error, .invalidDate, "--clock ‘\(typed)’ is not a date", help: "write it as 2025-08-22 or 2025-08-22T09:30")
    return nil
  }
}

package func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
}

/// Whether a file is UTF-8, with a report of the first line that is not.
func isUTF8(_ source: SourceText, log: inout DiagnosticLog) -> Bool {
  if let kind = otherEncoding(of: source.bytes) {
    log.report(
      .error, .notUTF8, at: Location(path: source.path), "the file is \(kind.name)",
      help: kind.isDocument
        ? "open it there, and save it as plain text with the encoding UTF-8"
        : "save it again with the encoding UTF-8")
    return false
  }
  guard let offset = firstInvalidUTF8(in: source.bytes) else { return true }
  let place = source.location(atByte: offset)
  log.report(
    .error, .notUTF8, at: Location(path: place.path, line: place.line, column: place.column),
    "the file is not UTF-8 text", help: "save it again with the encoding UTF-8")
  return false
}

/// What a file is that is no UTF-8 by its first bytes: letters of two bytes each, or a document of a word processor.
private func otherEncoding(of bytes: [UInt8]) -> (name: String, isDocument: Bool)? {
  guard bytes.count >= 2 else { return nil }
  switch (bytes[0], bytes[1]) {
  case (0xFF, 0xFE), (0xFE, 0xFF): return ("UTF-16 text, not UTF-8", false)
  // No text has a byte 0; without a byte order mark it is half of a letter of ASCII.
  case (0, _), (_, 0): return ("UTF-16 text, not UTF-8", false)
  case (0x50, 0x4B) where bytes.starts(with: [0x50, 0x4B, 3, 4]):
    return ("a document of a word processor, or another archive, not a text", true)
  default: return nil
  }
}
