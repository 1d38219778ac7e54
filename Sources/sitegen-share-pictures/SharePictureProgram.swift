import Glibc
import Records
import SharePictures

/// Draws the pictures that columns are shared with; sitegen starts it, once for each core.
///
/// What it is asked, and how it ends, stands at `SharePictureCall`.
@main
struct SharePictureProgram {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard ["fonts", "default"].contains(arguments.joined(separator: " ")) || arguments.first == "draw" else {
      let help = "sitegen starts this program by itself, to draw the pictures that columns are shared with.\n"
      _ = write(STDERR_FILENO, help, help.utf8.count)
      exit(SharePictureCall.Ending.notUnderstood.rawValue)
    }
    #if SharePictures
      exit(answer(arguments).rawValue)
    #else
      exit(SharePictureCall.Ending.cannotDraw.rawValue)
    #endif
  }
}

#if SharePictures
  private func answer(_ arguments: [String]) -> SharePictureCall.Ending {
    loadFonts()
    var studio = Studio()
    if arguments == ["default"] { return write(studio.defaultPNG(), to: STDOUT_FILENO) ? .done : .cannotWrite }
    var record = RecordReader(standardInput())
    let call: SharePictureCall = record.value()
    guard !record.isDamaged, call.designVersion == SharePicture.designVersion else { return .notUnderstood }
    if arguments == ["fonts"] { return printFonts(call) }
    guard arguments.count == 2 else { return .notUnderstood }
    for order in call.orders {
      guard write(studio.png(of: order.picture), as: order.name, to: arguments[1]) else { return .cannotWrite }
    }
    return .done
  }

  private func printFonts(_ call: SharePictureCall) -> SharePictureCall.Ending {
    var lines = ""
    for name in call.faces {
      guard let face = SharePictureFace(rawValue: name) else { return .notUnderstood }
      guard let files = fontFiles(of: face) else { return .fontMissing }
      for file in files { lines += "\(name)\t\(file)\n" }
    }
    return write(Array(lines.utf8), to: STDOUT_FILENO) ? .done : .cannotWrite
  }

  private func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Writes a picture beside its place and moves it there, so that nobody meets half a file.
  private func write(_ png: [UInt8], as name: String, to folder: String) -> Bool {
    guard !name.utf8.contains(UInt8(ascii: "/")) else { return false }
    let temporary = "\(folder)/new-\(getpid())"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return false }
    let isWritten = write(png, to: descriptor)
    guard close(descriptor) == 0, isWritten,
      rename(temporary, "\(folder)/\(sharePictureFileName(name, of: png))") == 0
    else {
      unlink(temporary)
      return false
    }
    return true
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
#endif
