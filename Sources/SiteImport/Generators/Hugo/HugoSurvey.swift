import Diagnostics
import Languages
import YAML

/// Finds out what a site of Hugo holds.
struct HugoSurvey {
  private let folder: GeneratorFolder
  private let config: HugoConfig
  private(set) var contents: GeneratorContents
  private let paths: [(path: String, hugo: HugoPath)]
  private var lists: [(path: HugoPath, text: GeneratorText)] = []
  /// What lies in each bundle and is no text; what lies in a bundle within it belongs to that one.
  private let filesByBundle: [String: [ImportedFile]]

  /// What the settings leave out.
  private let excluded: [String]

  init(_ folder: GeneratorFolder, _ config: HugoConfig) {
    var folder = folder
    excluded = folder.leaveOut(config.excluded(in: folder.root))
    self.folder = folder
    self.config = config
    contents = GeneratorContents("hugo", folder)
    paths = folder.paths.compactMap { path in HugoPath(path, config).map { (path, $0) } }
    filesByBundle = Self.filesByBundle(folder, Set(paths.compactMap(\.hugo.bundle)))
  }

  var hasContent: Bool {
    let folders = [config.contentFolder] + config.languages.compactMap(\.contentFolder)
    return (folder.paths + excluded).contains { path in folders.contains { path.hasPrefix($0 + "/") } }
  }

  mutating func read(log: inout DiagnosticLog) throws(DiagnosticError) {
    contents.site.baseURL = config.baseURL
    contents.site.title = config.title
    contents.site.tagline = config.tagline
    contents.site.timeZone = config.timeZone
    noteStaticFiles()
    for path in excluded where HugoPath(path, config) != nil {
      contents.skip(path, "left out by the old site's settings (‘ignoreFiles’, ‘excludeFiles’)")
    }
    // Pages of lists first, which say things of all that lies below them.
    for (path, hugo) in paths.filter(\.hugo.isList) + paths.filter({ !$0.hugo.isList }) {
      guard var text = GeneratorText(try folder.read(path), path: path, log: &log) else {
        contents.skip(path, "front matter that cannot be read")
        continue
      }
      if hugo.isList { lists.append((hugo, text)) } else { text.front = text.front.merged(with: cascade(for: hugo)) }
      if !hugo.isList || isPage(hugo, text) {
        add(path, hugo, text)
        contents.gatherStaticFiles(namedIn: text.body)
      } else {
        contents.skip(path, title: text.front["title"]?.text ?? "", reasonToSkip(hugo, text))
      }
    }
    tellColumnsFromPages()
    contents.settle(languages: config.languages.map(\.name))
    for language in config.languages { contents.site.titles[language.name] = language.title }
    describeTerms()
    contents.settleTerms()
    for item in contents.items {
      for key in ["image", "images", "cover", "featured_image", "featuredImage", "thumbnail"] {
        for name in item.front[key].map({ $0.texts + ($0["image"]?.texts ?? []) }) ?? [] {
          contents.gatherStaticFiles(namedIn: name.contains("/") ? name : "/" + name)
        }
      }
    }
  }

  private mutating func noteStaticFiles() {
    for name in config.staticFolders {
      for path in folder.paths where path.hasPrefix(name + "/") && isCopied(path) {
        contents.staticFiles[String(path.dropFirst(name.count))] = path
      }
    }
  }

  /// What the pages of lists above a text say of all below them; the nearest one wins.
  private func cascade(for path: HugoPath) -> GeneratorValue {
    let above = lists.filter { list in
      list.path.language == path.language && (list.path.place.isEmpty || path.place.hasPrefix(list.path.place + "/"))
    }
    return above.sorted { $1.path.place.utf8.count < $0.path.place.utf8.count }.reduce(GeneratorValue.none) {
      all, list in
      guard let value = list.text.front["cascade"] else { return all }
      let parts =
        if case .sequence(let items) = value.node.content { items.map { GeneratorValue($0) } } else { [value] }
      // What is meant for some kinds of pages only is left to their front matter.
      return parts.filter { $0["target"] == nil && $0["_target"] == nil }.reduce(all) { $0.merged(with: $1) }
    }
  }

  private func isTerm(_ path: HugoPath) -> Bool {
    let parts = path.place.split(separator: "/")
    return parts.count == 2 && ["categories", "tags", "authors", "series"].contains(parts[0])
  }

  private func isPage(_ path: HugoPath, _ text: GeneratorText) -> Bool {
    !isTerm(path) && !text.body.trimmedOfSpace.isEmpty
  }

  /// Why no page is made of that of a list: of the words of one of a term nothing may be left but its description.
  private func reasonToSkip(_ path: HugoPath, _ text: GeneratorText) -> String {
    guard isTerm(path), !text.body.trimmedOfSpace.isEmpty else { return "a page of a list, without a text of its own" }
    let hasOther = text.front["description"]?.text != nil || text.front["summary"]?.text != nil
    return hasOther || path.place.hasPrefix("series/")
      ? "the page of a term, whose text has no place here" : "the page of a term, whose text describes it in site.yml"
  }

