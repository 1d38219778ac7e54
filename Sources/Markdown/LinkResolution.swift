package import Languages

/// A link or picture in the text whose destination is relative, or absolute within the site.
package struct LinkRequest: Sendable, Hashable {
  /// As the author wrote it, with query and fragment.
  package var destination: String

  package init(destination: String) {
    self.destination = destination
  }
}

/// What a link's destination leads to.
package enum LinkResolution: Sendable, Hashable {
  /// An address, percent-encoded; with a language when the link leads to the same work in that language.
  case resolved(address: String, languageSwitch: Language? = nil)
  /// Nowhere: a diagnostic with this message and help is reported, and the destination stays as written.
  case broken(message: String, help: String? = nil)
}

/// What a picture's destination leads to.
package enum ImageResolution: Sendable, Hashable {
  /// An address, percent-encoded, the size in pixels where it is known, and other sizes where there are any.
  case resolved(address: String, width: Int? = nil, height: Int? = nil, choices: ImageChoices? = nil)
  /// Nowhere: a diagnostic with this message and help is reported, and the destination stays as written.
  case missing(message: String, help: String? = nil)
}

/// The files of one picture among which a browser chooses by the width of the screen.
package struct ImageChoices: Sendable, Hashable {
  /// The value of `srcset`.
  package var sourceSet: String
  /// The value of `sizes`.
  package var sizes: String

  package init(sourceSet: String, sizes: String) {
    self.sourceSet = sourceSet
    self.sizes = sizes
  }
}

package typealias LinkResolver = (LinkRequest) -> LinkResolution?
package typealias ImageResolver = (LinkRequest) -> ImageResolution?
