import Diagnostics
import Languages
import Markup
import SiteModel
import YAML

/// The fonts that pages of one language load.
struct LanguageFonts: Sendable {
  /// The address of the generated style sheet.
  var stylesheet: String
  /// The addresses of fonts that are asked for at once.
  var preloads: [String]
}

extension ThemeSources {
  /// The fonts whose files are there and that some language of the site uses; one note names all that are missing.
  func usedFonts(_ config: SiteConfig, log: inout DiagnosticLog) -> [ThemeFont] {
    let codes = config.languages.map(\.language.code)
    let used = fonts.filter { $0.font.languages.isEmpty || codes.contains(where: $0.font.languages.contains) }
    let present = Set(assets.map(\.path))
    let missing = used.flatMap { font in
      [font.font.file, font.font.licence].compactMap { $0 }.filter { !present.contains($0.value) }
        .map { (name: $0.value, place: font.source.location(at: $0.location)) }
    }
    if let first = missing.first {
      let folder = first.place.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
        separator: "/")
      var names: [String] = []
      for name in missing.map(\.name) where !names.contains(name) { names.append(name) }
      log.report(
        .note, .fontMissing, at: first.place,
        "files of the theme's fonts are not there, and pages do without: "
          + names.map { "‘\($0)’" }.joined(separator: ", "),
        help: "put them into \(folder)/assets/; in a copy of sitegen's repository, ‘make fonts’ makes those of waraq")
    }
    return used.map(\.font).filter { present.contains($0.file.value) }
  }
}

/// The generated style sheet of a language, `css/fonts-ur.css`, with the addresses as they stand in the theme.
func fontStyleSheet(_ fonts: [ThemeFont], code: String) -> ThemeAsset {
  var text = ""
  for font in fonts {
    text += """
      @font-face {
        font-family: \(quoted(font.family));
        font-style: \(font.style);
        font-weight: \(font.weight);
        font-display: swap;
        src: url("../\(PercentEncoding.encodePath(font.file.value))") format("woff2");
      }

      """
  }
  return ThemeAsset(path: "css/fonts-\(code).css", file: "", bytes: Array(text.utf8))
}

/// A string of CSS.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\0"..." ": result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
