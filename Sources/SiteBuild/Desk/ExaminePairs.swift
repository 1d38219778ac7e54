package import Diagnostics
import SiteModel

/// What the desk should know of the pairs of a site that was made: editions that are missing, translations that are older
/// than their originals, editions that are unequal, as `sitegen list missing`, `stale` and `unequal` show it.
///
/// What is told of the blocks of two editions (`unequal-editions`) was told when the site was made, in the same words:
/// whoever puts this to the log of that takes `DiagnosticLog.appendNew`.
package func examinePairs(of made: MadeSite) -> [Diagnostic] {
  SiteModel.examinePairs(made.site.catalog, made.site.articles)
}
