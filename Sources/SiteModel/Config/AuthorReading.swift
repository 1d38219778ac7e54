import YAML

struct AuthorReading: Sendable {
  var name: Localized?
  var bio: Localized?
  var url: String?
  var sameAs: [String] = []
  var image: Located<String>?
}

/// The keys of one author.
let authorKeys = KeySet<AuthorReading>(
  "a key of an author",
  [
    Key(
      "name", .localizedText, "The name under the headline.",
      example: "name: {en: Amna Yusuf, ur: آمنہ یوسف}"
    ) { $0.name = $2.localized($1) },
    Key(
      "bio", aliases: ["description"], .localizedText, "A few words about the author.",
      example: "bio: {en: Writes on rivers., ur: دریاؤں پر لکھتی ہیں۔}"
    ) { $0.bio = $2.localized($1) },
    Key("url", aliases: ["website"], .text, "The author's own page.", example: "url: https://example.org/amna") {
      $0.url = $2.linkAddress($1)?.value
    },
    Key(
      "sameAs", aliases: ["same_as", "profiles"], .texts(upTo: .links),
      "Other pages of the same person, for search engines.",
      example: "sameAs: [https://social.example/amna]"
    ) {
      let typed = $2.texts($1) ?? []
      for address in typed { $2.judgeLink(address) }
      $0.sameAs = typed.map(\.value)
    },
    Key(
      "image", aliases: ["avatar", "photo", "picture"], .text,
      "The author's picture: its address from the site's root, or its path.", example: "image: /images/amna.jpg"
    ) { $0.image = $2.text($1) },
  ])

/// Reads a mapping from ids to authors; a text, or texts by language, in place of the keys is the name.
func readAuthors(_ node: YAMLNode, _ reader: inout TypedReader) -> [AuthorConfig] {
  reader.definitions(node).map { entry in
    var reading = AuthorReading()
    if let name = reader.read(under: entry.key, { $0.nameAlone(entry.value, authorKeys) }) {
      reading.name = name
    } else {
      reader.read(under: entry.key) { _ = authorKeys.read(entry.value, into: &reading, &$0) }
    }
    var author = AuthorConfig(id: entry.key.value, name: reading.name ?? Localized(entry.key.value))
    author.bio = reading.bio
    author.url = reading.url
    author.sameAs = reading.sameAs
    author.image = reading.image
    return author
  }
}
