package import Languages
package import Records

/// What pages show of the parts of a catalog, written down for fingerprints.
///
/// Indices are left out: one column more would change them all. A new property of one of these types belongs here as
/// well, or pages that show it are not made anew when it changes; the test of random edits finds what is missing.
extension Edition {
  package func write(to record: inout RecordWriter) {
    record.write(language.code)
    record.write(title)
    linkTitle.write(to: &record)
    subtitle.write(to: &record)
    summary.write(to: &record)
    record.write(slug)
    record.write(route.address)
    feedID.write(to: &record)
    lastModified.write(to: &record)
    corrections.write(to: &record)
    record.write(isHiddenFromSearch)
    layout.write(to: &record)
    record.write(image != nil)
    image?.write(to: &record)
    params.write(to: &record)
  }
}

extension EditionImage {
  package func write(to record: inout RecordWriter) {
    record.write(address)
    record.write(isOnThisSite)
    record.write(dimensions != nil)
    dimensions?.write(to: &record)
    record.write(variants.count)
    for variant in variants {
      record.write(variant.route.address)
      variant.dimensions.write(to: &record)
    }
    record.write(alternativeText)
    caption.write(to: &record)
    credit.write(to: &record)
  }
}

extension PictureDimensions {
  package func write(to record: inout RecordWriter) {
    record.write(width)
    record.write(height)
  }
}

extension Work {
  /// What holds for all editions, its terms left out.
  package func write(to record: inout RecordWriter) {
    record.write(kind.rawValue)
    record.write(key)
    date.write(to: &record)
    record.write(isFeatured)
    originalLanguage.map(\.code).write(to: &record)
    translator.write(to: &record)
    publishedIn.write(to: &record)
    record.write(isUntranslated)
  }
}

extension Term {
  /// What pages in one language show of a term; how many columns it has is left out.
  package func write(to record: inout RecordWriter, in language: Language, among languages: [Language]) {
    record.write(id)
    let own = name(in: language, among: languages)
    record.write(own.text)
    record.write(own.language.code)
    let about = description?.text(for: language, among: languages)
    (about?.text).write(to: &record)
    (about?.language.code).write(to: &record)
    url.write(to: &record)
    sameAs.write(to: &record)
  }

  /// Its names in all languages, by which one person is known under several.
  package func writeNames(to record: inout RecordWriter) { name.texts.write(to: &record) }
}
