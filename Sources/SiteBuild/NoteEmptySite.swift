import Diagnostics
import Languages
import SiteModel

/// Says where the first column goes, to who has made a site and nothing in it yet.
func noteEmptySite(_ catalog: Catalog, log: inout DiagnosticLog) {
  guard !log.hasErrors, !catalog.documents.contains(where: { $0.path.kind == .column }),
    let language = catalog.languages.first
  else { return }
  let date = catalog.options.clock.date
  let folder = "content/columns/\(date.year)"
  let isUrdu = language == .urdu
  var help = """
    write the first one into a file \(folder)/my-column.\(language.code).md:
    ---
    title: \(isUrdu ? "میرا کالم" : "My column")
    date: \(date.iso)
    ---
    \(isUrdu ? "کالم کا متن۔" : "Its text.")
    """
  if catalog.languages.count > 1 {
    help += "\n(its partner, my-column.\(catalog.languages[1].code).md, needs a title of its own, and no date)"
  }
  log.report(.note, .noColumns, "the site has no columns yet", help: help)
}
