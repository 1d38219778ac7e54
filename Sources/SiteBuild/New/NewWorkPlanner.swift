import Diagnostics
import Languages
import SiteModel
import YAML

/// Makes the texts of a new work.
///
/// 1. Titles find their languages. 2. A title, or what was typed, gives the slug, which nothing else may have. 3. The
/// texts are written: what holds for all editions stands in the first. 4. They are tried in the site.
struct NewWorkPlanner {
  private let work: NewWork
  private let loaded: LoadedProject
  private let languages: [Language]
  private var config: SiteConfig { loaded.project.config }

  init(_ work: NewWork, _ loaded: LoadedProject) {
    self.work = work
    self.loaded = loaded
    languages = loaded.project.config.languages.map(\.language)
  }

  func plan() throws(DiagnosticError) -> PlannedWork {
    let titles = try NewWorkTitles(work.titles, config: config, noun: work.kind.command).sorted
    let date = try date()
    let trial = NewWorkTrial(loaded)
    let name = try NewWorkName(work, titles, trial)
    let folder =
      work.kind == .column ? "content/columns/\(padded(date.date.year, to: 4))" : "content/pages"
    let shared = try sharedPairs(date)
    var plan = PlannedWork()
    plan.missingLanguages = languages.filter { language in !titles.contains { $0.language == language } }.map(\.code)
    plan.texts = try texts(titles, name, folder: folder, shared: shared)
    try name.checkPaths(plan.texts.map(\.path))
    var outcome = trial.outcome(of: plan.texts)
    if let slug = name.typedSlug, outcome.editions.contains(where: { $0.slug != slug }) {
      // What the file is called does not make this address.
      plan.texts = try texts(titles, name, folder: folder, shared: shared + [.init("slug", .text(slug))])
      outcome = trial.outcome(of: plan.texts)
    }
    try name.checkAddresses(outcome)
    plan.messages = outcome.messages
    if work.kind == .column, date.secondsSince1970 > loaded.project.options.clock.secondsSince1970 {
      plan.dueDay = date.date.iso
    }
    return plan
  }

  private func texts(
    _ titles: [NewWorkTitle], _ name: NewWorkName, folder: String, shared: [WrittenValue.Pair]
  ) throws(DiagnosticError) -> [NewText] {
    var texts: [NewText] = []
    for title in titles {
      var pairs = [WrittenValue.Pair("title", .text(title.text))]
      if texts.isEmpty { pairs += shared }
      if work.isDraft { pairs.append(.init("draft", .plain("true"))) }
      var log = DiagnosticLog()
      guard let front = FrontMatterText(pairs, log: &log) else {
        let refusal = log.diagnostics.first { $0.severity == .error }
        throw DiagnosticError(
          usage: refusal?.message ?? "‘\(title.text)’ cannot be a title", help: refusal?.help ?? "write another one")
      }
      let file = work.hasFolder ? "\(name.path)/index" : name.path
      texts.append(NewText(path: "\(folder)/\(file).\(title.language.code).md", text: front.text + "\n"))
    }
    return texts
  }

  // MARK: - What holds for all editions

  private func date() throws(DiagnosticError) -> DateTime {
    let zone = loaded.project.options.timeZone
    guard let typed = work.date else {
      let clock = loaded.project.options.clock
      return clock.on(offsetSeconds: zone.offset(secondsSince1970: clock.secondsSince1970))
    }
    do {
      return try WrittenDate(typed).moment(in: zone)
    } catch {
      throw DiagnosticError(
        usage: "‘\(typed)’ is not a date", help: "write it as --date 2026-01-31 or --date 2026-01-31T09:30")
    }
  }

  private func sharedPairs(_ date: DateTime) throws(DiagnosticError) -> [WrittenValue.Pair] {
    var pairs: [WrittenValue.Pair] = []
    if work.kind == .column {
      let hasTime = work.date.flatMap { try? WrittenDate($0) }?.time != nil
      pairs.append(.init("date", .plain(hasTime ? date.rfc3339 : date.date.iso)))
    }
    if let author = try author() { pairs.append(.init("author", .text(author))) }
    if !work.categories.isEmpty {
      let known = config.categories.map { NamedID($0.id, $0.name) }
      var ids: [WrittenValue] = []
      for category in work.categories {
        ids.append(.text(try known.id(of: category, noun: "category", "--category")))
      }
      pairs.append(.init("categories", .list(ids)))
    }
    return pairs
  }

  /// The one that was named, or the only one that a column of this site can have.
  private func author() throws(DiagnosticError) -> String? {
    guard let author = work.author else {
      return work.kind == .column && config.authors.count == 1 ? config.authors[0].id : nil
    }
    return try config.authors.map { NamedID($0.id, $0.name) }.id(of: author, noun: "author", "--author")
  }
}

/// What site.yml defines by an id, with its names.
private struct NamedID {
  let id: String
  let names: [String]

  init(_ id: String, _ name: Localized) {
    self.id = id
    names = name.texts.values.sorted()
  }
}

extension [NamedID] {
  /// The id of what was typed by its id or by a name; where nothing is defined, what was typed.
  fileprivate func id(of typed: String, noun: String, _ option: String) throws(DiagnosticError) -> String {
    if isEmpty { return typed }
    let folded = typed.lowercased()
    if let known = first(where: { $0.id == typed || $0.names.contains { $0.lowercased() == folded } }) {
      return known.id
    }
    let near = suggestion(for: typed, among: map(\.id) + flatMap(\.names))
    let id = near.flatMap { near in first { $0.id == near || $0.names.contains(near) }?.id }
    let ids = prefix(20).map { "‘\($0.id)’" }.joined(separator: ", ")
    throw DiagnosticError(
      usage: "site.yml has no \(noun) ‘\(typed)’",
      help: id.map { "did you mean \(option) \($0)?" } ?? "it has \(ids); others are added to site.yml first")
  }
}
