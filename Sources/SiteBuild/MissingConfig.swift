import Diagnostics
import Disk
import SiteModel

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
      help: "name that folder: --source \(quotedForShell(above))")
  }
  return Diagnostic(
    .error, .configMissing, "there is no site.yml in ‘\(folder)’",
    help:
      "run sitegen in the folder that holds site.yml, name it with --source, or begin a site: sitegen new site my-column"
  )
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

/// The nearest folder above that holds a site.yml, as one types it in the folder from which sitegen is run.
private func folderAbove(_ folder: String) -> String? {
  var path = realPath(folder) ?? folder
  for _ in 0..<5 {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
    path = String(path[..<slash])
    if isFile(path + "/site.yml") { return typed(path, in: realPath(".") ?? "/") }
  }
  return nil
}

/// A folder as one types it in another; both are absolute.
func typed(_ folder: String, in current: String) -> String {
  let start = current.split(separator: "/").first
  // A way by way of the outermost folder is nobody's way.
  if let start, start != folder.split(separator: "/").first { return folder }
  return relativePath(to: folder, fromFolder: current)
}

/// A path as a shell takes it for one word.
private func quotedForShell(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy { byte in
    byte >= 0x80 || UInt8(ascii: "-")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
      || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || byte == UInt8(ascii: "_")
  }
  return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
}
