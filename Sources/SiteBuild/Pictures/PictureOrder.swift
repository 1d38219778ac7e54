import Records
import SiteModel

/// A copy that is wanted of a picture: how large it is to be, in which format, and how much it may weigh.
struct PictureOrder: Sendable, Equatable {
  enum Shape: Sendable, Equatable {
    /// In pixels; the height follows.
    case width(Int)
    /// What libvips finds most worth looking at, skin and strong colours before all, is cut out.
    case crop(PictureDimensions)
  }

  let shape: Shape
  let format: PictureFormat

  /// What makes the order and nothing else: it stands in the names of files in the cache.
  ///
  /// All that is said to the program is in it, so that copies of an older version are not taken for those of this one.
  var name: String {
    let recipe = (qualities.map(format.outputOptions) + arguments(quality: qualities[0])).joined(separator: " ")
    let size = shortName + (mostBytes.map { "-\($0)" } ?? "")
    return "\(size)-\(Fingerprint(of: Array(recipe.utf8)).hexadecimal)"
  }

  /// As it stands in the address of a copy.
  var shortName: String {
    switch shape {
    case .width(let width): "\(width)w"
    case .crop(let size): "\(size.width)x\(size.height)"
    }
  }

  /// Those that are tried, one after the other, until a copy is light enough.
  var qualities: [Int] {
    switch shape {
    case .width: [PictureFormat.quality]
    case .crop: [PictureFormat.quality, 70, 58, 46, 34, 22, 10]
    }
  }

  /// What networks and messengers load at once; of larger pictures some show none.
  static let mostBytesOfCrop = 299_999

  var mostBytes: Int? {
    switch shape {
    case .width: nil
    case .crop: Self.mostBytesOfCrop
    }
  }

  /// For `vipsthumbnail`.
  func arguments(quality: Int) -> [String] {
    // One thread each: the pictures are worked on side by side. A picture that is cut off is refused, not half drawn.
    let common = ["--vips-concurrency=1", "stdin[fail]", "-e", "srgb", "-o", format.outputOptions(quality: quality)]
    switch shape {
    case .width(let width): return common + ["--size", "\(width)x"]
    case .crop(let size): return common + ["--size", "\(size.width)x\(size.height)", "--smartcrop", "attention"]
    }
  }

  /// Whether a copy is as large as it was ordered.
  func fits(_ dimensions: PictureDimensions) -> Bool {
    switch shape {
    case .width(let width): dimensions.width == width
    case .crop(let size): dimensions == size
    }
  }
}
