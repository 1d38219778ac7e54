import Languages
import Markup

/// The authors of an export: those who signed texts, and the accounts of the others.
///
/// The names with which people log in are kept to themselves: some are addresses of mail.
struct AuthorSurvey {
  private struct Account {
    var login: String
    var number: String
    var name: String
  }

  private var accounts: [Account] = []
  private var places: [String: Int] = [:]
  private var bylines = BylineSurvey()

  init() {}

  mutating func add(_ record: ExportRecord) {
    let login = record["wp:author_login"].trimmed
    guard !login.isEmpty, places[login] == nil else { return }
    places[login] = accounts.count
    accounts.append(Account(login: login, number: record["wp:author_id"], name: Self.name(record)))
  }

  private static func name(_ record: ExportRecord) -> String {
    let shown = plainTitle(record["wp:author_display_name"])
    if !shown.isEmpty { return withoutMailHost(shown) }
    let full = plainTitle(record["wp:author_first_name"] + " " + record["wp:author_last_name"])
    return full.isEmpty ? withoutMailHost(record["wp:author_login"]) : full
  }

  /// Takes an item that becomes a work.
  mutating func use(_ item: ExportItem, _ entry: ExportEntry, title: String) {
    let login = item["dc:creator"].trimmed
    if !login.isEmpty, places[login] == nil {
      places[login] = accounts.count
      accounts.append(Account(login: login, number: "", name: withoutMailHost(plainTitle(login))))
    }
    bylines.take(item, entry, title: title, login: login)
  }

  /// An author in the making.
  private struct Author {
    /// The names in his bylines.
    var names: [String] = []
    var accounts: [Account] = []
    /// Whether the account is his own, and not only that of somebody who saved his texts.
    var ownAccount: Account?
  }

  /// Those who wrote something, and who is meant by the names and accounts.
  func result(naming: NameLanguages) -> (authors: [ImportedAuthor], index: AuthorIndex) {
    let people = People(bylines)
    var (result, index) = ([ImportedAuthor](), AuthorIndex())
    var keys = UniqueNames()
    for author in authors(people) {
      var names = people.names(author.names)
      let given = author.ownAccount.map { naming.names($0.name) } ?? [:]
      for language in given.keys where names[language] == nil && (language != nil || names.isEmpty) {
        names[language] = given[language]
      }
      let id = keys.unique(Self.id(names, author.ownAccount) ?? "author-\(result.count + 1)")
      let owners =
        author.names.map(BylineSurvey.Owner.name) + [author.ownAccount].compactMap { $0 }.map { .account($0.login) }
      let bios = people.bios(owners)
      for name in author.names { index.set(id, name: name) }
      for name in names.values where index.id(name: name) == nil { index.set(id, name: nameKey(name)) }
      for account in author.accounts { index.set(id, login: account.login) }
      index.set(id, bios: Array(bios.values))
      result.append(
        ImportedAuthor(
          id: id, names: names, bios: bios, oldAddresses: author.accounts.flatMap(Self.oldAddresses)))
    }
    return (result, index)
  }

  /// The owners of accounts in the order of the export, then those who have none.
  private func authors(_ people: People) -> [Author] {
    var signing = people.all.map { Author(names: $0) }
    var placeOfName: [String: Int] = [:]
    for (place, author) in signing.enumerated() { for name in author.names { placeOfName[name] = place } }
    var others: [(order: Int, author: Author)] = []
    var order = [Int](repeating: Int.max, count: signing.count)
    for (number, account) in accounts.enumerated() {
      guard let use = bylines.accounts[account.login] else { continue }
      let own = ownName(account, use, placeOfName)
      // What somebody saved who signs nothing himself is mostly that of whose name stands below it most often.
      let usual = use.names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      if own == nil, use.hasUnsigned || usual == nil {
        others.append((number, Author(accounts: [account], ownAccount: account)))
      } else if let place = (own ?? usual).flatMap({ placeOfName[$0] }) {
        signing[place].accounts.append(account)
        if own != nil, signing[place].ownAccount == nil { signing[place].ownAccount = account }
        order[place] = min(order[place], number)
      }
    }
    others += zip(order, signing).map { ($0, $1) }
    return others.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element.author)
  }

  /// The name in bylines that the owner of an account has: that of the account, or a longer form of it below texts that
  /// he saved.
  private func ownName(_ account: Account, _ use: BylineSurvey.Account, _ places: [String: Int]) -> String? {
    let both = namesInTwoScripts(account.name).map { [$0.latin, $0.arabic] } ?? [account.name]
    if let same = both.map(nameKey).first(where: { places[$0] != nil }) { return same }
    let words = Set(foldedWords(account.name))
    guard !words.isEmpty else { return nil }
    return use.names.filter { words.isSubset(of: $0.key.split(separator: " ").map(String.init)) }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func id(_ names: [String?: String], _ account: Account?) -> String? {
    let sorted = names.sorted { ($0.key ?? "") < ($1.key ?? "") }.map(\.value)
    let latin = sorted.lazy.map { namesInTwoScripts($0)?.latin ?? $0 }.compactMap { Slug(wholeOf: $0)?.text }.first
    let login = account.flatMap { $0.login.contains("@") ? nil : romanName($0.login) }
    return latin ?? sorted.lazy.compactMap { romanName(namesInTwoScripts($0)?.latin ?? $0) }.first ?? login
  }

  private static func oldAddresses(of account: Account) -> [String] {
    var addresses: [String] = []
    let name = addressName(of: account.login)
    if !account.login.contains("@"), !name.isEmpty { addresses.append("/author/\(name)/") }
    if !account.number.isEmpty { addresses.append("/?author=\(account.number)") }
    return addresses
  }

  /// What WordPress makes of the name of an account for addresses (`sanitize_title`): an underscore stays one.
  private static func addressName(of login: String) -> String {
    let parts = login.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 <= 0x20 || $0 == 0x2F }
    let names = parts.map { part in
      String(decoding: part.map(\.lowercasedASCII).filter { $0.isASCIILetterOrDigit || $0 == 0x5F }, as: UTF8.self)
    }
    return names.filter { !$0.isEmpty }.joined(separator: "-")
  }
}
