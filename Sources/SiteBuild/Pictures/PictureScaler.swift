import Glibc

/// The program of libvips that makes pictures smaller.
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
    let folders = Self.variable("PATH")?.split(separator: ":").filter { $0.utf8.first == UInt8(ascii: "/") } ?? []
    guard let folder = folders.first(where: { access("\($0)/\(Self.name)", X_OK) == 0 }) else { return nil }
    program = "\(folder)/\(Self.name)"
    // Little of the caller's environment, so that the copies are the same everywhere; and no file format of which
    // libvips itself says that its reader was not written for strangers' files.
    environment =
      ["LC_ALL=C", "VIPS_BLOCK_UNTRUSTED=1"]
      + ["PATH", "LD_LIBRARY_PATH"].compactMap { name in Self.variable(name).map { "\(name)=\($0)" } }
  }

  /// Writes a copy `width` pixels wide of the picture at `input` to a new file at `output`; says whether it could.
  ///
  /// Colours of a camera's own profile become those of the web, because the profile is left out of the copy.
  func scale(_ input: String, to width: Int, _ format: PictureFormat, output: String) -> Bool {
    // One thread each: the pictures are worked on side by side. A picture that is cut off is refused, not half drawn.
    let arguments = [
      Self.name, "--vips-concurrency=1", "stdin[fail]", "--size", "\(width)x", "-e", "srgb", "-o", format.outputOptions,
    ]
    var actions = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return false }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0) == 0,
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o644) == 0,
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) == 0
    else { return false }
    var process: pid_t = 0
    let status = withCStrings(arguments) { arguments in
      withCStrings(environment) { posix_spawn(&process, program, &actions, nil, arguments, $0) }
    }
    guard status == 0 else { return false }
    var ending: Int32 = 0
    while waitpid(process, &ending, 0) < 0 {
      // Where nobody may wait for children, how it ended is not known; the copy is judged by its bytes in any case.
      guard errno == EINTR else { return errno == ECHILD }
    }
    // Zero says that the program ended by itself and was content.
    return ending == 0
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// Calls a function with the strings as C has them: pointers, the last of which is null.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
  pointers.append(nil)
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("the list holds at least its null") }
    return body(start)
  }
}
