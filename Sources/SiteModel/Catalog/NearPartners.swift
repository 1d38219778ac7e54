import Diagnostics
import Languages
import YAML

/// For editions that stand alone, the one in another language that was probably meant to be their partner.
///
/// Looked for only among those that stand alone as well, by what they have in common, the surest first.
struct NearPartners: Sendable {
  /// What two editions that are no pair have in common.
  enum Likeness: Int, Sendable, Comparable {
    case translationKeyOnOne
    case nameButCase
    case nameButFolder
    case slug
    case date
    case onlyOnesOfFolder

    static func < (one: Likeness, other: Likeness) -> Bool { one.rawValue < other.rawValue }

    /// Whether they can hardly be anything else than a pair.
    var isCertain: Bool { self < .date }

    /// To stand behind the name of the other file.
    var reason: String {
      switch self {
      case .translationKeyOnOne: "has the same name, and only one of the two has a ‘translationKey’"
      case .nameButCase: "has the same name but for capital letters"
      case .nameButFolder: "has the same name in another folder"
      case .slug: "has the same slug"
      case .date: "is of the same day"
      case .onlyOnesOfFolder: "is the only one in its folder without a partner, too"
      }
    }
  }

  struct Partner: Sendable {
    let document: Int
    let likeness: Likeness
  }

  private var partners: [Int: Partner] = [:]

  /// The probable partner of an edition, by their indices in `Project.documents`.
  subscript(document: Int) -> Partner? { partners[document] }

  init(_ groups: [WorkGroup], in project: Project) {
    let lone = groups.filter { group in
      group.documents.count == 1 && !(project.documents[group.documents[0]].frontMatter.isUntranslated?.value ?? false)
    }
    let languages = Set(lone.map { project.documents[$0.documents[0]].language })
    guard languages.count > 1 else { return }
    let documents = lone.map { $0.documents[0] }
    pair(documents, project, .translationKeyOnOne) { $0.path.key }
    pair(documents, project, .nameButCase) { $0.path.key.lowercased() }
    pair(documents, project, .nameButFolder) { "\($0.path.kind.rawValue)/\($0.path.name.lowercased())" }
    pair(documents, project, .slug) { $0.frontMatter.slug?.value }
    pair(documents, project, .date) { document in
      document.path.kind == .column ? document.frontMatter.date.map { $0.value.date.iso } : nil
    }
    pair(documents, project, .onlyOnesOfFolder) { document in
      document.path.kind == .column ? document.path.folder : nil
    }
  }

  /// Pairs those that have a value in common with exactly one other, in another language.
  private mutating func pair(
    _ documents: [Int], _ project: Project, _ likeness: Likeness, by value: (Document) -> String?
  ) {
    var found: [String: [Int]] = [:]
    for index in documents where partners[index] == nil {
      if let value = value(project.documents[index]) { found[value, default: []].append(index) }
    }
    for pair in found.values where pair.count == 2 {
      let both = pair.map { project.documents[$0] }
      guard both[0].language != both[1].language else { continue }
      // Of different days they are two columns.
      if likeness == .onlyOnesOfFolder, both.allSatisfy({ $0.frontMatter.date != nil }) { continue }
      partners[pair[0]] = Partner(document: pair[1], likeness: likeness)
      partners[pair[1]] = Partner(document: pair[0], likeness: likeness)
    }
  }
}

extension NearPartners.Partner {
  /// What makes a pair of an edition and this one when it is done.
  func remedy(for own: Document, in project: Project) -> String {
    let other = project.documents[document]
    let line = { (key: String, document: Document) in
      let syntax = MappingSyntax(of: document.source)
      return "write ‘\(syntax.line("translationKey", syntax == .yaml ? quotedYAML(key) : key))’ in the front matter of "
        + "‘\(document.path.path)’"
    }
    if let key = other.frontMatter.translationKey?.value { return line(key, own) }
    if let key = own.frontMatter.translationKey?.value { return line(key, other) }
    return "rename ‘\(own.path.path)’ to ‘\(other.path.path(in: own.language))’"
  }
}

extension ContentPath {
  /// The path of the partner in another language.
  fileprivate func path(in language: Language) -> String {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return path }
    let stem = path[..<dot]
    let name = languageCode.map { stem.dropLast($0.unicodeScalars.count + 1) } ?? stem
    return "\(name).\(language.code)\(path[dot...])"
  }
}

/// Tells of an edition that stands alone although there is one that seems to be its partner.
func reportNearPartner(
  of document: Document, _ partner: NearPartners.Partner, in project: Project, log: inout DiagnosticLog
) {
  let other = project.documents[partner.document]
  log.report(
    partner.likeness.isCertain ? .warning : .note, .loneEdition, at: Location(path: document.path.path),
    "this column has no edition in ‘\(other.language.code)’; ‘\(other.path.path)’ \(partner.likeness.reason)",
    help: "if they are one column, \(partner.remedy(for: document, in: project))"
      + (partner.likeness.isCertain ? "" : "; if not, pass over this, or write ‘untranslated: true’ in both"),
    related: [Location(path: other.path.path)])
}
