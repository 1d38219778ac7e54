import Diagnostics
import Disk
import Languages
import SiteBuild
import SiteModel
import YAML

/// What an import does to site.yml, before anything is written.
///
/// 1. The languages are settled: those of a new site are those of the texts; one that site.yml lacks is asked for once.
/// 2. Categories, tags and authors are looked up by id and by name; what is missing is to be added, unless an earlier import
///    added it and somebody has taken it out.
/// 3. A new site.yml is made up, or the lines are put into the one that is there; what comes of it is read.
struct SettingsPlan {
  static let path = "site.yml"

  /// As site.yml is after the import.
  private(set) var config: SiteConfig
  private(set) var bytes: [UInt8]
  private(set) var isChanged = false
  private(set) var account = AccountedSettings()
  private(set) var terms = TermMap()
  /// Codes of languages whose texts are left out.
  private(set) var leftOut: Set<String> = []
  /// What an import has added, then or now, as the record names it, with its id in site.yml: `categories/politics`.
  private(set) var noted: [String: String] = [:]
  private var renamed: [String: String] = [:]
  /// What could not be added to it: `categories/politics`.
  private(set) var waiting: Set<String> = []
  /// What is to be told of categories, tags and authors.
  var told: [AccountedWork] = []

  private let definitions: Definitions
  private let site: ImportedSite

  /// `nil` when site.yml has errors, which are reported.
  init?(
    _ site: ImportedSite, _ request: ImportRequest, _ record: ImportRecord, log: inout DiagnosticLog
  ) throws(DiagnosticError) {
    self.site = site
    let there = try readFileIfPresent(request.folder + "/" + Self.path)
    leftOut = Set(request.leftOutLanguages)
    if let there, !Self.hasCommentsOnly(there) {
      guard let config = Self.decoded(there, log: &log) else { return nil }
      let missing = try Self.missingLanguages(site, config, request, leftOut: &leftOut)
      definitions = Definitions(
        languages: config.languages.map(\.language) + missing.map { Self.language($0) })
      self.config = config
      bytes = there
      merge(missing, try UndefinedTerms(of: site, in: request.folder, config), record, log: &log)
    } else {
      var codes = site.languages.map(\.code).filter { !request.leftOutLanguages.contains($0) }
      for code in request.addedLanguages where !codes.contains(code) { codes.append(code) }
      definitions = Definitions(languages: (codes.isEmpty ? ["en"] : codes).map { Self.language($0) })
      config = SiteConfig()
      bytes = []
      guard begin(there ?? [], record, log: &log) else { return nil }
    }
  }

  private static func language(_ code: String) -> Language {
    Language(code: code, locale: KnownLanguage.usualLocale(of: code))
  }

  /// What readers of the import have to know.
  var settings: ImportSettings {
    var settings = ImportSettings(languages: definitions.languages.map(\.code).filter { !leftOut.contains($0) })
    settings.terms = terms.renamed
    settings.timeZone = config.timeZone
    return settings
  }

  private static func hasCommentsOnly(_ bytes: [UInt8]) -> Bool {
    withoutByteOrderMark(bytes).split(separator: 0x0A).allSatisfy { line in
      guard let first = line.first(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { return true }
      return first == UInt8(ascii: "#")
    }
  }

  static func decoded(_ bytes: [UInt8], log: inout DiagnosticLog) -> SiteConfig? {
    var own = DiagnosticLog()
    let config = decodeSiteConfig(SourceText(path: path, bytes: withoutByteOrderMark(bytes)), log: &own)
    guard let config, !config.languages.isEmpty, !own.hasErrors else {
      log.append(own)
      return nil
    }
    return config
  }
}

// MARK: - Languages

extension SettingsPlan {
  /// The languages that site.yml is to get.
  private static func missingLanguages(
    _ site: ImportedSite, _ config: SiteConfig, _ request: ImportRequest, leftOut: inout Set<String>
  ) throws(DiagnosticError) -> [String] {
    let known = Set(config.languages.map(\.language.code))
    var missing = request.addedLanguages.filter { !known.contains($0) }
    var unanswered: [ImportedLanguage] = []
    for language in site.languages where !known.contains(language.code) {
      if missing.contains(language.code) || leftOut.contains(language.code) { continue }
      if request.isDryRun {
        missing.append(language.code)
      } else if let asks = request.asksForLanguage {
        if asks(language) { missing.append(language.code) } else { leftOut.insert(language.code) }
      } else {
        unanswered.append(language)
      }
    }
    guard unanswered.isEmpty else { throw DiagnosticError(unknown: unanswered) }
    return missing
  }
}

extension DiagnosticError {
  fileprivate init(unknown languages: [ImportedLanguage]) {
    let texts = languages.map { language in
      (language.count == 1 ? "1 text is" : "\(grouped(language.count)) texts are") + " in ‘\(language.code)’"
        + (language.example.isEmpty ? "" : " (such as ‘\(language.example)’)")
    }
    let adding = languages.map { "--add-language \($0.code)" }.joined(separator: " ")
    let leaving = languages.map { "--leave-out-language \($0.code)" }.joined(separator: " ")
    self.init(
      usage: texts.joined(separator: ", ") + ", "
        + (languages.count == 1 ? "a language that site.yml does not have" : "languages that site.yml does not have"),
      help: "write \(adding) to add \(languages.count == 1 ? "it" : "them") to site.yml, or \(leaving) to import the "
        + "others only")
  }
}

// MARK: - The file

extension SettingsPlan {
  /// Looks everything up that is to be defined; gives what is missing.
  private mutating func look(_ record: ImportRecord, _ undefined: UndefinedTerms) -> TermLookup.Missing {
    let lookup = TermLookup(site, config, undefined, definitions, record)
    terms = lookup.map
    noted.merge(lookup.known) { first, _ in first }
    renamed = lookup.renamed
    told = lookup.told
    return lookup.missing
  }

