import Diagnostics
import Disk
import Records
import SharePictures
import SiteModel

/// Draws the share pictures that are not in the cache, and gives each that is there its place in the site.
///
/// 1. The cache is listed; with other fonts than today's, all that is in it is stale. What no earlier build has
///    published from it is looked at: somebody may have replaced it.
/// 2. What is missing is composed and drawn on all cores.
/// 3. Pages whose picture could not be drawn are shared with the default one, and a note says so.
///
/// Gives the number of those that were drawn.
///
/// - Parameter published: What the last build copied into the site.
func drawSharePictures(
  _ site: inout SitePlan, from folder: String, program: String?, published: PublishedCopies, log: inout DiagnosticLog
) -> Int {
  let planned = site.sharePictures.files
  guard !planned.isEmpty else { return 0 }
  let studio = SharePictureStudio(cache: SharePictureCache(site: folder), program: program, published: published)
  let (pictures, drawn, failure) = studio.pictures(planned, composer: SharePictureComposer(site.catalog))
  site.sharePictures.setPaths { pictures[$0.fingerprint.hexadecimal].map { "\(SharePictureCache.folder)/\($0)" } }
  let missing = planned.count { pictures[$0.fingerprint.hexadecimal] == nil }
  if missing > 0 { report(missing, failure, log: &log) }
  return drawn
}

/// The path of one share picture from the site's root, drawn if it is not in the cache; `nil` when it cannot be drawn.
func drawnSharePicture(
  _ planned: SharePictureFile, of catalog: Catalog, from folder: String, program: String?
) -> String? {
  let studio = SharePictureStudio(
    cache: SharePictureCache(site: folder), program: program, published: PublishedCopies(nil))
  let pictures = studio.pictures([planned], composer: SharePictureComposer(catalog)).files
  return pictures[planned.fingerprint.hexadecimal].map { "\(SharePictureCache.folder)/\($0)" }
}

private struct SharePictureStudio {
  let cache: SharePictureCache
  let program: String?
  let published: PublishedCopies

  enum Failure {
    case withoutProgram
    case painter(SharePicturePainter.Failure)
  }

  /// The files of pictures by their names, how many of them are new, and why some are missing.
  func pictures(
    _ planned: [SharePictureFile], composer: SharePictureComposer
  ) -> (files: [String: String], drawn: Int, failure: Failure?) {
    var files = soundFiles(of: planned)
    let fonts = SharePictureFonts(notedIn: cache)
    let missing = { (files: [String: String]) in planned.filter { files[$0.fingerprint.hexadecimal] == nil } }
    // Every picture is composed for its fingerprint as it is; the faces are those of its languages.
    let faces = composer.faces
    let areFontsSame = fonts?.hold(for: faces) == true
    if areFontsSame, missing(files).isEmpty { return (files, 0, nil) }
    guard let program else { return (files, 0, .withoutProgram) }
    let painter = SharePicturePainter(program: program, cache: cache)
    do {
      try prepare()
      if !areFontsSame {
        let current = try painter.fonts(for: faces)
        if current != fonts {
          cache.removeAll()
          files = [:]
        }
        try note(current)
      }
      let orders = missing(files).map {
        SharePictureOrder(name: $0.fingerprint.hexadecimal, picture: composer.picture(of: $0.subject))
      }
      try painter.draw(orders, faces: faces)
      return (cache.listing(), orders.count, nil)
    } catch {
      let found = cache.listing()
      return (found, max(0, missing(files).count - missing(found).count), .painter(error))
    }
  }

  /// The files that are in the cache, without those of the planned pictures that somebody has replaced.
  private func soundFiles(of planned: [SharePictureFile]) -> [String: String] {
    var files = cache.listing()
    let unseen = Set(planned.compactMap { files[$0.fingerprint.hexadecimal] }).filter { file in
      !published.contains("\(SharePictureCache.folder)/\(file)", in: cache.site)
    }
    let damaged = cache.removeDamaged(unseen.sorted())
    if !damaged.isEmpty { files = files.filter { !damaged.contains($0.value) } }
    return files
  }

  private func prepare() throws(SharePicturePainter.Failure) {
    do {
      try cache.prepare()
    } catch {
      throw .system(error)
    }
  }

  private func note(_ fonts: SharePictureFonts) throws(SharePicturePainter.Failure) {
    do {
      try fonts.note(in: cache)
    } catch {
      throw .system(error)
    }
  }
}

private func report(_ count: Int, _ failure: SharePictureStudio.Failure?, log: inout DiagnosticLog) {
  let (reason, help) = failure?.explanation ?? ("they could not be drawn", "delete ‘\(SharePictureCache.folder)’")
  log.report(
    .note, .sharePicturesNotDrawn,
    "\(count) page\(count == 1 ? " is" : "s are") shared with the default picture, because \(reason)", help: help)
}

extension SharePictureStudio.Failure {
  private static let alternative = ", or write ‘sharePictures: false’ in site.yml"

  /// What is wrong and what to do.
  fileprivate var explanation: (reason: String, help: String) {
    let name = SharePicturePainter.name
    switch self {
    case .withoutProgram, .painter(.ended(.notUnderstood)):
      return (
        "there is no program ‘\(name)’ of this version beside sitegen",
        "install sitegen again with ‘make install’" + Self.alternative
      )
    case .painter(.ended(.fontMissing)):
      let fonts = SharePictureFace.allCases.map(\.family).joined(separator: ", ")
      return (
        "a font is missing; needed are, according to the languages, \(fonts)",
        "on Debian: apt install fonts-noto-core" + Self.alternative
      )
    case .painter(.ended(.libraryMissing)):
      return (
        "‘\(name)’ does not find its libraries, Pango and Cairo",
        "on Debian: apt install libpangocairo-1.0-0" + Self.alternative
      )
    case .painter(.ended(.cannotDraw)):
      return ("sitegen was built without them", "build it with its standard traits" + Self.alternative)
    case .painter(.ended(.cannotWrite)):
      return ("they could not be kept", "let sitegen write to ‘\(SharePictureCache.folder)’ in the site's folder")
    case .painter(.system(let failure)):
      return (
        "they could not be kept: \(failure)",
        "let sitegen write to ‘\(SharePictureCache.folder)’ in the site's folder"
      )
    case .painter(.crashed), .painter(.ended(.done)):
      return ("‘\(name)’ ended before its time", "give these pages an ‘image’ of their own" + Self.alternative)
    }
  }
}
