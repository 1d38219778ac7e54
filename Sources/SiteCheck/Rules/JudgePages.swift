import Diagnostics
import Markup

extension SiteFacts {
  /// Holds what each page says its address is against where it is.
  func judgeCanonicals() -> [Finding] {
    var list = FindingList()
    let whole = pages.filter { $1.isWhole && $1.refresh == nil }
    // Some sites have none at all.
    let areUsual = whole.count { $1.canonical != .none } * 2 > whole.count
    for file in order {
      guard let page = whole[file] else { continue }
      switch page.canonical {
      case .none:
        guard areUsual, !page.isHiddenFromSearch, !isErrorPage(file), site.made?.isPage(site.paths[file]) ?? true else {
          continue
        }
        list.append(
          Finding(
            .canonicalAddress, in: file, at: page.titleOffset, "the page does not say what its address is",
            help: "write <link rel=\"canonical\" href=\"…\"> into its head"),
          .canonicalAddress)
      case .missing:
        list.append(
          Finding(
            .canonicalAddress, in: file, at: page.canonicalOffset,
            "the page says that its address is another, where there is nothing",
            help: "write its own address: \(book.beginning ?? "")\(Self.encoded(book.address(of: file)))"),
          .canonicalAddress)
      case .file(let other) where other != file && !page.isHiddenFromSearch:
        list.append(
          Finding(
            .canonicalAddress, in: file, at: page.canonicalOffset,
            "the page says that its address is ‘\(address(other))’",
            help: "write its own: \(book.beginning ?? "")\(Self.encoded(book.address(of: file)))", related: other),
          .canonicalAddress)
      case .file, .outside: break
      }
    }
    return list.findings
  }

  private static func encoded(_ path: String) -> String { PercentEncoding.encodePath(path) }

  /// Finds pages of one language with the same title.
  func judgeTitles() -> [Finding] {
    var list = FindingList()
    var firsts: [String: Int] = [:]
    for file in order {
      guard let page = pages[file], !page.title.isEmpty, isListed(file, page) else { continue }
      let key = page.language.lowercased() + "\n" + page.title
      guard let first = firsts[key] else {
        firsts[key] = file
        continue
      }
      list.append(
        Finding(
          .pageTitle, in: file, at: page.titleOffset,
          "the page has the title ‘\(page.title)’, and so has ‘\(address(first))’",
          help: "give one of them another title: in lists of results nobody can tell them apart", trace: .key("title"),
          related: first),
        .pageTitle)
    }
    return list.findings
  }
}
