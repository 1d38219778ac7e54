package import SiteModel

extension Site {
  /// One of the files that the search reads.
  func searchFile(_ index: Int, at path: String, judgesInputs: Bool) -> OutputFile? {
    search.map { search in
      OutputFile(
        path, .rendered { search.append(index, to: &$0) },
        inputs: judgesInputs ? FileInputs(own: search.fingerprint(of: index)) : nil)
    }
  }

  /// The file of the search at a path that was not planned, because the index is made when it is asked for.
  package func searchFile(at path: String) -> OutputFile? {
    guard let search, path.utf8.starts(with: "search/".utf8) else { return nil }
    let index = search.files.firstIndex { $0.route.file.utf8.elementsEqual(path.utf8) }
    return index.flatMap { searchFile($0, at: path, judgesInputs: false) }
  }
}
