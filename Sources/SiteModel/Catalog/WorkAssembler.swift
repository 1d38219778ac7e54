import Diagnostics
import Languages
import YAML

/// Makes works out of groups of documents, and editions of works that are numbered; what several groups share, such as
/// terms, is found between the two.
final class WorkAssembler: Sendable {
  private let project: Project
  let assets: AssetIndex
  private let routes: SiteRoutes
  private let nearPartners: NearPartners

  init(project: Project, nearPartners: NearPartners) {
    self.project = project
    self.nearPartners = nearPartners
    assets = AssetIndex(project.assets)
    routes = project.config.routes
  }

  /// 1. Drafts are set aside: what only a draft says, be it a date, a tag or a slug, does not hold for its partners, on
  ///    whose pages it would be seen.
  /// 2. The dates that the others share decide whether all of them are live, and the dates that one names for itself
  ///    whether that one is: nothing goes out that either holds back. What only such a one says does not hold either.
  /// 3. With drafts alone, their values say what is missing or unknown before they are published; nothing is kept of them.
  func assemble(_ group: WorkGroup) -> AssembledWork {
    var log = DiagnosticLog()
    let finished = group.documents.filter { !isDraft($0) }
    var spoken = group
    if !finished.isEmpty { spoken.documents = finished }
    var shared = WorkValues(spoken, project: project, log: &log)
    let date = dateOfWork(spoken, drafts: group.documents.filter(isDraft), shared: shared, log: &log)
    judgePartner(group, hasDate: date != nil || group.kind == .page, log: &log)
    let spans = group.documents.map { span(of: $0, shared: shared, date: date) }
    var result = AssembledWork(terms: shared.terms, moments: spans.flatMap { [$0.due, $0.end].compactMap { $0 } })
    var live: [Int] = []
    for (document, span) in zip(group.documents, spans) {
      let edition = heldBack(document, span)
      if let edition, !project.options.includes(edition.reason) {
        result.skipped.append(edition)
      } else {
        live.append(document)
        if let edition { result.previewed.append(edition) }
      }
    }
    if live.count < group.documents.count {
      result.withHeldBack = WorkValues(group, project: project).terms
    }
    // On that day the warning of a change in the future goes.
    result.moments += live.compactMap { project.documents[$0].frontMatter.lastModified?.value }
    if !live.isEmpty, live.count < spoken.documents.count {
      spoken.documents = live
      shared.takeWords(of: WorkValues(spoken, project: project))
      result.terms = shared.terms
    }
    if !live.isEmpty {
      result.work = LiveWork(
        group: spoken, shared: shared, date: date,
        originalLanguage: originalLanguage(spoken, shared: shared, log: &log),
        isUntranslated: isMissingSomewhere(live) && live.contains(where: saysUntranslated))
    }
    result.log = log
    return result
  }
}

/// What one group of documents says.
struct AssembledWork: Sendable {
  /// `nil` when none of its editions is live.
  var work: LiveWork?
  /// The terms as they are named.
  var terms: SharedTerms
  /// The same with those of the editions that are held back, when some are: what site.yml must define before they are
  /// published.
  var withHeldBack: SharedTerms = [:]
  /// When something of it appears or goes.
  var moments: [DateTime]
  var skipped: [SkippedEdition] = []
  /// Held back, and shown because this run asks for such.
  var previewed: [SkippedEdition] = []
  var log = DiagnosticLog()
}

// MARK: - One work

extension WorkAssembler {
  private func dateOfWork(
    _ group: WorkGroup, drafts: [Int], shared: WorkValues, log: inout DiagnosticLog
  ) -> DateTime? {
    if let date = shared.date?.value.value { return date }
    guard group.kind == .column, let first = group.documents.first else { return nil }
    let document = project.documents[first]
    if let date = dateInName(of: first) { return date }
    // A date that could not be read was reported where it stands.
    if group.documents.contains(where: { project.documents[$0].frontMatter.isUnread("date") })
      || project.unreadKeys.contains(group.key)
    {
      return nil
    }
    let line = MappingSyntax(of: document.source).line("date", date: "2025-08-22")
    if let empty = document.frontMatter.emptyDate {
      log.report(
        .error, .missingDate, at: document.source.location(at: empty.location), "‘\(empty.value)’ is empty",
        help: "write the day of the column after it: \(line)")
      return nil
    }
    log.report(
      .error, .missingDate, at: document.source.location(line: 1, column: 1),
      "the column ‘\(group.key)’ has no date",
      help: helpForDate(document, first, group, drafts: drafts, line: line))
    return nil
  }

