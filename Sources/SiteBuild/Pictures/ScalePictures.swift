import Diagnostics
import Disk
import Glibc
import SiteModel

/// Gives large photographs smaller copies for narrow screens, from the cache or made now, on all cores.
///
/// 1. Candidates are pictures that are wider than text ever stands and heavy enough to be worth it.
/// 2. Of each, copies are looked up by its bytes, and those that are not there are made: when they are of use.
/// 3. A copy that saves nothing is left out; a picture that cannot be read is reported and used as it is.
///
/// - Parameters:
///   - faulty: The paths of those that are damaged, which was reported.
///   - isOfUse: Asked once, before the first copy is made.
func scalePictures(
  _ assets: inout [ContentAsset], except faulty: Set<String>, site: String, log: inout DiagnosticLog,
  isOfUse: () -> Bool
) {
  let candidates = assets.indices.filter { isLargePicture(assets[$0]) && !faulty.contains(assets[$0].path) }
  guard !candidates.isEmpty else { return }
  let pictures = candidates.map { assets[$0] }
  let known = PictureWorkshop(cache: PictureCache(site: site), scaler: nil)
  var results = parallelMap(count: pictures.count, batch: 1) { known.copies(of: pictures[$0], number: $0) }
  let missing = results.indices.filter { if case .withoutProgram = results[$0] { true } else { false } }
  if !missing.isEmpty, let scaler = PictureScaler() {
    guard isOfUse() else { return }
    let workshop = PictureWorkshop(cache: known.cache, scaler: scaler)
    let made = parallelMap(count: missing.count, batch: 1) {
      workshop.copies(of: pictures[missing[$0]], number: missing[$0])
    }
    for (index, result) in zip(missing, made) { results[index] = result }
  }
  var waiting = 0
  for (index, result) in zip(candidates, results) {
    switch result {
    case .copies(let variants): assets[index].variants = variants
    case .withoutProgram: waiting += 1
    case .unreadable:
      log.report(
        .warning, .unreadablePicture, at: Location(path: assets[index].path),
        "no smaller copies could be made of ‘\(assets[index].path)’",
        help: "open it in a picture editor and save it again; until then it is used as it is")
    case .failed(let failure):
      log.report(
        .warning, .unreadablePicture, at: Location(path: assets[index].path),
        "no smaller copies of ‘\(assets[index].path)’ could be kept: \(failure)",
        help: "let sitegen write to ‘\(PictureCache.folder)’ in the site's folder")
    }
  }
  guard waiting > 0 else { return }
  log.report(
    .note, .picturesNotScaled,
    "\(waiting) large picture\(waiting == 1 ? " has" : "s have") no smaller copies, because "
      + "‘\(PictureScaler.name)’ is not installed",
    help: "on Debian: apt install libvips-tools")
}

/// The widths that copies are made in, in pixels.
private let copyWidths = [480, 800, 1200]

private func isLargePicture(_ asset: ContentAsset) -> Bool {
  guard asset.size >= 60_000, let dimensions = asset.dimensions, dimensions.width > 640 else { return false }
  let name = asset.path.lowercased()
  return [".jpg", ".jpeg", ".png", ".webp"].contains { name.hasSuffix($0) }
}

private struct PictureWorkshop: Sendable {
  enum Result: Sendable {
    case copies([PictureVariant])
    /// Copies are missing, and so is the program that makes them.
    case withoutProgram
    /// The picture is damaged, or larger than anything that a camera takes.
    case unreadable
    /// The cache cannot be written.
    case failed(DiagnosticError)
  }

  let cache: PictureCache
  let scaler: PictureScaler?

  /// A header of a few bytes may promise any size; memory is used for what it says.
  private static let mostPixels = 250_000_000

  func copies(of picture: ContentAsset, number: Int) -> Result {
    guard let original = picture.dimensions else { return .copies([]) }
    do {
      let bytes = try readFile(cache.site + "/" + picture.path)
      guard let format = PictureFormat(bytes), !format.isAnimated(bytes) else { return .copies([]) }
      guard original.width * original.height <= Self.mostPixels else { return .unreadable }
      var variants: [PictureVariant] = []
      for width in copyWidths where width < original.width {
        let order = cache.order(of: bytes, width: width)
        var copy = cache.copy(order, width: width, format)
        if copy == nil {
          guard let scaler else { return .withoutProgram }
          copy = try make(order, from: picture, width: width, format, by: scaler, number: number)
        }
        guard let copy else { return .unreadable }
        guard copy.size < bytes.count, isSameShape(copy.dimensions, original) else { continue }
        let route = PictureVariant.route(of: picture.route, width: width)
        variants.append(PictureVariant(dimensions: copy.dimensions, route: route, path: copy.path))
      }
      return .copies(variants)
    } catch {
      return .failed(error)
    }
  }

  /// Makes a copy beside its place and moves it there, so that no build meets half a file.
  private func make(
    _ order: String, from picture: ContentAsset, width: Int, _ format: PictureFormat, by scaler: PictureScaler,
    number: Int
  ) throws(DiagnosticError) -> PictureCache.Copy? {
    try cache.prepare()
    let temporary = "\(PictureCache.folder)/new-\(getpid())-\(number)-\(width)"
    let output = cache.site + "/" + temporary
    // A leftover of a build that was killed.
    unlink(output)
    defer { unlink(output) }
    guard scaler.scale(cache.site + "/" + picture.path, to: width, format, output: output) else { return nil }
    let bytes = try readFile(output)
    let bare = format.withoutNotes(bytes)
    if bare.count < bytes.count { try replaceFile(output, with: bare) }
    let path = cache.path(order, of: bare, format)
    guard let copy = cache.copy(at: path, bare, width: width, format) else { return nil }
    guard rename(output, cache.site + "/" + path) == 0 else { throw DiagnosticError("cannot write", path) }
    return copy
  }

  /// Whether two sizes differ by no more than rounding; otherwise the picture was turned for one of them.
  private func isSameShape(_ copy: PictureDimensions, _ original: PictureDimensions) -> Bool {
    abs(copy.height * original.width - original.height * copy.width) <= 2 * original.width
  }
}
