import Glibc
import SiteModel

/// One line at the terminal that says how far a command has come, drawn again in its place.
///
/// It is there from half a second on, and gone before anything else is said. In a pipe, on a terminal without cursor and
/// with `--quiet` there is none.
final class ProgressLine: Sendable {
  private let progress: WorkProgress
  /// Both ends of a pipe; the thread that draws ends when the second is closed.
  private let ends: (reading: Int32, writing: Int32)
  private let thread: pthread_t

  /// In milliseconds.
  private static let patience = 500
  private static let interval: Int32 = 100

  /// Opened before an interruption, which has no time for it.
  private static let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)

  /// Whether a line may be drawn at all.
  static var isWanted: Bool {
    guard isatty(STDERR_FILENO) == 1, let terminal = getenv("TERM") else { return false }
    return !["", "dumb"].contains(String(cString: terminal))
  }

  /// Begins to look at the progress of some work; `nil` where no line is wanted.
  init?(_ progress: WorkProgress, isQuiet: Bool) {
    var pair: [Int32] = [0, 0]
    guard !isQuiet, Self.isWanted, pipe(&pair) == 0 else { return nil }
    // Programs that are started meanwhile would keep it open.
    for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.progress = progress
    ends = (pair[0], pair[1])
    let drawing = Unmanaged.passRetained(Drawing(progress: progress, end: pair[0]))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Drawing>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, drawing.toOpaque())
    self.thread = thread
    guard status == 0 else {
      drawing.release()
      close(pair[0])
      close(pair[1])
      return nil
    }
    // Who interrupts sees a clean line: what another thread is about to draw goes nowhere before it is taken away.
    guard Self.nowhere >= 0 else { return }
    signal(SIGINT) { _ in
      let terminal = dup(STDERR_FILENO)
      _ = dup2(ProgressLine.nowhere, STDERR_FILENO)
      _ = "\r\u{1B}[2K".withCString { write(terminal, $0, strlen($0)) }
      _exit(130)
    }
  }

  /// Takes the line away; afterwards nothing is drawn any more.
  func end() {
    close(ends.writing)
    pthread_join(thread, nil)
    close(ends.reading)
  }

  private final class Drawing: Sendable {
    private let progress: WorkProgress
    private let end: Int32

    init(progress: WorkProgress, end: Int32) {
      self.progress = progress
      self.end = end
    }

    func run() {
      var shown = ""
      var wait = Int32(ProgressLine.patience)
      while true {
        var descriptor = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
        let count = poll(&descriptor, 1, wait)
        if count < 0, errno == EINTR { continue }
        if count != 0 { break }
        wait = ProgressLine.interval
        let text = progress.state?.line(columns: columns) ?? ""
        guard text != shown else { continue }
        writeToStandardError("\r\u{1B}[2K" + text)
        shown = text
      }
      if !shown.isEmpty { writeToStandardError("\r\u{1B}[2K") }
    }

    private var columns: Int { lineWidth(ofTerminalAt: STDERR_FILENO) ?? 80 }
  }
}

/// How many letters stand in a line of the terminal at a descriptor; `nil` where it does not say.
func lineWidth(ofTerminalAt descriptor: Int32) -> Int? {
  var size = winsize()
  return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
}
