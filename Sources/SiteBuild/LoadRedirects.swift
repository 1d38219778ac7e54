import Diagnostics
import SiteModel
import YAML

/// The list of old addresses that site.yml names; `nil` when it names none, or none that can be read.
func loadRedirects(
  _ site: String, config: SiteConfig, inputs: inout InputLog, log: inout DiagnosticLog
) throws(SystemFailure) -> RedirectFile? {
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
  return RedirectFile(source, log: &log)
}
