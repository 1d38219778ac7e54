import Glibc

/// A program that runs beside this one, and what it has written so far.
///
/// Who started it takes its output with `collect`, and ends it with `end`: no other way leaves no dead process behind.
package struct RunningProgram: Sendable {
  private let process: pid_t
  private let descriptor: Int32
  package private(set) var output: [UInt8] = []
  /// More is passed over: a stranger's server may write without end.
  private static let mostOutput = 1 << 20

  /// Starts a program with something to read, of a few kilobytes at most; its complaints go nowhere.
  ///
  /// `nil` when it cannot be started.
  package init?(_ program: String, _ arguments: [String], environment: [String], input: [UInt8] = []) {
    // A pipe holds 64 KB: what is written before anybody reads must fit.
    guard input.count <= 1 << 15, let (inputEnd, inputStart) = Self.pipe() else { return nil }
    guard let (outputEnd, outputStart) = Self.pipe() else {
      close(inputEnd)
      close(inputStart)
      return nil
    }
    defer { for descriptor in [inputEnd, outputStart] { close(descriptor) } }
    let written = input.withUnsafeBytes { write(inputStart, $0.baseAddress, $0.count) }
    close(inputStart)
    guard written == input.count,
      let process = spawn(program, arguments, environment: environment, input: inputEnd, output: outputStart)
    else {
      close(outputEnd)
      return nil
    }
    self.process = process
    descriptor = outputEnd
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  /// The end to read from and the end to write to; other programs that are started do not get them.
  private static func pipe() -> (Int32, Int32)? {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Takes what has been written; gives whether that was all.
  package mutating func collect() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return errno != EAGAIN }
      if count == 0 { return true }
      if output.count < Self.mostOutput { output += buffer[..<count] }
    }
  }

  /// Waits for the end of the program, or makes it end.
  package func end(byForce isForced: Bool = false) -> ProgramEnding {
    if isForced { kill(process, SIGKILL) }
    close(descriptor)
    return ending(of: process)
  }

  /// Waits until one of some programs has written something or come to its end, or until time is over.
  package static func wait(for programs: [RunningProgram], milliseconds: Int) {
    var polled = programs.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    _ = poll(&polled, nfds_t(polled.count), Int32(clamping: milliseconds))
  }
}

/// The path of an installed program: in the folders of PATH, of which relative ones are passed over.
package func installedProgram(named name: String) -> String? {
  let folders = environmentVariable("PATH")?.split(separator: ":").filter { $0.utf8.first == UInt8(ascii: "/") } ?? []
  return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
}
