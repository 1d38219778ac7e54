package import Languages
package import Records
package import YAML

/// What one file's front matter says: as typed, checked for its kind, not yet compared with its partner.
package struct FrontMatter: Sendable {
  package var title: Located<String>?
  package var linkTitle: Located<String>?
  package var subtitle: Located<String>?
  package var summary: Located<String>?
  package var date: Located<DateTime>?
  package var lastModified: Located<DateTime>?
  package var publishDate: Located<DateTime>?
  package var expiryDate: Located<DateTime>?
  package var slug: Located<String>?
  package var url: Located<String>?
  package var aliases: [Located<String>]?
  package var authors: [Located<String>]?
  package var categories: [Located<String>]?
  package var tags: [Located<String>]?
  package var series: Located<String>?
  package var image: ImageReference?
  package var isDraft: Located<Bool>?
  package var isFeatured: Located<Bool>?
  package var noindex: Located<Bool>?
  package var translationKey: Located<String>?
  /// Whether it is left in one language on purpose.
  package var isUntranslated: Located<Bool>?
  /// By which programs that read feeds know the column for ever.
  package var feedID: Located<String>?
  package var translator: Located<String>?
  /// The fingerprint of the text that it was translated from, as `TextFingerprint` reads it.
  package var translatedFrom: Located<String>?
  package var originalLanguage: Located<String>?
  package var publishedIn: Located<PublishedIn>?
  package var location: Located<Localized>?
  package var corrections: [Correction]?
  package var layout: Located<String>?
  package var language: Located<String>?
  package var params: [String: ParameterValue] = [:]
  /// The key of the date where it stands without a value.
  package var emptyDate: Located<String>?
  /// That of the title.
  package var emptyTitle: Located<String>?
  /// Keys whose values are missing here although something was typed for them, which was reported.
  package var unreadKeys: Set<String> = []
  /// Whether nothing could be read.
  package var isUnreadable = false

  package init() {}

  /// Front matter in which nothing could be read, which was reported.
  package init(unreadable: Void) {
    isUnreadable = true
  }

  /// Whether a value is missing because what was typed could not be read: that there is none would be told falsely.
  package func isUnread(_ key: String) -> Bool { isUnreadable || unreadKeys.contains(key) }
}

/// Every property, in the order of the declaration; those that tell of errors are left out, for what has one is not kept.
extension FrontMatter: Exchanged {
  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&title)
    record.exchange(&linkTitle)
    record.exchange(&subtitle)
    record.exchange(&summary)
    record.exchange(&date)
    record.exchange(&lastModified)
    record.exchange(&publishDate)
    record.exchange(&expiryDate)
    record.exchange(&slug)
    record.exchange(&url)
    record.exchange(&aliases)
    record.exchange(&authors)
    record.exchange(&categories)
    record.exchange(&tags)
    record.exchange(&series)
    record.exchange(&image)
    record.exchange(&isDraft)
    record.exchange(&isFeatured)
    record.exchange(&noindex)
    record.exchange(&translationKey)
    record.exchange(&isUntranslated)
    record.exchange(&feedID)
    record.exchange(&translator)
    record.exchange(&translatedFrom)
    record.exchange(&originalLanguage)
    record.exchange(&publishedIn)
    record.exchange(&location)
    record.exchange(&corrections)
    record.exchange(&layout)
    record.exchange(&language)
    record.exchange(&params)
    record.exchange(&emptyDate)
  }
}

/// The picture that stands for a column.
package struct ImageReference: Sendable, Hashable {
  /// A path beside the column, or from the site's root when it begins with `/`.
  package var source: Located<String>
  package var alternativeText: Localized?
  package var caption: Localized?
  package var credit: Localized?

  package init(source: Located<String>) {
    self.source = source
  }
}

/// What was wrong in an edition, and when that was put right.
package struct Correction: Sendable, Hashable {
  package var date: DateTime
  package var text: String

  package init(date: DateTime, text: String) {
    self.date = date
    self.text = text
  }
}

/// Where a column first appeared in print.
package struct PublishedIn: Sendable, Hashable {
  package var name: String
  package var date: DateTime?
  package var page: String?
  package var url: String?

  package init(name: String) {
    self.name = name
  }
}
