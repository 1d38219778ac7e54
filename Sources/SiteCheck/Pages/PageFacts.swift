import Diagnostics
import SiteBuild

/// What is kept of a page when it has been read: small enough for a hundred thousand of them.
struct PageFacts: Sendable {
  /// Whether it is a page for readers, and not a piece of HTML or the mark by which a search engine knows its owner.
  var isWhole = false
  /// What `lang` of the page says.
  var language = ""
  var title = ""
  var titleOffset = 0
  var isHiddenFromSearch = false
  var canonical = Canonical.none
  var canonicalOffset = 0
  /// Where it leads on by itself.
  var refresh: Refresh?
  var alternates: [AlternateLink] = []
  /// The fingerprints of its ids.
  var ids: Set<Int> = []
  /// Links to places in other pages of the site.
  var fragmentLinks: [FragmentLink] = []
  var outsideLinks: [OutsideLink] = []
  /// How many addresses of this site it names.
  var links = 0
  var weight: PageWeight?
  var findings: [Finding] = []

  /// What a page says its address is.
  enum Canonical: Sendable, Equatable {
    case none
    case file(Int)
    case outside
    case missing
  }

  struct Refresh: Sendable {
    var target: Target
    var address: String
    var offset: Int
  }

  struct AlternateLink: Sendable {
    var code: String
    var address: String
    /// The file behind the address; `nil` for one that is not there or on another site.
    var file: Int?
    var isOutside: Bool
    var offset: Int
  }

  struct FragmentLink: Sendable {
    var file: Int
    var fragment: String
    var address: String
    var offset: Int
  }

  struct OutsideLink: Sendable {
    var address: String
    var offset: Int
  }
}

/// The fingerprint of an id or a fragment.
func idKey(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var hasher = Hasher()
  hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
  return hasher.finalize()
}

func idKey(_ text: String) -> Int {
  var text = text
  return text.withUTF8 { idKey($0) }
}
