import Diagnostics
import Disk
import SiteBuild
import SiteModel
import SiteRendering

/// Makes sites one after another, each with what the one before it knew.
struct SiteMaker {
  struct Outcome {
    /// `nil` when there is something wrong, or nothing has changed.
    var made: MadeSite?
    var log: DiagnosticLog
    var isFirst: Bool
    /// Whether other files and folders than before may have been looked at.
    var hasOtherInputs = true
    /// Whether all that lies in the folder of the site was read.
    var isComplete: Bool { !log.hasErrors }
  }

  private var request: BuildRequest
  private(set) var last: MadeSite?
  /// What was said of it, and when its files were looked at.
  private var lastLog = DiagnosticLog()
  private var lastStart = 0
  /// How many sites since have only other texts; they hold the texts of the one that was looked at as a whole, too.
  private(set) var replacements = 0
  private(set) var inputs: Set<String> = []
  private var hasMade = false
  /// Whether something else than what was made last lies in the folder.
  private var hasFailed = false

  init(_ request: BuildRequest) {
    self.request = request
  }

  /// Whether the clock has come to a moment at which something appears or goes.
  var isOverdue: Bool {
    guard request.clock == nil, let last else { return false }
    return !last.site.catalog.clock.contains(secondsSince1970: currentSeconds())
  }

  /// Whether copies of pictures are missing from the site that was made last: they take longer than anybody waits.
  var awaitsPictureCopies: Bool { last?.awaitsPictureCopies ?? false }

  /// - Parameter makesPictureCopies: Whether those are made, or the pictures shown as they are until then.
  mutating func make(changed: Set<String>, makesPictureCopies: Bool = false) -> Outcome {
    let isFirst = !hasMade
    hasMade = true
    var log = DiagnosticLog()
    request.makesPictureCopies = makesPictureCopies
    for _ in 0..<Self.mostTries {
      log = DiagnosticLog()
      let start = currentNanoseconds()
      do {
        if let made = try replaced(changed, isFirst) { return made }
        let made = try makeSite(request, since: last?.memory(settledBefore: lastStart), log: &log)
        if let made {
          reportLoss(of: made, log: &log)
          reportUnreadable(of: made, log: &log)
        }
        guard let made, !log.hasErrors else { break }
        (last, lastLog, lastStart, replacements) = (made, log, start, 0)
        inputs = Set(made.inputs)
        hasFailed = false
        return Outcome(made: made, log: log, isFirst: isFirst)
      } catch {
        // What was saved just then is read once more.
        log.report(error.diagnostic)
      }
    }
    hasFailed = true
    return Outcome(made: nil, log: log, isFirst: isFirst)
  }

  /// A folder of columns that is gone is being moved, or was lost: nobody wants to see an empty site.
  private func reportLoss(of made: MadeSite, log: inout DiagnosticLog) {
    guard let last, !last.site.catalog.editions.isEmpty, made.site.catalog.editions.isEmpty,
      !isFolder(request.folder("content"))
    else { return }
    // All else that is wrong follows from it.
    log = DiagnosticLog()
    log.report(
      .error, .noColumns, at: Location(path: "content"), "the folder ‘content’ is gone, and with it all columns",
      help: "put it back; until then the last state is shown")
  }

  /// Files that are copied as they are, and that may not be read: nobody looks into them before they are asked for.
  private func reportUnreadable(of made: MadeSite, log: inout DiagnosticLog) {
    for path in made.originals where isForbidden(absolutePath(path, in: request.source)) {
      log.report(DiagnosticError("cannot read", path, reason: "it may not be read").diagnostic)
    }
  }

  private static let mostTries = 3
  private static let mostReplacements = 64

  /// The last site with the documents that were saved, where nothing else has changed since.
  ///
  /// `nil` where all of it has to be looked at.
  private mutating func replaced(_ changed: Set<String>, _ isFirst: Bool) throws(DiagnosticError) -> Outcome? {
    guard let last, !hasFailed, !request.makesPictureCopies, replacements < Self.mostReplacements else { return nil }
    let prefix = request.source + "/"
    // What was beside a text while it was saved, and is gone again, never was of the site.
    let standing = changed.filter { path in
      inputs.contains(path) || FileStamp(ofEntry: path) != nil
        || inputs.contains { $0.hasPrefix(path + "/") }
    }
    let paths = Set(standing.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.utf8.count)) })
    guard !changed.isEmpty, !changed.contains(request.source), paths.count == standing.count, !isOverdue else {
      return nil
    }
    if paths.isEmpty { return Outcome(made: nil, log: lastLog, isFirst: isFirst, hasOtherInputs: false) }
    if let made = try last.replacingTexts(paths, request, log: lastLog) {
      guard made !== last else { return Outcome(made: nil, log: lastLog, isFirst: isFirst, hasOtherInputs: false) }
      self.last = made
    } else {
      var log = DiagnosticLog()
      let made = try last.remade(with: paths, request, log: &log)
      // Errors are told of a site that was looked at from its beginning.
      guard let made, !log.hasErrors else { return nil }
      (self.last, lastLog) = (made, log)
    }
    replacements += 1
    return Outcome(made: self.last, log: lastLog, isFirst: isFirst, hasOtherInputs: false)
  }
}
