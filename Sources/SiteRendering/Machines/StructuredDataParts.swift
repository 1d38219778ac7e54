import Languages
import Markup
import SiteModel

/// Objects of JSON-LD that stand on thousands of pages of a language, written once for all of them.
struct StructuredDataParts: Sendable {
  /// A reference to the site.
  private(set) var site: [UInt8] = []
  private(set) var publisher: [UInt8] = []
  /// By the author's index.
  private(set) var people: [[UInt8]] = []
  /// By the index of the series.
  private(set) var series: [[UInt8]] = []

  /// Without any.
  init() {}

  init(_ context: LanguageContext) {
    site = Self.object { $0.member("@id", context.siteID) }
    publisher = Self.object { context.writePublisher(to: &$0) }
    people = context.terms[.authors].indices.map { index in
      Self.object { context.writePerson(index, to: &$0) }
    }
    series = context.terms[.series].map { view in
      Self.object { series in
        series.member("@type", "CreativeWorkSeries")
        series.member(ifPresent: "@id", view.hasPage ? view.canonical : nil)
        series.member("name", view.plainName)
      }
    }
  }

  private static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(forScript: true)
    writer.object(members)
    return writer.bytes
  }
}

extension LanguageContext {
  var siteID: String { absolute(root) + "#site" }

  fileprivate func writePublisher(to publisher: inout JSONWriter) {
    publisher.member("@type", "Organization")
    // One publisher, by two names, as an author is one person.
    publisher.member("@id", absolute(SiteRoutes.front) + "#publisher")
    publisher.member("name", strippingControls(config.title))
    publisher.member("url", absolute(root))
    guard let icon = assets.touchIcon else { return }
    publisher.key("logo")
    publisher.object { logo in
      logo.member("@type", "ImageObject")
      logo.member("url", origin + icon)
    }
  }

  func writePerson(_ index: Int, to object: inout JSONWriter) {
    let view = terms[.authors][index]
    object.member("@type", "Person")
    // One person, whatever the language of the page: the author's page in the first language that has one names them.
    let page = routes.term(view.term.id, of: .authors, site.home(ofAuthor: index) ?? language)
    object.member("@id", absolute(page) + "#person")
    object.member("name", view.plainName)
    let own = view.term.name.texts[language.code]
    let others = view.term.name.texts.values.filter { $0 != own }.map(strippingControls).sorted()
    if own != nil, !others.isEmpty { object.member("alternateName", others) }
    object.member(ifPresent: "url", view.term.url ?? (view.hasPage ? view.canonical : nil))
    if !view.term.sameAs.isEmpty { object.member("sameAs", view.term.sameAs) }
    if let image = view.term.image { writeImage(image, to: &object) }
  }

  /// A picture with what is said under it.
  func writeImage(_ image: EditionImage, to object: inout JSONWriter) {
    object.writeImage(addresses.absolute(image), image.dimensions) { object in
      object.member(ifPresent: "caption", image.caption?.text)
      object.member(ifPresent: "creditText", image.credit?.text)
    }
  }
}

extension JSONWriter {
  /// The member `image`, an object to which more may be said.
  mutating func writeImage(_ url: String, _ dimensions: PictureDimensions?, _ more: (inout JSONWriter) -> Void) {
    key("image")
    object { image in
      image.member("@type", "ImageObject")
      image.member("url", url)
      if let dimensions {
        image.member("width", dimensions.width)
        image.member("height", dimensions.height)
      }
      more(&image)
    }
  }
}
