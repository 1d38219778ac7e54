package import Diagnostics
import Languages
package import SiteModel

/// A theme compiled for each language of a site; what is spared on its pages is not in it yet.
package struct CompiledTheme: Sendable {
  let byLanguage: [Language: Theme]
  private let layouts: Set<String>
  /// Its faults.
  private let log: DiagnosticLog

  /// - Parameters:
  ///   - earlier: Of the same theme, site.yml and strings: it is taken over, unless texts ask for other templates.
  ///   - log: Is told of faults in either case.
  package init(
    _ sources: ThemeSources, for site: Site, like earlier: CompiledTheme? = nil, log: inout DiagnosticLog
  ) {
    let layouts = knownLayouts(site, sources, log: &log)
    if let earlier, earlier.layouts == layouts {
      self = earlier
    } else {
      self.init(sources, for: site.config, layouts)
    }
    log.appendNew(self.log)
  }

  private init(_ sources: ThemeSources, for config: SiteConfig, _ layouts: Set<String>) {
    let tagger = RunTagger(config)
    let themes = parallelMap(count: config.languages.count, batch: 1) { index in
      var log = DiagnosticLog()
      let language = config.languages[index]
      return (
        language: language.language,
        theme: Theme(sources, config: language, layouts: layouts, tagger: tagger, log: &log), log: log
      )
    }
    var log = DiagnosticLog()
    for one in themes { log.appendNew(one.log) }
    byLanguage = Dictionary(themes.map { ($0.language, $0.theme) }) { first, _ in first }
    self.layouts = layouts
    self.log = log
  }
}
