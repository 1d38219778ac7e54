import Diagnostics
import Disk
import Records
import SiteBuild
import SiteModel

/// The items of an import, taken one after another: files out, and an account of them.
struct ImportRun {
  let request: ImportRequest
  var settings: SettingsPlan
  let languages: Set<String>
  var files: SiteFolder
  private(set) var termUse = TermUse()
  var account = ImportAccount()
  /// Whether anything was brought, and so something written.
  private(set) var hasBegun = false
  private var lock: TextLock?
  private var met = MetItems()
  /// Items of kinds that are not known, by kind.
  private var unknown: [String: [AccountedWork]] = [:]
  private var pictures = PictureCount()
  private var places = WorkPlaces()
  /// Old addresses that lead somewhere already.
  var aliases: Set<OldAddress> = []
  /// Where they stand as pages.
  var oldPages = OldPages()
  /// What texts of other imports have, by the origin of those who ask.
  var elsewhere: [String: TakenElsewhere] = [:]
  /// Where front pages and lists stand, which no old address may take.
  let lists: Set<Route>

  init(_ request: ImportRequest, _ settings: SettingsPlan, _ files: SiteFolder) {
    self.request = request
    self.settings = settings
    languages = Set(settings.settings.languages)
    let routes = settings.config.routes
    lists = settings.config.languages.map(\.language).reduce(into: [SiteRoutes.front]) { lists, language in
      lists.insert(routes.home(language))
      for index in IndexPage.allCases { lists.insert(routes.index(index, language)) }
    }
    self.files = files
    account.isDryRun = request.isDryRun
  }

  mutating func take(_ item: ImportedItem, log: inout DiagnosticLog) throws(DiagnosticError) {
    account.items += 1
    switch item {
    case .skipped(let source, let reason):
      account.skipped[reason, default: 0] += 1
      met.add(source, reason: reason)
    case .unknown(let source, let kind):
      let reason = "of another kind: ‘\(kind)’"
      account.skipped[reason, default: 0] += 1
      met.add(source, reason: reason)
      unknown[kind, default: []].append(
        AccountedWork(
          source: source, paths: [],
          notes: [ImportNote(.leftOut, "it is of another kind, ‘\(kind)’, and stays where it is")]))
    case .work(let work): try take(work, log: &log)
    }
  }

  private mutating func take(_ work: ImportedWork, log: inout DiagnosticLog) throws(DiagnosticError) {
    var work = work
    work.holdBackWithoutDate()
    met.add(work.source, reason: nil)
    var notes = work.notes
    var kept = work
    kept.editions.removeAll { !languages.contains($0.language) }
    let wordNotes = countWords(of: work)
    guard let first = kept.editions.first else {
      let reason = work.editions.isEmpty ? "without a text" : "in a language that is left out"
      account.skipped[reason, default: 0] += 1
      if !wordNotes.isEmpty { account.told.append(AccountedWork(source: work.source, paths: [], notes: wordNotes)) }
      return
    }
    if !hasBegun { try begin() }
    pictures.add(work)
    if kept.editions.count < work.editions.count {
      let left = work.editions.filter { !languages.contains($0.language) }.map(\.language)
      let reason =
        left.allSatisfy(settings.leftOut.contains) ? "as was asked for" : "for site.yml does not have the language"
      let codes = left.map { "‘\($0)’" }.joined(separator: ", ")
      notes.append(ImportNote(.lost, "its text in \(codes) was left out, \(reason)"))
    }
    notes += wordNotes
    count(kept)
    if let origin = try files.adoptFormerFiles(of: work, at: WorkPlaces.stem(of: work)) { met.origins.insert(origin) }
    let others = try takenElsewhere(than: ImportID(work.source.id).origin)
    let number = places.number(
      of: kept, recorded: files.record.stem(of: work.source.id),
      isFree: { [files, languages] in
        files.isFree("\($0).\(first.language).md", for: work.source.id)
          && !files.holdsStranger(at: $0, besides: kept, languages)
      },
      isSlugFree: { [files] in !others.has(slug: $0, files.record) })
    let paths = try write(kept, at: number, &notes, log: &log)
    if kept.editions.count > 1 { account.cuts.append(AccountedCut(kept)) }
    if !notes.isEmpty { account.told.append(AccountedWork(source: work.source, paths: paths, notes: notes)) }
  }

  /// Makes the site, or adds to its site.yml, once there is a text for it.
  private mutating func begin() throws(DiagnosticError) {
    hasBegun = true
    if !request.isDryRun {
      // A folder that was there is locked already.
      if FileStamp(of: request.folder) == nil {
        try makeFolders(request.folder)
        lock = TextLock(request.folder)
      }
      if settings.account.isNew, FileStamp(of: request.folder + "/.gitignore") == nil {
        try replaceFile(request.folder + "/.gitignore", with: Array(ignoredByGit.utf8))
      }
    }
    try settings.write(to: request.folder, isDryRun: request.isDryRun, &files)
  }

  /// What is known once all items were met.
  mutating func end(_ log: DiagnosticLog) throws(DiagnosticError) {
    // First of their kind: the terminal shows no more than a few.
    let gone = request.isWhole && !log.hasErrors ? try Self.gone(met, files) : []
    account.told = pictures.notes(request.pictures) + gone + account.told
    for (_, works) in unknown.sorted(by: { $0.key < $1.key }) { account.told += works }
  }