  private mutating func add(_ path: String, _ hugo: HugoPath, _ text: GeneratorText) {
    let name = hugo.place.split(separator: "/").last.map(String.init) ?? "home"
    let dated = DatedStem(name)
    let key = text.front["translationKey"]?.text.map { "key \($0)" } ?? dated.neutral(hugo.place).lowercased()
    var item = GeneratorItem(
      path: path, front: text.front, language: hugo.language, pair: key, place: hugo.place, name: dated.rest,
      dateInName: dated.day, isColumn: false)
    item.isDraft = text.front["draft"]?.boolean ?? false
    if !hugo.isLanguageSaid, let doubt = doubt(text, hugo) {
      item.language = doubt.language
      item.languageDoubt = doubt.reason
    }
    item.oldAddresses = [config.address(of: item, hugo)].compactMap { $0 } + aliases(of: item, hugo)
    if let bundle = hugo.bundle, !hugo.isList { item.files = filesByBundle[bundle] ?? [] }
    contents.items.append(item)
  }

  /// A text in Arabic letters in a site whose one language is another.
  private func doubt(_ text: GeneratorText, _ path: HugoPath) -> (language: String, reason: String)? {
    let own = Language(code: path.language)
    guard let script = Script(ofMostLettersIn: String(text.body.prefix(4000))), script == .arabic, own.script != .arabic
    else { return nil }
    let known = config.languages.first { Language(code: $0.name).script == .arabic }?.name ?? "ur"
    return (known, "it is in Arabic letters, and no name says its language: it is taken for ‘\(known)’")
  }

  private func aliases(of item: GeneratorItem, _ path: HugoPath) -> [String] {
    let typed = (item.front["aliases"] ?? item.front["alias"])?.texts ?? []
    let prefix = config.prefix(of: path.language)
    return typed.flatMap { alias -> [String] in
      guard alias.hasPrefix("/") else {
        let folder = path.place.split(separator: "/").dropLast().joined(separator: "/")
        return [prefix + (folder.isEmpty ? "/" : "/\(folder)/") + alias]
      }
      // Hugo put the language before it even where its author had done so.
      return prefix.isEmpty ? [alias] : [alias, prefix + alias]
    }
  }

  private static func filesByBundle(_ folder: GeneratorFolder, _ bundles: Set<String>) -> [String: [ImportedFile]] {
    var files: [String: [ImportedFile]] = [:]
    for path in folder.paths where !path.lowercased().hasSuffix(".md") {
      var above = path[...]
      while let slash = above.lastIndex(of: "/") {
        above = above[..<slash]
        guard bundles.contains(String(above)) else { continue }
        let name = String(path.dropFirst(above.count + 1))
        files[String(above), default: []].append(ImportedFile(source: folder.root + "/" + path, name: name))
        break
      }
    }
    return files
  }

  /// Main sections are those that the settings name, else any in which a text has a date.
  ///
  /// A text without one, in a section in which most have one, is a column too: one whose day is not known.
  private mutating func tellColumnsFromPages() {
    let main = config.mainSections
    var byPair: Set<String> = []
    var undated: [(item: GeneratorItem, section: String)] = []
    var balance: [String: Int] = [:]
    // The date of a list says when it was begun.
    for item in contents.items where !item.path.contains("/_index.") {
      let section = item.place.contains("/") ? String(item.place.prefix { $0 != "/" }) : ""
      let type = item.front["type"]?.text?.lowercased()
      let isMain = main.isEmpty ? !section.isEmpty : main.contains(section)
      guard type != "page", isMain || type == "post" || type == "posts" else { continue }
      balance[section, default: 0] += item.date == nil ? -1 : 1
      if item.date == nil { undated.append((item, section)) } else { byPair.insert(item.pair) }
    }
    for (item, section) in undated where balance[section, default: 0] > 0 && !section.isEmpty {
      byPair.insert(item.pair)
    }
    // A translation is what its original is, though the date may stand in that alone.
    for index in contents.items.indices { contents.items[index].isColumn = byPair.contains(contents.items[index].pair) }
  }

  private mutating func describeTerms() {
    for (path, text) in lists {
      let parts = path.place.split(separator: "/").map(String.init)
      guard parts.count == 2 else { continue }
      let title = text.front["title"]?.text?.inOneLine
      let about = (text.front["description"] ?? text.front["summary"])?.text?.inOneLine
      let body = text.body.trimmedOfSpace
      let words = about ?? (body.isEmpty ? nil : shownWords(ofMarkdown: body))
      let address =
        config.prefix(of: path.language) + "/" + parts.map { config.urlized($0) }.joined(separator: "/") + "/"
      switch parts[0] {
      case "categories": describe(.categories, parts[1], title, words, path.language, address)
      case "tags": describe(.tags, parts[1], title, words, path.language, address)
      case "authors": describe(.authors, parts[1], title, words, path.language, address)
      default: continue
      }
    }
  }

  private mutating func describe(
    _ taxonomy: GeneratorTerms.Taxonomy, _ name: String, _ title: String?, _ text: String?, _ language: String,
    _ address: String
  ) {
    contents.terms.describe(taxonomy, name, title: title, text: text, language: language, oldAddress: address)
  }
}
