package import Diagnostics
package import YAML

/// What a theme's theme.yml says.
package struct ThemeConfig: Sendable {
  package var name: Located<String>?
  /// The theme whose files it uses where it has none of its own.
  package var extends: Located<String>?
  /// The oldest sitegen that it works with.
  package var minimumVersion: Located<String>?
  package var description: String?
  package var fonts: [ThemeFont] = []
  package var params: ParameterValue = .map([:])

  package init() {}
}

/// Reads a theme's theme.yml; `nil` when it is no YAML mapping at all.
package func decodeThemeConfig(_ source: SourceText, log: inout DiagnosticLog) -> ThemeConfig? {
  guard let node = parseYAML(source, log: &log) else { return nil }
  var reader = TypedReader(source)
  var config = ThemeConfig()
  let isMapping = themeKeys.read(node, into: &config, &reader)
  log.append(reader.log)
  return isMapping ? config : nil
}

/// The keys of theme.yml.
let themeKeys = KeySet<ThemeConfig>(
  "a key of theme.yml", placeForOwnKeys: "params",
  [
    Key("name", .text, "The theme's name.", example: "name: Waraq") { $0.name = $2.text($1) },
    Key(
      "extends", aliases: ["parent"], .text, "A theme whose files are used where this one has none.",
      example: "extends: waraq"
    ) { $0.extends = $2.text($1) },
    Key(
      "minimumVersion", aliases: ["min_version"], .text, "The oldest sitegen that it works with.",
      example: "minimumVersion: 0.1.0"
    ) { config, node, reader in
      guard let typed = reader.text(node) else { return }
      config.minimumVersion = typed
      if ProgramVersion(typed.value) == nil {
        reader.reportInvalid(typed.location, "‘\(typed.value)’ is not a version")
      }
    },
    Key("description", .text, "What it looks like, in a line.", example: "description: Nastaliq on white") {
      $0.description = $2.text($1)?.value
    },
    Key(
      "fonts", .list(upTo: ItemLimit(100)), "The font files that it brings with it.",
      example: "fonts: [{family: Khat Afzal, file: fonts/KhatAfzal-Regular.woff2, languages: [ur]}]"
    ) { $0.fonts = readFonts($1, &$2) },
    Key(
      "params", aliases: ["extra"], .mapping, "Values for its templates; site.yml may override them.",
      example: "params: {accent: teal}"
    ) { config, node, reader in
      if let entries = reader.entries(node) { config.params = .map(parameters(entries)) }
    },
  ])
