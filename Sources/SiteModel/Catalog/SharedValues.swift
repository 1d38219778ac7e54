import Diagnostics
import Languages
import YAML

/// A value that belongs to a work as a whole, and the document that gave it.
struct SharedValue<Value: Sendable>: Sendable {
  var value: Value
  /// The index in `Project.documents`.
  var document: Int
}

/// The names of terms by taxonomy: one list for each edition that gives one, in the order of the site's languages.
typealias SharedTerms = [Taxonomy: [SharedValue<[Located<String>]>]]

/// What holds for every edition of a work, taken from whichever of them says it.
///
/// The editions are asked in the order of the site's languages; one that says something else than the first is warned.
struct SharedValues {
  private(set) var date: SharedValue<Located<DateTime>>?
  private(set) var publishDate: SharedValue<Located<DateTime>>?
  private(set) var expiryDate: SharedValue<Located<DateTime>>?
  private(set) var isFeatured: SharedValue<Located<Bool>>?
  private(set) var originalLanguage: SharedValue<Located<String>>?
  private(set) var translator: SharedValue<Located<String>>?
  private(set) var image: SharedValue<ImageReference>?
  private(set) var publishedIn: SharedValue<Located<PublishedIn>>?
  private(set) var terms: SharedTerms = [:]

  init(_ group: WorkGroup, project: Project, log: inout DiagnosticLog) {
    for index in group.documents {
      let front = project.documents[index].frontMatter
      var merger = Merger(project: project, document: index)
      merger.merge(front.date, into: &date, named: "date", log: &log)
      merger.merge(front.publishDate, into: &publishDate, named: "publishDate", log: &log)
      merger.merge(front.expiryDate, into: &expiryDate, named: "expiryDate", log: &log)
      merger.merge(front.isFeatured, into: &isFeatured, named: "featured", log: &log)
      merger.merge(front.originalLanguage, into: &originalLanguage, named: "originalLanguage", log: &log)
      merger.merge(front.translator, into: &translator, named: "translator", log: &log)
      // Each language may have a picture of its own; one that stands in one edition holds for all.
      if image == nil { image = front.image.map { SharedValue(value: $0, document: index) } }
      add(front.authors, .authors, index)
      add(front.categories, .categories, index)
      add(front.tags, .tags, index)
      add(front.series.map { [$0] }, .series, index)
      let printed = front.publishedIn.flatMap { place in front.publishedInMark.map { Located(place, at: $0) } }
      merger.merge(printed, into: &publishedIn, named: "publishedIn", log: &log)
    }
  }
}

extension SharedValues {
  /// Lists are compared when it is known which of their names mean one term.
  private mutating func add(_ names: [Located<String>]?, _ taxonomy: Taxonomy, _ document: Int) {
    if let names { terms[taxonomy, default: []].append(SharedValue(value: names, document: document)) }
  }
}

/// Compares what one document says with what an earlier edition has said.
private struct Merger {
  let project: Project
  let document: Int

  mutating func merge<Value: Equatable & Sendable>(
    _ new: Located<Value>?, into shared: inout SharedValue<Located<Value>>?, named key: String, log: inout DiagnosticLog
  ) {
    guard let new else { return }
    guard let first = shared else {
      shared = SharedValue(value: new, document: document)
      return
    }
    if first.value.value != new.value {
      warn(key, at: new.location, first: first.document, first.value.location, log: &log)
    }
  }

  private func warn(
    _ key: String, at mark: SourceMark, first: Int, _ firstMark: SourceMark, log: inout DiagnosticLog
  ) {
    reportConflict(
      key, in: project.documents[document], at: mark, first: project.documents[first], firstMark, log: &log)
  }
}

/// Warns that an edition says something else than an earlier one, whose value holds.
func reportConflict(
  _ key: String, in document: Document, at mark: SourceMark, first: Document, _ firstMark: SourceMark,
  help: String = "it holds for both editions: write it in one of them only, or make them agree",
  log: inout DiagnosticLog
) {
  log.report(
    .warning, .conflictingValues, at: document.source.location(at: mark),
    "‘\(key)’ differs from the \(first.language.code) edition, whose value is used", help: help,
    related: [first.source.location(at: firstMark)])
}
