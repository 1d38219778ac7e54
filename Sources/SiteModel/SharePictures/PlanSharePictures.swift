import Diagnostics
import Languages
import Records
import SharePictures
import YAML

/// Plans a picture for every edition that has none which networks show large, and one for the other pages of each language.
///
/// The address holds a fingerprint of what is drawn, because networks keep a picture for ever by its address.
func planSharePictures(in site: inout SitePlan, log: inout DiagnosticLog) {
  let config = site.config.sharePictures
  checkDefaultPicture(config, in: site, log: &log)
  guard config.isEnabled else { return }
  let composer = SharePictureComposer(site.catalog)
  let languages = site.config.languages.map(\.language)
  let routes = site.config.routes
  @Sendable func file(_ subject: SharePictureFile.Subject, _ name: String, _ language: Language) -> SharePictureFile {
    var fingerprint = composer.picture(of: subject).fingerprint
    let beginning = "\(routes.sharePictures(language))\(name)-"
    fingerprint.add(beginning)
    return SharePictureFile(
      subject: subject, fingerprint: fingerprint, route: Route("\(beginning)\(fingerprint.hexadecimal).png"))
  }
  let editions = site.catalog.editions
  let works = site.catalog.works
  let limit = config.newest ?? Int.max
  let drawn = parallelMap(count: editions.count) { index -> SharePictureFile? in
    let edition = editions[index]
    // Works are in the order of their dates, columns first.
    guard works[edition.work].kind == .page || edition.work < limit, edition.image?.isFitForSharing != true
    else { return nil }
    return file(.edition(index), beginning(of: edition.slug), edition.language)
  }
  site.sharePictures.byEdition = drawn
  site.sharePictures.byLanguage = languages.indices.map { file(.language($0), "site", languages[$0]) }
  // Two editions on whose pictures the same stands share one.
  var planned: Set<Route> = []
  for file in site.sharePictures.files where planned.insert(file.route).inserted {
    site.plan(.sharePicture(file.subject), at: file.route, log: &log)
  }
}

/// As much of a slug as leaves room for a fingerprint in the name of a file, which may have 255 bytes.
private func beginning(of slug: String) -> String {
  guard slug.utf8.count > 120 else { return slug }
  var result = String.UnicodeScalarView()
  var length = 0
  for scalar in slug.unicodeScalars {
    length += UTF8.width(scalar)
    if length > 120 { break }
    result.append(scalar)
  }
  return String(result)
}

extension Catalog {
  /// The file that site.yml names for pages without a picture of their own.
  package var defaultSharePicture: ContentAsset? {
    guard let address = config.sharePictures.standard?.value else { return nil }
    return assets.first { $0.route.address == address }
  }
}

private func checkDefaultPicture(_ config: SharePicturesConfig, in site: SitePlan, log: inout DiagnosticLog) {
  guard let typed = config.standard else { return }
  let place = site.config.location(typed.location)
  guard let asset = site.catalog.defaultSharePicture else {
    let known = site.catalog.assets.filter { $0.dimensions != nil }.map(\.route.address)
    log.report(
      .error, .missingPicture, at: place, "there is no picture ‘\(typed.value)’",
      help: suggestion(for: typed.value, among: known).map { "did you mean ‘\($0)’?" }
        ?? "put it into the folder ‘static’; static/share.png has the address ‘/share.png’")
    return
  }
  guard asset.dimensions == nil || asset.route.address.lowercased().hasSuffix(".svg") else { return }
  log.report(
    .error, .missingPicture, at: place, "‘\(typed.value)’ is no picture that networks show",
    help: "name a PNG or JPEG file, best of 1200 by 630 pixels")
}
