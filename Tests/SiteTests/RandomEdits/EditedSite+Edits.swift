import YAML

extension EditedSite {
  /// Changes something as a columnist or a theme's author would; says what, for the report of a failure.
  mutating func edit(using random: inout RandomSource) -> String {
    switch random.number(below: 100) {
    case 0..<46: return editColumn(using: &random)
    case 46..<56: return editFiles(using: &random)
    case 56..<60: return editComments(using: &random)
    case 60..<78: return editSettings(using: &random)
    case 78..<90: return editTheme(using: &random)
    default:
      today = today % 28 + 1
      return "it is \(today) June"
    }
  }

  private mutating func editColumn(using random: inout RandomSource) -> String {
    let path = random.pick(columns.isEmpty ? editions.keys.sorted() : columns)
    guard var edition = editions[path] else { return "" }
    defer { editions[path] = edition }
    if random.chance(35) {
      let index = random.number(below: edition.paragraphs.count + 1)
      if index < edition.paragraphs.count, random.chance(60) {
        edition.paragraphs[index] = paragraph(using: &random)
      } else {
        edition.paragraphs.insert(paragraph(using: &random), at: index)
      }
      return "another paragraph \(index) in \(path)"
    }
    let key = random.pick(Self.editedKeys)
    let value = value(of: key, in: path, using: &random)
    edition.keys[key.name] = value
    // Without the other's key it would be a column of its own, and have no date.
    if key.name == "translationKey" { editions[partner(of: path)]?.keys[key.name] = value }
    // A draft's date does not hold for its partner, which would be without one.
    if key.name == "draft", let date = edition.keys["date"], editions[partner(of: path)]?.keys["date"] == nil {
      editions[partner(of: path)]?.keys["date"] = date
    }
    return "\(key.name): \(value ?? "none") in \(path)"
  }

  /// Changes some words of a paragraph and nothing that the rest of the site is told of.
  mutating func editWords(using random: inout RandomSource) -> String {
    let path = random.pick(editions.keys.sorted())
    let plain = editions[path]?.paragraphs.indices.filter { index in
      ["Words of", "لفظ"].contains { editions[path]?.paragraphs[index].hasPrefix($0) == true }
    }
    guard let index = plain?.first else { return edit(using: &random) }
    editions[path]?.paragraphs[index] =
      random.chance(50)
      ? "Words of CPEC in گلیاں, \(random.number(below: 100_000))." : "لفظ words اور \(random.number(below: 100_000))۔"
    return "other words in paragraph \(index) of \(path)"
  }

  private mutating func editFiles(using random: inout RandomSource) -> String {
    let path = random.pick(columns.isEmpty ? editions.keys.sorted() : columns)
    switch random.number(below: 7) {
    case 0:
      addColumn(using: &random)
      return "a new column"
    case 1 where columns.count > 4:
      remove(path)
      return "\(path) removed"
    case 2:
      let partner = partner(of: path)
      if editions[partner] != nil {
        remove(path)
        return "\(path) removed, its partner stays"
      }
      // What both share stands in the one that is there.
      var keys = ["title": title(using: &random)]
      keys["translationKey"] = editions[path]?.keys["translationKey"]
      editions[partner] = Edition(keys: keys, paragraphs: text(using: &random))
      return "\(partner) added to its partner"
    case 3:
      let name = path.dropLast(6)
      let other = "content/columns/2026/renamed-\(number())"
      for language in ["en", "ur"] {
        editions["\(other).\(language).md"] = editions["\(name).\(language).md"]
        editions["\(name).\(language).md"] = nil
      }
      return "\(name) renamed to \(other)"
    case 4:
      files["static/images/lane.svg"] = Self.picture(width: 10 + random.number(below: 90))
      return "another picture"
    case 5:
      let name = "static/file-\(random.number(below: 3)).txt"
      files[name] = files[name] == nil ? "text \(number())" : nil
      return "\(name) \(files[name] == nil ? "removed" : "added")"
    default:
      let page = "content/pages/about.\(random.pick(["en", "ur"])).md"
      editions[page] = Edition(keys: ["title": title(using: &random)], paragraphs: text(using: &random))
      return "another \(page)"
    }
  }

  /// Writes, changes or takes away the comments of a column.
  private mutating func editComments(using random: inout RandomSource) -> String {
    let path = String(random.pick(columns.isEmpty ? editions.keys.sorted() : columns).dropLast(6)) + ".comments.yml"
    let first =
      "- {id: 1, author: Reader \(number()), date: 2026-05-0\(1 + random.number(below: 8)), text: CPEC \(number())}\n"
    let second =
      "- {id: 2, parent: \(random.pick(["1", "2", "3"])), author: قاری, text: 'دریا *\(number())* [x](https://x.example/)'}\n"
    files[path] = random.pick([nil, first, first + second, second])
    return "other comments in \(path)"
  }

  private func partner(of path: String) -> String {
    path.dropLast(6) + (path.hasSuffix(".en.md") ? ".ur.md" : ".en.md")
  }

  /// Removes an edition; what stood in it for both stands in its partner from then on.
  private mutating func remove(_ path: String) {
    let keys = editions[path]?.keys ?? [:]
    editions[path] = nil
    editions[partner(of: path)]?.keys.merge(keys.filter { $0.key == "date" || $0.key == "categories" }) { own, _ in own
    }
  }

  private mutating func editSettings(using random: inout RandomSource) -> String {
    switch random.number(below: 13) {
    case 0: settings.names[0] = "Culture \(number())"
    case 1: settings.names[1] = "Books \(number())"
    case 2: settings.tagNames[0] = "CPEC \(number())"
    case 3: settings.title = "Paish e Nazar \(number())"
    case 4: settings.author = "The Desk \(number())"
    case 5: settings.pagerSize = 1 + random.number(below: 4)
    case 6: settings.related = random.number(below: 4)
    case 7: settings.missing = random.pick(["notice", "hide"])
    case 8: settings.menu = random.pick(["[{page: home}]", "[{page: about}, {page: tags}, {page: archive}]"])
    case 9: settings.base = random.pick(["https://example.org/", "https://example.org/archive/"])
    case 10: settings.autoBidi.toggle()
    case 11: settings.isDefaultLanguageAtRoot.toggle()
    default: settings.theme = random.pick(["everything", "everything", "waraq"])
    }
    return "site.yml: \(settings)"
  }

  private mutating func editTheme(using random: inout RandomSource) -> String {
    let folder = "themes/everything/"
    switch random.number(below: 4) {
    case 0:
      let code = random.pick(["en", "ur"])
      files[folder + "strings/\(code).yml"] = EverythingTheme.strings("Word \(number())")
      return "other strings in \(code)"
    case 1:
      files[folder + "assets/css/everything.css"] = "p { margin: \(number())px }\n"
      return "another style sheet"
    default:
      let templates = files.keys.filter { $0.hasPrefix(folder + "templates/") }.sorted()
      let path = random.pick(templates)
      let text = EverythingTheme.files[String(path.dropFirst(folder.utf8.count))] ?? ""
      files[path] = text + "<p>\(number())</p>\n"
      return "another \(path)"
    }
  }
}
