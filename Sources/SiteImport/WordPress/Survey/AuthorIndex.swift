/// Who is meant by the names and accounts of an export.
struct AuthorIndex: Sendable {
  /// Ids by the names with which authors log in.
  private var byLogin: [String: String] = [:]
  /// Ids by the names in bylines.
  private var byName: [String: String] = [:]
  private var namesByID: [String: [String]] = [:]
  /// What is said of each elsewhere than in texts.
  private var bios: [String: Set<String>] = [:]

  init() {}

  func id(login: String) -> String? { byLogin[login] }

  func id(name: String) -> String? { byName[nameKey(name)] }

  /// Whether a line is what readers learn of an author wherever he writes.
  func tells(_ bio: String, of id: String) -> Bool { bios[id]?.contains(nameKey(bio)) ?? false }

  mutating func set(_ id: String, login: String) { byLogin[login] = id }

  /// The names in bylines that are his, folded.
  func names(of id: String) -> [String] { namesByID[id] ?? [] }

  mutating func set(_ id: String, name: String) {
    byName[name] = id
    namesByID[id, default: []].append(name)
  }

  mutating func set(_ id: String, bios texts: [String]) { bios[id] = Set(texts.map(nameKey)) }
}
