import Languages
package import Records
import YAML

/// Every property, in the order of the declaration; those that tell of faults are left out, for what has an error is not
/// kept.
extension FrontMatter: Recorded {
  package func write(to record: inout RecordWriter) {
    title.write(to: &record)
    linkTitle.write(to: &record)
    subtitle.write(to: &record)
    summary.write(to: &record)
    date.write(to: &record)
    lastModified.write(to: &record)
    publishDate.write(to: &record)
    expiryDate.write(to: &record)
    slug.write(to: &record)
    url.write(to: &record)
    aliases.write(to: &record)
    authors.write(to: &record)
    categories.write(to: &record)
    tags.write(to: &record)
    series.write(to: &record)
    image.write(to: &record)
    isDraft.write(to: &record)
    isFeatured.write(to: &record)
    noindex.write(to: &record)
    translationKey.write(to: &record)
    isUntranslated.write(to: &record)
    feedID.write(to: &record)
    translator.write(to: &record)
    originalLanguage.write(to: &record)
    publishedIn.write(to: &record)
    publishedInMark.map { Located(true, at: $0) }.write(to: &record)
    corrections.write(to: &record)
    layout.write(to: &record)
    language.write(to: &record)
    params.write(to: &record)
    emptyDate.write(to: &record)
  }

  package init(from record: inout RecordReader) {
    self.init()
    title = record.value()
    linkTitle = record.value()
    subtitle = record.value()
    summary = record.value()
    date = record.value()
    lastModified = record.value()
    publishDate = record.value()
    expiryDate = record.value()
    slug = record.value()
    url = record.value()
    aliases = record.value()
    authors = record.value()
    categories = record.value()
    tags = record.value()
    series = record.value()
    image = record.value()
    isDraft = record.value()
    isFeatured = record.value()
    noindex = record.value()
    translationKey = record.value()
    isUntranslated = record.value()
    feedID = record.value()
    translator = record.value()
    originalLanguage = record.value()
    publishedIn = record.value()
    publishedInMark = (record.value() as Located<Bool>?)?.location
    corrections = record.value()
    layout = record.value()
    language = record.value()
    params = record.value()
    emptyDate = record.value()
  }
}

extension ImageReference: Recorded {
  package func write(to record: inout RecordWriter) {
    source.write(to: &record)
    alternativeText.write(to: &record)
    caption.write(to: &record)
    credit.write(to: &record)
  }

  package init(from record: inout RecordReader) {
    self.init(source: record.value())
    alternativeText = record.value()
    caption = record.value()
    credit = record.value()
  }
}

extension PublishedIn: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(name)
    date.write(to: &record)
    page.write(to: &record)
    url.write(to: &record)
  }

  package init(from record: inout RecordReader) {
    self.init(name: record.text())
    date = record.value()
    page = record.value()
    url = record.value()
  }
}

extension Correction: Recorded {
  package func write(to record: inout RecordWriter) {
    date.write(to: &record)
    record.write(text)
  }

  package init(from record: inout RecordReader) {
    self.init(date: record.value(), text: record.text())
  }
}

extension ParameterValue: Recorded {
  package func write(to record: inout RecordWriter) {
    switch self {
    case .text(let text):
      record.write(0)
      record.write(text)
    case .list(let values):
      record.write(1)
      values.write(to: &record)
    case .map(let values):
      record.write(2)
      values.write(to: &record)
    }
  }

  package init(from record: inout RecordReader) {
    guard record.beginNested() else {
      self = .text("")
      return
    }
    defer { record.endNested() }
    switch record.number() {
    case 0: self = .text(record.text())
    case 1: self = .list(record.value())
    case 2: self = .map(record.value())
    default:
      record.markDamaged()
      self = .text("")
    }
  }
}