  private func helpForDate(_ document: Document, _ index: Int, _ group: WorkGroup, drafts: [Int], line: String)
    -> String
  {
    if let dated = drafts.map({ project.documents[$0] }).first(where: { $0.frontMatter.date != nil }) {
      return "only its draft ‘\(dated.path.path)’ has one: copy the line ‘date’ from there"
    }
    let help = "add a line such as ‘\(line)’ to its front matter"
    guard group.documents.count == 1, drafts.isEmpty, let partner = nearPartners[index] else { return help }
    let other = project.documents[partner.document]
    return "if it is an edition of ‘\(other.path.path)’, which \(partner.likeness.reason), "
      + "\(partner.remedy(for: document, in: project)); else \(help)"
  }

  /// Whether it is a draft that this build leaves out.
  private func isDraft(_ index: Int) -> Bool {
    !project.options.includesDrafts && project.documents[index].frontMatter.isDraft?.value ?? false
  }

  /// Tells of an edition whose partner seems to have another name, and of a column that is said to lack an edition and has
  /// all.
  private func judgePartner(_ group: WorkGroup, hasDate: Bool, log: inout DiagnosticLog) {
    if group.documents.count == 1 {
      let own = group.documents[0]
      // One message for both, at the one whose language comes later; with an error that says the same, none.
      guard hasDate, let partner = nearPartners[own], isLater(own, than: partner.document) else { return }
      return reportNearPartner(of: project.documents[own], partner, in: project, log: &log)
    }
    for index in group.documents where !isMissingSomewhere(group.documents) && saysUntranslated(index) {
      let document = project.documents[index]
      guard let mark = document.frontMatter.isUntranslated?.location,
        let other = group.documents.first(where: { $0 != index })
      else { continue }
      log.report(
        .warning, .conflictingValues, at: document.source.location(at: mark),
        "‘untranslated’ says that the column has no other edition, and there is ‘\(project.documents[other].path.path)’",
        help: "remove the line", related: [Location(path: project.documents[other].path.path)])
    }
    reportAllTranslated(group, log: &log)
  }

  /// Tells of a work without an original: every edition says from which state of another it was translated.
  private func reportAllTranslated(_ group: WorkGroup, log: inout DiagnosticLog) {
    guard group.documents.allSatisfy({ project.documents[$0].frontMatter.translatedFrom != nil }) else { return }
    let marks = group.documents.map { project.documents[$0] }.compactMap { document in
      document.frontMatter.translatedFrom.map { document.source.location(at: $0.location) }
    }
    log.report(
      .warning, .conflictingValues, at: marks[0],
      "every edition says with ‘translatedFrom’ that it was translated from another one",
      help: "remove the line from the edition that was written first", related: Array(marks.dropFirst()))
  }

  /// Whether a language of the site has none of some editions.
  private func isMissingSomewhere(_ documents: [Int]) -> Bool {
    let own = Set(documents.map { project.documents[$0].language })
    return !project.config.languages.allSatisfy { own.contains($0.language) }
  }

  private func saysUntranslated(_ document: Int) -> Bool {
    project.documents[document].frontMatter.isUntranslated?.value ?? false
  }

  private func isLater(_ document: Int, than other: Int) -> Bool {
    let languages = project.config.languages.map(\.language)
    let places = [document, other].map { languages.firstIndex(of: project.documents[$0].language) ?? 0 }
    return places[0] > places[1]
  }

  /// The language that the author names, else that of the one document which names no translator where others do.
  private func originalLanguage(
    _ group: WorkGroup, shared: WorkValues, log: inout DiagnosticLog
  ) -> Language? {
    guard let named = shared.originalLanguage else {
      let originals = group.documents.filter { project.documents[$0].frontMatter.translator == nil }
      let isKnown = originals.count == 1 && group.documents.count > 1
      return isKnown ? originals.first.map { project.documents[$0].language } : nil
    }
    if let known = project.config.languages.first(where: { $0.language.code == named.value.value }) {
      return known.language
    }
    let codes = project.config.languages.map(\.language.code)
    log.report(
      .error, .unknownLanguage, at: project.documents[named.document].source.location(at: named.value.location),
      "‘\(named.value.value)’ is not a language of this site",
      help: "the languages in site.yml are \(codes.joined(separator: ", "))")
    return nil
  }

