import Disk
import Markup
import SafeHTML

/// Finds the column in the HTML of a page that a browser has saved.
struct HTMLPage {
  private(set) var page = SavedPage()

  /// - Parameter folder: where the file lies, and the pictures beside it.
  init(_ text: String, folder: String) {
    let bytes = boundedNesting(Array(text.utf8))
    let pictures = LocalPictures(folder: folder)
    var html = ""
    var facts: [String] = []
    withHTMLTree(of: bytes) { body in
      let root = PageNode(body)
      read(PageMetadata(root))
      guard let article = ArticleFinder.article(in: root) else { return }
      // The closure outlives no call: pictures are gathered while the text is written.
      let written = ArticleHTML(article) { pictures.name(of: $0) }
      (html, facts) = (written.html, written.facts)
    }
    let converted = markdown(fromHTML: Array(html.utf8))
    page.blocks = converted.blocks
    page.files = pictures.files
    takeAddress(savedFrom: text)
    tell(converted.findings, pictures)
    if !facts.isEmpty {
      let lines = facts.map { "‘\($0.shortened)’" }.joined(separator: ", ")
      page.notes.append(ImportNote(.mended, "left out as parts of the page, not of the text: \(lines)"))
    }
    if page.date == nil { takeDate(fromText: text) }
  }

  private mutating func read(_ metadata: PageMetadata) {
    page.title = metadata.title
    page.date = metadata.date
    page.author = metadata.author
    page.address = metadata.address
    page.otherAddresses = [metadata.shortAddress].compactMap { $0 }
    page.siteName = metadata.siteName
    page.picture = metadata.picture
  }

  /// Browsers write into the file where they had it from.
  private mutating func takeAddress(savedFrom text: String) {
    guard page.address == nil, let mark = text.prefix(4096).firstRange(of: "saved from url=(") else { return }
    let rest = text[mark.upperBound...].drop { $0 != ")" }.dropFirst()
    let address = String(rest.prefix { !$0.isWhitespace && $0 != ">" })
    if address.hasPrefix("http") { page.address = address }
  }

  private mutating func tell(_ findings: ConversionFindings, _ pictures: LocalPictures) {
    if !findings.kept.isEmpty {
      let names = findings.kept.sorted { $0.key < $1.key }.map { "<\($0.key)>" }.joined(separator: ", ")
      page.notes.append(ImportNote(.html, "it keeps HTML for which Markdown has no signs: \(names)"))
    }
    for missing in pictures.missing {
      page.notes.append(ImportNote(.missingFile, "its picture ‘\(missing)’ does not lie beside the page"))
    }
    let remote = findings.pictures.filter { $0.hasPrefix("http") }
    if !remote.isEmpty {
      page.notes.append(
        ImportNote(
          .missingFile,
          "it shows pictures of the old site, which are not brought along: \(remote.joined(separator: ", "))"))
    }
  }

  /// The day in the address, else the first day in the text of the page.
  private mutating func takeDate(fromText text: String) {
    if let address = page.address, let day = DayInAddress(address) {
      page.date = day.date
      page.notes.append(ImportNote(.mended, "its date is the one in its old address, \(address)"))
      return
    }
    let lines = markdown(fromHTML: Array(text.utf8)).blocks.map(\.words)
    guard let line = lines.first(where: { $0.count <= 40 && frontMatterDate($0) != nil }) else { return }
    page.date = frontMatterDate(line)
    page.notes.append(
      ImportNote(
        .mended,
        "its date is taken from ‘\(line)’ on the page, which says nowhere what day that is; look whether it is right"))
  }
}

/// `https://example.org/2025/08/22/visit/`: the day that many systems put into addresses.
struct DayInAddress {
  let date: String

  init?(_ address: String) {
    let parts = address.split(separator: "/").map(String.init)
    for index in parts.indices.dropFirst(2) where index + 1 < parts.count {
      guard parts[index].utf8.count == 4, let year = Int(parts[index]), (1990...2100).contains(year) else { continue }
      let rest = parts[(index + 1)...].prefix(2).map { $0.utf8.count == 1 ? "0" + $0 : $0 }
      guard rest.count == 2, let date = frontMatterDate("\(year)-\(rest[0])-\(rest[1])") else { continue }
      self.date = date
      return
    }
    return nil
  }
}

/// Pictures that a browser has saved beside a page.
final class LocalPictures {
  private let folder: String
  private(set) var files: [ImportedFile] = []
  private(set) var missing: [String] = []

  init(folder: String) { self.folder = folder }

  /// What the text of the column calls a picture: the name of the file beside it, or the address as it is.
  func name(of source: String) -> String {
    if source.isEmpty || source.contains("://") || source.hasPrefix("//") || source.hasPrefix("/")
      || source.hasPrefix("data:")
    {
      return source
    }
    let decoded = PercentEncoding.decode(String(source.prefix { $0 != "?" && $0 != "#" })) ?? source
    let path = folder + "/" + decoded
    if let known = files.first(where: { $0.source == path }) { return known.name }
    guard !isForbidden(path), !readHead(path, count: 1).isEmpty else {
      missing.append(source)
      return source
    }
    let base = decoded.split(separator: "/").last.map(String.init) ?? decoded
    var name = base
    var number = 2
    while files.contains(where: { $0.name == name }) {
      name = "\(number)-\(base)"
      number += 1
    }
    files.append(ImportedFile(source: path, name: name))
    return name
  }
}
