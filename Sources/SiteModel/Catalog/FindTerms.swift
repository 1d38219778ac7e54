extension Catalog {
  /// The terms that somebody means by an id or by a name in any language, by their indices.
  package func terms(named typed: String, _ taxonomy: Taxonomy) -> Set<Int> {
    let all = terms[taxonomy] ?? []
    if let exact = all.firstIndex(where: { $0.id == typed }) { return [exact] }
    let key = termKey(typed)
    return Set(all.indices.filter { all[$0].name.texts.values.contains { termKey($0) == key } })
  }
}
