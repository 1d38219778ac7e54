import Diagnostics
import YAML

/// Claims the routes of all editions, of the files that are copied, and of the old addresses.
///
/// Editions come first, so that a collision is told to whoever came second: an alias, or a file.
func giveRoutes(to catalog: inout Catalog, log: inout DiagnosticLog) {
  var routes = RouteTable()
  routes.claim(Route("/"), for: .init("the front page"), log: &log)
  routes.claim(Route("/404.html"), for: .init("the page for missing addresses"), log: &log)
  for edition in catalog.editions {
    routes.claim(edition.route, for: owner(of: edition, in: catalog), log: &log)
  }
  for asset in catalog.assets {
    routes.claim(asset.route, for: .init("the file ‘\(asset.path)’", at: Location(path: asset.path)), log: &log)
  }
  for asset in catalog.assets {
    for variant in asset.variants {
      let name = "the copy of ‘\(asset.path)’ that is \(variant.dimensions.width) pixels wide"
      routes.claim(variant.route, for: .init(name, at: Location(path: asset.path)), log: &log)
    }
  }
  catalog.redirects = redirects(in: catalog, routes: &routes, log: &log)
  catalog.routes = routes
}

private func owner(of edition: Edition, in catalog: Catalog) -> RouteTable.Owner {
  let document = catalog.documents[edition.document]
  let front = document.frontMatter
  let mark = front.url?.location ?? front.slug?.location ?? front.title?.location
  return .init(
    "‘\(document.path.path)’",
    at: mark.map { document.source.location(at: $0) } ?? Location(path: document.path.path))
}

private func redirects(
  in catalog: Catalog, routes: inout RouteTable, log: inout DiagnosticLog
) -> [Redirect] {
  var redirects: [Redirect] = []
  for edition in catalog.editions {
    let document = catalog.documents[edition.document]
    for alias in document.frontMatter.aliases ?? [] {
      let place = document.source.location(at: alias.location)
      do {
        let route = try Route(checking: alias.value)
        let owner = RouteTable.Owner("the alias ‘\(alias.value)’ of ‘\(document.path.path)’", at: place)
        if routes.claim(route, for: owner, log: &log) {
          redirects.append(Redirect(from: route, edition: edition.id))
        }
      } catch {
        log.report(
          .error, .invalidAddress, at: place, "the alias ‘\(alias.value)’ \(error.reason)",
          help: "write the old address from the site's root, such as ‘/2019/05/old-name/’")
      }
    }
  }
  return redirects
}

/// An old address that leads to an edition.
package struct Redirect: Sendable, Hashable {
  package var from: Route
  /// The index in `Catalog.editions`.
  package var edition: Int
}
