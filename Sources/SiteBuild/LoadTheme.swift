import Diagnostics
import Disk
import Languages
import SiteModel
import SiteRendering
import YAML

/// The files of the theme that site.yml names, those of the themes that it extends, and the site's own `strings/`.
///
/// `nil` after a report when there is no such theme.
func loadTheme(
  _ config: SiteConfig, site: String, folders: [String], layouts: Set<String>, inputs: inout InputLog,
  log: inout DiagnosticLog
) throws(DiagnosticError) -> ThemeSources? {
  var loader = ThemeLoader(
    folders: [site + "/themes"] + folders, siteRoot: site, languages: config.languages.map(\.language.code))
  defer { inputs.append(loader.inputs) }
  guard try loader.load(config.theme, namedAt: config.themeLocation, log: &log) else { return nil }
  try loader.addStrings(under: "strings", root: site, prefix: "", languages: config.languages, log: &log)
  loader.reportUnusedTemplates(layouts: layouts, log: &log)
  try loader.fillMissingLanguages(config, log: &log)
  return loader.theme(named: config.theme)
}

private struct ThemeLoader {
  let folders: [String]
  let siteRoot: String
  /// The codes of the site's languages, and that of English, whose texts stand in for those of others.
  private let languages: Set<String>
  private var seen: [String] = []
  private var templates: [String: SourceText] = [:]
  private var strings: [String: ThemeStringTable] = [:]
  private var assets: [String: ThemeAsset] = [:]
  private var fonts: [ThemeSources.Font] = []
  private var params = ParameterValue.map([:])
  /// The templates that a theme has added to those of the theme that it extends.
  private var addedTemplates: [String] = []
  private(set) var inputs = InputLog()
  /// The folder of the theme that site.yml names, as messages name it.
  private var place = ""

  init(folders: [String], siteRoot: String, languages: [String]) {
    self.folders = folders
    self.siteRoot = siteRoot
    self.languages = Set(languages + ["en"])
  }

  func theme(named name: String) -> ThemeSources {
    var theme = ThemeSources(
      name: name, templates: templates, strings: strings, assets: assets.values.sorted { $0.path < $1.path },
      fonts: fonts)
    theme.params = params
    return theme
  }

  /// Loads the theme that a theme extends first, then its own files over those.
  mutating func load(_ name: String, namedAt location: Location?, log: inout DiagnosticLog) throws(DiagnosticError)
    -> Bool
  {
    guard !seen.contains(name) else {
      log.report(
        .error, .themeMissing, at: location,
        "the themes \((seen + [name]).map { "‘\($0)’" }.joined(separator: " → ")) extend each other",
        help: "remove one ‘extends’")
      return false
    }
    seen.append(name)
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix("."), let root = try folder(of: name) else {
      log.report(
        .error, .themeMissing, at: location, "there is no theme ‘\(name)’",
        help: name == "waraq"
          ? "sitegen's own themes do not lie where its program is: install it again, or name their folder in "
            + "SITEGEN_THEMES" : "put it into themes/\(name)/, or write ‘theme: waraq’")
      return false
    }
    // A theme that is installed with sitegen has its full path: nothing of that name is in the site.
    let prefix = root.hasPrefix(siteRoot + "/") ? String(root.dropFirst(siteRoot.utf8.count + 1)) : root
    place = prefix
    let (config, source) = try themeConfig(root, prefix, log: &log)
    if let base = config.extends {
      let place = Location(path: prefix + "/theme.yml", at: base.location)
      guard try load(base.value, namedAt: place, log: &log) else { return false }
    }
    if let needed = config.minimumVersion, let version = ProgramVersion(needed.value), version > .own {
      log.report(
        .error, .invalidValue, at: source.location(at: needed.location),
        "the theme ‘\(name)’ needs sitegen \(version), and this is \(ProgramVersion.own)",
        help:
          "install a newer sitegen, or write ‘minimumVersion: \(ProgramVersion.own)’ if the theme works with this one")
    }
    params = params.merged(with: config.params)
    add(config.fonts, in: source)
    try addTemplates(root, prefix, log: &log)
    try addStrings(under: "strings", root: root, prefix: prefix + "/", log: &log)
    for file in try listFiles(under: "assets", root: root, shownBehind: prefix + "/", inputs: &inputs, log: &log) {
      let path = String(file.path.dropFirst("assets/".count))
      assets[path] = ThemeAsset(
        path: path, file: "\(prefix)/\(file.path)", bytes: try readFile(root + "/" + file.path))
    }
    return true
  }

  private mutating func folder(of name: String) throws(DiagnosticError) -> String? {
    for folder in folders {
      inputs.note("\(folder)/\(name)/theme.yml")
      if try readFileIfPresent("\(folder)/\(name)/theme.yml") != nil { return "\(folder)/\(name)" }
    }
    return nil
  }

