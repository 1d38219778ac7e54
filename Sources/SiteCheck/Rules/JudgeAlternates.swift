import Diagnostics
import Markup

extension SiteFacts {
  /// Holds what pages say of their editions in other languages against what those say of them.
  func judgeAlternates() -> [Finding] {
    var list = FindingList()
    let named = pages.mapValues { Set($0.alternates.compactMap(\.file)) }
    let standIns = languagesForOthers()
    for file in order {
      guard let page = pages[file], let first = page.alternates.first, page.refresh == nil else { continue }
      func report(_ offset: Int, _ message: String, _ help: String, related: Int? = nil) {
        list.append(Finding(.hreflang, in: file, at: offset, message, help: help, related: related), .hreflang)
      }
      if named[file]?.contains(file) == false {
        report(
          first.offset, "the page names its other editions and not itself",
          "add <link rel=\"alternate\" hreflang=\"\(page.language)\" href=\"…\"> with its own address")
      }
      if page.alternates.count > 1, page.alternates.contains(where: { standIns.contains($0.code.lowercased()) }),
        !page.alternates.contains(where: { $0.code.lowercased() == "x-default" })
      {
        report(
          first.offset, "the page names its editions and none for other readers",
          "add <link rel=\"alternate\" hreflang=\"x-default\" href=\"…\">")
      }
      for link in page.alternates { judge(link, of: file, named, report) }
      var files: [String: Int] = [:]
      for link in page.alternates {
        guard let target = link.file, let other = files.updateValue(target, forKey: link.code.lowercased()),
          other != target
        else { continue }
        report(link.offset, "the page names two editions in ‘\(link.code)’", "leave the one that is meant")
      }
    }
    return list.findings
  }

  /// The languages whose pages stand for the rest of the world somewhere: whoever has no page in one of them, or never
  /// names any, does not need one.
  private func languagesForOthers() -> Set<String> {
    var codes: Set<String> = []
    for page in pages.values {
      guard let rest = page.alternates.first(where: { $0.code.lowercased() == "x-default" })?.file else { continue }
      for link in page.alternates where link.file == rest { codes.insert(link.code.lowercased()) }
    }
    codes.remove("x-default")
    return codes
  }

  private func judge(
    _ link: PageFacts.AlternateLink, of file: Int, _ named: [Int: Set<Int>],
    _ report: (Int, String, String, Int?) -> Void
  ) {
    let code = link.code
    if code.lowercased() != "x-default", !isLanguageCode(code) {
      report(
        link.offset, "‘\(code)’ is not the code of a language", "write it as ur, or with the country as ur-PK", nil)
    }
    guard let target = link.file, target != file, let other = pages[target] else { return }
    if other.refresh != nil {
      report(
        link.offset, "the edition in ‘\(code)’ is said to be at ‘\(link.address)’, which leads on to another page",
        "name the page that it leads to", target)
    } else if named[target]?.contains(file) != true {
      report(
        link.offset, "the page names its edition in ‘\(code)’, ‘\(link.address)’, which does not name it",
        "let both name each other, or neither", target)
    } else if other.isHiddenFromSearch {
      report(
        link.offset, "the edition in ‘\(code)’, ‘\(link.address)’, is hidden from search engines",
        "show it to them, or do not name it", target)
    }
  }

  /// Whether it has the form of a language code, with a script or a country behind it.
  private func isLanguageCode(_ code: String) -> Bool {
    let parts = code.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isASCIILetter) else {
      return false
    }
    return parts.dropFirst().allSatisfy { (2...8).contains($0.count) && $0.allSatisfy(\.isASCIILetterOrDigit) }
  }
}
