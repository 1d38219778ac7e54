import Diagnostics
import Disk
import Glibc
import Records
import SharePictures
import SiteModel

/// The program that draws share pictures.
///
/// It is not part of sitegen, because it needs Pango, Cairo and what these need, dozens of libraries: sitegen starts
/// without them, and where they are missing only the pictures are. Since Pango draws on one thread, several run at once.
struct SharePicturePainter: Sendable {
  static let name = "sitegen-share-pictures"

  let program: String
  let cache: SharePictureCache

  /// Why pictures could not be drawn.
  enum Failure: Error {
    case ended(SharePictureCall.Ending)
    /// In a way that nobody expected.
    case crashed
    case system(DiagnosticError)
  }

  /// The fonts that it would draw with.
  func fonts(for faces: Set<SharePictureFace>) throws(Failure) -> SharePictureFonts {
    let output = "\(cache.path)/new-\(getpid())-fonts"
    unlink(output)
    defer { unlink(output) }
    try run("fonts", call: SharePictureCall(faces: faces), output: output)
    guard let answer = try? readFile(output), let fonts = SharePictureFonts(answer: answer) else { throw .crashed }
    return fonts
  }

  /// Draws pictures into the cache, on all cores.
  func draw(_ orders: [SharePictureOrder], faces: Set<SharePictureFace>) throws(Failure) {
    // Reading the fonts takes as long as drawing a dozen pictures.
    let shares = max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), orders.count / 16))
    let failures = parallelMap(count: shares, batch: 1) { share -> Failure? in
      // Runs of neighbours: with every other one, one program would have all of the Urdu, which takes longer.
      let own = Array(orders[orders.count * share / shares..<orders.count * (share + 1) / shares])
      do throws(Failure) {
        try draw(own, faces: faces, share: share)
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.compactMap({ $0 }).first { throw failure }
  }

  /// In a row, without a single picture that was drawn.
  private static let mostStartsInVain = 3

  /// Draws one after the other.
  ///
  /// A picture that makes the program crash is left out, and the program started again; but one that crashes whatever it
  /// is given is not started once for each column of an archive.
  private func draw(
    _ orders: [SharePictureOrder], faces: Set<SharePictureFace>, share: Int
  ) throws(Failure) {
    var waiting = orders[...]
    var hasCrashed = false
    var startsInVain = 0
    while !waiting.isEmpty, startsInVain < Self.mostStartsInVain {
      do {
        try run("draw", cache.path, call: SharePictureCall(faces: faces, orders: Array(waiting)), share: share)
        waiting = []
      } catch .crashed {
        hasCrashed = true
        let drawn = cache.listing()
        let next = waiting.firstIndex { drawn[$0.name] == nil } ?? waiting.endIndex
        startsInVain = next == waiting.startIndex ? startsInVain + 1 : 0
        waiting = waiting[min(next + 1, waiting.endIndex)...]
      }
    }
    if hasCrashed { throw .crashed }
  }

  private func run(
    _ arguments: String..., call: SharePictureCall, share: Int = 0, output: String? = nil
  ) throws(Failure) {
    var record = RecordWriter()
    record.write(call)
    let input = "\(cache.path)/new-\(getpid())-call\(share)"
    defer { unlink(input) }
    do {
      try replaceFile(input, with: record.bytes)
    } catch {
      throw .system(error)
    }
    switch runProgram(program, arguments, environment: Self.environment, input: input, output: output) {
    case .exited(0), .unknown: return
    case .exited(let code): throw SharePictureCall.Ending(rawValue: code).map(Failure.ended) ?? .crashed
    case .killed: throw .crashed
    case .notStarted: throw .ended(.libraryMissing)
    }
  }

  /// What fontconfig needs to find fonts, and the loader libraries; nothing that would change how text looks.
  private static let environment =
    ["LC_ALL=C.UTF-8"]
    + inheritedEnvironment([
      "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
      "LD_LIBRARY_PATH",
    ])
}

/// The program that draws, beside sitegen itself or in `libexec/sitegen` beside its `bin`; `nil` where there is none.
package func installedSharePictureProgram() -> String? {
  guard let program = realPath("/proc/self/exe"), let slash = program.utf8.lastIndex(of: UInt8(ascii: "/"))
  else { return nil }
  let folder = program[..<slash]
  let places = ["\(folder)/../libexec/sitegen", String(folder)]
  return places.map { "\($0)/\(SharePicturePainter.name)" }.first { access($0, X_OK) == 0 }
}
