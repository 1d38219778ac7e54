package import Glibc
package import Records

/// What the file system says of a file or folder without opening it: while it is the same, so is the content.
///
/// Times are in nanoseconds since 1970. The time of the last change of the entry itself is among them, which no program
/// can set, so that a file put back with an old date is noticed too.
package struct FileStamp: Sendable, Hashable {
  /// In bytes; -1 for a stamp that is equal to no file's.
  package private(set) var size = -1
  private var inode = 0
  private var modified = 0
  private var changed = 0

  /// One that is equal to no file's.
  package init() {}

  package init(_ status: stat) {
    size = Int(status.st_size)
    inode = Int(truncatingIfNeeded: status.st_ino)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  /// The stamp of what a path leads to, symbolic links followed; `nil` when there is nothing.
  package init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The stamp of a regular file, or `nil` when there is none or a link in its place.
  package init?(ofFileItself path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  /// The stamp of whatever stands at a path, a link itself where it is one; `nil` when there is nothing.
  package init?(ofEntry path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec &* 1_000_000_000 &+ time.tv_nsec }

  /// The stamp if it can be relied on, else one that equals no file's.
  ///
  /// File systems count time in steps of some milliseconds: a file that was saved just before it was read could be saved
  /// again within the same step, and look the same.
  package func reliable(before moment: Int) -> FileStamp {
    if max(modified, changed) < moment - Self.step { return self }
    var stamp = self
    stamp.size = -1
    return stamp
  }

  /// In nanoseconds; the coarsest clock of Linux file systems ticks every 10 ms.
  private static let step = 20_000_000

  /// Says in a fingerprint which file this is and in which state.
  package func add(to fingerprint: inout Fingerprint) {
    for number in [size, inode, modified, changed] { fingerprint.add(number) }
  }
}

extension FileStamp: Exchanged {
  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(bits: &size)
    record.exchange(bits: &inode)
    record.exchange(bits: &modified)
    record.exchange(bits: &changed)
  }
}
