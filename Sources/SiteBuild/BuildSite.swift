package import Diagnostics
import SiteModel

/// What came of a build.
package struct BuildResult: Sendable {
  package var report: BuildReport
  /// `nil` when there was nothing to do, or so much was wrong that there is none.
  package var site: MadeSite?
}

/// Builds the site that a request names.
///
/// Every stage takes what the one before it made; the log is the only thing that all of them share. With an error in
/// it nothing is written, and the site that was there stays as it was. What an earlier build left in its cache is taken
/// over where it was made of the same; the result is the same without it.
package func buildSite(_ request: BuildRequest, log: inout DiagnosticLog) throws(DiagnosticError) -> BuildResult {
  var result = BuildResult(report: BuildReport(observesStages: request.observesStages))
  do throws(DiagnosticError) {
    try build(request, &result, log: &log)
  } catch {
    // A template that never ends is found when its page is made, and is an error like any other.
    guard error.diagnostic.id == .endlessTemplate else { throw error }
    log.report(error.diagnostic)
  }
  result.report.endStage()
  return result
}

private func build(
  _ request: BuildRequest, _ result: inout BuildResult, log: inout DiagnosticLog
) throws(DiagnosticError) {
  guard checkDestination(request, log: &log) else { return }
  result.report.begin("recall")
  let memory = BuildMemory(request)
  if let earlier = memory.unchangedBuild {
    log.append(earlier.log)
    result.report.repeat(earlier)
    return
  }
  let (sources, last) = (memory.cache?.sources, memory.cache?.output)
  let made = try makeSite(request, since: sources, last: last, report: &result.report, log: &log)
  guard let made, !log.hasErrors else { return }
  result.site = made
  checkPathLengths(made.files, in: request.destinationPath, log: &log)
  guard !log.hasErrors else { return }
  result.report.begin("compare")
  let output = try OutputChanges(made, since: last, from: request.source, to: request.destinationPath)
  if !request.allowsRemovals { reportRemovals(output, of: made.site, log: &log) }
  result.report.begin("budget")
  request.progress?.begin("weighing pages")
  try checkBudget(made, of: output.made, from: request.source, log: &log)
  guard !log.hasErrors else { return }
  reportMovedAddresses(made, since: sources, log: &log)
  result.report.begin("write")
  let written = try output.write(
    from: request.source, progress: request.progress, check: made.loaded.reads.check)
  result.report.output = written.counts
  result.report.begin("remember")
  memory.save(written, made, report: result.report, log: &log)
}
