import Diagnostics
import Foundation
import SiteImport
import SitegenTesting
import Testing

/// Exports that other people made: those in the folder that SITEGEN_EXPORTS names, which are not the repository's.
@Suite struct RealExportTests {
  private static let folder = ProcessInfo.processInfo.environment["SITEGEN_EXPORTS"]

  private static var files: [String] {
    guard let folder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".xml") }.sorted().map { folder + "/" + $0 }
  }

  @Test(.enabled(if: folder != nil), arguments: files)
  func bringsHomeWhatIsThere(file: String) throws {
    let read = try ReadSample([Array(try Data(contentsOf: URL(fileURLWithPath: file)))])
    if let refusal = read.refusal {
      #expect(refusal.id == .notAnExport)
      return
    }
    if !read.log.hasErrors { #expect(read.items.count == read.site.itemCount) }
    #expect(Set(read.works.map { "\($0.kind) \($0.key) \($0.editions.map(\.language))" }).count == read.works.count)
    for work in read.works {
      #expect(!work.editions.isEmpty && work.editions.allSatisfy { !$0.title.isEmpty }, "\(work.source)")
      let words = Self.words(work.words)
      let written = Self.words(
        (work.editions.flatMap { [$0.title] + $0.blocks.map(\.words) } + work.movedWords.map(\.words))
          .joined(separator: " "))
      #expect(Self.surplus(of: words, over: written) == [], "lost from \(work.source)")
      #expect(Self.surplus(of: written, over: words) == [], "invented in \(work.source)")
      for edition in work.editions {
        for mark in ["<!-- wp:", "[caption", "[vc_", "[gallery", "[/", "sitegen-link-"]
        where !work.notes.contains(where: { $0.kind == .shortcode }) {
          #expect(
            !edition.blocks.contains { $0.kind != .code && $0.markdown.contains(mark) }, "\(mark) in \(work.source)")
        }
      }
    }
  }

  private static func words(_ text: String) -> [String: Int] {
    Dictionary(
      text.split(separator: " ").filter { $0.contains { $0.isLetter || $0.isNumber } }.map { (String($0), 1) },
      uniquingKeysWith: +)
  }

  private static func surplus(of one: [String: Int], over other: [String: Int]) -> [String] {
    one.filter { $0.value > other[$0.key, default: 0] }.map(\.key).sorted()
  }
}
