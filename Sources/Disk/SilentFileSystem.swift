import Glibc

/// The kind of a file system on which another machine, or the one around this one, changes files without a word to
/// this kernel: shares of networks, Windows' disks in WSL, folders of the host in a container; `nil` for others.
package func silentFileSystem(under path: String) -> String? {
  guard let real = realPath(path) else { return nil }
  // /proc says that its files are empty.
  let mounts = String(decoding: readHead("/proc/self/mountinfo", count: 1 << 20), as: UTF8.self)
  return silentFileSystem(under: real, mounts: mounts)
}

/// The same by the lines of `/proc/self/mountinfo`: of the mounts above a path the nearest decides, of several at one
/// place the last.
package func silentFileSystem(under real: String, mounts: String) -> String? {
  var nearest: (length: Int, kind: Substring) = (-1, "")
  for line in mounts.split(separator: "\n") {
    let fields = line.split(separator: " ")
    guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
    let point = unescaped(fields[4])
    let isAbove = point == "/" || real == point || real.hasPrefix(point + "/")
    if isAbove, point.utf8.count >= nearest.length { nearest = (point.utf8.count, fields[dash + 1]) }
  }
  let kind = String(nearest.kind)
  let isSilent = silentKinds.contains(kind) || kind.hasPrefix("fuse.")
  // A disk of this machine may be read by a program too.
  return isSilent && !["fuse.ntfs-3g", "fuse.exfat", "fuse.fuse-overlayfs"].contains(kind) ? kind : nil
}

private let silentKinds: Set = [
  "nfs", "nfs3", "nfs4", "cifs", "smb3", "smbfs", "9p", "drvfs", "vboxsf", "virtiofs", "fuse", "fakeowner", "grpcfuse",
  "osxfs", "afs", "ceph", "glusterfs", "prl_fs", "vmhgfs",
]

/// A path as the kernel writes it in its lists: white space and backslashes as three octal digits.
private func unescaped(_ field: Substring) -> String {
  guard field.contains("\\") else { return String(field) }
  var bytes: [UInt8] = []
  var rest = Array(field.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "\\"), rest.count >= 3,
      let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8)
    {
      bytes.append(code)
      rest = rest.dropFirst(3)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
