package import Languages
package import Records

extension Catalog {
  /// What is told of an edition and its work, but not its terms.
  ///
  /// The front matter of all editions of the work as it was typed, so that no key can be forgotten: what each says for
  /// itself, and what one of them says for all. To that comes what was found out beside it: from the names and dates of
  /// files that are held back, from the picture, from who else asked for an address. Indices are left out: one column
  /// more would change them all.
  package func fingerprint(ofMetadata edition: Edition) -> Fingerprint {
    let work = works[edition.work]
    var record = RecordWriter()
    record.write(edition.language.code)
    record.write(edition.slug)
    record.write(edition.route.address)
    record.write(edition.image != nil)
    edition.image?.write(to: &record)
    record.write(work.kind.rawValue)
    record.write(work.key)
    work.date.write(to: &record)
    for id in work.editions {
      record.write(editions[id].language.code)
      record.write(documents[editions[id].document].header)
    }
    return Fingerprint(of: record.bytes)
  }
}

extension EditionImage {
  package func write(to record: inout RecordWriter) {
    record.write(address)
    file.write(to: &record)
    record.write(dimensions != nil)
    dimensions?.write(to: &record)
    record.write(variants.count)
    for variant in variants { variant.write(to: &record) }
    record.write(crop != nil)
    crop?.write(to: &record)
    for words in [alternativeText, caption, credit] {
      (words?.text).write(to: &record)
      (words?.language.code).write(to: &record)
    }
  }
}

extension PictureVariant {
  /// What pages say of it.
  package func write(to record: inout RecordWriter) {
    record.write(route.address)
    record.write(size)
    dimensions.write(to: &record)
  }
}

extension PictureDimensions {
  package func write(to record: inout RecordWriter) {
    record.write(width)
    record.write(height)
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
    record.write(image != nil)
    image?.write(to: &record)
  }

  /// Its names in all languages, by which one person is known under several.
  package func writeNames(to record: inout RecordWriter) { name.texts.write(to: &record) }
}
