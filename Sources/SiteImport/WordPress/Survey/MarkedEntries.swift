extension ExportSurvey {
  /// Gives an entry of which a plugin says the language the others that begin below a marker in it.
  func takeMarked(_ item: ExportItem, _ entry: inout ExportEntry, _ language: String) {
    entry.languages = [language]
    let texts = SurveyedLanguages(
      content: item.record.bytes("content:encoded"), title: item.record.bytes("title"), declared: nil)
    guard texts.isMarked else { return }
    let others = texts.codes.filter { $0.prefix { $0 != "-" } != language.prefix { $0 != "-" } }
    // Where none of the parts is in the plugin's language, what the text says is as good.
    entry.languages = others.count == texts.codes.count ? texts.codes : [language] + others
    entry.isMarked = entry.languages.count > 1
  }

  /// Leaves a text whole that a marker parts, where the plugin has its translation as a text of its own.
  mutating func keepTranslatedWhole() {
    var ofGroup: [String: Set<String>] = [:]
    for entry in index.entries where entry.fate.kind != nil {
      if let group = entry.group, let language = entry.language { ofGroup[group, default: []].insert(language) }
    }
    for place in index.entries.indices where index.entries[place].isMarked {
      guard let language = index.entries[place].language, let group = index.entries[place].group,
        ofGroup[group]?.contains(where: { $0 != language }) == true
      else { continue }
      index.entries[place].isMarked = false
      index.entries[place].languages = [language]
      index.entries[place].notes.append(
        ImportNote(
          .uncertainCut,
          "a line within it says that another language begins there, but the old site has its translation as a text of "
            + "its own: it was not cut"))
    }
  }
}
