import Diagnostics

/// What file systems other than those of Unix cannot keep in a path.
enum UnportableName {
  /// A sign that no name on Windows can have.
  case sign(Unicode.Scalar)
  /// Windows cuts dots and spaces off.
  case end(String)
  /// Windows takes it for a device, whatever follows behind a dot.
  case device(String)

  /// The first fault of a path; nearly every path has none, which a look at its bytes shows.
  init?(in path: String) {
    guard path.utf8.withContiguousStorageIfAvailable(Self.mayBeUnportable) ?? true else { return nil }
    for part in path.split(separator: "/") {
      if let sign = part.unicodeScalars.first(where: Self.signs.unicodeScalars.contains) {
        self = .sign(sign)
        return
      }
      if part.utf8.last == UInt8(ascii: ".") || part.utf8.last == 0x20 {
        self = .end(String(part))
        return
      }
      let stem = part.prefix { $0 != "." }
      if Self.devices.contains(stem.lowercased()) {
        self = .device(String(stem))
        return
      }
    }
    return nil
  }

  private static func mayBeUnportable(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    for end in 0...path.count where end == path.count || path[end] == UInt8(ascii: "/") {
      if end > start, mayBeUnportable(part: path[start..<end]) { return true }
      start = end + 1
    }
    return false
  }

  private static func mayBeUnportable(part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let last = part[part.endIndex - 1]
    if last == UInt8(ascii: ".") || last == 0x20 || part.contains(where: { isSign[Int($0)] }) { return true }
    // Devices have three letters, or three and a number; whatever follows behind a dot.
    let length = min(part.prefix(5).firstIndex(of: UInt8(ascii: ".")) ?? part.endIndex, part.endIndex) - part.startIndex
    return (length == 3 || length == 4) && initials.contains(part[part.startIndex] | 0x20)
  }

  private static let initials = Array("cpanl".utf8)
  private static let signs = "<>:\"|?*\\"
  private static let isSign = (UInt8.min...UInt8.max).map { signs.utf8.contains($0) }
  private static let devices = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// What is wrong, behind the name of the file.
  var reason: String {
    switch self {
    case .sign(let sign): "has ‘\(sign)’ in its address, which no file name on Windows can have"
    case .end(let part): "has the part ‘\(part)’ in its address, whose end Windows cuts off"
    case .device(let name): "has ‘\(name)’ in its address, which Windows takes for a device"
    }
  }
}

extension SitePlan {
  /// Judges the path of a file that a person named; `false` after the report of one that cannot be written.
  func hasSoundPath(_ file: PlannedFile, log: inout DiagnosticLog) -> Bool {
    guard Route.isPathOfSite(file.route.file.utf8) else {
      let owner = owner(of: file)
      log.report(
        .error, .invalidAddress, at: owner.location,
        "\(owner.name) cannot be published: its address has a control character in it, or a part that begins with a dot",
        help: owner.remedy)
      return false
    }
    guard isFirst(file.kind), let fault = UnportableName(in: file.route.file) else { return true }
    let owner = owner(of: file)
    log.report(
      .warning, .unportableName, at: owner.location, "\(owner.name) \(fault.reason)", help: owner.remedy)
    return true
  }

  /// Whether a name is told here: what a column or a term is called stands in the addresses of other pages too.
  private func isFirst(_ kind: PlannedFile.Kind) -> Bool {
    guard case .page(let index) = kind else { return true }
    switch pages[index].kind {
    case .article: return true
    case .term: return pages[index].pager?.number ?? 1 == 1
    default: return false
    }
  }
}
