import Diagnostics
import Disk
import SiteBuild

/// Tries the addresses of other sites that the pages name, and puts what came of it where they are named.
func askOthers(
  _ facts: SiteFacts, _ request: CheckRequest, log: inout DiagnosticLog
) throws(DiagnosticError) -> OutsideCounts {
  let policy = request.outside
  let named = facts.outsideAddresses()
  var counts = OutsideCounts(addresses: named.count)
  guard !named.isEmpty else { return counts }
  guard let curl = installedProgram(named: "curl") else {
    log.report(
      .note, .linksNotTried, "\(named.count) links to other sites were not tried: the program curl is not installed",
      help: "install it, on Debian by: apt install curl")
    return counts
  }
  let now = currentSeconds()
  let keeps = request.folder == nil || FileStamp(of: request.build.folder(request.build.settingsFile)) != nil
  var memory = OutsideMemory(site: keeps ? request.build.source : nil, reads: request.build.usesCache)
  var verdicts: [String: OutsideVerdict] = [:]
  // A proxy knows the names of hosts that this machine may not know.
  let isBehindProxy = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    .contains { environmentVariable($0)?.isEmpty == false }
  var asker = OutsideAsker(curl: curl, resolver: isBehindProxy ? nil : installedProgram(named: "getent"), policy)
  for address in named {
    if let known = memory.verdict(of: address, now: now, policy) {
      verdicts[address] = known
      counts.remembered += 1
    } else {
      asker.add(address)
    }
  }
  asker.run()
  for (address, verdict) in asker.verdicts { memory.note(address, verdict, now: now) }
  counts.asked = asker.verdicts.count
  memory.save(Set(named), log: &log)
  guard asker.hasAnswer || asker.hostCount < 3 else {
    log.report(
      .note, .linksNotTried, "no other site has answered: this machine seems not to be connected",
      help: "check again with --external when it is")
    return counts
  }
  verdicts.merge(asker.verdicts) { $1 }
  var told = facts
  told.findings = facts.findings(of: verdicts)
  var finder = PlaceFinder(told, told: log)
  finder.report(to: &log)
  return counts
}

extension SiteFacts {
  /// Every address of another site once, sorted.
  ///
  /// Those that bear an address of this site are buttons by which a page is shared: there are as many as pages, and all
  /// lead to a few programs that show what they are given.
  func outsideAddresses() -> [String] {
    let host = site.origin.flatMap { $0.split(separator: "/").last }
    var addresses: Set<String> = []
    for page in pages.values {
      for link in page.outsideLinks {
        if let host, let query = link.address.firstIndex(of: "?"), link.address[query...].contains(host) { continue }
        addresses.insert(link.address)
      }
    }
    return addresses.sorted()
  }

  fileprivate func findings(of verdicts: [String: OutsideVerdict]) -> [Finding] {
    var list = FindingList()
    for file in order {
      var known: Set<String> = []
      for link in pages[file]?.outsideLinks ?? [] {
        guard let verdict = verdicts[link.address], known.insert(link.address).inserted,
          let told = verdict.told(of: link.address)
        else { continue }
        list.append(
          Finding(
            told.id, in: file, at: link.offset, told.message, help: told.help, trace: .address(link.address),
            severity: told.severity),
          told.id)
      }
    }
    return list.findings
  }
}

extension OutsideVerdict {
  fileprivate func told(
    of address: String
  ) -> (severity: Severity, id: DiagnosticID, message: String, help: String?)? {
    switch self {
    case .fine: return nil
    case .moved(let new):
      return (.note, .movedLink, "‘\(address)’ has moved for good", "write its new address: \(new)")
    case .unanswered(let reason):
      return (.note, .unansweredLink, "whether ‘\(address)’ is there cannot be told: \(reason)", "open it in a browser")
    case .dead(let reason):
      return (
        .warning, .deadLink, "the link ‘\(address)’ leads nowhere: \(reason)",
        "look for its new address, or for a copy: https://web.archive.org/web/\(address)"
      )
    case .notTried(let reason):
      return (.note, .linksNotTried, "‘\(address)’ was not tried: \(reason)", nil)
    }
  }
}
