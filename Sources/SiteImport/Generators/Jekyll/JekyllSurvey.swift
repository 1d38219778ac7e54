import Diagnostics
import Languages
import YAML

/// Finds out what a site of Jekyll holds.
struct JekyllSurvey {
  private let folder: GeneratorFolder
  private let config: JekyllConfig
  private(set) var contents: GeneratorContents
  private let languages: [String]

  /// What the settings leave out.
  private let excluded: [String]

  init(_ folder: GeneratorFolder, _ config: JekyllConfig) {
    var folder = folder
    excluded = folder.leaveOut(config.excluded)
    self.folder = folder
    self.config = config
    contents = GeneratorContents("jekyll", folder)
    languages = config.languages
  }

  mutating func read(log: inout DiagnosticLog) throws(DiagnosticError) {
    contents.site.baseURL = config.baseURL
    contents.site.title = config.title
    contents.site.tagline = config.tagline
    contents.site.timeZone = config.timeZone
    for path in folder.paths where !isText(path) && type(of: path) == "pages" && isCopied(path) {
      contents.staticFiles["/" + path] = path
    }
    for path in excluded where isText(path) && type(of: path) != nil {
      contents.skip(path, "left out by the old site's settings (‘exclude’)")
    }
    for path in folder.paths where isText(path) {
      guard let type = type(of: path) else { continue }
      guard let text = GeneratorText(try folder.read(path), path: path, log: &log) else {
        contents.skip(path, "front matter that cannot be read")
        continue
      }
      let isProse = path.hasSuffix(".md") || path.hasSuffix(".markdown")
      // Jekyll copies pages without front matter as they are: a README, a card.
      guard text.hasFront || type == "posts" else {
        contents.skip(path, "a file without front matter")
        continue
      }
      if !isProse, text.body.contains("{% for ") || text.body.contains("{%- for ") || text.body.contains("{% include ")
      {
        contents.skip(path, title: text.front["title"]?.text ?? "", "a page that a program of Liquid makes")
        continue
      }
      if JekyllPlace(path, languages).stem.rest == "404" {
        contents.skip(path, title: text.front["title"]?.text ?? "", "the page for missing addresses")
        continue
      }
      if text.front["redirect_to"] != nil {
        contents.skip(path, title: text.front["title"]?.text ?? "", "a page that only leads elsewhere")
        continue
      }
      add(path, type, text)
      contents.gatherStaticFiles(namedIn: text.body)
    }
    giveDatesToDrafts()
    pairByAddress()
    contents.settle(languages: languages)
    try describeAuthors(log: &log)
    contents.settleTerms()
    for item in contents.items {
      for key in ["image", "thumbnail", "cover", "header", "feature_image"] {
        let value = item.front[key]
        for name in (value?.texts ?? []) + (value?["image"]?.texts ?? []) + (value?["path"]?.texts ?? []) {
          contents.gatherStaticFiles(namedIn: "/" + name.trimmingSlashes)
        }
      }
    }
  }

  /// `posts`, `drafts`, `pages` or the name of a collection; `nil` for what makes no page.
  private func type(of path: String) -> String? {
    let inside = config.collectionsFolder
    var parts = path.split(separator: "/").map(String.init)
    if !inside.isEmpty, parts.first == inside { parts.removeFirst() }
    guard let special = parts.dropLast().first(where: { $0.hasPrefix("_") }) else {
      return parts.last?.hasPrefix("_") == true ? nil : "pages"
    }
    switch special {
    case "_posts": return "posts"
    case "_drafts": return "drafts"
    case "_i18n": return parts.contains("_posts") ? "posts" : nil
    default:
      let name = String(special.dropFirst())
      return config.collections[name] == nil ? nil : name
    }
  }

  private func isText(_ path: String) -> Bool {
    [".md", ".markdown", ".html", ".htm"].contains { path.lowercased().hasSuffix($0) }
  }

