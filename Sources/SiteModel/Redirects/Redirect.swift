/// An old address and where it leads at once, however many addresses lay between.
package struct Redirect: Sendable, Hashable {
  package var from: OldAddress
  package var target: RedirectTarget
  /// A query or a fragment that the author put behind the new address, with its `?` or `#`.
  package var suffix: String
  package var status: RedirectStatus
  /// Whether it is one of the addresses of a language that stands at the root now.
  package var isFormer = false
}

/// Where an old address leads.
package enum RedirectTarget: Sendable, Hashable {
  /// An edition, by its index in `Catalog.editions`.
  case edition(Int)
  /// Another page of this site, by its index in `Site.pages`.
  case page(Int)
  /// A file of this site.
  case file(Route)
  /// An address that begins with `https://`.
  case web(String)
}

extension Catalog {
  /// The place in this site that a redirect leads to; `nil` when it leads to another one.
  package func route(of target: RedirectTarget, among pages: [Page]) -> Route? {
    switch target {
    case .edition(let edition): editions[edition].route
    case .page(let page): pages[page].route
    case .file(let route): route
    case .web: nil
    }
  }
}
