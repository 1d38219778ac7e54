import Diagnostics
import Glibc
package import Languages
package import SiteModel

/// What a build did: the numbers of the closing table.
package struct BuildReport: Sendable {
  /// What there is in one language.
  package struct LanguageCount: Sendable, Equatable {
    package var label: String
    package var code = ""
    package var columns = 0
    package var pages = 0
    /// Columns that have no edition in this language, by their keys.
    package var waiting: [String] = []
  }

  /// How long a stage took.
  package struct StageTime: Sendable {
    package var name: String
    package var wall: Duration
    /// Of all cores together.
    package var processor: Duration
  }

  package var languages: [LanguageCount] = []
  /// Pages that speak all languages.
  package var sharedPages = 0
  package var redirects = 0
  /// The path of the site's address; empty when it has a host of its own.
  package var basePath = ""
  /// Those that were not in the cache.
  package var sharePicturesDrawn = 0
  package var skipped: [SkippedEdition] = []
  /// The paths of translations that are older than their originals.
  package var staleTranslations: [String] = []
  package var stages: [StageTime] = []
  /// `nil` when nothing was written.
  package var output: WriteCounts?
  private var running: (name: String, wall: ContinuousClock.Instant, processor: Duration)?
  private let observesStages: (@Sendable (String) -> Void)?

  package init(observesStages: (@Sendable (String) -> Void)?) {
    self.observesStages = observesStages
  }

  /// The next moment at which a future edition is due.
  package var nextDue: DateTime? { skipped.compactMap(\.due).min() }

  /// Begins a stage; the one before it has ended.
  mutating func begin(_ name: String) {
    endStage()
    observesStages?(name)
    running = (name, .now, processorTime())
  }

  /// Ends the stage that runs, and notes how long it took.
  mutating func endStage() {
    guard let (name, wall, processor) = running else { return }
    stages.append(StageTime(name: name, wall: .now - wall, processor: processorTime() - processor))
    running = nil
  }

  /// Says what was said of an earlier build, because everything is as that one left it.
  mutating func `repeat`(_ earlier: OutputMemory) {
    var report = earlier.report
    report.stages = stages
    report.running = running
    report.output?.unchanged = earlier.outputs.count
    report.output?.written = 0
    report.output?.removed = 0
    report.output?.reasons = [:]
    self = report
  }

  mutating func describe(_ site: Site) {
    let catalog = site.catalog
    skipped = catalog.skipped
    if site.config.diagnostics.severity(of: .staleTranslation, reported: .warning) != nil {
      staleTranslations = SiteModel.staleTranslations(catalog, site.articles).map {
        catalog.documents[catalog.editions[$0].document].path.path
      }
    }
    redirects = site.redirects.count
    basePath = site.config.basePath
    sharedPages = site.pages.count { $0.language == nil }
    let columns = catalog.works.filter { $0.kind == .column }
    languages = catalog.config.languages.map { config in
      var count = LanguageCount(label: config.label, code: config.language.code)
      count.pages = site.pages.count { $0.language == config.language }
      for work in columns {
        if catalog.edition(of: work, in: config.language) != nil {
          count.columns += 1
        } else if !work.isUntranslated {
          count.waiting.append(work.key)
        }
      }
      return count
    }
  }
}

/// The processor time that this process has used, on all cores.
private func processorTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
