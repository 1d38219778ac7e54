import Foundation
import SitegenTesting

/// The search's files of a site that was built, read as a browser reads them: entry, table, shards, fragments.
struct BuiltSearch {
  struct Posting: Equatable {
    var url: String
    var impact: Int
    /// Block and offset of each use.
    var places: [[Int]]
  }

  let entry: [String: Any]
  private let folder: TemporaryFolder

  /// `nil` for a site without a search.
  init?(_ site: SiteFixture) throws {
    guard site.outputPaths.contains("search/index.json") else { return nil }
    folder = site.folder
    let json = try JSONSerialization.jsonObject(with: Data(folder.bytes(of: "public/search/index.json")))
    entry = json as? [String: Any] ?? [:]
  }

  /// What the site says of a term.
  func postings(_ term: String) throws -> [Posting] {
    for (index, shard) in shards.enumerated() {
      for (number, line) in try lines(shard.name).enumerated() where line.term.utf8.elementsEqual(term.utf8) {
        let places = try text("p-\(placeNames[index]).txt").split(separator: "\n", omittingEmptySubsequences: false)
        return try read(line.numbers, places: Self.numbers(places[number]))
      }
    }
    return []
  }

  /// The fragment of each document.
  var fragments: [[String: Any]] {
    get throws {
      try Self.names(entry["names"] as? String ?? "").flatMap { try Self.names(text("n-\($0).txt")) }.map { name in
        let json = try JSONSerialization.jsonObject(with: Data(folder.bytes(of: "public/search/f/\(name).json")))
        return json as? [String: Any] ?? [:]
      }
    }
  }

  private func read(_ numbers: [Int], places: [Int]) throws -> [Posting] {
    let count = numbers[0]
    var (document, place) = (-1, 0)
    return try (0..<count).map { index in
      document += numbers[1 + index] + 1
      var uses: [[Int]] = []
      if !places.isEmpty {
        var (block, offset) = (0, 0)
        for _ in 0..<places[place] {
          offset = places[place + 1] == 0 ? offset + places[place + 2] : places[place + 2]
          block += places[place + 1]
          uses.append([block, offset])
          place += 2
        }
        place += 1
      }
      let url = try fragments[document]["url"] as? String ?? ""
      return Posting(url: url, impact: numbers[1 + count + index], places: uses)
    }
  }

  private var shards: [(first: String, name: String)] {
    var before: [Unicode.Scalar] = []
    return (entry["terms"] as? String ?? "").unicodeScalars.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t")
      let first = Array(parts[0])
      before = Array(before.prefix(Int(first[0].value) - 0x20)) + first.dropFirst()
      return (Self.text(before), String(parts[1]))
    }
  }

  private var placeNames: [String] {
    get throws {
      let json = try JSONSerialization.jsonObject(
        with: Data(folder.bytes(of: "public/search/positions-\(entry["positions"] as? String ?? "").json")))
      return Self.names((json as? [String: String])?["shards"] ?? "")
    }
  }

  private func lines(_ name: String) throws -> [(term: String, numbers: [Int])] {
    var before: [Unicode.Scalar] = []
    return try text("t-\(name).txt").unicodeScalars.split(separator: "\n").map { line in
      // A number may be any character but a tab.
      let tab = line.firstIndex(of: "\t") ?? line.endIndex
      let word = Array(line[..<tab])
      before = Array(before.prefix(Int(word[0].value) - 0x20)) + word.dropFirst()
      return (Self.text(before), line[line.index(after: tab)...].map { Int($0.value) - 0x20 })
    }
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try folder.bytes(of: "public/search/" + name), as: UTF8.self)
  }

  private static func numbers(_ text: Substring) -> [Int] { text.unicodeScalars.map { Int($0.value) - 0x20 } }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private static func names(_ text: String) -> [String] {
    let letters = Array(text)
    return stride(from: 0, to: letters.count, by: 10).map { String(letters[$0..<$0 + 10]) }
  }
}
