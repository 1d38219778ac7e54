import Diagnostics
import SitegenTesting
import Testing

/// A site with a fault, what sitegen advises, and the site after doing so.
///
/// A row stands in the list of its area, `Remedies+Area.swift`. Files are given with their texts; those that are not
/// named again under `mended` stay as they are, and `nil` removes one.
struct Remedy: CustomTestStringConvertible, Sendable {
  var id: DiagnosticID
  var files: [String: String]
  /// A part of the message.
  var says: String
  /// What the help tells to type, word for word: it must stand in the help, and in a text or a path after mending; empty
  /// when nothing is to be typed, but removed or moved.
  var types: String
  var mended: [String: String?]
  /// The errors that come to light then; a remedy may not make new ones, but others may have been hidden.
  var next: [DiagnosticID]
  /// Whether ‘sitegen check’ says it, and not the build.
  var isOfCheck = false

  var testDescription: String { "\(id.rawValue): \(says)" }

  init(
    _ id: DiagnosticID, _ files: [String: String], says: String, types: String, mended: [String: String?],
    next: [DiagnosticID] = []
  ) {
    self.id = id
    self.files = files
    self.says = says
    self.types = types
    self.mended = mended
    self.next = next
  }

  /// A fault of one column in English, `content/columns/a.en.md`.
  init(
    _ id: DiagnosticID, column: String, says: String, types: String, mended: String, next: [DiagnosticID] = []
  ) {
    self.init(
      id, ["content/columns/a.en.md": column], says: says, types: types,
      mended: ["content/columns/a.en.md": mended], next: next)
  }

  /// A fault of one column in Urdu, `content/columns/a.ur.md`.
  init(
    _ id: DiagnosticID, urdu: String, says: String, types: String, mended: String, next: [DiagnosticID] = []
  ) {
    self.init(
      id, ["content/columns/a.ur.md": urdu], says: says, types: types,
      mended: ["content/columns/a.ur.md": mended], next: next)
  }

  /// A fault of lines that stand in site.yml below those which every site has.
  init(_ id: DiagnosticID, site: String, says: String, types: String, mended: String, next: [DiagnosticID] = []) {
    self.init(
      id, ["site.yml": Self.siteFile(site), "content/columns/a.ur.md": Self.soundUrdu], says: says, types: types,
      mended: ["site.yml": Self.siteFile(mended)], next: next)
  }

  static let sound = "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n"
  static let soundUrdu = "---\ntitle: دریا\ndate: 2025-01-01\n---\nمتن۔\n"

  private static func siteFile(_ lines: String) -> String { SiteFixture.siteFile + "\n" + lines + "\n" }

  /// Every row of every area.
  static let all = [frontMatter, holdingBack, siteSettings, pairing, pairs, texts, typing, themes, finishedSite]
    .flatMap { (rows: [Remedy]) in rows }

  /// Kinds that a build does not tell of, and ‘sitegen list’ and ‘sitegen check’ do.
  static let ofPairs: Set<DiagnosticID> = [
    .unequalNumbers, .unequalLinks, .unequalPictures, .unequalFootnotes, .loneName, .languageMismatch,
  ]

  /// Diagnostics whose remedy lies outside a site's folder, each with the reason why no row can try it.
  static let outside: [DiagnosticID: String] = [
    .cacheNotKept: "the disk is full or the folder is somebody else's",
    .buildDiffers: "a fault of sitegen itself, or a hand in the output folder",
    .slowFile: "depends on how fast the machine is",
    .picturesNotScaled: "a program has to be installed",
    .sharePicturesNotDrawn: "a program has to be installed",
    .foreignOutput: "thrown before any stage; tried in OutputTests",
    .outputBlocked: "thrown before any stage; tried in OutputTests",
    .notYet: "a note on what does nothing yet",
    .noColumns: "a note that shows a whole file; tried in EmptySiteTests",
    .wrongUsage: "said of the command line; tried in CommandLineTests",
    .cannotRead: "the machine refuses",
    .cannotWrite: "the machine refuses",
    .outputLocked: "another build is at work",
    .movedAddress: "needs two builds; tried in MovedAddressTests",
    .configMissing: "a fixture always has a site.yml; tried in MissingConfigTests",
    .outputPlace: "the output folder is named on the command line",
    .massRemoval: "needs two builds",
    .fontMissing: "fonts are made and not written; tried in ThemeFontTests",
    .keyAlias: "a note on what was done, with nothing to mend",
    .hostLimit: "a note on what a host leaves out",
    .missingTranslation: "told by ‘sitegen list missing’; tried in PairFindingsTests",
    .staleTranslation: "told by ‘sitegen list stale’, after a command; tried in StampTests",
    .unreadablePicture: "depends on whether libvips is installed; tried in PictureTests",
    .notUTF8: "the files of a row are text; tried in SafetyTests",
    .fileTooLarge: "would be a row of 5 MB; tried in SafetyTests",
    .heldBackFile: "a note on what waits, with nothing to mend; tried in HeldBackTests",
    .photoTellsPlace: "the files of a row are text; Tests/Judges/check_metadata.py tries it",
    .photoNotCleaned: "the files of a row are text",
    .outsideSite: "needs a symbolic link; tried in SafetyTests",
    .notAFile: "needs a pipe or a device; tried in StrangeFilesTests",
    .nameNotUTF8: "the names of the files of a row are text; tried in StrangeFilesTests",
    .sitemap: "sitegen's own sitemap has no such fault; tried in SiteCheckTests",
    .feedEntry: "sitegen's own feeds have no such fault; tried in SiteCheckTests",
    .hreflang: "needs a theme of its own; tried in SiteCheckTests",
    .canonicalAddress: "needs a theme of its own; tried in SiteCheckTests",
    .deadLink: "another site is asked; tried in OutsideLinkTests",
    .movedLink: "another site is asked; tried in OutsideLinkTests",
    .unansweredLink: "another site is asked; tried in OutsideLinkTests",
    .linksNotTried: "a program has to be installed; tried in OutsideLinkTests",
    .importInTheWay: "said by an import; tried in RunImportTests",
    .settingsNotMerged: "said by an import; tried in SettingsMergeTests",
    .tooComplex: "needs a text of thousands of signs; tried in MarkdownTests",
    .notAnExport: "said of a file that is imported; tried in ExportReadingTests",
    .brokenExport: "said of a file that is imported; tried in ExportReadingTests",
    .mendedExport: "a note on what was left out; tried in ExportReadingTests",
  ]
}
