import Disk

/// The program of libvips that makes pictures smaller and turns HEIC and AVIF into JPEG.
///
/// It is given the picture as its standard input and writes to its standard output: so no name of a file can be taken
/// for an option, neither one that begins with a hyphen nor one with brackets, in which vips reads options.
struct PictureScaler: Sendable {
  static let name = "vipsthumbnail"

  /// Absolute.
  let program: String
  private let environment: [String]

  /// Looks for the program in the folders of PATH; relative ones are passed over.
  init?() {
    guard let program = installedProgram(named: Self.name) else { return nil }
    self.program = program
    // Little of the caller's environment, so that the copies are the same everywhere; and no file format of which
    // libvips itself says that its reader was not written for strangers' files.
    environment = ["LC_ALL=C", "VIPS_BLOCK_UNTRUSTED=1"] + inheritedEnvironment(["PATH", "LD_LIBRARY_PATH"])
  }

  /// Writes a copy of the picture at `input` to a new file at `output`; says whether it could.
  ///
  /// Colours of a camera's own profile become those of the web, because the profile is left out of the copy.
  func make(_ order: PictureOrder, of input: String, quality: Int, output: String) -> Bool {
    // Zero says that the program ended by itself and was content; where that cannot be known, the copy is judged by its
    // bytes.
    switch runProgram(
      program, order.arguments(quality: quality), environment: environment, input: input, output: output)
    {
    case .exited(0), .unknown: return true
    case .exited, .killed, .notStarted: return false
    }
  }
}
