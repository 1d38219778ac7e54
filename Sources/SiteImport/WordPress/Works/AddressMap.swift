import Languages
import Markup

/// Where the addresses of one text lead now: what is asked of it while the text is converted, and what was met.
///
/// A link to another work becomes a mark first, for its file is named by the language of the edition in which it stands,
/// which is known once the text is cut.
final class AddressMap {
  private let index: ExportIndex
  private let media: MediaFolder?
  private let ownLink: String

  /// Files that belong beside the work, in the order in which they were met.
  private(set) var files: [ImportedFile] = []
  private(set) var notes: [ImportNote] = []
  /// Whether a link to another work was met.
  private(set) var hasMarks = false
  private var names: [String: String] = [:]
  private var takenNames = UniqueNames()
  private var noted: Set<String> = []
  private var remote: [String] = []
  private var missing: Set<String> = []

  init(_ index: ExportIndex, media: MediaFolder?, of entry: ExportEntry) {
    self.index = index
    self.media = media
    ownLink = entry.link
  }

  /// The address that stands for one in the text.
  func address(_ written: String) -> String {
    let written = written.trimmed
    guard !written.isEmpty, !written.hasPrefix("#") else { return written }
    if let colon = written.utf8.endOfScheme, !["http", "https"].contains(written[..<colon].lowercased()) {
      return written
    }
    let full = Self.withoutPictureHost(absolute(written))
    if let file = file(full) { return file }
    guard let local = index.oldSite.local(full) else { return full }
    switch index.target(of: local) {
    case .work(let place, let language): return link(to: place, language, local, full)
    case .attachment(let number):
      let address = index.attachments[number]?.address ?? full
      return file(address) ?? address
    case .list where local.key != "/comments/feed":
      return PercentEncoding.encodePath(local.path) + (local.query.isEmpty ? "" : "?" + local.query)
    // Said of a file that is missing already.
    case .nothing where missing.contains(full): return full
    case .list, .nothing:
      note(.deadLink, "the link ‘\(full)’ leads to nothing that was imported")
      return full
    }
  }

  private func link(to place: Int, _ language: String?, _ local: OldSite.Local, _ full: String) -> String {
    guard index.entries[place].fate.isLive else {
      note(.deadLink, "the link ‘\(full)’ leads to a text that is not published")
      return full
    }
    // Comments and the place behind the summary are marked by numbers that nothing has any more.
    let isOld = ["#comment", "#respond", "#more-"].contains { local.fragment.hasPrefix($0) }
    hasMarks = true
    return Self.mark + "\(place)" + (language.map { "." + $0 } ?? "") + ".md" + (isOld ? "" : local.fragment)
  }

  static let mark = "sitegen-link-"

  /// Whole, where it is read from the page it stands on, or from the root.
  private func absolute(_ written: String) -> String {
    if written.hasPrefix("//") { return "https:" + written }
    if written.utf8.endOfScheme != nil { return written }
    let base = index.oldSite.baseURL
    if written.hasPrefix("/") {
      let root = base.utf8.count - index.oldSite.basePath.utf8.count
      return base.isEmpty ? written : String(base.prefix(root)) + written
    }
    if written.hasPrefix("www.") { return "http://" + written }
    if written.hasPrefix("?") { return base + "/" + written }
    let page = ownLink.isEmpty || ownLink.contains("?") ? base + "/" : ownLink
    return page + (page.hasSuffix("/") ? "" : "/") + (written.hasPrefix("./") ? written.dropFirst(2) : written[...])
  }

  /// A picture of the site's that a host of WordPress's sent in its place: `https://i0.wp.com/example.org/…`.
  private static func withoutPictureHost(_ address: String) -> String {
    for host in ["i0.wp.com/", "i1.wp.com/", "i2.wp.com/", "i3.wp.com/"] {
      if let range = address.firstRange(of: "://" + host) { return "https://" + address[range.upperBound...] }
    }
    return address
  }
}

/// Whether the last part of an address has the ending of a file that is no page.
private func namesFile(_ path: Substring) -> Bool {
  guard let name = path.split(separator: "/", omittingEmptySubsequences: false).last,
    let dot = name.lastIndex(of: "."), dot != name.startIndex
  else { return false }
  let ending = name[name.index(after: dot)...].lowercased()
  return (1...5).contains(ending.utf8.count) && ending.utf8.allSatisfy(\.isASCIILetterOrDigit)
    && !["html", "htm", "php", "md", "asp", "aspx", "cgi"].contains(ending) && ending.contains { $0.isLetter }
}

// MARK: - Pictures and files

extension AddressMap {
  /// The name beside the work of the file that an address means; `nil` where it means none of the site's.
  func file(_ address: String) -> String? {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard namesFile(path) else { return nil }
    let isOfSite =
      index.oldSite.local(address) != nil || path.contains("/wp-content/uploads/")
      || path.contains(".files.wordpress.com/")
    guard isOfSite else { return nil }
    let decoded = decodingWhatCanBe(String(path)).text
    let withoutHost = decoded.firstRange(of: "://").map { decoded[$0.upperBound...].drop { $0 != "/" } } ?? decoded[...]
    guard let file = media?.file(String(withoutHost)) else {
      noteMissing(address)
      return nil
    }
    return beside(file)
  }

  private func beside(_ file: String) -> String {
    if let name = names[file] { return name }
    let original = decodingWhatCanBe(String(file.split(separator: "/").last ?? "file")).text
    var name = String(original.map { "?#%:*\"<>|\\".contains($0) || $0.isNewline ? "-" : $0 })
    if takenNames.isTaken(name.lowercased()), let dot = name.lastIndex(of: ".") {
      var number = 2
      let (stem, ending) = (name[..<dot], name[dot...])
      while takenNames.isTaken("\(stem)-\(number)\(ending)".lowercased()) { number += 1 }
      name = "\(stem)-\(number)\(ending)"
    }
    _ = takenNames.unique(name.lowercased())
    names[file] = name
    files.append(ImportedFile(source: file, name: name))
    return name
  }

  private func noteMissing(_ address: String) {
    missing.insert(address)
    if media == nil {
      if noted.insert(address).inserted { remote.append(address) }
    } else {
      note(.missingFile, "‘\(address)’ is not in the folder of the pictures and stays a link")
    }
  }

  /// What stays where it was, because no folder of pictures was given.
  var noteOnRemoteFiles: ImportNote? {
    guard let first = remote.first else { return nil }
    let rest = remote.count == 1 ? "" : " and \(remote.count - 1) more"
    let stays = remote.count == 1 ? "stays" : "stay"
    return ImportNote(
      .missingFile, "‘\(first)’\(rest) \(stays) on the old site, for no folder of its pictures was named")
  }

  private func note(_ kind: ImportNote.Kind, _ text: String) {
    if noted.insert(text).inserted { notes.append(ImportNote(kind, text)) }
  }
}