  /// Makes a new site.yml, below the comments that stand in it already.
  private mutating func begin(_ there: [UInt8], _ record: ImportRecord, log: inout DiagnosticLog) -> Bool {
    let pairs = look(record, UndefinedTerms())
    let text = newSettings(
      site, definitions, authors: pairs.authors, categories: pairs.categories, tags: pairs.tags)
    bytes = there + (there.isEmpty || there.last == 0x0A ? [] : [0x0A]) + Array(text.utf8)
    guard let config = Self.decoded(bytes, log: &log) else { return false }
    self.config = config
    isChanged = true
    account.isNew = true
    note(added: [
      ("languages", definitions.languages.map(\.code)), ("authors", pairs.authors.map(\.key)),
      ("categories", pairs.categories.map(\.key)), ("tags", pairs.tags.map(\.key)),
    ])
    return true
  }

  /// Adds what is missing to a site.yml, key by key; where that cannot be, the lines are told.
  private mutating func merge(
    _ languages: [String], _ undefined: UndefinedTerms, _ record: ImportRecord, log: inout DiagnosticLog
  ) {
    let pairs = look(record, undefined)
    add(languages.map { definitions.language($0) }, under: "languages", log: &log)
    add(pairs.authors, under: "authors", canBe: UndefinedTerms.canBeDefined(undefined.authors), log: &log)
    add(pairs.categories, under: "categories", canBe: UndefinedTerms.canBeDefined(undefined.categories), log: &log)
    add(pairs.tags, under: "tags", log: &log)
    addBios(of: site, definitions, record)
  }

  /// Adds entries below an outermost key, all of them or none.
  mutating func add(
    _ entries: [WrittenValue.Pair], under key: String, canBe isPossible: Bool = true, log: inout DiagnosticLog
  ) {
    guard !entries.isEmpty else { return }
    let range = (bytes.count - withoutByteOrderMark(bytes).count)..<bytes.count
    let merged = isPossible ? inserting(entries, under: key, in: bytes, range) : nil
    var faults = DiagnosticLog()
    guard let merged, let config = Self.decoded(merged, log: &faults) else {
      let lines = replacement(of: key, with: entries, in: bytes, range)
      waiting.formUnion(entries.map { "\(key)/\($0.key)" })
      account.linesToAdd = [account.linesToAdd, lines].compactMap { $0 }.joined(separator: "\n")
      log.report(
        .warning, .settingsNotMerged, at: Location(path: Self.path),
        "what is missing below ‘\(key)’ cannot be added without changing lines that are there",
        help: "write these lines in the place of ‘\(key)’ and all that is below it, or at the end of the file where it "
          + "has none, and run the import again:\n" + lines)
      return
    }
    bytes = merged
    self.config = config
    isChanged = true
    note(added: [(key, entries.map(\.key))])
  }

  mutating func noteRedirects(_ count: Int, in path: String) {
    account.redirects += count
    account.redirectsPath = path
  }

  /// Codes of the languages of the site.
  var languages: [String] { definitions.languages.map(\.code) }

  /// Takes site.yml as it is with lines that were added.
  mutating func take(_ merged: [UInt8], _ after: SiteConfig) { (bytes, config, isChanged) = (merged, after, true) }

  /// Notes that what is said of an author was added.
  mutating func note(bio note: String, of id: String) {
    account.added["bios", default: []].append(id)
    noted[note] = id
  }

  /// Notes what was added, for the account and for the record.
  private mutating func note(added: [(key: String, ids: [String])]) {
    for (key, ids) in added where !ids.isEmpty && key != "redirects" {
      account.added[key, default: []] += ids
      guard key != "languages" else { continue }
      for id in ids { noted[renamed["\(key)/\(id)"] ?? "\(key)/\(id)"] = id }
    }
  }

  /// Writes site.yml where it has changed, and then what it has of this import into the record.
  mutating func write(to folder: String, isDryRun: Bool, _ files: inout SiteFolder) throws(DiagnosticError) {
    if isChanged, !isDryRun {
      try rewriteFile(folder + "/" + Self.path, with: bytes)
      isChanged = false
    }
    for (note, id) in noted.sorted(by: { $0.key < $1.key }) {
      let kind = note.prefix { $0 != "/" }
      try files.note(Self.path, note, at: "\(Self.path)#\(kind)/\(id)")
    }
    noted = [:]
  }
}
