import Diagnostics
import Disk
import Languages
import SiteBuild
import SiteModel
import SiteRendering

/// A site that is judged: one that was made in memory, or a folder that some program built.
struct CheckedSite: Sendable {
  /// Sorted.
  let paths: [String]
  /// Scheme and host; `nil` where nobody knows them.
  let origin: String?
  let basePath: String
  let scripts: ScriptTable
  /// What stands before the paths in messages.
  let shownFolder: String
  let made: MadeSite?
  /// The bytes of a file, by its index.
  let bytes: @Sendable (Int) throws(DiagnosticError) -> [UInt8]

  /// What a file is judged as, by the ending of its name.
  enum Kind: Sendable {
    case page
    case styleSheet
    case xml
    case json
    case other
  }

  func kind(of file: Int) -> Kind {
    let name = paths[file].utf8.suffix(16)
    let ending = name.lastIndex(of: UInt8(ascii: ".")).map { String(Substring(name[name.index(after: $0)...])) } ?? ""
    switch ending.lowercased() {
    case "html", "htm": return .page
    case "css": return .styleSheet
    case "xml", "rss", "atom": return .xml
    case "json", "webmanifest": return .json
    default: return .other
    }
  }

  /// The index of a file by its path.
  func file(named path: String) -> Int? {
    paths.index(of: path, sortedBy: \.self)
  }

  /// The byte at which each line of a file begins.
  func lineStarts(of file: Int) -> [Int] {
    var starts = [0]
    for (index, byte) in ((try? bytes(file)) ?? []).enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    return starts
  }

  /// The rules by which Netlify and Cloudflare lead on from addresses.
  func redirectRules() throws(DiagnosticError) -> RedirectRules? {
    guard let file = file(named: "_redirects") else { return nil }
    return RedirectRules(try bytes(file))
  }
}

extension CheckedSite {
  /// One that was made in memory.
  init(_ made: MadeSite, shownFolder: String) {
    let config = made.site.config
    var scripts: [String: Script] = [:]
    for language in config.languages { scripts[language.language.code.lowercased()] = language.language.script }
    let files = made.files
    self.init(
      paths: files.map(\.path), origin: config.origin, basePath: config.basePath, scripts: ScriptTable(scripts),
      shownFolder: shownFolder, made: made,
      bytes: { (file) throws(DiagnosticError) in try made.bytes(of: files[file]) })
  }

  /// A folder that was built; its own pages say what the site's address is, unless that is given.
  init(folder: String, address: String?, log: inout DiagnosticLog) throws(DiagnosticError) {
    let paths = try listBuiltFolder(folder, log: &log)
    let read: @Sendable (Int) throws(DiagnosticError) -> [UInt8] = { (file) throws(DiagnosticError) in
      try readFile(folder + "/" + paths[file])
    }
    var known = address
    if known == nil { known = try Self.address(paths, read) }
    let (origin, basePath) = Self.parted(known)
    self.init(
      paths: paths, origin: origin, basePath: basePath, scripts: ScriptTable(), shownFolder: folder, made: nil,
      bytes: read)
  }

  /// The address that the front page of a folder says is its own.
  private static func address(
    _ paths: [String], _ read: (Int) throws(DiagnosticError) -> [UInt8]
  ) throws(DiagnosticError) -> String? {
    for name in ["index.html", "404.html"] {
      guard let file = paths.firstIndex(of: name) else { continue }
      if let canonical = canonicalAddress(of: try read(file)) {
        return name == "404.html" && canonical.hasSuffix("404.html") ? String(canonical.dropLast(8)) : canonical
      }
    }
    guard let file = paths.firstIndex(of: "CNAME") else { return nil }
    let host = String(decoding: try read(file).prefix(255), as: UTF8.self).split(whereSeparator: \.isWhitespace).first
    return host.map { "https://\($0)/" }
  }

  /// Scheme and host, and the path below them without a slash at its end.
  private static func parted(_ address: String?) -> (origin: String?, basePath: String) {
    guard let address, let scheme = address.range(ofSlashes: ()) else { return (nil, "") }
    let rest = address[scheme...]
    let host = rest.prefix { !"/?#".contains($0) }
    var path = rest[host.endIndex...].prefix { !"?#".contains($0) }
    if path.hasSuffix("index.html") { path = path.dropLast("index.html".utf8.count) }
    while path.hasSuffix("/") { path = path.dropLast() }
    return (String(address[..<host.endIndex]), String(path))
  }
}

extension String {
  /// The place behind `http://` or `https://`.
  fileprivate func range(ofSlashes: Void) -> Index? {
    for beginning in ["https://", "http://"] where lowercased().hasPrefix(beginning) {
      return utf8.index(utf8.startIndex, offsetBy: beginning.utf8.count)
    }
    return nil
  }
}
