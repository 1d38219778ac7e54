package import Records

/// The pictures that are drawn for pages to be shared with.
package struct SharePicturePlan: Sendable {
  /// By the index in `Catalog.editions`; those that have a picture of their own are missing.
  package var byEdition: [SharePictureFile?] = []
  /// For the other pages of a language, in the order of the site's languages.
  package var byLanguage: [SharePictureFile] = []

  package init() {}

  /// All of them, in a fixed order.
  package var files: [SharePictureFile] { byLanguage + byEdition.compactMap { $0 } }

  package subscript(subject: SharePictureFile.Subject) -> SharePictureFile? {
    switch subject {
    case .edition(let index): byEdition[index]
    case .language(let index): byLanguage[index]
    }
  }

  /// Says of each where it waits to be copied.
  package mutating func setPaths(_ path: (SharePictureFile) -> String?) {
    for index in byLanguage.indices { byLanguage[index].path = path(byLanguage[index]) }
    for index in byEdition.indices {
      if let file = byEdition[index] { byEdition[index]?.path = path(file) }
    }
  }
}

/// A drawn picture: what it stands for, where it is in the site, and where it waits to be copied.
package struct SharePictureFile: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    /// The index in `Catalog.editions`.
    case edition(Int)
    /// The index among the site's languages.
    case language(Int)
  }

  package var subject: Subject
  /// Tells apart all that is drawn, and where it is published.
  package var fingerprint: Fingerprint
  package var route: Route
  /// From the site's root; `nil` while it has not been drawn.
  package var path: String?

  package init(subject: Subject, fingerprint: Fingerprint, route: Route) {
    self.subject = subject
    self.fingerprint = fingerprint
    self.route = route
  }
}
