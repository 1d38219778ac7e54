// MARK: - Bylines

extension WorkMaker {
  /// Gives a work its authors; gives its parts with what is not said of them in site.yml.
  ///
  /// 1. The name in a byline stands for the account with which somebody saved the text.
  /// 2. A byline whose name the survey has not met, for it reads a part of the texts only, stays the first line.
  /// 3. What is said of an author below is said in site.yml; where that says something else, it stays the last line.
  func signed(_ parts: [EditionTexts.Part], _ work: inout ImportedWork) -> [EditionTexts.Part] {
    var parts = parts
    var ids: [String] = []
    for place in parts.indices {
      guard let name = parts[place].author else { continue }
      if let id = index.authors.id(name: name) {
        if !ids.contains(id) { ids.append(id) }
      } else if let line = parts[place].byline {
        parts[place].blocks.insert(line, at: 0)
        work.takeBack(line.words, from: "author")
      }
    }
    if !ids.isEmpty { work.authors = ids }
    for place in parts.indices {
      guard let bio = parts[place].bio, let line = parts[place].bioLine else { continue }
      let own = parts[place].author.flatMap { index.authors.id(name: $0) } ?? work.authors.first
      if let own, index.authors.tells(bio, of: own) { continue }
      parts[place].blocks.append(line)
      work.takeBack(line.words, from: "bio")
    }
    return parts
  }
}

extension ImportedWork {
  /// Words that stand in the body after all.
  fileprivate mutating func takeBack(_ words: String, from place: String) {
    if let index = movedWords.firstIndex(where: { $0.place == place && $0.words == words }) {
      movedWords.remove(at: index)
    }
  }
}