  private mutating func add(_ path: String, _ type: String, _ text: GeneratorText) {
    let kind = type == "drafts" ? "posts" : type
    let front = text.front.merged(with: config.defaults(for: path, type: kind))
    let place = JekyllPlace(path, languages)
    var item = GeneratorItem(
      path: path, front: front, language: "", pair: "",
      place: String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]),
      name: place.stem.rest, dateInName: place.stem.day, isColumn: false)
    item.namesTermsByWords = true
    let said = (front["lang"] ?? front["language"] ?? front["locale"])?.text.map(languageCode)
    // What is said of all files does not say it of this one.
    let language = text.front["lang"]?.text.map(languageCode) ?? place.language ?? said
    (item.language, item.languageDoubt) = language.map { ($0, nil) } ?? doubted(text)
    let key = ["ref", "page_id", "translation_id", "translationKey", "translation_key", "lang-ref", "lang_ref", "t_id"]
      .lazy.compactMap { front[$0]?.text }.first
    item.pair = key.map { "key \($0)" } ?? place.neutral
    item.isDraft = type == "drafts" || front["published"]?.boolean == false || front["draft"]?.boolean == true
    item.isColumn = kind == "posts" || kind != "pages" && item.date != nil
    let isUndated = type == "posts" && front["date"] == nil && place.stem.day == nil
    if isUndated {
      item.isDraft = true
      item.notes.append(
        ImportNote(.mended, "its name has no day, without which Jekyll shows no post, and it becomes a draft"))
    }
    let aliases = (front["redirect_from"] ?? front["aliases"] ?? front["alias"])?.texts ?? []
    if type != "drafts", !isUndated {
      item.oldAddresses = [JekyllAddress(config: config, type: kind).address(of: item)]
    }
    item.oldAddresses += aliases.map { $0.hasPrefix("/") ? $0 : "/" + $0 }
    contents.items.append(item)
  }

  /// A column has a date: drafts of Jekyll's own kind get that of the newest text where they lack one, and stay drafts.
  private mutating func giveDatesToDrafts() {
    let newest = contents.items.compactMap { $0.calendarDate?.iso }.max()
    for index in contents.items.indices {
      let item = contents.items[index]
      guard item.isColumn, item.date == nil, item.path.split(separator: "/").contains("_drafts") else { continue }
      contents.items[index].dateInName = newest ?? "2000-01-01"
      contents.items[index].isDateMade = true
    }
  }

  /// The language of a text that nothing is said of: the site's, unless its letters are others.
  private func doubted(_ text: GeneratorText) -> (String, String?) {
    let own = languages.first ?? "en"
    guard let script = Script(ofMostLettersIn: String(text.body.prefix(4000))), script == .arabic,
      Language(code: own).script != .arabic
    else { return (own, nil) }
    let known = languages.first { Language(code: $0).script == .arabic } ?? "ur"
    return (known, "it is in Arabic letters, and nothing says its language: it is taken for ‘\(known)’")
  }

  /// Texts in several languages that share an address are translations of each other, as polyglot has it.
  private mutating func pairByAddress() {
    let groups = Dictionary(grouping: contents.items.indices) { contents.items[$0].front["permalink"]?.text ?? "" }
    for (address, group) in groups where !address.isEmpty && group.count > 1 {
      let codes = Set(group.map { contents.items[$0].language })
      guard codes.count == group.count else { continue }
      for index in group where !contents.items[index].pair.hasPrefix("key ") {
        contents.items[index].pair = "address \(address)"
      }
    }
  }

  private mutating func describeAuthors(log: inout DiagnosticLog) throws(DiagnosticError) {
    guard let data = try folder.data(["_data/authors.yml", "_data/authors.yaml", "_data/authors.json"], log: &log)
    else {
      return
    }
    for entry in data.entries {
      let own = GeneratorValue(entry.value)
      let name = (own["name"] ?? own["display_name"])?.text
      contents.terms.describe(.authors, entry.key.value, title: name, text: own["bio"]?.text?.inOneLine, language: nil)
    }
  }
}

/// What the path of a file says to those who write several languages with Jekyll.
struct JekyllPlace {
  /// Said by a folder or by the end of the name.
  private(set) var language: String?
  /// The path without language and ending, which translations share.
  private(set) var neutral: String
  private(set) var stem: DatedStem

  init(_ path: String, _ languages: [String]) {
    let isLanguage = { (word: String) in
      languages.contains(languageCode(word))
        || languages.count < 2 && word.utf8.count == 2 && KnownLanguage[word.lowercased()]?.ownName != nil
    }
    var parts = path.split(separator: "/").map(String.init)
    var name = parts.popLast().map { String($0[..<($0.lastIndex(of: ".") ?? $0.endIndex)]) } ?? ""
    for sign in [".", "-", "_"] as [Character] {
      guard let place = name.lastIndex(of: sign), place != name.startIndex else { continue }
      let word = String(name[name.index(after: place)...])
      // Words of two letters end many names: behind a hyphen only those that the site names are languages.
      guard sign == "." ? isLanguage(word) : languages.count > 1 && languages.contains(languageCode(word)) else {
        continue
      }
      language = languageCode(word)
      name = String(name[..<place])
      break
    }
    if let place = parts.firstIndex(where: isLanguage) {
      language = language ?? languageCode(parts[place])
      parts.remove(at: place)
    }
    stem = DatedStem(name)
    neutral = stem.neutral((parts + [name]).joined(separator: "/"))
    if stem.rest == "index", let folder = parts.last, !folder.hasPrefix("_") { stem.rest = folder }
  }
}
