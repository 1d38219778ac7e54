import Diagnostics
import Disk

/// Warns of folders of other generators beside site.yml: nothing in them is read, and nothing else says so.
func reportUnreadFolders(
  of site: String, languages: [String], inputs: inout InputLog, log: inout DiagnosticLog
) throws(DiagnosticError) {
  for (folder, endings, owner, instead) in unreadFolders {
    let files = try listFiles(under: folder, root: site, inputs: &inputs, log: &log)
    guard let first = files.first(where: { file in endings.contains { file.path.hasSuffix($0) } }) else { continue }
    log.report(
      .warning, .ignoredFile, at: Location(path: first.path), "nothing in the folder ‘\(folder)’\(owner) is read",
      help: instead)
  }
  try reportLooseColumns(in: site, languages: languages, inputs: &inputs, log: &log)
  inputs.note(site + "/site.yaml")
  if FileStamp(of: site + "/site.yaml") != nil {
    log.report(
      .warning, .ignoredFile, at: Location(path: "site.yaml"), "‘site.yaml’ is not read, for there is a site.yml",
      help: "put what it says into site.yml, and remove it")
  }
}

private let templates = [".html", ".mustache", ".htm", ".liquid", ".njk", ".tmpl"]
private let texts = [".md", ".markdown"]
private let strings = [".yml", ".yaml", ".toml", ".json"]
private let forTemplates = "templates lie in the folder ‘templates’ of a theme: themes/mine/templates/article.mustache"
private let forColumns = "columns lie in content/columns/, pages in content/pages/"

private let unreadFolders: [(folder: String, endings: [String], owner: String, instead: String)] = [
  ("layouts", templates, ", which is Hugo's,", forTemplates),
  ("templates", templates, "", forTemplates),
  ("_layouts", templates, ", which is Jekyll's,", forTemplates),
  ("_includes", templates, ", which is Jekyll's,", forTemplates),
  ("_posts", texts, ", which is Jekyll's,", forColumns),
  ("posts", texts, "", forColumns),
  ("post", texts, "", forColumns),
  ("blog", texts, "", forColumns),
  ("articles", texts, "", forColumns),
  ("essays", texts, "", forColumns),
  ("columns", texts, "", forColumns),
  ("column", texts, "", forColumns),
  ("pages", texts, "", forColumns),
  ("i18n", strings, ", which is Hugo's,", "the words of pages lie in the folder ‘strings’: strings/en.yml"),
]
