import Diagnostics

extension SiteFacts {
  /// Holds links to places in other pages against the ids of those.
  func judgeFragments() -> [Finding] {
    var list = FindingList()
    for file in order {
      for link in pages[file]?.fragmentLinks ?? [] {
        // A page that leads on takes the place along.
        guard let target = pages[lastStation(from: link.file)], !hasID(link.fragment, among: target.ids) else {
          continue
        }
        list.append(
          Finding(
            .brokenFragment, in: file, at: link.offset,
            "the link ‘\(link.address)’ leads to a place that its page does not have",
            help: "correct what stands behind the #, or take it out", trace: .address(link.address)),
          .brokenFragment)
      }
    }
    return list.findings
  }

  private func lastStation(from file: Int) -> Int {
    var file = file
    for _ in 0..<20 {
      guard let next = pages[file]?.refresh?.target.file else { break }
      file = next
    }
    return file
  }
}
