package import Diagnostics
import SiteModel
import SiteRendering

/// Builds the site that a request names.
///
/// Every stage takes what the one before it made; the log is the only thing that all of them share. With an error in
/// it nothing is written, and the site that was there stays as it was.
package func buildSite(_ request: BuildRequest, log: inout DiagnosticLog) throws(OutputFailure) -> BuildReport {
  var report = BuildReport()
  guard
    let (project, theme) = try report.time(
      "load",
      { () throws(OutputFailure) in
        try asOutputFailure { () throws(SystemFailure) in try loadProject(request, log: &log) }
      })
  else { return report }
  let catalog = report.time("catalog") { buildCatalog(project, log: &log) }
  let texts = bodyTexts(theme, project.config, log: &log)
  let articles = report.time("articles") { renderArticles(catalog, texts: texts, log: &log) }
  let site = report.time("plan") { planSite(catalog, articles, log: &log) }
  let files = report.time("render") { renderSite(site, theme: theme, log: &log) }
  report.describe(site)
  if !project.config.budget.limits.isEmpty {
    try report.time("budget") { () throws(OutputFailure) in
      try asOutputFailure { () throws(SystemFailure) in
        try checkBudget(files, config: project.config, from: request.source, log: &log)
      }
    }
  }
  guard !log.hasErrors else { return report }
  report.output = try report.time("write") { () throws(OutputFailure) in
    try writeOutput(files, from: request.source, to: request.destinationPath)
  }
  return report
}
