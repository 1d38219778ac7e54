import SiteModel
import SitegenTesting
import Templates
import Testing

@testable import SiteRendering

/// What each field of a view says that it reads, held against what changes its value.
///
/// A template that prints a single name depends on what that name reads and on nothing else, so each value of each page
/// is judged alone; the themes of whole sites read so much that a wrong word at one field would not be seen.
@Suite struct FieldReadsTests {
  private static let before = ViewedSite(SampleSite().fixture)
  private static let valuesBefore = before.pages.mapValues { before.values(of: $0.route.file) }

  @Test func theSampleSiteHasNoFaults() {
    #expect(SampleSite().fixture.messages() == "")
    #expect(Self.before.pages.count > 50)
  }

  @Test(arguments: Edit.all)
  func everyFieldReadsWhatChangesItsValue(edit: Edit) throws {
    let after = ViewedSite(try #require(SampleSite(edit), "nothing to edit").fixture)
    var changed = 0
    for (path, old) in Self.valuesBefore.sorted(by: { $0.key < $1.key }) where after.pages[path] != nil {
      var judged: [Reads: Bool] = [:]
      for (name, seen) in after.values(of: path) {
        guard let earlier = old[name], earlier.value != seen.value else { continue }
        changed += 1
        let isSeen =
          judged[seen.reads]
          ?? (Self.before.inputs(of: path, reading: seen.reads) != after.inputs(of: path, reading: seen.reads))
        judged[seen.reads] = isSeen
        #expect(isSeen, "\(path)\(name) was ‘\(earlier.value)’, is ‘\(seen.value)’")
      }
    }
    let files = changedFiles(after)
    #expect(changed + files > 0, "the edit changed nothing")
  }

  /// Feeds, citations, the sitemap and pages at old addresses, which have no templates.
  private func changedFiles(_ after: ViewedSite) -> Int {
    var changed = 0
    for (path, old) in Self.before.files {
      guard let new = after.files[path], let inputs = new.inputs, let text = new.text, text != old.text else {
        continue
      }
      changed += 1
      #expect(inputs != old.inputs, "\(path) changed")
    }
    return changed
  }

  /// What a page does not show does not make it anew.
  @Test(
    arguments: [
      ("en/columns/river/index.html", Edit.text, [.subject, .partners, .terms, .parts, .picture]),
      ("en/columns/lamps/index.html", Edit.text, [.neighbours, .related, .parts, .cards]),
      ("en/columns/lamps/index.html", Edit.summary, [.neighbours, .related, .parts, .cards, .cardTerms]),
      ("en/index.html", Edit.text, [.entries, .featured, .cards, .cardTerms, .titles]),
      ("ur/columns/ink/index.html", Edit.english, [.terms, .neighbours, .cards, .cardTerms, .partners]),
      ("ur/archive/index.html", Edit.text, [.years, .entries, .cards]),
      ("en/archive/2025/index.html", Edit.column, [.years]),
      ("en/categories/index.html", Edit.tag, [.subject]),
      ("parallel/river/index.html", Edit.column, [.subject, .text, .partners, .terms]),
    ] as [(String, Edit, Reads)])
  func leavesAPageAlone(path: String, edit: Edit, reads: Reads) throws {
    let after = ViewedSite(try #require(SampleSite(edit)).fixture)
    let inputs = try #require(Self.before.inputs(of: path, reading: reads))
    #expect(after.inputs(of: path, reading: reads) == inputs)
  }
}

extension Edit {
  fileprivate static let text = Edit(file: "columns/river.en.md", old: "moves its bed", new: "moved its bed")
  fileprivate static let summary = Edit(file: "columns/river.en.md", old: "Of a river.", new: "Of rivers.")
  fileprivate static let english = Edit(file: "site.yml", old: "en: Books", new: "en: Literature")
  fileprivate static let column = Edit(
    file: "columns/new.en.md", old: "", new: "---\ntitle: New\ndate: 2026-02-01\n---\n\nNew.\n")
  fileprivate static let tag = Edit(file: "columns/boats.en.md", old: "tags: [lamps]", new: "tags: [cpec, lamps]")
}
