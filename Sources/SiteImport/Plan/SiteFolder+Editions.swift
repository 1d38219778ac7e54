import Diagnostics
import Disk
import Records
import SiteModel
import YAML

/// What an earlier import wrote of a text, as it is in the folder now.
struct FormerEdition {
  var path: String
  var language: String
  /// Whether somebody has changed it since.
  var isEdited: Bool
  /// Old addresses that its front matter has.
  var aliases: [String] = []
  var isDraft = false

  /// Whether it lies in a folder of its own work.
  var isInBundle: Bool { path.split(separator: "/").last?.hasPrefix("index.") == true }
}

extension SiteFolder {
  /// The editions of an item that are still there.
  func formerEditions(of source: String) throws(DiagnosticError) -> [FormerEdition] {
    var editions: [FormerEdition] = []
    for entry in record.editions(of: source) {
      guard let bytes = try readFileIfPresent(folder + "/" + entry.path) else { continue }
      var edition = FormerEdition(
        path: entry.path, language: entry.role, isEdited: Fingerprint(of: bytes) != entry.fingerprint)
      edition.read(SourceText(path: entry.path, bytes: bytes))
      editions.append(edition)
    }
    return editions
  }
}

extension FormerEdition {
  fileprivate mutating func read(_ source: SourceText) {
    // What is wrong in it is told by the next build.
    var unreported = DiagnosticLog()
    guard let block = splitFrontMatter(source, log: &unreported), block.format == .yaml,
      case .mapping(let entries)? = parseYAML(source, range: block.header, log: &unreported)?.content
    else { return }
    for entry in entries {
      switch (entry.key.value, entry.value.content) {
      case ("draft", .scalar("true", isPlain: true)): isDraft = true
      case ("aliases", .sequence(let items)):
        for case .scalar(let text, _) in items.map(\.content) { aliases.append(text) }
      default: break
      }
    }
  }
}
