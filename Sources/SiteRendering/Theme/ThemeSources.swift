package import Diagnostics
package import Languages
package import SiteModel
import YAML

/// The files of a theme, with those of the theme that it extends where it has none of its own.
package struct ThemeSources: Sendable {
  package var name: String
  /// By the names that partials and parents use: `article`, `partials/head`.
  package var templates: [String: SourceText]
  /// The texts by language code.
  package var strings: [String: ThemeStringTable]
  /// Sorted by path.
  package var assets: [ThemeAsset]
  /// Those of the theme that is extended first.
  package var fonts: [Font]
  /// What it gives its templates, unless site.yml gives them something else under the same names.
  package var params = ParameterValue.map([:])

  /// A font, and the theme.yml that names it.
  package struct Font: Sendable {
    package var font: ThemeFont
    package var source: SourceText

    package init(_ font: ThemeFont, in source: SourceText) {
      self.font = font
      self.source = source
    }
  }

  package init(
    name: String, templates: [String: SourceText] = [:], strings: [String: ThemeStringTable] = [:],
    assets: [ThemeAsset] = [], fonts: [Font] = []
  ) {
    self.name = name
    self.fonts = fonts
    self.templates = templates
    self.strings = strings
    self.assets = assets
  }
}

extension ThemeSources {
  /// Whether pages of a kind can be made: a template that is needed is asked for, and missed, when the theme is compiled.
  func has(_ name: Theme.TemplateName) -> Bool { name.isRequired || templates[name.rawValue] != nil }

  /// Takes what the theme has no template for out of what a site is to have, and says so.
  package func limit(_ config: inout SiteConfig, log: inout DiagnosticLog) {
    limitTitles(&config, log: &log)
    limitSearch(&config, log: &log)
    guard config.parallelEnabled, config.languages.count > 1, !has(.parallel) else { return }
    config.parallelEnabled = false
    log.report(
      .note, .templateMissing, at: config.themeLocation,
      "the theme ‘\(name)’ has no template ‘parallel’, so no page shows two languages side by side",
      help: "add templates/parallel.mustache to it, or write ‘parallel: false’ into site.yml")
  }

  private func limitTitles(_ config: inout SiteConfig, log: inout DiagnosticLog) {
    guard !has(.titles) else { return }
    config.hasTitleIndex = false
    log.report(
      .note, .templateMissing, at: config.themeLocation,
      "the theme ‘\(name)’ has no template ‘titles’, so no page lists the columns in the order of the alphabet",
      help: "add templates/titles.mustache to it")
  }

  private func limitSearch(_ config: inout SiteConfig, log: inout DiagnosticLog) {
    guard config.search.isEnabled, !has(.search) else { return }
    config.search.isOffered = false
    log.report(
      .note, .templateMissing, at: config.themeLocation,
      "the theme ‘\(name)’ has no template ‘search’, so readers cannot search the site",
      help: "add templates/search.mustache to it, or write ‘search: false’ into site.yml")
  }
}

/// The texts of a theme in one language, each with the file that it stands in.
///
/// A theme that extends another, and the site itself, may change single texts; so neighbours may come from different files.
package struct ThemeStringTable: Sendable {
  package struct Entry: Sendable {
    package var value: StringEntry
    package var source: SourceText
  }

  package private(set) var entries: [String: Entry] = [:]
  /// The file that was added last.
  package private(set) var path = ""
  /// The language of the texts where they stand in for those of another; else `nil`.
  package var language: Language?

  package init() {}

  /// Adds the texts of a file; a key that is there already gets the new text.
  package mutating func add(_ strings: ThemeStrings, from source: SourceText) {
    for entry in strings.entries {
      entries[entry.key.value] = Entry(value: entry.value, source: source)
    }
    path = source.path
  }
}

/// A file of a theme that is sent to readers: a style sheet, a script, an icon.
package struct ThemeAsset: Sendable {
  /// From the theme's folder `assets/`: `css/waraq.css`.
  package var path: String
  /// From the site's folder, for messages: `themes/waraq/assets/css/waraq.css`.
  package var file: String
  package var bytes: [UInt8]

  package init(path: String, file: String, bytes: [UInt8]) {
    self.path = path
    self.file = file
    self.bytes = bytes
  }
}
