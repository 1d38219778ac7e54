import Diagnostics
import Markup
import Records

/// A theme's files as they are published: fingerprints in their names, and these names in the style sheets.
///
/// A sheet is named after its bytes when the names of the files that it refers to are in them; so a changed picture
/// changes the address of the sheet too, and neither is ever stale with a reader.
struct PublishedAssets {
  struct File {
    /// From the folder of the assets: `css/waraq.1f3a5c7e9b2d4680.css`.
    var path: String
    var bytes: [UInt8]
  }

  private let assets: [String: ThemeAsset]
  /// Files that keep their names: licences, which are not read by pages.
  private let unchanged: Set<String>
  private var files: [String: File] = [:]
  /// Sheets that wait for others that they name.
  private var pending: [String] = []

  init(_ assets: [ThemeAsset], keepingNamesOf unchanged: Set<String>, log: inout DiagnosticLog) {
    self.assets = Dictionary(assets.map { ($0.path, $0) }) { $1 }
    self.unchanged = unchanged
    for path in self.assets.keys.sorted() { publish(path, log: &log) }
  }

  /// The published file of an asset.
  subscript(path: String) -> File? { files[path] }

  /// Publishes an asset, after those that it refers to; `nil` when there is none such or it waits for itself.
  @discardableResult
  private mutating func publish(_ path: String, log: inout DiagnosticLog) -> File? {
    if let file = files[path] { return file }
    guard let asset = assets[path], !pending.contains(path) else { return nil }
    var bytes = asset.bytes
    if path.hasSuffix(".css") {
      pending.append(path)
      bytes = withPublishedNames(asset, log: &log)
      pending.removeLast()
    }
    let file = File(path: unchanged.contains(path) ? path : fingerprinted(path, bytes), bytes: bytes)
    files[path] = file
    return file
  }

  /// The bytes of a style sheet with the addresses of other assets as they are published.
  private mutating func withPublishedNames(_ sheet: ThemeAsset, log: inout DiagnosticLog) -> [UInt8] {
    var bytes: [UInt8] = []
    var copied = 0
    let folder = sheet.path.split(separator: "/").dropLast()
    for address in addresses(inStyleSheet: sheet.bytes) {
      guard let path = address.assetPath(from: folder) else { continue }
      guard let target = publish(path, log: &log) else {
        report(address, path, in: sheet, log: &log)
        continue
      }
      bytes += sheet.bytes[copied..<address.range.lowerBound]
      bytes += address.renamed(to: target.path.split(separator: "/").last ?? "").utf8
      copied = address.range.upperBound
    }
    return bytes + sheet.bytes[copied...]
  }

  private func report(
    _ address: StyleSheetAddress, _ path: String, in sheet: ThemeAsset, log: inout DiagnosticLog
  ) {
    let place = SourceText(path: sheet.file, bytes: sheet.bytes).location(atByte: address.range.lowerBound)
    guard !pending.contains(path) else {
      log.report(
        .warning, .missingAsset, at: place, "‘\(address.text)’ comes back to this style sheet",
        help: "style sheets may not import each other in a circle")
      return
    }
    log.report(
      .warning, .missingAsset, at: place, "the theme has no file ‘\(address.text)’",
      help: suggestion(for: path, among: assets.keys.sorted()).map { "did you mean assets/\($0)?" }
        ?? "put it into the theme's folder ‘assets’; addresses are read from the place of the style sheet")
  }
}

/// `css/waraq.css` as `css/waraq.1f3a5c7e9b2d4680.css`.
private func fingerprinted(_ path: String, _ bytes: [UInt8]) -> String {
  let mark = Fingerprint(of: bytes).hexadecimal
  guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return path + "." + mark }
  return path[..<dot] + "." + mark + path[dot...]
}
