import Diagnostics
import Disk
import SiteModel
import YAML

/// The list of old addresses that site.yml names; `nil` when it names none, or none that can be read.
func loadRedirects(
  _ site: String, config: SiteConfig, inputs: inout InputLog, log: inout DiagnosticLog
) throws(DiagnosticError) -> RedirectFile? {
  guard let named = config.redirects.file else { return nil }
  let path = site + "/" + named.value
  inputs.note(path)
  let place = config.location(named.location)
  guard let file = realPath(path), let root = realPath(site) else {
    log.report(
      .error, .invalidValue, at: place, "there is no file ‘\(named.value)’ in the site's folder",
      help: "put the list of old addresses there, or remove the line")
    return nil
  }
  guard file.hasPrefix(root + "/") else {
    log.report(
      .error, .outsideSite, at: place, "the symbolic link ‘\(named.value)’ leads out of the site",
      help: "copy the file into the site's folder instead")
    return nil
  }
  let source = SourceText(path: named.value, bytes: withoutByteOrderMark(try readFile(file)))
  guard isUTF8(source, log: &log) else { return nil }
  let list = RedirectFile(source, log: &log)
  if config.redirects.html { judgeLength(of: list, log: &log) }
  return list
}

/// How many pages may lead on from the addresses of a list.
private let mostPages = 10_000

/// Reports the first of the rows that are too many to have a page each; all are kept, for others may lead to them.
private func judgeLength(of list: RedirectFile, log: inout DiagnosticLog) {
  guard list.rows.count > mostPages else { return }
  log.report(
    .error, .tooManyItems, at: list.source.location(at: list.rows[mostPages].old.location),
    "‘\(list.source.path)’ has \(grouped(list.rows.count)) rows, and a page is written for each, of which there may be "
      + grouped(mostPages),
    help: "let the host lead on from old addresses, and write no pages: "
      + "redirects: {file: \(list.source.path), html: false}")
}
