package import Diagnostics
import Disk
import SiteModel
import SiteRendering

/// Holds an output folder against what a build without any memory and without shortcuts would make, byte for byte;
/// nothing is written.
///
/// What differs is reported, and the paths of those files are returned: no difference is an honest one, since a cache
/// may only spare work.
package func verifyBuild(
  _ request: BuildRequest, log: inout DiagnosticLog
) throws(DiagnosticError) -> [String] {
  var request = request
  request.shortcuts = []
  // What is to be said of the site has been said by the build.
  var repeated = DiagnosticLog()
  guard let made = try makeSite(request, log: &repeated), !repeated.hasErrors
  else { return [] }
  let folder = try OutputFolder(request.destinationPath)
  let (site, path) = (request.source, request.destinationPath)
  let isSame = parallelMap(count: made.files.count) { isWritten(made.files[$0], from: site, in: path) }
  let missing = zip(made.files, isSame).filter { !$1 }.map(\.0.path)
  let differing = missing + folder.known.subtracting(made.files.map(\.path)).sorted()
  guard let first = differing.first else { return [] }
  let others = differing.count - 1
  log.report(
    .error, .buildDiffers,
    "‘\(first)’" + (others == 0 ? "" : " and \(others) other file\(others == 1 ? "" : "s")")
      + " in ‘\(request.destination)’ \(others == 0 ? "is" : "are") not what a fresh build makes",
    help: "run sitegen build --no-cache; if nobody touched the folder, please tell sitegen's authors what was edited")
  return differing
}

/// Whether the output folder has a file with just the bytes that it should have.
private func isWritten(_ file: OutputFile, from site: String, in folder: String) -> Bool {
  guard let bytes = try? file.bytes(from: site) else { return false }
  return stampOfFile(folder + "/" + file.path, holding: bytes) != nil
}
