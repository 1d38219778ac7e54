/// Finds the texts that links of other generators name, and writes links to them.
struct GeneratorLinks: Sendable {
  private let items: [GeneratorItem]
  private var byPath: [String: Int] = [:]
  /// By place, such as `posts/visit`, and by the last part of it where only one text and its translations have it.
  private var byPlace: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]

  init(_ items: [GeneratorItem]) {
    self.items = items
    for (index, item) in items.enumerated() {
      byPath[item.path] = index
      byPlace[item.place.lowercased(), default: []].append(index)
      byName[(item.place.split(separator: "/").last ?? "").lowercased(), default: []].append(index)
    }
  }

  func item(atPath path: String) -> GeneratorItem? { byPath[path].map { items[$0] } }

  /// The text at a place; of its translations the one in a language, else any.
  func item(atPlace place: String, language: String) -> GeneratorItem? {
    pick(byPlace[place.lowercased()] ?? [], language)
  }

  func item(named name: String, language: String) -> GeneratorItem? {
    let found = byName[name.lowercased()] ?? []
    guard Set(found.map { items[$0].pair }).count == 1 else { return nil }
    return pick(found, language)
  }

  private func pick(_ found: [Int], _ language: String) -> GeneratorItem? {
    (found.first { items[$0].language == language } ?? found.first).map { items[$0] }
  }

  /// The link from one text to another, by their files.
  func link(to target: GeneratorItem, from item: GeneratorItem, fragment: String = "") -> String {
    let folder = folders(of: item)
    let path = target.target + (target.files.isEmpty ? ".\(target.language)" : "/index.\(target.language)")
    let parts = (path + ".md").split(separator: "/").map(String.init)
    let shared = zip(folder, parts.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folder.count - shared)
    return (up + parts[shared...]).joined(separator: "/") + fragment
  }

  private func folders(of item: GeneratorItem) -> [String] {
    let parts = item.target.split(separator: "/").map(String.init)
    return item.files.isEmpty ? Array(parts.dropLast()) : parts
  }
}
