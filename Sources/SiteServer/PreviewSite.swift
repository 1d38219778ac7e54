import Diagnostics
import Languages
import Markup
import Records
import SiteBuild
import SiteModel
import SiteRendering
import Synchronization

/// A made site as requests are answered from it; a later one takes its place whole.
final class PreviewSite: Sendable {
  /// Tells it from every other, of earlier runs too: `5f1c2ab9.17`.
  let state: String
  let made: MadeSite
  /// The path of `baseURL` without the slash at its end.
  let basePath: String
  /// Of columns that a build would leave out, by address, percent-decoded, with the base path.
  let heldBack: [String: SkippedEdition.Reason]
  private let rules = Mutex<(redirects: RedirectRules?, headers: HeaderRules?)>((nil, nil))

  init(_ made: MadeSite, state: String) {
    self.made = made
    self.state = state
    let catalog = made.site.catalog
    let basePath = made.site.config.basePath
    self.basePath = basePath
    heldBack = Dictionary(
      catalog.previewed.compactMap { held in
        catalog.editionByPath[held.path].map {
          ((PercentEncoding.decode(basePath) ?? basePath) + catalog.editions[$0].route.address, held.reason)
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The rules of the file `_redirects` that the site has for its host.
  var redirects: RedirectRules {
    rules.withLock { rules in
      let made = rules.redirects ?? RedirectRules(bytes(ofHostFile: "_redirects"))
      rules.redirects = made
      return made
    }
  }

  /// Those of the file `_headers`.
  var headers: HeaderRules {
    rules.withLock { rules in
      let made = rules.headers ?? HeaderRules(bytes(ofHostFile: "_headers"))
      rules.headers = made
      return made
    }
  }

  private func bytes(ofHostFile path: String) -> [UInt8] {
    made.file(at: path).flatMap { try? made.bytes(of: $0) } ?? []
  }

  /// The address of the page of a document, by its path from the site's root.
  func address(ofDocument path: String) -> String? {
    let catalog = made.site.catalog
    return catalog.editionByPath[path].map {
      basePath + PercentEncoding.encodePath(catalog.editions[$0].route.address)
    }
  }
}

extension SkippedEdition.Reason {
  /// What the page of such a column says over itself, in its language.
  func notice(in language: String) -> (text: String, language: String) {
    if language == "ur" {
      return switch self {
      case .draft: ("یہ مسودہ ہے: شائع نہیں کیا جائے گا", "ur")
      case .future: ("اس کی تاریخ ابھی نہیں آئی: تب تک شائع نہیں کیا جائے گا", "ur")
      case .expired: ("اس کی مدت پوری ہو چکی ہے: اب شائع نہیں کیا جاتا", "ur")
      }
    }
    return switch self {
    case .draft: ("Draft: a build does not publish this page", "en")
    case .future: ("Its date is still to come: until then a build does not publish this page", "en")
    case .expired: ("It has expired: a build does not publish this page any more", "en")
    }
  }

  /// The word beside a link to it.
  var label: String {
    switch self {
    case .draft: "draft"
    case .future: "later"
    case .expired: "expired"
    }
  }
}
