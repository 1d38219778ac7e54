import Diagnostics
import Disk
import SiteBuild
import SiteModel

/// Makes sites one after another, each with what the one before it knew.
struct SiteMaker {
  struct Outcome {
    /// `nil` when there is something wrong, or nothing has changed.
    var made: MadeSite?
    var log: DiagnosticLog
    var isFirst: Bool
  }

  private var request: BuildRequest
  private var last: MadeSite?
  /// What was said of it, and when its files were looked at.
  private var lastLog = DiagnosticLog()
  private var lastStart = 0
  /// How many sites since have only other texts; each holds what the one before it knew.
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

  private static let mostTries = 3
  private static let mostReplacements = 64

  /// The last site with the texts that were saved, where nothing but their words has changed since.
  ///
  /// `nil` where all of it has to be looked at.
  private mutating func replaced(_ changed: Set<String>, _ isFirst: Bool) throws(DiagnosticError) -> Outcome? {
    guard let last, !hasFailed, !request.makesPictureCopies, replacements < Self.mostReplacements else { return nil }
    let prefix = request.source + "/"
    // What was beside a text while it was saved, and is gone again, never was of the site.
    let standing = changed.filter { inputs.contains($0) || FileStamp(of: $0) != nil }
    let paths = standing.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.utf8.count)) }
    guard !changed.isEmpty, paths.count == standing.count, !isOverdue else { return nil }
    let made = paths.isEmpty ? last : try last.replacingTexts(Set(paths), request, log: lastLog)
    guard let made else { return nil }
    if made === last { return Outcome(made: nil, log: lastLog, isFirst: isFirst) }
    self.last = made
    replacements += 1
    return Outcome(made: made, log: lastLog, isFirst: isFirst)
  }
}
