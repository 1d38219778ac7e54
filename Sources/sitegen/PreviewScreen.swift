import Diagnostics
import Glibc
import SiteBuild
import SiteServer

/// Where a preview is to be found.
struct Addresses {
  let port: Int
  /// For this machine.
  let local: String
  /// For other machines of the network.
  let network: [String]

  init(bind: String?, port: Int) {
    self.port = port
    switch bind {
    case nil, "localhost", "127.0.0.1", "::1", "[::1]":
      local = bind == "127.0.0.1" ? "http://127.0.0.1:\(port)" : "http://localhost:\(port)"
      network = []
    case "0.0.0.0", "::", "[::]", "*":
      local = "http://localhost:\(port)"
      network = networkAddresses().map { "http://\($0):\(port)" }
    case let address?:
      local = "http://\(address.contains(":") && !address.hasPrefix("[") ? "[\(address)]" : address):\(port)"
      network = [local]
    }
  }
}

/// What the person at the terminal sees of a preview: where it is, and one block for each save.
///
/// On a terminal the block takes the place of the one before it: what has been mended is no longer of interest.
struct PreviewScreen {
  private let source: String
  private let addresses: Addresses
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let output = PatientOutput()
  private let report = TerminalReport(colour: wantsColour(on: STDERR_FILENO))

  init(source: String, addresses: Addresses) {
    self.source = source
    self.addresses = addresses
  }

  func begin() { writeToStandardError("The site is being made …\n") }

  func firstAddress(_ basePath: String) -> String { addresses.local + basePath + "/" }

  func show(_ event: SiteKeeper.Event, basePath: String, watching: SiteKeeper.Watching) {
    var text = ""
    if event.isFirst || isTerminal { text += head(basePath, watching) }
    text += body(event)
    // The screen is emptied, not what was above it.
    output.write(
      (isTerminal && !event.isFirst ? "\u{1B}[2J\u{1B}[H" : "") + text, replaces: isTerminal && !event.isFirst)
  }

  private func head(_ basePath: String, _ watching: SiteKeeper.Watching) -> String {
    var text = "  here     \(firstAddress(basePath))\n"
    for address in addresses.network { text += "  network  \(address)\(basePath)/\n" }
    if case .byLooking(let interval, let reason?) = watching {
      text += "  changes  looked for every \(interval) ms, for \(reason)\n"
    }
    return text + "  end      Ctrl-C\n"
  }

  private func body(_ event: SiteKeeper.Event) -> String {
    let milliseconds =
      Int(event.duration.components.seconds) * 1000
      + Int(event.duration.components.attoseconds / 1_000_000_000_000_000)
    var text = "\(timeOfDay()) "
    switch event.cause {
    case .start: text += "the site"
    case .clock: text += "what is due now"
    case .pictures: text += "smaller copies of pictures"
    case .saved(let names):
      text += names.prefix(3).map { shownName($0) }.joined(separator: ", ")
      if names.count > 3 { text += " and \(names.count - 3) more" }
    }
    let counts = TerminalReport.summary(event.log).map { " (\($0))" } ?? ""
    if event.log.hasErrors {
      text += ": not shown yet\(counts)\n"
    } else {
      text += ": shown after \(milliseconds) ms\(counts)\n"
      if let address = event.address { text += "  page     \(addresses.local)\(address)\n" }
    }
    return text
      + report.text(event.log, isVerbose: false, leavesOutNotes: event.log.hasErrors) { $0.seen(through: source) }
  }

  private func shownName(_ name: String) -> String { "\u{2068}\(visible(name))\u{2069}" }

  private func timeOfDay() -> String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let two = { (number: Int32) in (number < 10 ? "0" : "") + String(number) }
    return "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
  }
}

/// The addresses of this machine that others of its network may reach, without those of the machine alone.
private func networkAddresses() -> [String] {
  var first: UnsafeMutablePointer<ifaddrs>?
  guard getifaddrs(&first) == 0 else { return [] }
  defer { freeifaddrs(first) }
  var found: [String] = []
  var next = first
  while let interface = next {
    next = interface.pointee.ifa_next
    guard let address = interface.pointee.ifa_addr, Int32(address.pointee.sa_family) == AF_INET,
      interface.pointee.ifa_flags & UInt32(IFF_LOOPBACK) == 0
    else { continue }
    var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    guard getnameinfo(address, size, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST) == 0 else { continue }
    found.append(String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }
  return found
}

extension SiteKeeper.Event {
  var isFirst: Bool { if case .start = cause { true } else { false } }
}
