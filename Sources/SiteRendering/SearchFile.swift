package import SiteModel

extension Site {
  /// One of the files that the search reads.
  func searchFile(_ index: Int, at path: String, judgesInputs: Bool) -> OutputFile? {
    search.map { search in
      // The entry alone may have been planned, whose name is known before anything is made.
      OutputFile(
        path, .rendered { search.output.append(index, to: &$0) },
        inputs: judgesInputs ? FileInputs(own: search.output.fingerprint(of: index)) : nil)
    }
  }

  /// The file of the search at a path that was not planned, because the index is made when it is asked for.
  package func searchFile(at path: String) -> OutputFile? {
    guard let search, path.utf8.starts(with: "search/".utf8) else { return nil }
    return search.output.index(of: path).flatMap { searchFile($0, at: path, judgesInputs: false) }
  }
}
