package import Diagnostics
import Disk
package import SiteBuild
import Synchronization

/// Makes the site anew whenever something that it was made of has changed.
///
/// One thread makes sites and waits for changes (`run`); requests look at `state` from any other.
package final class SiteKeeper: Sendable {
  /// How it learns of changes.
  package enum Watching: Sendable, Equatable {
    case byKernel
    /// By a look every so many milliseconds, for this reason.
    case byLooking(Int, reason: String?)
  }

  /// What was made of a save, for the person at the terminal.
  package struct Event: Sendable {
    package enum Cause: Sendable {
      /// There was no site before.
      case start
      /// Paths from the site's folder, sorted.
      case saved([String])
      /// A moment has come at which something appears or goes.
      case clock
      /// Copies of pictures have been made.
      case pictures
    }

    package var cause: Cause
    package var log: DiagnosticLog
    package var duration: Duration
    /// The page of the text that was saved, if it was one.
    package var address: String?
  }

  private let request: BuildRequest
  /// Tells the sites of this run from those of others.
  private let runName: String
  private let pollInterval: Int?
  /// Whether open pages are led to what was saved.
  private let navigates: Bool
  private let current: Mutex<PreviewState>
  private let listeners = Mutex<[Int: @Sendable () -> Void]>([:])
  private let nextListener = Mutex(0)
  private let isStopped = Mutex(false)
  private let wayOfWatching = Mutex(Watching.byKernel)

  /// - Parameter pollInterval: In milliseconds, where the kernel is not to be asked.
  package init(_ request: BuildRequest, pollInterval: Int?, navigates: Bool) {
    self.navigates = navigates
    var request = request
    request.keepsTexts = true
    request.drawsWhenAsked = true
    request.judgesInputs = false
    self.request = request
    self.pollInterval = pollInterval
    var time = currentNanoseconds()
    var name = ""
    while time > 0 {
      name = String(time % 36, radix: 36) + name
      time /= 36
    }
    runName = name
    current = Mutex(PreviewState(run: name))
  }

  var showsDrafts: Bool { request.includesDrafts }

  var state: PreviewState { current.withLock { $0 } }

  /// The path of the site's address, without the slash at its end.
  package var basePath: String { state.site?.basePath ?? "" }

  package var watching: Watching { wayOfWatching.withLock { $0 } }

  package func stop() { isStopped.withLock { $0 = true } }

  private var goesOn: Bool { !isStopped.withLock { $0 } }

  // MARK: - Who waits for a new state

  func addListener(_ tell: @escaping @Sendable () -> Void) -> Int {
    let number = nextListener.withLock { next in
      next += 1
      return next
    }
    listeners.withLock { $0[number] = tell }
    return number
  }

  func removeListener(_ number: Int) { listeners.withLock { $0[number] = nil } }

  private func tellListeners() {
    for tell in listeners.withLock({ Array($0.values) }) { tell() }
  }

  // MARK: - The thread that makes sites

  /// Makes the site, and again after each change, until `stop` is called.
  package func run(_ tell: (Event) -> Void) {
    var maker = SiteMaker(request)
    var watcher = ChangeWatcher(request, pollInterval: pollInterval)
    watcher.follow(maker.inputs, isComplete: false)
    var spent = make(&maker, changed: [], &watcher, tell)
    var isTidy = false
    while goesOn {
      if maker.awaitsPictureCopies {
        spent = make(&maker, changed: [], makesPictureCopies: true, &watcher, tell)
      }
      guard let changed = watcher.changes(within: 250), goesOn else {
        if spent != nil {
          spent = nil
        } else if !isTidy {
          // Not at once: the browsers that ask for the new pages go first.
          giveBackFreeMemory()
          isTidy = true
        }
        if maker.isOverdue {
          spent = make(&maker, changed: [], &watcher, tell)
          isTidy = false
        }
        continue
      }
      spent = make(&maker, changed: changed, &watcher, tell)
      isTidy = false
    }
    withExtendedLifetime(spent) {}
  }

  /// The site before the one that is shown.
  ///
  /// To take a large one apart takes longer than to read a text, and cores from browsers that ask for the new pages: it is
  /// kept until they have them.
  private struct SpentSite {
    var shown: PreviewSite?
    var made: MadeSite?
  }

  /// How long something that is wrong may be the middle of a save, in milliseconds.
  private static let patience = 150

  private func make(
    _ maker: inout SiteMaker, changed: Set<String>, makesPictureCopies: Bool = false, _ watcher: inout ChangeWatcher,
    _ tell: (Event) -> Void
  ) -> SpentSite? {
    var changed = changed
    let clock = ContinuousClock()
    let start = clock.now
    let before = SpentSite(shown: state.site, made: maker.last)
    var outcome = maker.make(changed: changed, makesPictureCopies: makesPictureCopies)
    let new = outcome.hasOtherInputs ? watcher.follow(maker.inputs, isComplete: outcome.isComplete) : []
    if !outcome.isFirst, !new.isEmpty {
      outcome = maker.make(changed: changed.union(new), makesPictureCopies: makesPictureCopies)
      watcher.follow(maker.inputs, isComplete: outcome.isComplete)
    }
    wayOfWatching.withLock { $0 = watcher.watching }
    // A text that is being written is empty or half for a moment: nobody need see what that makes wrong.
    while outcome.log.hasErrors, goesOn, let more = watcher.changes(within: Self.patience) {
      changed.formUnion(more)
      outcome = maker.make(changed: more)
      watcher.follow(maker.inputs, isComplete: outcome.isComplete)
    }
    var address: String?
    guard goesOn, publish(outcome, changed, &address) else { return before }
    let duration = clock.now - start
    let cause: Event.Cause =
      outcome.isFirst
      ? .start
      : makesPictureCopies
        ? .pictures
        : changed.isEmpty ? .clock : .saved(changed.map { withoutFolder($0) }.filter { !$0.isEmpty }.sorted())
    tell(Event(cause: cause, log: outcome.log, duration: duration, address: address))
    return before
  }

  /// Whether there is something new to see or to say.
  private func publish(_ outcome: SiteMaker.Outcome, _ changed: Set<String>, _ address: inout String?) -> Bool {
    let isNew = current.withLock { state in
      let isSaidAlready = state.attempt > 0 && outcome.log.isEqual(to: state.log)
      if outcome.made == nil, isSaidAlready { return false }
      state.attempt += 1
      state.log = outcome.log
      guard let made = outcome.made else { return true }
      let name = "\(runName).\(state.attempt)"
      let site = PreviewSite(made, state: name)
      let paths = changed.map { withoutFolder($0) }.sorted()
      address = paths.lazy.compactMap({ site.address(ofDocument: $0) }).first
      if navigates, let address { state.navigation = (address, name) }
      state.site = site
      return true
    }
    if isNew { tellListeners() }
    return isNew
  }

  private func withoutFolder(_ path: String) -> String {
    path.hasPrefix(request.source + "/") ? String(path.dropFirst(request.source.utf8.count + 1)) : path
  }
}
