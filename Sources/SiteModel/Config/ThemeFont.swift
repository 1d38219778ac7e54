import Diagnostics
package import YAML

/// A font file that a theme brings with it, for pages in some languages.
package struct ThemeFont: Sendable {
  /// What style sheets call it.
  package var family: String
  /// From the theme's folder `assets/`.
  package var file: Located<String>
  /// `400`, or `100 700` for a variable font.
  package var weight = "400"
  package var style = "normal"
  /// Codes of languages; empty for all.
  package var languages: [String] = []
  /// Whether pages ask for it before they have read a style sheet.
  package var isPreloaded = false
  /// The text of its licence, from the theme's folder `assets/`.
  package var licence: Located<String>?

  package init(family: String, file: Located<String>) {
    self.family = family
    self.file = file
  }

  /// What it needs from the theme's folder `assets/`.
  package var files: [String] { [file, licence].compactMap { $0?.value } }
}

/// One entry of `fonts` while it is read.
struct FontReading: Sendable {
  var family: Located<String>?
  var file: Located<String>?
  /// The rest; its family and file mean nothing.
  var font = ThemeFont(family: "", file: Located("", at: SourceMark(line: 1, column: 1)))
}

/// The keys of one entry of `fonts`.
let fontKeys = KeySet<FontReading>(
  "a key of a font",
  foreign: ["display": "text is always shown at once, in another font until this one has come"],
  [
    Key("family", .text, "What style sheets call it; several files may share a family.", example: "family: Khat Afzal")
    {
      $0.family = $2.text($1)
    },
    Key(
      "file", aliases: ["src"], .text, "A file in WOFF2 format, from the theme's folder `assets`.",
      example: "file: fonts/KhatAfzal-Regular.woff2"
    ) { $0.file = $2.assetPath($1, endings: [".woff2"]) },
    Key(
      "weight", ValueType("a whole number from 1 to 1000, or two for a variable font", .text), "How bold it is.",
      example: "weight: 700", standard: "400"
    ) { $0.font.weight = $2.fontWeight($1) ?? $0.font.weight },
    Key("style", .oneOf(["normal", "italic"]), "Whether it is slanted.", example: "style: italic", standard: "normal") {
      $0.font.style = $2.choice($1, of: ["normal", "italic"]) ?? $0.font.style
    },
    Key(
      "languages", aliases: ["language"], .texts,
      "The codes of the languages whose pages load it; without it, all pages do.", example: "languages: [ur]"
    ) { $0.font.languages = ($2.texts($1) ?? []).map(\.value) },
    Key(
      "preload", .boolean, "Whether those pages ask for it at once; for the one font that every page shows.",
      example: "preload: true", standard: "false"
    ) { $0.font.isPreloaded = $2.boolean($1)?.value ?? false },
    Key(
      "licence", aliases: ["license"], .text,
      "The text of its licence, from the theme's folder `assets`; it is published beside the font.",
      example: "licence: fonts/OFL.txt"
    ) { $0.font.licence = $2.assetPath($1, endings: [".txt", ".md", ".html"]) },
  ])

/// Reads the list `fonts`.
func readFonts(_ node: YAMLNode, _ reader: inout TypedReader) -> [ThemeFont] {
  (reader.items(node) ?? []).compactMap { item in
    var reading = FontReading()
    guard fontKeys.read(item, into: &reading, &reader) else { return nil }
    guard let family = reading.family, let file = reading.file else {
      if !reader.log.hasErrors {
        reader.report(
          .error, .missingKey, at: item.mark, "the font has no ‘\(reading.family == nil ? "family" : "file")’",
          help: "for example: {family: Khat Afzal, file: fonts/KhatAfzal-Regular.woff2}")
      }
      return nil
    }
    reading.font.family = family.value
    reading.font.file = file
    return reading.font
  }
}

extension TypedReader {
  /// The path of a file below the theme's folder `assets/`.
  fileprivate mutating func assetPath(_ node: YAMLNode, endings: [String]) -> Located<String>? {
    guard let typed = text(node) else { return nil }
    let parts = typed.value.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) else {
      reportInvalid(typed.location, "‘\(typed.value)’ is not a path below the theme's folder ‘assets’")
      return nil
    }
    guard endings.contains(where: typed.value.hasSuffix) else {
      reportInvalid(typed.location, "‘\(typed.value)’ does not end in \(endings.joined(separator: " or "))")
      return nil
    }
    return typed
  }

  /// One weight, or the two ends of a variable font's range.
  fileprivate mutating func fontWeight(_ node: YAMLNode) -> String? {
    guard let typed = text(node) else { return nil }
    let numbers = typed.value.split(separator: " ").map { Int($0) ?? 0 }
    guard (1...2).contains(numbers.count), numbers.allSatisfy({ (1...1000).contains($0) }), numbers == numbers.sorted()
    else {
      reportInvalid(typed.location, "‘\(typed.value)’ is not the weight of a font")
      return nil
    }
    return numbers.map(String.init).joined(separator: " ")
  }
}
