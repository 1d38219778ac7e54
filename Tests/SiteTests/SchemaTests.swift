import Foundation
import SiteModel
import SitegenTesting
import Testing
import YAML

/// The schemas for editors: made of the same declarations as the reference.
///
/// What they say of texts is judged by a validator in Tests/Judges/check_schema.py.
@Suite struct SchemaTests {
  private func object(_ arguments: [String], in folder: String = repositoryFolder) throws -> [String: Any] {
    let run = try BuiltProgram().run(["schema"] + arguments, in: URL(fileURLWithPath: folder))
    #expect(run.exitCode == 0, "\(run.shown)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any])
  }

  /// The properties of a schema and of all schemas in it.
  private func properties(_ schema: Any) -> [(name: String, schema: [String: Any])] {
    if let list = schema as? [Any] { return list.flatMap(properties) }
    guard let schema = schema as? [String: Any] else { return [] }
    let own = (schema["properties"] as? [String: Any] ?? [:]).compactMap { name, part in
      (part as? [String: Any]).map { (name: name, schema: $0) }
    }
    let inner = own.flatMap { properties($0.schema) }
    return own + inner + ["anyOf", "items", "additionalProperties"].flatMap { schema[$0].map(properties) ?? [] }
  }

  /// A nested mapping that is declared, and that no key is said to hold, is missing in the schema.
  @Test(arguments: [("front-matter", ReferenceTables.frontMatter), ("site", ReferenceTables.site)])
  func knowsEveryKeyOfTheReference(subject: String, tables: ReferenceTables) throws {
    let all = properties(try object([subject]))
    for section in tables.sections {
      for row in section.rows {
        for name in [row.name] + row.aliases {
          let known = all.filter { $0.name == name }.compactMap { $0.schema["description"] as? String }
          #expect(
            known.contains { $0.contains(row.meaning) },
            "‘\(name)’ of \(section.title) is not in the schema: say ‘.of(….form)’ at the key that holds it")
        }
      }
    }
  }

  /// An editor could say nothing of such a key.
  @Test(arguments: ReferenceTables.frontMatter.sections + ReferenceTables.site.sections)
  func saysOfEveryKeyWhatItTakes(section: ReferenceTables.Section) {
    for row in section.rows where row.type.form == .anything {
      Issue.record("‘\(row.name)’ of \(section.title) has no form: write it behind the phrase of its type")
    }
  }

  @Test func offersAliasesToNobody() throws {
    let keys = try #require(try object([])["properties"] as? [String: [String: Any]])
    #expect(keys["categories"]?["doNotSuggest"] == nil)
    #expect(keys["category"]?["doNotSuggest"] as? Bool == true)
    #expect((keys["category"]?["description"] as? String)?.hasPrefix("Another name of ‘categories’.") == true)
  }

  @Test func knowsTheWordsOfASite() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      SiteFixture.siteFile + """

        categories: {affairs: {name: {en: Foreign Affairs, ur: خارجہ امور}}}
        tags: {water: پانی}
        ignoreKeys: [uuid]
        """, to: "site.yml")
    try folder.write(column("دریا", "date: 2025-01-01\ntags: [بارش]\ndraft: true"), to: "content/columns/a.ur.md")
    let keys = try #require(
      try object(["--source", "."], in: folder.path)["properties"] as? [String: [String: Any]])
    func words(_ key: String) throws -> [String] {
      let one = try #require((keys[key]?["anyOf"] as? [[String: Any]])?.first)
      let known = one["enum"] ?? (one["anyOf"] as? [[String: Any]])?.first?["enum"]
      return (known as? [Any] ?? []).compactMap { $0 as? String }
    }
    #expect(try words("categories") == ["affairs", "Foreign Affairs", "خارجہ امور"])
    #expect(try words("category") == ["affairs", "Foreign Affairs", "خارجہ امور"])
    // A draft's tags are known to its author, and others may be added.
    #expect(try words("tags") == ["water", "پانی", "بارش"])
    #expect(keys["uuid"] != nil)
  }

  @Test func saysWhereThereIsNoSite() throws {
    let folder = try TemporaryFolder()
    let run = try BuiltProgram().run(["schema", "-s", "nowhere"], in: URL(fileURLWithPath: folder.path))
    #expect(run.exitCode == 2 && run.standardError.contains("config-missing"), "\(run.shown)")
    #expect(run.standardOutput.isEmpty)
    let other = try BuiltProgram().run(["schema", "frontmatter"], in: URL(fileURLWithPath: folder.path))
    #expect(other.exitCode == 2, "\(other.shown)")
  }
}
