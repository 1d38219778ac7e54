import Languages
import SiteModel

/// Gives each work of an export the path of its file: `2025/visit` for a column, `about/team` for a page.
///
/// 1. Those that readers see choose first, in the order of the export.
/// 2. Translations of one another share a path.
/// 3. No two columns have one name, whatever their years: their addresses are made from it.
struct ExportKeys {
  private var columns = UniqueNames()
  private var pages = UniqueNames()
  private var ofGroup: [String: (key: String, languages: Set<String>)] = [:]

  mutating func assign(_ entries: inout [ExportEntry], byNumber: [Int: Int]) {
    let order = entries.indices.filter { entries[$0].fate.isLive } + entries.indices.filter { !entries[$0].fate.isLive }
    let leafs = leafsOfGroups(entries, order)
    for index in order {
      guard let kind = entries[index].fate.kind else { continue }
      if kind == .page {
        assignPage(index, &entries, byNumber, leafs, depth: 0)
      } else {
        assignColumn(index, &entries, leafs)
      }
    }
  }

  /// The best name among translations: one that is Latin by itself.
  private func leafsOfGroups(_ entries: [ExportEntry], _ order: [Int]) -> [String: String] {
    var leafs: [String: String] = [:]
    let english = order.filter { entries[$0].fate.isLive && entries[$0].language?.hasPrefix("en") == true }
    for index in english + order {
      guard let group = entries[index].group, leafs[group] == nil, entries[index].fate.kind != nil else { continue }
      leafs[group] = entries[index].leaf
    }
    return leafs
  }

  private mutating func assignColumn(_ index: Int, _ entries: inout [ExportEntry], _ leafs: [String: String]) {
    let entry = entries[index]
    if let shared = shared(entry) {
      entries[index].key = shared
      return
    }
    let wanted = Self.usable(entry.group.flatMap { leafs[$0] } ?? entry.leaf, for: .column)
    let leaf = columns.unique(wanted)
    entries[index].key = entry.year.map { "\($0)/\(leaf)" } ?? leaf
    remember(entries[index])
  }

  private mutating func assignPage(
    _ index: Int, _ entries: inout [ExportEntry], _ byNumber: [Int: Int], _ leafs: [String: String], depth: Int
  ) {
    let entry = entries[index]
    guard entry.key.isEmpty else { return }
    var folder = ""
    // What is held back gives no name to what readers see.
    if depth < 20, let parent = entry.parent.flatMap({ byNumber[$0] }), parent != index,
      entries[parent].fate.kind == .page,
      entries[parent].fate.isLive || !entry.fate.isLive
    {
      assignPage(parent, &entries, byNumber, leafs, depth: depth + 1)
      if !entries[index].key.isEmpty { return }
      folder = entries[parent].key.isEmpty ? "" : entries[parent].key + "/"
    }
    if let shared = shared(entry) {
      entries[index].key = shared
      return
    }
    let wanted = Self.usable(entry.group.flatMap { leafs[$0] } ?? entry.leaf, for: .page)
    entries[index].key = pages.unique(folder + wanted)
    remember(entries[index])
  }

  private mutating func shared(_ entry: ExportEntry) -> String? {
    guard let group = entry.group, let language = entry.language, let kind = entry.fate.kind,
      let other = ofGroup["\(kind) \(group)"], !other.languages.contains(language)
    else { return nil }
    remember(entry)
    return other.key
  }

  private mutating func remember(_ entry: ExportEntry) {
    guard let group = entry.group, let language = entry.language, let kind = entry.fate.kind else { return }
    ofGroup["\(kind) \(group)", default: (entry.key, [])].languages.insert(language)
  }

  /// A name that means nothing else to sitegen, and that every disk can hold.
  static func usable(_ leaf: String, for kind: ImportedWork.Kind) -> String {
    var leaf = leaf
    if leaf.utf8.count > 11, (try? WrittenDate(String(leaf.prefix(10)))) != nil {
      leaf = String(leaf.dropFirst(11))
    } else if (try? WrittenDate(leaf)) != nil {
      leaf = "on-" + leaf
    }
    let isYear = leaf.utf8.count == 4 && leaf.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let isKept = kept.contains(leaf) || isYear || HoldBack.isSaid(byFolder: leaf[...])
    let isLanguage = leaf.utf8.count < 4 && KnownLanguage[leaf] != nil
    return isKept || isLanguage ? "\(leaf)-\(kind == .page ? "page" : "column")" : leaf
  }

  private static let kept: Set = [
    "index", "a-z", "page", "columns", "categories", "tags", "series", "authors", "archive", "all", "assets",
    "parallel", "con", "prn", "aux", "nul",
  ]
}
