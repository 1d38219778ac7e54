import Markup

/// The file of the index that is read first, taken apart.
struct ReadEntry: Sendable {
  struct Category: Sendable {
    var id: String
    var names: [String: String]
  }

  var languages: [String]
  /// The work and the language of each document.
  var documents: [(work: Int, language: Int)] = []
  /// Of each work.
  var years: [Int] = []
  /// The numbers of the categories of each work.
  var workCategories: [[Int]] = []
  var categories: [Category]
  /// Function words.
  var common: Set<[UInt8]>
  /// Words apart by spaces that mean the same.
  var synonyms: [[[[UInt8]]]]
  /// The shards of terms by their first terms.
  var terms: SortedLines
  /// The names of files.
  var positions: String
  var sounds: String
  var fragmentNames: [String]

  /// `nil` where it is none.
  init?(_ bytes: [UInt8]) {
    guard let json = JSONValue(bytes), json["version"]?.number == 1, let works = json["works"]?.words,
      let terms = json["terms"]?.words
    else { return nil }
    languages = json["languages"]?.items.compactMap(\.words) ?? []
    categories =
      json["categories"]?.items.map { category in
        var names: [String: String] = [:]
        if case .object(let members)? = category["names"] { names = members.compactMapValues(\.words) }
        return Category(id: category["id"]?.words ?? "", names: names)
      } ?? []
    common = Set((json["common"]?.words ?? "").utf8.split(separator: UInt8(ascii: " ")).map { Array($0) })
    synonyms =
      json["synonyms"]?.items.map { group in
        group.items.compactMap(\.words).map { $0.utf8.split(separator: UInt8(ascii: " ")).map { Array($0) } }
      } ?? []
    self.terms = SortedLines(Array(terms.utf8))
    positions = json["positions"]?.words ?? ""
    sounds = json["sounds"]?.words ?? ""
    fragmentNames = namesOfFiles(json["names"]?.words ?? "")
    for (work, mask) in numbers(works).enumerated() {
      for language in languages.indices where mask >> language & 1 == 1 { documents.append((work, language)) }
    }
    for run in json["years"]?.items ?? [] {
      let numbers = run.items.compactMap(\.number)
      if numbers.count == 2 { years += Array(repeating: numbers[0], count: numbers[1]) }
    }
    let sets = json["sets"]?.items.map { $0.items.compactMap(\.number) } ?? []
    workCategories = numbers(json["workSets"]?.words ?? "").map { sets.indices.contains($0) ? sets[$0] : [] }
  }
}

/// The numbers that the characters of a text are.
private func numbers(_ text: String) -> [Int] {
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    var reader = NumberReader(bytes, 0..<bytes.count)
    var numbers: [Int] = []
    while let number = reader.next() { numbers.append(number) }
    return numbers
  }
}

/// Names of files that stand one after the other.
func namesOfFiles(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return stride(from: 0, to: bytes.count - bytes.count % 10, by: 10).map {
    String(decoding: bytes[$0..<$0 + 10], as: UTF8.self)
  }
}
