import Diagnostics

extension Remedy {
  static let siteSettings: [Remedy] = [
    Remedy(
      .unknownKey, site: "pagerSize: 5", says: "pagerSize", types: "pagination: {pagerSize: ",
      mended: "pagination: {pagerSize: 5}"),
    Remedy(
      .invalidValue, site: "categories: {خارجہ: {name: خارجہ}}", says: "cannot be an id", types: "name",
      mended: "categories: {affairs: {name: خارجہ}}"),
    Remedy(
      .unknownMenuPage, site: "menus: {main: [{page: archve}]}", says: "archve", types: "archive",
      mended: "menus: {main: [{page: archive}]}"),
    Remedy(
      .categoryCycle, site: "categories: {a: {name: A, parent: b}, b: {name: B, parent: a}}", says: "",
      types: "parent", mended: "categories: {a: {name: A, parent: b}, b: {name: B}}"),
    Remedy(
      .invalidValue, site: "ignoreKeys: [uuid, date]", says: "‘date’ is a key that sitegen reads", types: "",
      mended: "ignoreKeys: [uuid]"),
    Remedy(
      .unknownLanguage, site: "title: {en: A, urdu: ب}", says: "‘urdu’ is not a language", types: "",
      mended: "title: {en: A, ur: ب}"),
    Remedy(
      .datesInNumbers,
      [
        "site.yml": oneLanguage("sw: {title: Mto, dateStyle: newspaper}"), "content/columns/a.sw.md": sound,
      ], says: "dates in ‘sw’ are written as 2025-08-22", types: "dateStyle: iso",
      mended: ["site.yml": oneLanguage("sw: {title: Mto, dateStyle: iso}")]),
    Remedy(
      .yamlSyntax, site: "title: {en: Rivers, cities, ur: دریا}", says: "a comma ends the text of ‘en’",
      types: "en: \"Rivers, cities\"", mended: "title: {en: \"Rivers, cities\", ur: دریا}"),
  ]

  private static func oneLanguage(_ line: String) -> String {
    "baseURL: https://example.org/\nlanguages:\n  \(line)\n"
  }
}
