import Diagnostics
import Disk
import Glibc
import Pictures
import SiteModel

/// What is wanted of one picture.
struct PictureTask: Sendable {
  /// The index in `Project.assets`.
  let asset: Int
  let picture: ContentAsset
  /// Whether it is large enough, or of a format that browsers do not show.
  let wantsCopies: Bool
  /// Whether a page is shared with it.
  let isShared: Bool
}

/// Finds or makes the copies of one picture.
struct PictureWorkshop: Sendable {
  enum Result: Sendable {
    case copies(PictureCopies)
    /// Copies are missing, and so is the program that makes them.
    case withoutProgram
    /// The picture is damaged, or larger than anything that a camera takes, or in a format that the program cannot read.
    case unreadable
    /// The cache cannot be written.
    case failed(DiagnosticError)
  }

  let cache: PictureCache
  let scaler: PictureScaler?

  /// The widths that copies are made in, in pixels: a telephone's screen to that of a text on a fine large one.
  private static let widths = [480, 800, 1200, 1600]
  /// A header of a few bytes may promise any size; memory is used for what it says.
  private static let mostPixels = 250_000_000

  func result(of task: PictureTask, number: Int) -> Result {
    guard let original = task.picture.dimensions else {
      return task.picture.isSourceOnly ? .unreadable : .copies(PictureCopies())
    }
    do {
      let bytes = try readFile(cache.site + "/" + task.picture.path)
      let format = task.wantsCopies ? PictureFormat(forCopiesOf: bytes) : nil
      let crop = task.isShared ? Self.crop(of: bytes, original) : nil
      guard format != nil || crop != nil else {
        return task.picture.isSourceOnly ? .unreadable : .copies(PictureCopies())
      }
      guard original.width * original.height <= Self.mostPixels else { return .unreadable }
      let orders =
        (format.map { format in Self.widths(for: original).map { PictureOrder(shape: .width($0), format: format) } }
          ?? []) + (crop.map { [PictureOrder(shape: .crop($0), format: .jpeg)] } ?? [])
      var found: [(PictureOrder, PictureCache.Copy)] = []
      for (index, order) in orders.enumerated() {
        let key = cache.key(of: order, from: bytes)
        var copy = cache.copy(key, order)
        if copy == nil {
          guard let scaler else { return .withoutProgram }
          copy = try make(order, key, from: task.picture, by: scaler, temporary: "\(number)-\(index)")
        }
        guard let copy else { return .unreadable }
        found.append((order, copy))
      }
      return .copies(
        PictureCopies(
          found, of: task.picture, original, isConverted: format != nil && PictureFormat(bytes) != format))
    } catch {
      return .failed(error)
    }
  }

  /// The widest is that of the picture where it has no more than it may; none is made that hardly differs from it.
  private static func widths(for original: PictureDimensions) -> [Int] {
    let widest = min(original.width, widths.last ?? original.width)
    return widths.filter { $0 * 10 < widest * 9 } + [widest]
  }

  /// The part that networks show; `nil` when the picture is too small, is that part already, or is none that is cut.
  private static func crop(of bytes: [UInt8], _ original: PictureDimensions) -> PictureDimensions? {
    guard let size = ShareCrop.size(of: original) else { return nil }
    switch MediaFormat(bytes) {
    case .jpeg, .png: return size == original && bytes.count <= PictureOrder.mostBytesOfCrop ? nil : size
    case .gif, .webP, .boxedPicture: return size
    default: return nil
    }
  }

  /// Makes a copy beside its place and moves it there, so that no build meets half a file.
  private func make(
    _ order: PictureOrder, _ key: String, from picture: ContentAsset, by scaler: PictureScaler, temporary: String
  ) throws(DiagnosticError) -> PictureCache.Copy? {
    try cache.prepare()
    let output = "\(cache.site)/\(PictureCache.folder)/new-\(getpid())-\(temporary)"
    defer { unlink(output) }
    for quality in order.qualities {
      // A leftover of a build that was killed, or what was too heavy.
      unlink(output)
      guard scaler.make(order, of: cache.site + "/" + picture.path, quality: quality, output: output) else {
        return nil
      }
      let bytes = try readFile(output)
      let bare = order.format.withoutNotes(bytes)
      if let most = order.mostBytes, bare.count > most, quality != order.qualities.last { continue }
      if bare.count < bytes.count { try replaceFile(output, with: bare) }
      let path = cache.path(key, of: bare, order.format)
      guard let copy = cache.copy(at: path, bare, order) else { return nil }
      guard rename(output, cache.site + "/" + path) == 0 else { throw DiagnosticError("cannot write", path) }
      return copy
    }
    return nil
  }
}

/// What was made of one picture.
struct PictureCopies: Sendable {
  /// Those that are published, the narrowest first.
  var variants: [PictureVariant] = []
  /// Whether browsers choose the picture itself too.
  var isChoice = true
  var crop: PictureVariant?
  /// The paths of all that were found or made, published or not: so none is made twice.
  var used: [String] = []

  init() {}

  /// Keeps what is of use: a copy that is no lighter than the picture is none, unless the picture cannot be shown.
  ///
  /// The picture itself stands for its own width, or for the widest, when no copy of that width saves a tenth.
  fileprivate init(
    _ found: [(PictureOrder, PictureCache.Copy)], of picture: ContentAsset, _ original: PictureDimensions,
    isConverted: Bool
  ) {
    used = found.map(\.1.path)
    for (order, copy) in found {
      func variant(_ name: String) -> PictureVariant {
        PictureVariant(
          dimensions: copy.dimensions,
          route: PictureVariant.route(of: picture.route, name, ending: order.format.rawValue), path: copy.path,
          size: copy.size)
      }
      switch order.shape {
      case .crop: crop = variant("share-\(copy.mark)")
      case .width(let width):
        let isOwnWidth = width == original.width
        let isLighter = isOwnWidth ? copy.size * 10 <= picture.size * 9 : copy.size < picture.size
        guard isConverted || isLighter && Self.isSameShape(copy.dimensions, original) else {
          isChoice = true
          continue
        }
        variants.append(variant(order.shortName))
        isChoice = false
      }
    }
  }

  /// Whether two sizes differ by no more than rounding; otherwise the picture was turned for one of them.
  private static func isSameShape(_ copy: PictureDimensions, _ original: PictureDimensions) -> Bool {
    abs(copy.height * original.width - original.height * copy.width) <= 2 * original.width
  }
}
