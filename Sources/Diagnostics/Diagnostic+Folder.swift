extension Diagnostic {
  /// The same with its places named from another folder, from which `folder` leads to the site: so that a terminal or an
  /// editor that stands there can open them.
  package func seen(through folder: String) -> Diagnostic {
    var way = folder[...]
    while way.hasPrefix("./") { way = way.dropFirst(2).drop { $0 == "/" } }
    while way.utf8.count > 1, way.hasSuffix("/") { way.removeLast() }
    guard !way.isEmpty, way != "." else { return self }
    let start = way == "/" ? "/" : way + "/"
    var diagnostic = self
    diagnostic.location?.path.lead(from: start)
    for index in related.indices { diagnostic.related[index].path.lead(from: start) }
    return diagnostic
  }
}

extension String {
  /// An absolute path leads there from everywhere.
  fileprivate mutating func lead(from start: some StringProtocol) {
    if !hasPrefix("/") { self = start + self }
  }
}