  private func themeConfig(_ root: String, _ prefix: String, log: inout DiagnosticLog) throws(DiagnosticError)
    -> (ThemeConfig, SourceText)
  {
    let source = SourceText(path: prefix + "/theme.yml", bytes: withoutByteOrderMark(try readFile(root + "/theme.yml")))
    guard isUTF8(source, log: &log) else { return (ThemeConfig(), source) }
    return (decodeThemeConfig(source, log: &log) ?? ThemeConfig(), source)
  }

  /// Adds a theme's fonts, each in the place of one that does the same in the theme that it extends.
  ///
  /// The files of those that gave way are left out, for no page could load them.
  private mutating func add(_ own: [ThemeFont], in source: SourceText) {
    let inherited = fonts
    fonts.removeAll { font in
      own.contains { ($0.family, $0.weight, $0.style) == (font.font.family, font.font.weight, font.font.style) }
    }
    fonts += own.map { ThemeSources.Font($0, in: source) }
    let named = Set(fonts.flatMap(\.font.files))
    for file in inherited.flatMap(\.font.files) where !named.contains(file) { assets[file] = nil }
  }

  private mutating func addTemplates(_ root: String, _ prefix: String, log: inout DiagnosticLog) throws(DiagnosticError)
  {
    let isExtension = !templates.isEmpty
    for file in try listFiles(
      under: "templates", root: root, shownBehind: prefix + "/", textEndings: [".mustache"], inputs: &inputs, log: &log)
    where file.path.hasSuffix(".mustache") {
      let name = String(file.path.dropFirst("templates/".count).dropLast(".mustache".count))
      let source = SourceText(
        path: "\(prefix)/\(file.path)", bytes: withoutByteOrderMark(try readFile(root + "/" + file.path)))
      guard isUTF8(source, log: &log) else { continue }
      if isExtension, templates[name] == nil { addedTemplates.append(name) }
      templates[name] = source
    }
  }

  /// Adds the texts of a `strings/` folder; a key that is there already gets the new text.
  ///
  /// Those of languages that the site has not are not read, unless the folder has no others.
  mutating func addStrings(
    under folder: String, root: String, prefix: String, languages: [LanguageConfig]? = nil, log: inout DiagnosticLog
  ) throws(DiagnosticError) {
    let files = try listFiles(
      under: folder, root: root, shownBehind: prefix, textEndings: [".yml", ".yaml"], inputs: &inputs, log: &log
    ).filter { $0.path.hasSuffix(".yml") || $0.path.hasSuffix(".yaml") }
    let code = { (path: String) in String(path.dropFirst(folder.utf8.count + 1).prefix { $0 != "." }) }
    let isEveryOneRead = !files.contains { self.languages.contains(code($0.path)) } || root.hasPrefix(siteRoot)
    for file in files where isEveryOneRead || self.languages.contains(code(file.path)) {
      let code = code(file.path)
      let source = SourceText(
        path: prefix + file.path, bytes: withoutByteOrderMark(try readFile(root + "/" + file.path)))
      guard isUTF8(source, log: &log), let own = decodeThemeStrings(source, log: &log) else { continue }
      if root.hasPrefix(siteRoot) { reportMisnamedStrings(source, code, languages, log: &log) }
      reportUnaskedStrings(own, strings[code] ?? ThemeStringTable(), templates, source, log: &log)
      strings[code, default: ThemeStringTable()].add(own, from: source)
    }
  }

  func reportUnusedTemplates(layouts: Set<String>, log: inout DiagnosticLog) {
    SiteBuild.reportUnusedTemplates(addedTemplates, among: templates, layouts: layouts, log: &log)
  }

  /// Gives a language for which the theme has no texts those of the default language, or of English, and says so.
  mutating func fillMissingLanguages(_ config: SiteConfig, log: inout DiagnosticLog) throws(DiagnosticError) {
    let written = Set(strings.keys)
    for language in config.languages.map(\.language) where strings[language.code] == nil {
      let stand = ([config.defaultLanguage?.language.code, "en"].compactMap { $0 } + written.sorted())
        .first { written.contains($0) }
      guard let stand else {
        log.report(
          .error, .unknownString, at: Location(path: place),
          "the theme has no texts in any language",
          help: "add strings/\(language.code).yml to it")
        return
      }
      var borrowed = strings[stand] ?? ThemeStringTable()
      borrowed.language = config.languages.map(\.language).first { $0.code == stand } ?? Language(code: stand)
      strings[language.code] = borrowed
      log.report(
        .warning, .unknownString, at: config.location(),
        "the theme ‘\(config.theme)’ has no texts in the language ‘\(language.code)’; those of ‘\(stand)’ are used",
        help: "translate the theme's strings/\(stand).yml into strings/\(language.code).yml in the site's folder")
    }
  }
}
