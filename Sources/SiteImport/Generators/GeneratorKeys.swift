import Languages

/// Gives every text the path that it gets below `content/`: readable ASCII, one for a text and its translations.
///
/// Columns lie in the folder of their year, pages where they lay.
func giveKeys(to items: inout [GeneratorItem]) {
  var keys: [String: String] = [:]
  var taken: Set<String> = []
  // The default language first, whose name is the one that most readers can read; the paths decide otherwise.
  for index in items.indices {
    let kind = items[index].isColumn ? "columns" : "pages"
    if let known = keys["\(kind) \(items[index].pair)"] {
      items[index].key = known
      continue
    }
    let key = unusedKey(wantedKey(items[index], among: items), kind: kind, &taken)
    keys["\(kind) \(items[index].pair)"] = key
    items[index].key = key
  }
}

private func wantedKey(_ item: GeneratorItem, among items: [GeneratorItem]) -> String {
  let name =
    Slug(wholeOf: item.name)?.text ?? Slug(wholeOf: item.front["slug"]?.text ?? "")?.text
    ?? items.lazy.filter { $0.pair == item.pair && $0.isColumn == item.isColumn }
    .compactMap { Slug(wholeOf: $0.name)?.text ?? $0.title.flatMap { Slug(wholeOf: $0)?.text } }.first
    ?? Slug(ascii: item.title ?? item.name)?.text ?? (item.isColumn ? "column" : "page")
  if item.isColumn {
    let year = item.calendarDate.map { padded($0.year, 4) }
    return year.map { "\($0)/\(name)" } ?? name
  }
  let folders = item.place.split(separator: "/").dropLast().map { Slug(ascii: String($0))?.text ?? "folder" }
  return (folders + [name]).joined(separator: "/")
}

private func unusedKey(_ wanted: String, kind: String, _ taken: inout Set<String>) -> String {
  var key = wanted
  var number = 2
  while !taken.insert("\(kind)/\(key)").inserted {
    key = "\(wanted)-\(number)"
    number += 1
  }
  return key
}
