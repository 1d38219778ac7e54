import Languages
import SiteModel
import Templates

/// A category, tag, series or author, and the way to its page.
///
/// A class, made once for each language: thousands of pages name the same few terms.
final class TermView: HeldView {
  static let viewName = "term"

  let term: Term
  let text: LanguageText
  /// The name without the marks that have no place in data.
  let plainName: String
  let url: String
  let canonical: String
  /// Whether there is something at these addresses.
  let hasPage: Bool
  private let description: TemplateValue
  private let count: Int
  private let children: [TemplateValue]
  private let image: TemplateValue
  private let isIntroduced: Bool

  static let fields: [Field<TermView>] = [
    Field("id", .text, "what stands in its address") { .text($0.term.id) },
    Field("name", .languageText, "its name") { .languageText($0.text) },
    Field("description", .optional(.languageText), "what it is about; of an author, who it is") {
      $0.description
    },
    Field("url", .optional(.url), "its page; nothing while it has no column") {
      .optional(url: $0.hasPage ? $0.url : nil)
    },
    Field("canonical", .optional(.url), "its page, with scheme and host; nothing while it has no column") {
      .optional(url: $0.hasPage ? $0.canonical : nil)
    },
    Field("count", .number, "how many columns it has, those of its descendants included", reads: .termCounts) {
      .number($0.count)
    },
    Field("children", .list(of: .record(TermView.schema)), "the categories below it", reads: .termCounts) {
      .list($0.children)
    },
    Field("website", .optional(.url), "the author's page elsewhere") { .optional(url: $0.term.url) },
    Field("isIntroduced", .boolean, "whether it has a description or a picture") { .boolean($0.isIntroduced) },
    Field("image", .optional(.record(ImageView.schema)), "the author's picture") { $0.image },
    Field("profiles", .list(of: .url), "the author's other pages") { .list($0.term.sameAs.map { .url($0) }) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  init(_ site: Site, _ taxonomy: Taxonomy, _ index: Int, language: Language, _ addresses: SiteAddresses) {
    let languages = site.catalog.languages
    term = site.catalog.term(taxonomy, index)
    text = term.name(in: language, among: languages)
    plainName = strippingControls(text.text)
    url = addresses.href(addresses.routes.term(term.id, of: taxonomy, language))
    canonical = addresses.origin + url
    let about = term.description?.text(for: language, among: languages)
    description = .optional(about)
    isIntroduced = about != nil || term.image != nil
    let listing = site.listings[language]
    hasPage = listing?.hasPage(taxonomy, index) ?? false
    count = listing?.columnsByTerm[taxonomy]?[index].count ?? 0
    let shown = term.children.filter { listing?.shows(taxonomy, $0, in: site.catalog) ?? false }
    image = ImageView.value(term.image, addresses, language: language)
    children = shown.map { .record(TermView(site, taxonomy, $0, language: language, addresses)) }
  }
}

/// The terms of all taxonomies as pages of one language show them.
struct TermViews: Sendable {
  private let views: [[TermView]]
  /// The same as templates are given them.
  private let values: [[TemplateValue]]

  init(_ site: Site, language: Language, _ addresses: SiteAddresses) {
    views = Taxonomy.allCases.map { taxonomy in
      (site.catalog.terms[taxonomy] ?? []).indices.map {
        TermView(site, taxonomy, $0, language: language, addresses)
      }
    }
    values = views.map { views in views.map { .record($0) } }
  }

  subscript(taxonomy: Taxonomy) -> [TermView] { views[taxonomy.index] }

  /// Terms in the order in which the author named them.
  func list(_ indices: [Int], _ taxonomy: Taxonomy) -> TemplateValue {
    .list(indices.map { values[taxonomy.index][$0] })
  }
}

extension Taxonomy {
  /// A number from 0, for tables.
  var index: Int {
    switch self {
    case .categories: 0
    case .tags: 1
    case .series: 2
    case .authors: 3
    }
  }
}

extension LanguageContext {
  func termViews(of work: Work, _ taxonomy: Taxonomy) -> [TermView] {
    let views = terms[taxonomy]
    return terms(of: work)[taxonomy].map { views[$0] }
  }

  /// The terms of a work as pages in this language show them.
  func terms(of work: Work) -> TermIndices { work.terms[languageIndex] }

  /// The terms of a work, in the order in which the author named them.
  func list(of work: Work, _ taxonomy: Taxonomy) -> TemplateValue { terms.list(terms(of: work)[taxonomy], taxonomy) }

  func names(of work: Work, _ taxonomy: Taxonomy) -> [String] { termViews(of: work, taxonomy).map(\.text.text) }
}
