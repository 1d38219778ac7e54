import Diagnostics
import YAML

/// The keys of one entry of a menu.
let menuKeys = KeySet<MenuEntry>(
  "a key of a menu entry",
  foreign: [
    "weight": "‘weight’ is Hugo's: entries stand in the order in which they are written",
    "identifier": "‘identifier’ is Hugo's: leave it out",
    "parent": "‘parent’ is Hugo's: menus have one level",
  ],
  [
    Key(
      "page", aliases: ["pageRef", "id"], .text,
      "`home`, `columns`, `categories`, `tags`, `series`, `authors`, `archive`, or the key of a page.",
      example: "page: archive"
    ) { $0.page = $2.text($1) },
    Key("url", .text, "An address outside the site, in place of ‘page’.", example: "url: https://example.org/epaper") {
      $0.url = $2.linkAddress($1)?.value
    },
    Key(
      "name", aliases: ["title", "label"], .localizedText, "What the entry says; a page has a name already.",
      example: "name: {en: Printed edition, ur: اخبار}"
    ) { $0.name = $2.localized($1) },
  ])

/// Reads a mapping from the names of menus to lists of entries; a text as entry is a page.
func readMenus(_ node: YAMLNode, _ reader: inout TypedReader) -> [String: [MenuEntry]] {
  var menus: [String: [MenuEntry]] = [:]
  for entry in reader.entries(node) ?? [] {
    menus[entry.key.value] = reader.read(under: entry.key) { reader in
      reader.bounded(reader.items(entry.value) ?? [], to: .links) { $0.mark }.compactMap { readMenuEntry($0, &reader) }
    }
  }
  return menus
}

private func readMenuEntry(_ node: YAMLNode, _ reader: inout TypedReader) -> MenuEntry? {
  if case .scalar = node.content { return reader.text(node).map { MenuEntry(page: $0) } }
  var entry = MenuEntry()
  guard menuKeys.read(node, into: &entry, &reader) else { return nil }
  guard entry.page != nil || entry.url != nil else {
    reader.report(
      .error, .missingKey, at: node.mark, "the menu entry has neither ‘page’ nor ‘url’",
      help: "for example: {page: archive}")
    return nil
  }
  if entry.page == nil, entry.name == nil {
    reader.report(
      .error, .missingKey, at: node.mark, "the menu entry leads to an address and has no ‘name’",
      help: "for example: {url: https://example.org/epaper, name: Printed edition}")
    return nil
  }
  return entry
}

struct SocialReading: Sendable {
  var name: Localized?
  var url: Located<String>?
}

/// The keys of one entry of `social`.
let socialKeys = KeySet<SocialReading>(
  "a key of a social link",
  [
    Key("name", aliases: ["title", "label"], .localizedText, "What the link says.", example: "name: Mastodon") {
      $0.name = $2.localized($1)
    },
    Key("url", aliases: ["link"], .text, "The address.", example: "url: https://social.example/@desk") {
      $0.url = $2.linkAddress($1)
    },
  ])

/// Reads a list of links, or a mapping from names to addresses.
func readSocial(_ node: YAMLNode, _ reader: inout TypedReader) -> [SocialLink] {
  if case .mapping(let entries) = node.content {
    return entries.compactMap { entry in
      reader.linkAddress(entry.value).map { SocialLink(name: Localized(entry.key.value), url: $0.value) }
    }
  }
  return (reader.items(node) ?? []).compactMap { item in
    if case .scalar = item.content {
      return reader.linkAddress(item).map {
        SocialLink(name: Localized(WebAddress($0.value)?.host ?? $0.value), url: $0.value)
      }
    }
    var reading = SocialReading()
    guard socialKeys.read(item, into: &reading, &reader) else { return nil }
    guard let url = reading.url else {
      reader.report(
        .error, .missingKey, at: item.mark, "the social link has no ‘url’",
        help: "for example: {name: Mastodon, url: https://social.example/@desk}")
      return nil
    }
    return SocialLink(name: reading.name ?? Localized(WebAddress(url.value)?.host ?? url.value), url: url.value)
  }
}
