import Languages

extension EditionImage {
  init(_ asset: ContentAsset) {
    address = asset.shownRoute.address
    file = asset.path
    dimensions = asset.standardChoice?.dimensions ?? asset.dimensions
    variants = asset.choices
    crop = asset.crop
  }

  /// A picture of another host.
  init(at url: String) {
    address = url
  }

  /// Whether it may stand across a whole page: not higher than wide, and large enough; not so while its size is unknown.
  package var isWide: Bool { dimensions.map { $0.width >= 600 && $0.width >= $0.height } ?? false }

  /// Takes what a document says of it, as readers of a language are told: in their language where it has the words.
  mutating func addWords(of reference: ImageReference, in document: Document, for language: Language, _ all: [Language])
  {
    func words(_ typed: Localized?) -> LanguageText? {
      guard var text = typed?.written(in: document.language, among: all).text(for: language, among: all)
      else { return nil }
      text.text = strippingControls(text.text)
      return text.text.isEmpty ? nil : text
    }
    alternativeText = words(reference.alternativeText)
    caption = words(reference.caption)
    credit = words(reference.credit)
  }
}
