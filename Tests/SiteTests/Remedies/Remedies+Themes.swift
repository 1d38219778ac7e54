import Diagnostics
import SitegenTesting

extension Remedy {
  static let themes: [Remedy] = [
    Remedy(
      .themeMissing, site: "theme: warq", says: "there is no theme ‘warq’", types: "theme: waraq",
      mended: "theme: waraq"),
    ofTheme(
      .templateMissing, "page", "<p>{{>partials/heda}}</p>", says: "partials/heda", types: "partials/head",
      mended: "<p>{{article.title}}</p>{{! partials/head }}"),
    ofTheme(
      .templateSyntax, "page", "<p>{{#article}}{{title}}</p>", says: "", types: "{{/article}}",
      mended: "{{#article}}<p>{{title}}</p>{{/article}}"),
    ofTheme(
      .unknownName, "page", "<p>{{article.titel}}</p>", says: "titel", types: "title",
      mended: "<p>{{article.title}}</p>"),
    ofTheme(
      .unknownString, "page", "<p>{{t.menu.archve}}</p>", says: "menu.archve", types: "menu.archive",
      mended: "<p>{{t.menu.archive}}</p>"),
    ofTheme(
      .unsafePlace, "page", "<p>{{{article.title}}}</p>", says: "without escaping", types: "{{article.title}}",
      mended: "<p>{{article.title}}</p>"),
    ofTheme(
      .wrongKind, "page", "<p>{{article}}</p>", says: "cannot be printed", types: "{{#article}}",
      mended: "{{#article}}<p>{{title}}</p>{{/article}}"),
    ofTheme(
      .endlessTemplate, "article", "{{#article}}<p>{{title}}</p>{{>article}}{{/article}}",
      says: "never comes to an end",
      types: "", mended: "{{#article}}<p>{{title}}</p>{{/article}}"),
    ofTheme(
      .unknownBlock, "page", "{{<base}}{{$mian}}<p>x</p>{{/mian}}{{/base}}", says: "mian", types: "main",
      mended: "{{<base}}{{$main}}<p>x</p>{{/main}}{{/base}}"),
    Remedy(
      .unknownString,
      [
        "strings/en.yml": "menu: {archve: Old columns}\n", "content/columns/a.en.md": sound,
      ], says: "no template asks for the text ‘menu.archve’", types: "menu.archive",
      mended: ["strings/en.yml": "menu.archive: Old columns\n"]),
    Remedy(
      .ignoredFile, ["strings/eng.yml": "menu: {archive: Old columns}\n", "content/columns/a.en.md": sound],
      says: "not the code of a language", types: "strings/en.yml",
      mended: ["strings/eng.yml": nil, "strings/en.yml": "menu: {archive: Old columns}\n"]),
    Remedy(
      .ignoredFile, mine(["artcle": "<p>{{article.title}}</p>"]), says: "nothing uses the template ‘artcle’",
      types: "article.mustache",
      mended: [
        "themes/mine/templates/artcle.mustache": nil,
        "themes/mine/templates/article.mustache": "<p>{{article.title}}</p>",
      ]),
    Remedy(
      .ignoredFile, ["layouts/single.html": "<p>", "content/columns/a.en.md": sound],
      says: "‘layouts’, which is Hugo's",
      types: "themes/mine/templates/article.mustache",
      mended: [
        "layouts/single.html": nil, "site.yml": SiteFixture.siteFile + "\ntheme: mine",
        "themes/mine/theme.yml": "name: mine\nextends: waraq\n",
        "themes/mine/templates/article.mustache": "<p>{{article.title}}</p>",
      ]),
    Remedy(
      .invalidValue,
      ["themes/mine/theme.yml": "name: mine\nextends: waraq\nminimumVersion: 99.0\n"]
        .merging(mine([:])) { one, _ in one }, says: "needs sitegen 99.0.0", types: "",
      mended: ["themes/mine/theme.yml": "name: mine\nextends: waraq\nminimumVersion: 0.1\n"]),
    Remedy(
      .missingAsset,
      mine([:]).merging([
        "themes/mine/assets/css/own.css": "a { background: url(rivr.svg) }", "themes/mine/assets/css/river.svg": svg,
      ]) { $1 },
      says: "rivr.svg", types: "river.svg",
      mended: ["themes/mine/assets/css/own.css": "a { background: url(river.svg) }"]),
    Remedy(
      .overBudget, site: "budget: {page: 100}", says: "the budget allows 100", types: "",
      mended: "budget: {page: 1 MB}"),
  ]

  /// A fault of one template of a theme that extends waraq.
  private static func ofTheme(
    _ id: DiagnosticID, _ name: String, _ template: String, says: String, types: String, mended: String
  ) -> Remedy {
    Remedy(
      id, mine([name: template]), says: says, types: types, mended: ["themes/mine/templates/\(name).mustache": mended])
  }

  private static func mine(_ templates: [String: String]) -> [String: String] {
    var files = [
      "site.yml": SiteFixture.siteFile + "\ntheme: mine", "themes/mine/theme.yml": "name: mine\nextends: waraq\n",
      "content/columns/a.ur.md": soundUrdu,
    ]
    for (name, text) in templates { files["themes/mine/templates/\(name).mustache"] = text }
    return files
  }
}
