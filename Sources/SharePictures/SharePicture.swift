package import Records

/// Everything that is drawn on the picture that stands for a column where it is shared.
///
/// Two pictures with equal values are equal, as long as the design and the fonts are the same; so a fingerprint of the
/// values names the picture.
package struct SharePicture: Sendable, Hashable {
  /// A language, and the direction and the type that it is set in.
  package struct Setting: Sendable, Hashable {
    /// A code such as `ur`, by which fonts choose between the forms that letters have in several languages.
    package var language: String
    package var isRightToLeft: Bool
    package var face: SharePictureFace

    package init(language: String, isRightToLeft: Bool, face: SharePictureFace) {
      self.language = language
      self.isRightToLeft = isRightToLeft
      self.face = face
    }
  }

  /// Words that are set alike.
  package struct Run: Sendable, Hashable {
    package var text: String
    package var setting: Setting

    package init(_ text: String, _ setting: Setting) {
      self.text = text
      self.setting = setting
    }
  }

  /// A text in one language; what it has of another stands in runs of its own, which are ordered by themselves.
  package struct Line: Sendable, Hashable {
    package var setting: Setting
    /// In the order in which they are read.
    package var runs: [Run]

    package init(_ runs: [Run], _ setting: Setting) {
      self.setting = setting
      self.runs = runs
    }

    package init(_ text: String, _ setting: Setting) { self.init([Run(text, setting)], setting) }

    package var text: String { runs.map(\.text).joined() }
  }

  /// The name of the site.
  package var masthead: Line
  package var series: Line?
  /// Its direction is that of the whole picture.
  package var title: Line
  package var author: Line?
  package var date: Line?

  package init(masthead: Line, title: Line) {
    self.masthead = masthead
    self.title = title
  }

  /// In pixels: what Facebook, X, WhatsApp and LinkedIn show without cutting anything off.
  package static let width = 1200
  package static let height = 630

  /// Another number makes all pictures anew, at new addresses; it goes up with every change of what is drawn.
  package static let designVersion = 3

  /// Changes when anything that is drawn does.
  package var fingerprint: Fingerprint {
    var fingerprint = Fingerprint(of: self)
    fingerprint.add(Self.designVersion)
    return fingerprint
  }
}

/// A kind of type, for which the machine must have a font.
package enum SharePictureFace: String, Sendable, Hashable, CaseIterable {
  /// Urdu.
  case nastaliq
  /// The other languages that are written in Arabic letters.
  case naskh
  /// All others.
  case serif

  /// The font as fontconfig and Debian call it.
  package var family: String {
    switch self {
    case .nastaliq: "Noto Nastaliq Urdu"
    case .naskh: "Noto Naskh Arabic"
    case .serif: "Noto Serif"
    }
  }
  /// Whether it is set in a bold font too.
  ///
  /// Nastaliq is made larger instead: Noto's bold tears letters apart that are joined, such as those of پڑھی.
  package var hasBold: Bool { self != .nastaliq }
}
