package import Records

/// Everything that is drawn on the picture that stands for a column where it is shared.
///
/// Two pictures with equal values are equal, as long as the design and the fonts are the same; so a fingerprint of the
/// values names the picture.
package struct SharePicture: Sendable, Hashable {
  /// A text, and how it is set.
  package struct Line: Sendable, Hashable {
    package var text: String
    /// A code such as `ur`, by which fonts choose between the forms that letters have in several languages.
    package var language: String
    package var isRightToLeft: Bool
    package var face: SharePictureFace

    package init(_ text: String, language: String, isRightToLeft: Bool, face: SharePictureFace) {
      self.text = text
      self.language = language
      self.isRightToLeft = isRightToLeft
      self.face = face
    }
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
  package static let designVersion = 2

  /// Changes when anything that is drawn does.
  package var fingerprint: Fingerprint {
    var fingerprint = Fingerprint(of: self)
    fingerprint.add(Self.designVersion)
    return fingerprint
  }

  /// The faces that its texts are set in.
  package var faces: Set<SharePictureFace> {
    Set([masthead, series, title, author, date].compactMap { $0?.face })
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
}
