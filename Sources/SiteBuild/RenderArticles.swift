import Diagnostics
import Languages
import Records
import SiteModel
import SiteRendering

/// One that renders articles as the theme and site.yml want them.
///
/// - Parameter keepsTexts: Whether they are rendered again from texts in memory, whenever their HTML is needed.
func articleRenderer(
  _ catalog: Catalog, _ loaded: LoadedProject, _ theme: ThemeSources?, keepsTexts: Bool = false,
  log: inout DiagnosticLog
) -> ArticleRenderer {
  let (texts, keys) = bodySettings(loaded, theme, log: &log)
  return ArticleRenderer(catalog, texts: texts, keys: keys, keepsHTML: !keepsTexts)
}

extension LoadedProject {
  /// What an earlier build left of the article of a document, by its index.
  var knownArticles: @Sendable (Int) -> ArticleRecord? {
    { [stored] in stored[$0].knownArticle }
  }
}

/// The words that stand in bodies and are not the author's, and what decides how bodies are rendered.
private func bodySettings(
  _ loaded: LoadedProject, _ theme: ThemeSources?, log: inout DiagnosticLog
) -> (texts: [Language: BodyWords], keys: BodyKeys) {
  let config = loaded.project.config
  let texts = theme.map { bodyWords($0, config, log: &log) } ?? [:]
  let keys = BodyKeys(
    Dictionary(
      uniqueKeysWithValues: config.languages.map(\.language).map { language in
        var key = loaded.documentKey
        key.add(config.baseURL)
        key.add(config.search.isWanted ? 1 : 0)
        key.add(texts[language]?.fingerprint ?? Fingerprint())
        return (language.code, key)
      }))
  return (texts, keys)
}

extension StoredDocument {
  /// The article that was rendered from the document; `nil` when it has none.
  fileprivate var knownArticle: ArticleRecord? {
    if let newArticle { return newArticle }
    guard !article.isEmpty else { return nil }
    var record = RecordReader(article)
    let known = ArticleRecord(from: &record)
    return record.isDamaged ? nil : known
  }
}
