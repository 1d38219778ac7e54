import Diagnostics
import Disk

/// Reports a folder that a site may not be written to, because its own files lie there or because it would be read as
/// part of the site by the next build; whether the folder is fit.
///
/// Links and `..` are resolved first, so that no other spelling leads there.
func checkDestination(_ request: BuildRequest, log: inout DiagnosticLog) -> Bool {
  // Without the site's folder there is nothing to protect, and other things are to be said.
  guard let site = realPath(request.source) else { return true }
  let destination = resolved(request.destinationPath)
  var reason: String?
  if isInside(site, destination) {
    reason = site == destination ? "it is the site's own folder" : "the site's own folder lies in it"
  }
  let sources = ["content", "static", "themes", "strings", ".sitegen-cache"].map { (name: $0, path: site + "/" + $0) }
  for source in sources + request.themeFolders.map({ (name: $0, path: $0) }) where reason == nil {
    let path = resolved(source.path)
    if isInside(destination, path) || isInside(destination, source.path) {
      reason = "it lies in ‘\(source.name)’, which sitegen reads"
    } else if isInside(path, destination) {
      reason = "‘\(source.name)’ lies in it, which sitegen reads"
    }
  }
  guard let reason else { return true }
  log.report(
    .error, .outputPlace, "the site cannot be written to ‘\(request.destination)’: \(reason)",
    help: "name a folder of its own, such as --destination public")
  return false
}

/// Whether a path is another one or lies below it.
private func isInside(_ path: String, _ folder: String) -> Bool {
  path == folder || folder == "/" || path.hasPrefix(folder + "/")
}

/// The path with links and `..` resolved, as far as there is something, and then as it would be made.
private func resolved(_ path: String) -> String {
  var rest: [Substring] = []
  var existing = path[...]
  while true {
    if let real = realPath(existing.isEmpty ? "/" : String(existing)) { return joined(real, rest.reversed()) }
    guard let slash = existing.utf8.lastIndex(of: UInt8(ascii: "/")) else { break }
    rest.append(existing[existing.index(after: slash)...])
    existing = existing[..<slash]
  }
  return joined(realPath(".") ?? "", [existing] + rest.reversed())
}

private func joined(_ folder: String, _ parts: [Substring]) -> String {
  var path = folder.split(separator: "/")
  for part in parts {
    switch part {
    case "", ".": continue
    case "..": path = path.dropLast()
    default: path.append(part)
    }
  }
  return "/" + path.joined(separator: "/")
}
