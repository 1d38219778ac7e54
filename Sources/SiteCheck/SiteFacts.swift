import Diagnostics

/// Everything that was read of a site, by the index of its file.
struct SiteFacts: Sendable {
  let site: CheckedSite
  let book: AddressBook
  var pages: [Int: PageFacts] = [:]
  var machines: [Int: MachineFacts] = [:]
  /// Those of single files, and then those of files beside each other.
  var findings: [Finding] = []

  init(_ site: CheckedSite, _ book: AddressBook) {
    self.site = site
    self.book = book
  }

  /// The indices of the pages, in the order of their paths.
  var order: [Int] { pages.keys.sorted() }

  func address(_ file: Int) -> String { book.base + book.address(of: file) }

  /// Whether search engines are to list a page: one that is whole, hidden from nobody, and says no other address.
  func isListed(_ file: Int, _ page: PageFacts) -> Bool {
    guard page.isWhole, page.refresh == nil, !page.isHiddenFromSearch, !isErrorPage(file) else { return false }
    switch page.canonical {
    case .none: return true
    case .file(let own): return own == file
    case .outside, .missing: return false
    }
  }

  func isErrorPage(_ file: Int) -> Bool {
    site.paths[file].split(separator: "/").last.map { $0 == "404.html" || $0 == "404" } ?? false
  }
}

/// Keeps no more findings of a kind than anybody reads.
struct FindingList {
  private(set) var findings: [Finding] = []
  private var kinds: [DiagnosticID: Int] = [:]
  private static let most = 1000

  mutating func append(_ finding: @autoclosure () -> Finding, _ id: DiagnosticID) {
    kinds[id, default: 0] += 1
    if kinds[id, default: 0] <= Self.most { findings.append(finding()) }
  }
}
