import Diagnostics
import Markup
import YAML

/// `comments` while it is read.
struct CommentsReading: Sendable {
  var provider: Located<CommentsConfig.Provider>?
  var address: String?
  var repository: String?
  var repositoryID: String?
  var category: String?
  var categoryID: String?
  var mapping: String?
  var server: CommentsServer?
  /// The keys that were given a value, good or bad.
  var typed: Set<String> = []

  mutating func note(_ key: String, _ node: YAMLNode) {
    if !node.isEmpty, node.text != "" { typed.insert(key) }
  }
}

/// The keys of `comments`.
let commentsKeys = KeySet<CommentsReading>(
  "a key of ‘comments’",
  [
    Key(
      "provider", .oneOf(CommentsConfig.Provider.allCases.map(\.rawValue)),
      "Where readers answer: nowhere, by a letter, in a discussion on GitHub, or on an Isso server.",
      example: "provider: none", standard: CommentsConfig.Provider.none.rawValue
    ) { comments, node, reader in
      let choice = reader.choice(node, of: CommentsConfig.Provider.allCases.map(\.rawValue))
      guard let provider = choice.flatMap({ CommentsConfig.Provider(rawValue: $0) }) else { return }
      comments.provider = Located(provider, at: node.mark)
    },
    Key("address", aliases: ["email"], .text, "`mail`: where letters go.", example: "address: desk@example.org") {
      $0.note("address", $1)
      $0.address = $2.mailAddress($1)
    },
    Key("repo", .text, "`giscus`: the repository with the discussions.", example: "repo: desk/column") {
      $0.note("repo", $1)
      $0.repository = $2.repository($1)
    },
    Key(
      "repoId", aliases: ["repo_id", "repoID"], .text, "`giscus`: its id, as giscus.app shows it.",
      example: "repoId: R_kgDOAbCdEf"
    ) {
      $0.note("repoId", $1)
      $0.repositoryID = $2.text($1)?.value
    },
    Key("category", .text, "`giscus`: the category of the discussions.", example: "category: Announcements") {
      $0.note("category", $1)
      $0.category = $2.text($1)?.value
    },
    Key(
      "categoryId", aliases: ["category_id", "categoryID"], .text, "`giscus`: its id, as giscus.app shows it.",
      example: "categoryId: DIC_kwDOAbCdEf"
    ) {
      $0.note("categoryId", $1)
      $0.categoryID = $2.text($1)?.value
    },
    Key(
      "mapping", .oneOf(GiscusConfig.mappings), "`giscus`: what the discussion of a column is found by.",
      example: "mapping: pathname", standard: GiscusConfig.mappings[0]
    ) { $0.mapping = $2.choice($1, of: GiscusConfig.mappings) },
    Key(
      "server", aliases: ["prefix"], .text, "`isso`: the address of the server.",
      example: "server: https://comments.example.org/"
    ) { comments, node, reader in
      comments.note("server", node)
      guard let typed = reader.text(node) else { return }
      comments.server = CommentsServer(typed.value)
      if comments.server == nil {
        reader.reportInvalid(typed.location, "‘\(typed.value)’ is not the address of a server")
      }
    },
  ])

/// Reads `comments`; what the provider needs and has not is reported at the provider.
func readComments(_ node: YAMLNode, _ reader: inout TypedReader) -> CommentsConfig {
  var reading = CommentsReading()
  guard commentsKeys.read(node, into: &reading, &reader), let provider = reading.provider else {
    return .none
  }
  var needed: [String] = []
  var config = CommentsConfig.none
  switch provider.value {
  case .none: return .none
  case .mail:
    needed = ["address"]
    if let address = reading.address { config = .mail(address: address) }
  case .giscus:
    needed = ["repo", "repoId", "category", "categoryId"]
    if let repository = reading.repository, let repositoryID = reading.repositoryID, let category = reading.category,
      let categoryID = reading.categoryID
    {
      var giscus = GiscusConfig(
        repository: repository, repositoryID: repositoryID, category: category, categoryID: categoryID)
      giscus.mapping = reading.mapping ?? giscus.mapping
      config = .giscus(giscus)
    }
  case .isso:
    needed = ["server"]
    if let server = reading.server { config = .isso(server: server) }
  }
  let missing = needed.filter { !reading.typed.contains($0) }
  guard !missing.isEmpty else { return config }
  let samples = commentsKeys.declarations.filter { missing.contains($0.name) }.map(\.example)
  reader.report(
    .error, .missingKey, at: provider.location,
    "the provider ‘\(provider.value.rawValue)’ needs \(missing.map { "‘\($0)’" }.joined(separator: ", "))",
    help: "add below ‘comments’: \(samples.joined(separator: ", "))")
  return config
}

extension TypedReader {
  /// An address that can stand in `mailto:` as it is.
  fileprivate mutating func mailAddress(_ node: YAMLNode) -> String? {
    guard let typed = text(node) else { return nil }
    let parts = typed.value.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let isPlain = parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isNameByte) }
    if isPlain, parts[1].contains(UInt8(ascii: ".")) { return typed.value }
    reportInvalid(typed.location, "‘\(typed.value)’ is not an address for letters")
    return nil
  }

  /// `owner/name`, as GitHub has it.
  fileprivate mutating func repository(_ node: YAMLNode) -> String? {
    guard let typed = text(node) else { return nil }
    let parts = typed.value.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isNameByte) }) { return typed.value }
    reportInvalid(typed.location, "‘\(typed.value)’ is not ‘owner/name’ of a repository on GitHub")
    return nil
  }
}

private func isNameByte(_ byte: UInt8) -> Bool { byte.isASCIILetterOrDigit || "-._+".utf8.contains(byte) }
