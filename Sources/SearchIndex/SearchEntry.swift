import Markup

/// The bytes of the file that is read first.
func entry(
  of source: SearchSource, common: [String], _ tables: ShardTables, sounds: String, words: String,
  names: String
) -> [UInt8] {
  var json = JSONWriter()
  let sets = CategorySets(source.works)
  json.object { json in
    json.member("version", 1)
    json.member("languages", source.languages)
    json.key("works")
    json.string(languageMasks(source))
    json.key("years")
    json.array { json in
      for (year, count) in runs(source.works.map(\.year)) {
        json.array {
          $0.number(year)
          $0.number(count)
        }
      }
    }
    json.key("categories")
    json.array { json in
      for category in source.categories { json.write(category, among: source.categories) }
    }
    json.key("sets")
    json.array { json in
      for set in sets.sets { json.array { json in for category in set { json.number(category) } } }
    }
    json.key("workSets")
    json.string(sets.works)
    json.member("common", common.joined(separator: " "))
    json.key("synonyms")
    json.array { json in
      for group in source.synonyms { json.array { json in for word in group { json.string(word) } } }
    }
    json.key("terms")
    json.string(tables.terms)
    json.member("positions", tables.places)
    json.member("sounds", sounds)
    json.member("words", words)
    json.member("names", names)
  }
  json.newline()
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func write(_ category: SearchSource.Category, among all: [SearchSource.Category]) {
    object { json in
      json.member("id", category.id)
      json.key("parent")
      if let parent = category.parent { json.number(parent) } else { json.null() }
      json.key("names")
      json.object { json in
        for (language, name) in category.names {
          json.key(language)
          json.string(name)
        }
      }
    }
  }
}

/// A number for each work: a bit for each language in which it has a document.
private func languageMasks(_ source: SearchSource) -> [UInt8] {
  var masks = [Int](repeating: 0, count: source.works.count)
  for document in source.documents { masks[document.work] |= 1 << document.language }
  return masks.reduce(into: []) { SearchNumber.append($1, to: &$0) }
}

/// Equal neighbours and how many they are.
private func runs(_ values: [Int]) -> [(value: Int, count: Int)] {
  values.reduce(into: []) { runs, value in
    if runs.last?.value == value { runs[runs.count - 1].count += 1 } else { runs.append((value, 1)) }
  }
}

/// The combinations of categories that works have, in the order in which they come first.
private struct CategorySets {
  private(set) var sets: [[Int]] = []
  /// A number for each work.
  private(set) var works: [UInt8] = []

  init(_ works: [SearchSource.Work]) {
    var known: [[Int]: Int] = [:]
    for work in works {
      let number = known[work.categories] ?? sets.count
      if number == sets.count {
        known[work.categories] = number
        sets.append(work.categories)
      }
      SearchNumber.append(number, to: &self.works)
    }
  }
}
