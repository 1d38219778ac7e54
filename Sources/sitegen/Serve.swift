import ArgumentParser
import Diagnostics
import Disk
import Glibc
import SiteBuild
import SiteServer

/// The command `sitegen serve`.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the site in a browser while it is written.",
    discussion: """
      Pages are made when they are asked for, and open ones follow every save; nothing is written to public/. Drafts, \
      later columns and expired ones are shown and marked. While something is wrong the last good state stands, with \
      what is wrong over it. Ctrl-C ends it.
      """,
    aliases: ["server", "s"])

  @OptionGroup var source: SourceOptions

  @Option(
    name: .shortAndLong,
    help: "The port. Without this option it is 1313 or, when that is taken, the next that is free.")
  var port: Int?

  @Option(
    help: ArgumentHelp(
      "The address to listen on: 0.0.0.0 shows the site to telephones in the same network.", valueName: "address"))
  var bind: String?

  @Option(
    help: ArgumentHelp(
      "Answer to this name too; ‘.example.org’ stands for all names below it. May be given several times.",
      valueName: "name"))
  var allowHost: [String] = []

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(help: "Lead open pages to the column that was saved.")
  var navigate = false

  @Flag(
    help: """
      Look for changes every half second, in place of waiting for word from the system; --poll 2 every two seconds.
      """)
  var poll = false

  @Option(help: .hidden)
  var pollInterval: Double?

  @Flag(name: .customLong("no-drafts"), help: "Show what a build would publish: no drafts, later or expired columns.")
  var noDrafts = false

  @OptionGroup var settings: SettingsOptions

  @Option(help: ArgumentHelp("Show the site as of this moment, for instance 2026-01-31T09:00.", valueName: "date"))
  var clock: String?

  func run() throws {
    try checkValues()
    shareFreeMemory()
    signal(SIGPIPE, SIG_IGN)
    for ending in [SIGINT, SIGTERM, SIGHUP] { signal(ending) { _ in _exit(130) } }
    let keeper = SiteKeeper(request, pollInterval: pollMilliseconds, navigates: navigate)
    let server = PreviewServer(keeper: keeper, hosts: HostNames(allowed: allowHost), folder: source.folder)
    let taken = port ?? Self.standardPort
    let chosen: Int
    do {
      chosen = try server.start(on: addresses, port: taken, isFixed: port != nil)
    } catch {
      throw explained(error)
    }
    if port == nil, chosen != Self.standardPort {
      writeToStandardError("Port \(Self.standardPort) is taken; this preview is at \(chosen).\n")
    }
    let screen = PreviewScreen(source: source.folder, addresses: Addresses(bind: bind, port: chosen))
    screen.begin()
    keeper.run { event in
      screen.show(event, basePath: keeper.basePath, watching: keeper.watching)
      if open, event.isFirst { openBrowser(screen.firstAddress(keeper.basePath)) }
    }
  }

  static let standardPort = 1313

  // What other generators' servers are told, and this one does anyway.
  @Flag(name: [.customShort("D"), .long], help: .hidden)
  var drafts = false
  @Flag(name: [.customShort("F"), .long], help: .hidden)
  var future = false
  @Flag(name: [.customShort("E"), .long], help: .hidden)
  var expired = false
  @Flag(name: [.customShort("w"), .long], help: .hidden)
  var watch = false
  @Flag(name: [.customShort("l"), .long], help: .hidden)
  var livereload = false

  private func checkValues() throws {
    try checkClock(clock)
    if let port, !(0...65535).contains(port) {
      throw DiagnosticError(
        usage: "‘\(port)’ is not a port", help: "write a number up to 65535, for instance --port 1313")
    }
    if let pollInterval, !(pollInterval >= 0.05 && pollInterval <= 3600) {
      throw DiagnosticError(
        usage: "‘\(pollInterval)’ is no interval to look at", help: "write a number of seconds: --poll 1")
    }
    for name in allowHost where !HostNames.isName(name) {
      throw DiagnosticError(
        usage: "‘\(name)’ is not the name of a host",
        help: "write it without ‘http://’, port and star: --allow-host preview.example.org, "
          + "or --allow-host .example.org for all names below it")
    }
    if isFolder(source.folder) == false {
      throw DiagnosticError(
        usage: "there is no folder ‘\(source.folder)’", help: "name the one that holds site.yml: --source my-site")
    }
  }

  private var pollMilliseconds: Int? { pollInterval.map { Int($0 * 1000) } ?? (poll ? 500 : nil) }

  /// Both loopback addresses, for which of the two ‘localhost’ means is another question on each machine.
  private var addresses: [String] {
    switch bind {
    case nil, "localhost": ["127.0.0.1", "::1"]
    case "*"?: ["0.0.0.0", "::"]
    case let address?: [address.hasPrefix("[") ? String(address.dropFirst().dropLast()) : address]
    }
  }

  private func explained(_ failure: PreviewServer.Failure) -> DiagnosticError {
    switch failure {
    case .portTaken(let port):
      DiagnosticError(
        usage: "port \(port) is taken",
        help: "end what listens there, or leave --port out: the next free port is found then")
    case .refused(let address, let reason):
      DiagnosticError(
        usage: "cannot listen on ‘\(address)’: \(reason)",
        help: "leave --bind out, or name an address of this machine: --bind 0.0.0.0")
    }
  }

  private var request: BuildRequest {
    var request = BuildRequest(source: source.folder)
    request.settingsFile = settings.config
    request.theme = settings.theme
    request.clock = clock
    request.includesDrafts = !noDrafts
    request.includesFuture = !noDrafts
    request.includesExpired = !noDrafts
    request.themeFolders = installedThemeFolders()
    return request
  }
}

/// Starts the browser of the desktop, where there is one; it outlives the preview.
private func openBrowser(_ address: String) {
  for program in ["/usr/bin/xdg-open", "/usr/bin/open", "/usr/bin/wslview"] where access(program, X_OK) == 0 {
    startProgram(program, [address])
    return
  }
  writeToStandardError("No program was found that opens a browser (xdg-open): open \(address) yourself.\n")
}
