package import Diagnostics
package import Languages
package import Records

/// The inputs of a build, read and checked one by one; nothing is compared or combined yet.
package struct Project: Sendable {
  package var config: SiteConfig
  package var options: BuildOptions
  /// Sorted by path.
  package var documents: [Document]
  /// Files beside the columns and under `static/`, sorted by path.
  package var assets: [ContentAsset]
  /// The paths of files beside the columns that are not published, which was reported.
  package var unpublished: Set<String> = []
  /// The keys of works one of whose files could not be read, which was reported: what they lack may stand there.
  package var unreadKeys: Set<String> = []
  /// The list of old addresses that site.yml names.
  package var redirectFile: RedirectFile?
  /// What readers wrote under works, sorted by path.
  package var comments: [CommentsFile] = []

  package init(
    config: SiteConfig, options: BuildOptions, documents: [Document], assets: [ContentAsset],
    redirectFile: RedirectFile? = nil
  ) {
    self.redirectFile = redirectFile
    self.config = config
    self.options = options
    self.documents = documents
    self.assets = assets
  }
}

/// What a run is asked for beyond what site.yml says.
package struct BuildOptions: Sendable {
  /// The moment that decides what lies in the future and what has expired.
  package var clock: DateTime
  package var includesDrafts = false
  package var includesFuture = false
  package var includesExpired = false
  package var timeZone: TimeZoneOffsets

  package init(clock: DateTime, timeZone: TimeZoneOffsets) {
    self.clock = clock
    self.timeZone = timeZone
  }

  /// Whether a run shows editions that are held back for a reason.
  func includes(_ reason: SkippedEdition.Reason) -> Bool {
    switch reason {
    case .draft: includesDrafts
    case .future: includesFuture
    case .expired: includesExpired
    }
  }
}

/// A Markdown file: its place in the content folder, its front matter and its body.
package final class Document: Sendable {
  package let path: ContentPath
  package let language: Language
  package let source: SourceText
  package let frontMatter: FrontMatter
  /// The bytes of `source` that hold the text.
  package let body: Range<Int>
  /// Of all bytes of `source`, as they were when the front matter was read.
  package let fingerprint: Fingerprint
  /// Of the front matter as it was typed, and of what decides how it is read.
  package let header: Fingerprint

  package init(
    path: ContentPath, language: Language, source: SourceText, frontMatter: FrontMatter, body: Range<Int>,
    fingerprint: Fingerprint, header: Fingerprint
  ) {
    self.fingerprint = fingerprint
    self.header = header
    self.path = path
    self.language = language
    self.source = source
    self.frontMatter = frontMatter
    self.body = body
  }

  /// The bytes of the text in a source that was read again, and may have been saved anew since.
  func body(in source: SourceText) -> Range<Int> {
    if Fingerprint(of: source.bytes) == fingerprint { return body }
    var unreported = DiagnosticLog()
    return splitFrontMatter(source, log: &unreported)?.body ?? 0..<source.bytes.count
  }
}

/// A file that is copied into the site as it is.
package struct ContentAsset: Sendable, Hashable {
  /// The path from the site's root, with `/` between folders.
  package var path: String
  /// Where it is in the site.
  package var route: Route
  /// In bytes.
  package var size: Int
  /// In CSS pixels, when the file is a picture whose header says so.
  package var dimensions: PictureDimensions?
  /// Copies of a picture in other sizes or another format, the narrowest first.
  package var variants: [PictureVariant] = []
  /// Whether the file itself is one of those among which browsers choose.
  package var isChoice = true
  /// Whether its copies are published and not the file itself, because browsers do not show it.
  package var isSourceOnly = false
  /// The part of a picture that networks show where a page is shared.
  package var crop: PictureVariant?
  /// Whether it is published without what its camera or editor noted in it.
  package var isCleaned = false

  package init(path: String, route: Route, size: Int, dimensions: PictureDimensions? = nil) {
    self.path = path
    self.route = route
    self.size = size
    self.dimensions = dimensions
  }
}
