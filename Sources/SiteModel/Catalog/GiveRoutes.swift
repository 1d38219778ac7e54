import Diagnostics
import Languages
import YAML

/// Claims the routes of all editions and of the files that are copied.
///
/// Editions come first, so that a collision is told to whoever came second: a file.
func giveRoutes(to catalog: inout CatalogDraft, log: inout DiagnosticLog) {
  var routes = RouteTable()
  routes.claim(Route("/"), for: .init("the front page"), log: &log)
  for folder in [""] + catalog.project.config.languages.map({ "/" + $0.language.code }) {
    routes.claim(Route(folder + "/404.html"), for: .init("the page for missing addresses"), log: &log)
  }
  let documents = catalog.project.documents
  for edition in catalog.editions {
    routes.claim(edition.route, for: owner(of: edition, in: documents), log: &log)
  }
  for asset in catalog.project.assets {
    routes.claim(asset.route, for: .init("the file ‘\(asset.path)’", at: Location(path: asset.path)), log: &log)
  }
  for asset in catalog.project.assets {
    for variant in asset.variants {
      let name = "the copy of ‘\(asset.path)’ that is \(variant.dimensions.width) pixels wide"
      routes.claim(variant.route, for: .init(name, at: Location(path: asset.path)), log: &log)
    }
  }
  catalog.routes = routes
}

private func owner(of edition: Edition, in documents: [Document]) -> RouteTable.Owner {
  let document = documents[edition.document]
  let front = document.frontMatter
  let mark = front.url?.location ?? front.slug?.location ?? front.title?.location
  return .init(
    "‘\(document.path.path)’",
    at: mark.map { document.source.location(at: $0) } ?? Location(path: document.path.path))
}
