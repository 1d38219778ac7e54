import Diagnostics
import SiteModel

// MARK: - Old addresses

extension ImportRun {
  /// Old addresses that can lead on, and that no other text has.
  mutating func soundAliases(
    _ typed: [String], of work: ImportedWork, _ notes: inout [ImportNote]
  ) -> [String] {
    let others = elsewhere[ImportID(work.source.id).origin]
    var sound: [String] = []
    var own: Set<OldAddress> = []
    for alias in typed {
      guard !OldAddress.isPattern(alias), let address = try? OldAddress(checking: alias, on: settings.config) else {
        notes.append(ImportNote(.mended, "no host can lead on from its old address ‘\(alias)’"))
        continue
      }
      guard own.insert(address).inserted else { continue }
      if address.query.isEmpty, lists.contains(address.route) {
        notes.append(ImportNote(.mended, "its old address ‘\(alias)’ is that of a list now, and does not lead here"))
        continue
      }
      guard others?.has(address, files.record) != true, aliases.insert(address).inserted else {
        notes.append(ImportNote(.mended, "its old address ‘\(alias)’ leads to another text already"))
        continue
      }
      if let other = oldPages.take(address) {
        notes.append(ImportNote(.mended, "its old address ‘\(alias)’ leads nowhere: \(other.clashWords)"))
      } else {
        sound.append(alias)
      }
    }
    return sound
  }

  /// What texts have that came from elsewhere than an origin; read when the first item of that comes.
  mutating func takenElsewhere(than origin: String) throws(DiagnosticError) -> TakenElsewhere {
    if let known = elsewhere[origin] { return known }
    let taken = TakenElsewhere(try files.editionsFromElsewhere(than: origin), than: origin, settings.config)
    elsewhere[origin] = taken
    return taken
  }
}
