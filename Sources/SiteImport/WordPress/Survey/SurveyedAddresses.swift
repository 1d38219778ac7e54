import Diagnostics
import Languages

// MARK: - Old addresses

extension ExportSurvey {
  mutating func giveOldAddresses(_ site: ImportedSite) {
    let lists =
      site.categories.map(\.oldAddresses) + site.tags.map(\.oldAddresses) + site.authors.map(\.oldAddresses)
      + [site.oldLists]
    index.lists = Set(lists.joined().compactMap { index.oldSite.local(index.oldSite.basePath + $0)?.key })
    let places = index.entries.indices
    for place in places.filter({ index.entries[$0].fate.isLive }) + places.filter({ !index.entries[$0].fate.isLive }) {
      guard let kind = index.entries[place].fate.kind else { continue }
      own(index.entries[place].link, place)
      if let number = index.entries[place].number {
        index.entries[place].aliases.append(kind == .page ? "/?page_id=\(number)" : "/?p=\(number)")
      }
    }
    giveOldSlugs()
    giveAddressesOfPictures()
  }

  /// The page that WordPress makes of each picture leads to the text that shows it.
  private mutating func giveAddressesOfPictures() {
    var dropped: [Int: Int] = [:]
    for (number, attachment) in index.attachments.sorted(by: { $0.key < $1.key }) {
      guard let place = attachment.parent.flatMap({ index.byNumber[$0] }), index.entries[place].fate.isLive
      else { continue }
      guard index.entries[place].aliases.count < Self.mostAliases else {
        dropped[place, default: 0] += 1
        continue
      }
      own(attachment.link, place)
      index.entries[place].aliases.append("/?attachment_id=\(number)")
    }
    for (place, count) in dropped {
      index.entries[place].notes.append(
        ImportNote(
          .mended,
          "the old addresses of \(grouped(count)) of its pictures lead nowhere: a text may have no more than that"))
    }
  }

  /// Where feed readers ask: of the site, and of each category and author.
  ///
  /// Nothing here has a feed of comments, or of a tag.
  func oldFeeds(of site: ImportedSite) -> [ImportedFeed] {
    var feeds = ["/feed/", "/feed/rss/", "/feed/rss2/", "/?feed=rss2"].map { ImportedFeed($0) }
    feeds += ["/feed/atom/", "/?feed=atom"].map { ImportedFeed($0, isAtom: true) }
    func add(_ addresses: [String], _ subject: ImportedFeed.Subject) {
      for address in addresses where !address.contains("?") {
        feeds.append(ImportedFeed(address + "feed/", of: subject))
        feeds.append(ImportedFeed(address + "feed/atom/", of: subject, isAtom: true))
      }
    }
    for category in site.categories { add(category.oldAddresses, .category(category.id)) }
    for author in site.authors { add(author.oldAddresses, .author(author.id)) }
    return feeds
  }

  /// As many as front matter may have, less what may come of other things.
  private static let mostAliases = 400

  /// Gives an old address to the work that had it, unless another has it.
  private mutating func own(_ link: some StringProtocol, _ place: Int) {
    guard let local = index.oldSite.local(String(link)), local.query.isEmpty, local.path != "/" else { return }
    if let owner = index.works[local.key] {
      if owner != place { lose(link, of: place, "it leads to another text already") }
      return
    }
    index.works[local.key] = place
    if !local.isWhole {
      lose(link, of: place, "WordPress has cut it within a letter, and no file can be called so")
    } else if local.path.split(separator: "/").contains(where: { $0.utf8.count > Self.longestName }) {
      lose(link, of: place, "a part of it is longer than the \(Self.longestName) bytes that a name may have")
    } else {
      index.entries[place].aliases.append(local.path)
    }
  }

  /// What file systems take, in bytes.
  private static let longestName = 255

  private mutating func lose(_ link: some StringProtocol, of place: Int, _ reason: String) {
    guard index.entries[place].fate.isLive else { return }
    index.entries[place].notes.append(
      ImportNote(.mended, "its old address ‘\(decodingWhatCanBe(String(link)).text)’ leads nowhere: \(reason)"))
  }

  /// What the addresses of works were before somebody renamed them, which WordPress led on: that of today with the old
  /// name in it.
  private mutating func giveOldSlugs() {
    for place in index.entries.indices where index.entries[place].fate.isLive {
      let link = index.entries[place].link
      guard !link.contains("?"), !index.entries[place].oldSlugs.isEmpty else { continue }
      let body = link.hasSuffix("/") ? link.dropLast() : link[...]
      guard let slash = body.lastIndex(of: "/") else { continue }
      for slug in index.entries[place].oldSlugs where !slug.isEmpty && !slug.contains("/") {
        own(link[...slash] + slug + (link.hasSuffix("/") ? "/" : ""), place)
      }
    }
  }
}
