import Diagnostics

/// What is told where there is no site.yml, by what is there instead.
func missingConfig(in folder: String) -> Diagnostic {
  for name in ["site.yaml", "Site.yml", "site.yml.txt", "site.yml.yml", "sites.yml", "config/site.yml"]
  where isFile(folder + "/" + name) {
    return Diagnostic(
      .error, .configMissing, "there is no site.yml in ‘\(folder)’, only ‘\(name)’", help: "rename it to site.yml")
  }
  for (generator, names) in foreignConfigs {
    guard let name = names.first(where: { isFile(folder + "/" + $0) }) else { continue }
    return Diagnostic(
      .error, .configMissing, "there is no site.yml in ‘\(folder)’, only ‘\(name)’, which is \(generator)'s",
      help: "write a file site.yml beside it, with two lines at the least, and the rest as docs/reference.md says:\n"
        + "baseURL: https://example.org/\nlanguages: [en, ur]")
  }
  if let above = folderAbove(folder) {
    return Diagnostic(
      .error, .configMissing, "there is no site.yml in ‘\(folder)’, but in a folder above it",
      help: "run sitegen there, or name it: --source \(above)")
  }
  return Diagnostic(
    .error, .configMissing, "there is no site.yml in ‘\(folder)’",
    help: "run sitegen in the folder that holds site.yml, or name it with --source")
}

private let foreignConfigs: [(generator: String, names: [String])] = [
  (
    "Hugo",
    [
      "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default/hugo.toml", "config/_default/config.toml",
      "config/_default/hugo.yaml", "config/_default/config.yaml",
    ]
  ),
  ("Hugo or Zola", ["config.toml", "zola.toml", "config.yaml", "config.yml", "config.json"]),
  ("Jekyll", ["_config.yml", "_config.yaml", "_config.toml"]),
  ("MkDocs", ["mkdocs.yml", "mkdocs.yaml"]),
  ("Nikola or Sphinx", ["conf.py"]),
  ("Pelican", ["pelicanconf.py"]),
  (
    "Eleventy",
    [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts"]
  ),
  ("Hexo", ["_config.landscape.yml"]),
  ("Astro", ["astro.config.mjs", "astro.config.js", "astro.config.ts"]),
  ("Docusaurus", ["docusaurus.config.js", "docusaurus.config.ts"]),
  ("Gatsby", ["gatsby-config.js", "gatsby-config.ts"]),
  ("Quartz", ["quartz.config.ts"]),
]

private func isFile(_ path: String) -> Bool { FileStamp(of: path) != nil }

private func folderAbove(_ folder: String) -> String? {
  var path = realPath(folder) ?? folder
  var above = ""
  while let slash = path.lastIndex(of: "/"), slash != path.startIndex, above.utf8.count < 15 {
    path = String(path[..<slash])
    above += above.isEmpty ? ".." : "/.."
    if isFile(path + "/site.yml") { return above }
  }
  return nil
}
