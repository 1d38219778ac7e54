import Glibc

/// Tells that something below some folders has changed, by the kernel's word (inotify).
///
/// What a folder of many files says is not kept: whoever waits looks for himself at what has become of them. Names that
/// editors give to what they have not finished are left out.
package struct FolderWatch: ~Copyable, Sendable {
  package enum Failure: Error, Sendable {
    /// The machine watches as many folders for this user as it may (`fs.inotify.max_user_watches`).
    case tooMany(limit: String)
    /// inotify itself cannot be had, for the system's own reason.
    case unavailable(String)
  }

  private let descriptor: Int32
  /// Of each watch the folder, as it was given.
  private var folders: [Int32: String] = [:]

  package init() throws(Failure) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw .unavailable(String(cString: strerror(errno))) }
  }

  deinit { close(descriptor) }

  /// Watches these folders and no others; those that are not there are left out.
  ///
  /// Gives those that were not watched before: what has come into them since they were made was told to nobody.
  package mutating func watch(_ wanted: Set<String>) throws(Failure) -> Set<String> {
    var added: Set<String> = []
    forget { !wanted.contains($0) }
    let known = Set(folders.values)
    for folder in wanted.subtracting(known).sorted() {
      let watch = inotify_add_watch(descriptor, folder, Self.events)
      if watch >= 0 {
        folders[watch] = folder
        added.insert(folder)
      } else if errno == ENOSPC {
        throw .tooMany(limit: limit)
      }
    }
    return added
  }

  /// Watches nothing any more; what is watched again counts as new.
  package mutating func forgetAll() { forget { _ in true } }

  /// Watches a folder no more that lies elsewhere now, nor those in it: another may have its name.
  private mutating func forget(moved: String) { forget { $0 == moved || $0.hasPrefix(moved + "/") } }

  private mutating func forget(where isLeft: (String) -> Bool) {
    for (watch, folder) in folders where isLeft(folder) {
      inotify_rm_watch(descriptor, watch)
      folders[watch] = nil
    }
  }

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
      | IN_MOVE_SELF)

  private var limit: String {
    let text = readHead("/proc/sys/fs/inotify/max_user_watches", count: 32)
    return String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// What has changed: the paths, or the folder itself where events were lost.
  package mutating func changes() -> Set<String> {
    var changed: Set<String> = []
    let size = 1 << 16
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: MemoryLayout<inotify_event>.alignment)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer, size)
      guard count > 0 else { return changed }
      var offset = 0
      while offset < count {
        let event = buffer.load(fromByteOffset: offset, as: inotify_event.self)
        let start = offset + MemoryLayout<inotify_event>.size
        offset = start + Int(event.len)
        note(event, at: buffer + start, in: &changed)
      }
    }
  }

  private mutating func note(_ event: inotify_event, at name: UnsafeMutableRawPointer, in changed: inout Set<String>) {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
      changed.insert("")
      return
    }
    guard let folder = folders[event.wd] else { return }
    // A folder that is gone is watched anew when it is there again.
    if event.mask & UInt32(IN_IGNORED) != 0 {
      folders[event.wd] = nil
      changed.insert(folder)
      return
    }
    guard event.len > 0 else {
      if event.mask & UInt32(IN_MOVE_SELF) != 0 { forget(moved: folder) }
      changed.insert(folder)
      return
    }
    let text = String(cString: name.assumingMemoryBound(to: CChar.self))
    let isMove = event.mask & UInt32(IN_MOVED_FROM | IN_MOVED_TO) != 0
    if isMove, event.mask & UInt32(IN_ISDIR) != 0 { forget(moved: folder + "/" + text) }
    if !isUnfinished(text) { changed.insert(folder + "/" + text) }
  }

  /// Waits until something has changed, at most so long.
  package func wait(milliseconds: Int32) {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = Glibc.poll(&poll, 1, milliseconds)
  }
}

/// Whether a file is one that an editor makes for itself beside the one that is written: `.x.swp`, `x~`, `.#x`, `4913`.
package func isUnfinished(_ name: String) -> Bool {
  if name == "4913" || name.hasSuffix("~") || name.hasPrefix(".#") || (name.hasPrefix("#") && name.hasSuffix("#")) {
    return true
  }
  if name.hasPrefix("___jb_") || name.hasPrefix(".goutputstream-") || name.hasPrefix(".sitegen-") { return true }
  return [".swp", ".swo", ".swx", ".swpx", ".tmp", ".part", ".crdownload"].contains { name.hasSuffix($0) }
}