  /// From when and until when an edition may be read: as its work says, and as it says itself, which may be less.
  ///
  /// A date of its own that is also that of the work says nothing about when it appears where the work has a moment
  /// for that.
  private func span(of index: Int, shared: WorkValues, date: DateTime?) -> (due: DateTime?, end: DateTime?) {
    let own = project.documents[index].frontMatter
    var ownDate = own.date?.value ?? (shared.date == nil ? dateInName(of: index) : nil)
    if ownDate == date { ownDate = nil }
    let dues = [shared.publishDate?.value.value ?? date, own.publishDate?.value ?? ownDate]
    let ends = [shared.expiryDate?.value.value, own.expiryDate?.value]
    return (dues.compactMap { $0 }.max(), ends.compactMap { $0 }.min())
  }

  /// An edition that is a draft, lies in the future or has expired.
  private func heldBack(_ index: Int, _ span: (due: DateTime?, end: DateTime?)) -> SkippedEdition? {
    let clock = project.options.clock.secondsSince1970
    let reason: SkippedEdition.Reason?
    if project.documents[index].frontMatter.isDraft?.value ?? false {
      reason = .draft
    } else if let due = span.due, due.secondsSince1970 > clock {
      reason = .future
    } else if let end = span.end, end.secondsSince1970 <= clock {
      reason = .expired
    } else {
      reason = nil
    }
    return reason.map {
      SkippedEdition(reason: $0, path: project.documents[index].path.path, due: $0 == .future ? span.due : nil)
    }
  }

  private func dateInName(of index: Int) -> DateTime? {
    DatedName(project.documents[index].path.name)?.date.moment(in: project.options.timeZone)
  }
}

// MARK: - One edition

extension WorkAssembler {
  /// The slug for editions that give none: the file's name when all its letters are Latin, else the first title of which
  /// that holds, else the name in its own letters.
  ///
  /// The name comes before the title because an address must not change when a title is polished; and neither is taken
  /// in part, for two Latin words of an Urdu title are no name.
  private func sharedSlug(_ group: WorkGroup) -> String {
    let documents = group.documents.map { project.documents[$0] }
    for document in documents {
      if let slug = document.frontMatter.slug?.value, (try? Slug(written: slug)) != nil { return slug }
    }
    let name = documents.first.flatMap { $0.path.isNameless ? nil : withoutDate($0.path.name) }
    if let slug = name.flatMap({ Slug(wholeOf: $0) }) { return slug.text }
    let titles = documents.compactMap(\.frontMatter.title?.value)
    for title in titles {
      if let slug = Slug(wholeOf: title) { return slug.text }
    }
    return (name ?? titles.first).flatMap { Slug(keepingLettersOf: $0, in: letters(of: group)) }?.text ?? "column"
  }

  /// The language that Arabic letters in the names of a work's files are in.
  private func letters(of group: WorkGroup) -> Language {
    let own = group.documents.map { project.documents[$0].language }
    let writer = own.first { $0.script == .arabic } ?? own.first ?? .urdu
    return .ofArabicLetters(writtenIn: writer, among: project.config.languages.map(\.language))
  }

  private func withoutDate(_ name: String) -> String { DatedName(name)?.rest ?? name }

  /// The editions of a work that has a number, the first of them with a number too.
  func editions(of work: LiveWork, number: Int, first: Int, log: inout DiagnosticLog) -> [Edition] {
    let slug = sharedSlug(work.group)
    return work.group.documents.enumerated().map { place, document in
      edition(EditionNumber(id: first + place, work: number, document: document), work, slug: slug, log: &log)
    }
  }

  private func edition(
    _ number: EditionNumber, _ work: LiveWork, slug: String, log: inout DiagnosticLog
  ) -> Edition {
    let document = project.documents[number.document]
    let slug = checkedSlug(document, log: &log) ?? slug
    let corrections = sortedByDate(document.frontMatter.corrections ?? [])
    return Edition(
      number, document.language, document.frontMatter, slug: slug, route: route(document, work, slug: slug, log: &log),
      lastModified: lastModified(document, corrections, date: work.date, log: &log), corrections: corrections,
      image: image(document, shared: work.shared, log: &log))
  }

