import Languages

/// Gives every text the path that it gets below `content/`: readable ASCII, one for a text and its translations.
///
/// Columns lie in the folder of their year, pages where they lay.
func giveKeys(to items: inout [GeneratorItem]) {
  var keys: [String: String] = [:]
  var (columns, pages) = (UniqueNames(), UniqueNames())
  let translations = Dictionary(grouping: items, by: \.sharing)
  // The default language first, whose name is the one that most readers can read; the paths decide otherwise.
  for index in items.indices {
    let item = items[index]
    if let known = keys[item.sharing] {
      items[index].key = known
      continue
    }
    let wanted = wantedKey(item, of: translations[item.sharing] ?? [])
    items[index].key = item.isColumn ? columns.unique(wanted) : pages.unique(wanted)
    keys[item.sharing] = items[index].key
  }
}

private func wantedKey(_ item: GeneratorItem, of translations: [GeneratorItem]) -> String {
  let name =
    Slug(wholeOf: item.name)?.text ?? Slug(wholeOf: item.front["slug"]?.text ?? "")?.text
    ?? translations.lazy.compactMap { Slug(wholeOf: $0.name)?.text ?? $0.title.flatMap { Slug(wholeOf: $0)?.text } }
    .first
    ?? Slug(ascii: item.title ?? item.name)?.text ?? (item.isColumn ? "column" : "page")
  if item.isColumn {
    let year = item.calendarDate.map { padded($0.year, to: 4) }
    return year.map { "\($0)/\(name)" } ?? name
  }
  let folders = item.place.split(separator: "/").dropLast().map { Slug(ascii: String($0))?.text ?? "folder" }
  return (folders + [name]).joined(separator: "/")
}
