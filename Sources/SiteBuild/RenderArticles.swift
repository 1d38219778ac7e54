import Diagnostics
import Languages
import Records
import SiteModel
import SiteRendering

/// Renders the articles that have changed, and takes over the others.
func renderArticles(
  _ catalog: Catalog, _ loaded: LoadedProject, _ theme: ThemeSources?, keepsTexts: Bool = false,
  earlier: (@Sendable (Int) -> ArticleRecord?)? = nil, like known: Catalog? = nil, progress: WorkProgress? = nil,
  log: inout DiagnosticLog
) -> [RenderedArticle] {
  let (texts, keys) = bodySettings(loaded, theme, log: &log)
  let stored = loaded.stored
  return SiteModel.renderArticles(
    catalog, texts: texts, keys: keys, keepsHTML: !keepsTexts, earlier: { earlier?($0) ?? stored[$0].knownArticle },
    like: known, progress: progress, log: &log)
}

/// One that renders articles when they are asked for.
func articleRenderer(
  _ catalog: Catalog, _ loaded: LoadedProject, _ theme: ThemeSources, log: inout DiagnosticLog
) -> ArticleRenderer {
  let (texts, keys) = bodySettings(loaded, theme, log: &log)
  return ArticleRenderer(catalog: catalog, texts: texts, keys: keys, keepsHTML: false)
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