  private mutating func count(_ work: ImportedWork) {
    switch work.kind {
    case .column: account.columns += 1
    case .page: account.pages += 1
    }
    account.comments += work.comments.count
    account.leftOutComments.merge(work.leftOutComments, uniquingKeysWith: +)
  }

  // MARK: - Files

  private mutating func write(
    _ work: ImportedWork, at number: Int, _ notes: inout [ImportNote], log: inout DiagnosticLog
  ) throws(DiagnosticError) -> [String] {
    var place = places[number]
    if place.isMoved, place.languages.isEmpty {
      notes.append(ImportNote(.mended, "another text has its name, and it is called ‘\(place.stem)’"))
    }
    if !work.files.isEmpty { place.isBundle = true }
    let former = try files.formerEditions(of: work.source.id)
    let stays = stays(former, &place, &notes)
    var paths: [String] = []
    var isGone = true
    var replaced: Set<String> = []
    for edition in work.editions {
      let before = former.first { $0.language == edition.language }
      var edition = edition
      // Aliases only grow: what led to the text once has been linked to.
      if let before, !before.isEdited { edition.aliases = before.aliases + edition.aliases }
      let file = text(edition, of: work, isFirst: paths.isEmpty, &place, &notes)
      let path = "\(place.front).\(edition.language).md"
      let kept =
        if stays, let before {
          AccountedFile(path: before.path, fate: before.isEdited ? .edited : .unchanged)
        } else {
          try files.keep(.bytes(file.bytes), at: path, of: work.source.id, edition.language)
        }
      tell(kept, log: &log)
      if !stays, [.written, .updated, .unchanged].contains(kept.fate) { replaced.insert(edition.language) }
      paths.append(kept.path)
      place.languages.insert(edition.language)
      if kept.fate != .deleted {
        isGone = false
        if work.heldBack == nil, work.kind == .column, let shared = place.shared {
          termUse.add(shared, edition.language)
        }
      }
    }
    places[number] = place
    holdBack(work, former.filter { !replaced.contains($0.language) }, &notes)
    if !isGone { try writeBeside(work, place, withFiles: !stays, &notes, log: &log) }
    return paths
  }

  /// Whether a work that would go into a folder of its own now, or out of it, stays as it is instead, all editions of it
  /// together: where somebody has changed one, or where its pictures were brought once and are not given now.
  private mutating func stays(
    _ former: [FormerEdition], _ place: inout WorkPlaces.Place, _ notes: inout [ImportNote]
  ) -> Bool {
    guard let first = former.first, former.contains(where: { $0.isInBundle != place.isBundle }) else { return false }
    if first.isInBundle, request.pictures == .notGiven {
      pictures.waiting += 1
      // They are there, from the import before.
      notes.removeAll { $0.kind == .missingFile }
    } else if let edited = former.first(where: { $0.isEdited && $0.isInBundle != place.isBundle }) {
      let target = place.isBundle ? "\(place.stem)/index.\(edited.language).md" : "\(place.stem).\(edited.language).md"
      notes.append(
        ImportNote(
          .mended,
          "it \(place.isBundle ? "has pictures now" : "has no pictures any more"), but all of it stays as it is, for "
            + "‘\(edited.path)’ was edited since: rename that to ‘\(target)’ and run the import again"))
    } else {
      return false
    }
    place.isBundle = first.isInBundle
    return true
  }

  private mutating func text(
    _ edition: ImportedEdition, of work: ImportedWork, isFirst: Bool, _ place: inout WorkPlaces.Place,
    _ notes: inout [ImportNote]
  ) -> EditionFile {
    let own = shared(by: work)
    let isSaid = place.shared != nil || !isFirst
    if isFirst, let said = place.shared, said != own { notes.append(differing(own, from: said)) }
    if work.heldBack == nil, place.shared == nil { place.shared = own }
    let isInDraftFolder = ContentPath("\(place.stem).\(edition.language).md")?.draftFolder != nil
    let file = EditionFile(
      edition, of: work, shared: isSaid ? nil : own, slug: isSaid ? nil : place.slug,
      isDraft: work.heldBack != nil ? true : isInDraftFolder ? false : nil,
      aliases: soundAliases(edition.aliases, of: work, &notes))
    notes += file.notes
    return file
  }

  /// Pictures and comments.
  private mutating func writeBeside(
    _ work: ImportedWork, _ place: WorkPlaces.Place, withFiles: Bool, _ notes: inout [ImportNote],
    log: inout DiagnosticLog
  ) throws(DiagnosticError) {
    for file in work.files where withFiles {
      tell(
        try files.keep(
          .copy(of: file.source), at: "\(place.stem)/\(file.name)", of: work.source.id, "file:\(file.name)"), log: &log)
    }
    guard !work.comments.isEmpty else {
      guard let former = try files.formerFile(of: work.source.id, "comments") else { return }
      return notes.append(.commentsStillPublic(in: former))
    }
    let bytes = commentsFile(work.comments)
    let isNew = files.record.entry(of: work.source.id, "comments")?.fingerprint != Fingerprint(of: bytes)
    let kept = try files.keep(.bytes(bytes), at: "\(place.front).comments.yml", of: work.source.id, "comments")
    tell(kept, log: &log)
    if kept.fate == .edited, isNew { notes.append(.commentsStay(in: kept.path)) }
  }
}
