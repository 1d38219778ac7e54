extension RandomAccessCollection where Index == Int {
  /// The index of the element with a path, of elements that are sorted by their paths; `nil` when none has it.
  package func index(of wanted: String, sortedBy path: (Element) -> String) -> Int? {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = path(self[middle])
      if found == wanted { return middle }
      range = found < wanted ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
