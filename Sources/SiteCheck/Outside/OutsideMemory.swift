import Diagnostics
import Disk
import Records
import SiteBuild

/// The addresses of other sites that were fine not long ago, in a file of the cache.
///
/// What was broken is not kept: it is asked in every run, since somebody is about to mend it.
struct OutsideMemory: Sendable {
  private struct Entry: Sendable {
    var askedAt: Int
    /// Where it has moved for good; empty for one that is where it was.
    var movedTo = ""
    /// Why nobody knows; empty for one that answered.
    var unanswered = ""
  }

  private let path: String?
  private let site: String
  private var entries: [String: Entry] = [:]
  private static let header = Array("sitegen's memory of other sites; may be deleted at any time\n1\n".utf8)
  private static let most = 1_000_000
  /// Seconds after which a host that did not want to be asked is asked again.
  private static let silence = 24 * 3600

  /// - Parameter site: The folder of the site; `nil` where nothing is to be kept.
  init(site: String?, reads: Bool) {
    self.site = site ?? ""
    path = site.map { "\($0)/\(cacheFolder)/outside-links" }
    guard reads, let path, let bytes = try? readFileIfPresent(path), bytes.starts(with: Self.header) else { return }
    var record = RecordReader(bytes[Self.header.count...])
    let count = record.number()
    guard (0...Self.most).contains(count) else { return }
    var read: [String: Entry] = [:]
    for _ in 0..<count where !record.isDamaged {
      let address = record.text()
      read[address] = Entry(askedAt: record.number(), movedTo: record.text(), unanswered: record.text())
    }
    if !record.isDamaged { entries = read }
  }

  /// What is still known of an address; `nil` for one to be asked.
  func verdict(of address: String, now: Int, _ policy: OutsidePolicy) -> OutsideVerdict? {
    guard let entry = entries[address], entry.askedAt <= now else { return nil }
    let age = now - entry.askedAt
    if !entry.unanswered.isEmpty {
      return age < min(Self.silence, policy.freshFor) ? .unanswered(entry.unanswered) : nil
    }
    guard age < policy.freshFor else { return nil }
    return entry.movedTo.isEmpty ? .fine : .moved(entry.movedTo)
  }

  mutating func note(_ address: String, _ verdict: OutsideVerdict, now: Int) {
    switch verdict {
    case .fine: entries[address] = Entry(askedAt: now)
    case .moved(let new): entries[address] = Entry(askedAt: now, movedTo: new)
    case .unanswered(let reason): entries[address] = Entry(askedAt: now, unanswered: reason)
    case .dead, .notTried: entries[address] = nil
    }
  }

  /// Keeps what is known of the addresses that the site names still.
  mutating func save(_ named: Set<String>, log: inout DiagnosticLog) {
    entries = entries.filter { named.contains($0.key) }
    guard let path else { return }
    var record = RecordWriter()
    record.append(Self.header[...])
    record.write(entries.count)
    for (address, entry) in entries.sorted(by: { $0.key < $1.key }) {
      record.write(address)
      record.write(entry.askedAt)
      record.write(entry.movedTo)
      record.write(entry.unanswered)
    }
    do {
      try prepareCacheFolder(cacheFolder, in: site)
      try replaceFile(path, with: record.bytes)
    } catch {
      log.report(
        .note, .cacheNotKept, "the next check asks every address again: \(error)",
        help: "let sitegen write to ‘\(cacheFolder)’ in the site's folder")
    }
  }
}
