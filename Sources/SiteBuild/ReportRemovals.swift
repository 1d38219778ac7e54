import Diagnostics
import SiteModel

/// Stops a build after which most of what readers have is gone: a folder that was moved or renamed, a wrong branch.
///
/// Old addresses that still answer are not gone.
func reportRemovals(_ output: borrowing OutputChanges, of site: Site, log: inout DiagnosticLog) {
  let known = output.folder.manifest.editions
  guard known.count > smallSite else { return }
  var gone = known.subtracting(output.owned)
  guard 2 * gone.count > known.count else { return }
  // Those that a host answers have no file.
  for redirect in site.redirects where redirect.from.query.isEmpty { gone.remove(redirect.from.route.file) }
  guard 2 * gone.count > known.count, let first = gone.min() else { return }
  log.report(
    .error, .massRemoval,
    "\(gone.count) of \(known.count) columns and pages of the site that is there would be gone, ‘\(first)’ among them; "
      + "nothing was written",
    help: "put their files back where they were, or name their old addresses under ‘aliases’; if they shall go: "
      + "sitegen build --allow-removals")
}

/// So many editions may go at once: whoever begins a site tries things.
private let smallSite = 20
