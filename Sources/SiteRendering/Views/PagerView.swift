import SiteModel
import Templates

/// The pages of a long list.
final class PagerView: HeldView {
  static let viewName = "pager"

  let context: LanguageContext
  let pager: Pager

  init(context: LanguageContext, pager: Pager) {
    self.context = context
    self.pager = pager
  }

  static let fields: [Field<PagerView>] = [
    Field("number", .number, "the number of this page, from 1") { .number($0.pager.number) },
    Field("count", .number, "how many pages there are") { .number($0.pager.routes.count) },
    Field("newer", .optional(.url), "the page before this one") { view in
      .optional(url: view.pager.previous.map(view.context.href))
    },
    Field("older", .optional(.url), "the page after this one") { view in
      .optional(url: view.pager.next.map(view.context.href))
    },
    Field(
      "links", .list(of: .record(PagerLinkView.schema)),
      "the first and the last page and those near this one, with gaps"
    ) { .list($0.links) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  static func value(_ list: ListView) -> TemplateValue {
    guard let pager = list.page.pager, pager.routes.count > 1 else { return .missing }
    return .record(PagerView(context: list.context, pager: pager))
  }

  private var links: [PagerLinkView] {
    let near = max(1, pager.number - 2)...min(pager.routes.count, pager.number + 2)
    let shown = Set([1, pager.routes.count] + Array(near)).sorted()
    var links: [PagerLinkView] = []
    for number in shown {
      if let last = links.last, number > last.number + 1 {
        links.append(PagerLinkView(number: number - 1, url: nil, isCurrent: false))
      }
      links.append(
        PagerLinkView(number: number, url: context.href(pager.routes[number - 1]), isCurrent: number == pager.number))
    }
    return links
  }
}

/// One page of a long list, or the gap between two that are not neighbours.
final class PagerLinkView: HeldView {
  static let viewName = "pager link"

  let number: Int
  let url: String?
  let isCurrent: Bool

  init(number: Int, url: String?, isCurrent: Bool) {
    self.number = number
    self.url = url
    self.isCurrent = isCurrent
  }

  static let fields: [Field<PagerLinkView>] = [
    Field("number", .number, "the number of the page") { .number($0.number) },
    Field("url", .optional(.url), "the page") { .optional(url: $0.url) },
    Field("isCurrent", .boolean, "whether it is this page") { .boolean($0.isCurrent) },
    Field("isGap", .boolean, "pages are left out here") { .boolean($0.url == nil) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}