  /// The last change of the text; nothing that lies before the column itself.
  private func lastModified(
    _ document: Document, _ corrections: [Correction], date: DateTime?, log: inout DiagnosticLog
  ) -> DateTime? {
    let typed = document.frontMatter.lastModified
    if let typed, let date, typed.value.date < date.date {
      log.report(
        .warning, .dateOrder, at: document.source.location(at: typed.location),
        "‘lastmod’ lies before ‘date’, which is \(date.date.iso)",
        help: "write the day on which the text was last changed, or remove the line")
    }
    let clock = project.options.clock
    if let typed, typed.value.secondsSince1970 > clock.secondsSince1970 {
      log.report(
        .warning, .dateOrder, at: document.source.location(at: typed.location),
        "‘lastmod’ lies in the future: today is \(clock.date.iso)",
        help: "write the day on which the text was last changed, or remove the line")
    }
    return [typed?.value, corrections.last?.date].compactMap { $0 }.filter { date == nil || $0 >= date ?? $0 }.max()
  }

  /// Those of one day stay in the order in which they were written.
  private func sortedByDate(_ corrections: [Correction]) -> [Correction] {
    corrections.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  private func checkedSlug(_ document: Document, log: inout DiagnosticLog) -> String? {
    guard let slug = document.frontMatter.slug else { return nil }
    do {
      return try Slug(written: slug.value).text
    } catch {
      log.report(
        .error, .invalidSlug, at: document.source.location(at: slug.location),
        "‘\(slug.value)’ cannot be a slug: it \(error.reason)",
        help: Slug(ascii: slug.value).map { "write ‘slug: \($0)’" }
          ?? "use letters, digits and hyphens, as in ‘slug: my-column’")
      return nil
    }
  }

  private func route(_ document: Document, _ work: LiveWork, slug: String, log: inout DiagnosticLog) -> Route {
    if let url = document.frontMatter.url {
      do {
        return try Route(checking: url.value)
      } catch {
        log.report(
          .error, .invalidAddress, at: document.source.location(at: url.location),
          "the address ‘\(url.value)’ \(error.reason)",
          help: "write an address such as ‘\(routes.standingPage(slug, inFolder: "", document.language).address)’")
      }
    }
    let route =
      work.group.kind == .page
      ? routes.standingPage(
        slug, inFolder: document.path.folderAddress(in: letters(of: work.group)), document.language)
      : columnRoute(document, work, slug: slug)
    if routes.isAtRoot(document.language) { checkName(of: route, document, slug: slug, log: &log) }
    return route
  }

  private func columnRoute(_ document: Document, _ work: LiveWork, slug: String) -> Route {
    let date = work.date
    return routes.column(document.language) { name in
      switch name {
      case "slug": slug
      case "key": Slug(ascii: document.path.name)?.text ?? slug
      case "category":
        work.shared.terms[.categories]?.first?.value.first.flatMap { Slug(ascii: $0.value)?.text } ?? "columns"
      case "year": date.map { padded($0.date.year, to: 4) } ?? "0000"
      case "month": date.map { padded($0.date.month, to: 2) } ?? "00"
      default: date.map { padded($0.date.day, to: 2) } ?? "00"
      }
    }
  }

  /// Reports a text directly at the root whose name is kept for something else.
  private func checkName(of route: Route, _ document: Document, slug: String, log: inout DiagnosticLog) {
    let parts = route.address.split(separator: "/")
    guard parts.count == 1, let name = parts.first,
      let owner = SiteRoutes.keeps(name.lowercased(), among: project.config.languages)
    else { return }
    let mark = document.frontMatter.slug?.location ?? document.frontMatter.title?.location
    log.report(
      .error, .addressCollision,
      at: mark.map { document.source.location(at: $0) } ?? Location(path: document.path.path),
      "‘\(document.path.path)’ wants the address \(route.address), which is kept for \(owner) now that "
        + "‘\(document.language.code)’ stands at the root",
      help: "give it another slug in its front matter: ‘slug: \(slug)-2’")
  }

  private func image(_ document: Document, shared: WorkValues, log: inout DiagnosticLog) -> EditionImage? {
    guard let own = document.frontMatter.image ?? shared.image?.value else { return nil }
    let owner = document.frontMatter.image == nil ? project.documents[shared.image?.document ?? 0] : document
    let languages = project.config.languages.map(\.language)
    return assets.image(own, of: owner, for: document.language, among: languages, log: &log)
  }
}
