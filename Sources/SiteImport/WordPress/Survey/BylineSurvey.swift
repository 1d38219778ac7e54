/// Who signed the texts of an export, and what was said of them below: learned from a part of the texts, for it takes
/// the whole cutter to tell.
///
/// Of texts that one account saved in the same languages with the same bylines the first forty are read, and of all
/// others one in twenty-five.
struct BylineSurvey {
  /// A text about an author and how often it was met.
  struct Bio {
    var text: String
    var count: Int
  }

  /// Whom a line about an author tells of.
  enum Owner: Hashable {
    /// The one with a name in bylines.
    case name(String)
    /// The one who logs in so.
    case account(String)
  }

  struct Account {
    /// Whether it has saved a text without a byline.
    var hasUnsigned = false
    /// The names in bylines of its texts, and how often they were met.
    var names: [String: Int] = [:]
  }

  /// Two names of one text or of translations, in two languages.
  struct Pair: Hashable { var names: Set<String> }

  /// Names in the order in which they were met, as `nameKey` has them.
  private(set) var order: [String] = []
  /// How often each was met, by language and in which letters.
  private(set) var spellings: [String: [String: [String: Int]]] = [:]
  private(set) var pairs: [Pair: Int] = [:]
  private(set) var bios: [Owner: [String: [Bio]]] = [:]
  private(set) var accounts: [String: Account] = [:]

  private var scan = BylineScan()
  private var counts: [String: Int] = [:]
  private var ofGroup: [String: [(language: String, name: String)]] = [:]

  init() {}

  mutating func take(_ item: ExportItem, _ entry: ExportEntry, title: String, login: String) {
    let names = scan.names(in: item.record.bytes("content:encoded"))
    let kind = ([login] + entry.languages + names.map(nameKey)).joined(separator: "\n")
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    guard count <= 40 || count.isMultiple(of: 25) else { return }
    var texts = EditionTexts(
      item, title: title, context: WordPressContext(), surveyed: [], languages: [], authors: [])
    texts.cut(language: entry.languageOfAll)
    learn(texts.parts, login, group: entry.group)
  }

  private mutating func learn(_ parts: [EditionTexts.Part], _ login: String, group: String?) {
    var signed: [(language: String, name: String)] = []
    for part in parts {
      guard let author = part.author else { continue }
      let name = nameKey(author)
      if spellings[name] == nil { order.append(name) }
      spellings[name, default: [:]][part.language, default: [:]][author, default: 0] += 1
      accounts[login, default: Account()].names[name, default: 0] += 1
      signed.append((part.language, name))
    }
    if signed.isEmpty { accounts[login, default: Account()].hasUnsigned = true }
    for (place, one) in signed.enumerated() {
      let others = Array(signed[..<place]) + (group.flatMap { ofGroup[$0] } ?? [])
      for other in others where other.language != one.language && other.name != one.name {
        pairs[Pair(names: [one.name, other.name]), default: 0] += 1
      }
    }
    if let group, !signed.isEmpty { ofGroup[group, default: []] += signed }
    for part in parts {
      guard let bio = part.bio else { continue }
      let owner = (part.author.map(nameKey) ?? signed.first?.name).map(Owner.name) ?? .account(login)
      add(bio, in: part.language, of: owner)
    }
  }

  private mutating func add(_ bio: String, in language: String, of owner: Owner) {
    var known = bios[owner]?[language] ?? []
    if let place = known.firstIndex(where: { nameKey($0.text) == nameKey(bio) }) {
      known[place].count += 1
    } else if known.count < 100 {
      known.append(Bio(text: bio, count: 1))
    }
    bios[owner, default: [:]][language] = known
  }
}

/// A name, or a line about somebody, as it is compared: without signs, in small letters.
func nameKey(_ text: String) -> String { foldedWords(text).joined(separator: " ") }
