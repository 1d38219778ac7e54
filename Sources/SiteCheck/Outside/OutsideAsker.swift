import Disk

/// Asks the hosts of many addresses: several hosts at a time, each of them one question after the other.
///
/// One loop starts programs, waits until one of them has something to say, and takes the next step of its address. A
/// redirect to another host waits in the line of that host.
struct OutsideAsker {
  private let policy: OutsidePolicy
  private let curl: String
  /// Finds the addresses of hosts; `nil` where curl or a proxy does that.
  private let resolver: String?
  private let hostGuard: HostGuard
  private var hosts: [String: Host] = [:]
  /// In the order in which they were first named.
  private var order: [String] = []
  private var running: [(host: String, program: RunningProgram, since: Int)] = []
  private(set) var verdicts: [String: OutsideVerdict] = [:]
  /// Whether any host has answered at all.
  private(set) var hasAnswer = false
  /// How many hosts there are.
  var hostCount: Int { order.count }

  /// The line before a host.
  fileprivate struct Host {
    var waiting: [OutsideJob] = []
    /// The one that is being asked.
    var asked: OutsideJob?
    /// Milliseconds of the clock before which it is left alone.
    var restsUntil = 0
    var isBusy = false
    var addresses = Addresses.unknown
  }

  /// To which a name leads.
  fileprivate enum Addresses {
    case unknown
    case known([String])
    case isPrivate
  }

  init(curl: String, resolver: String?, _ policy: OutsidePolicy) {
    self.curl = curl
    self.resolver = resolver
    self.policy = policy
    hostGuard = HostGuard(allowsLoopback: policy.allowsLoopback)
  }

  /// Puts an address into the line of its host.
  mutating func add(_ address: String) {
    guard let job = OutsideJob(address) else {
      return settle(address, .dead("it is no address that a browser could ask for"))
    }
    guard hostGuard.allows(job.url.host) else {
      return settle(address, .notTried("it lies in a private network"))
    }
    line(up: job)
  }

  /// Asks until every address is settled.
  mutating func run() {
    while true {
      let now = milliseconds()
      startWhatMay(now)
      guard !running.isEmpty || hosts.values.contains(where: { !$0.waiting.isEmpty }) else { return }
      let wake = hosts.values.compactMap { $0.isBusy ? nil : $0.readyAt }.min() ?? now + 1000
      let pause = min(max(wake - now, 5), 1000)
      if running.isEmpty {
        sleepMilliseconds(pause)
      } else {
        RunningProgram.wait(
          for: running.map(\.program), milliseconds: running.count < policy.hostsAtOnce ? pause : 1000)
      }
      takeWhatIsThere()
    }
  }

  private mutating func line(up job: OutsideJob, first: Bool = false) {
    if hosts[job.url.host] == nil { order.append(job.url.host) }
    let place = first ? 0 : hosts[job.url.host]?.waiting.count ?? 0
    hosts[job.url.host, default: Host()].waiting.insert(job, at: place)
  }

  private mutating func startWhatMay(_ now: Int) {
    for name in order where running.count < policy.hostsAtOnce {
      guard var host = hosts[name], !host.isBusy, host.restsUntil <= now,
        let index = host.waiting.firstIndex(where: { $0.notBefore <= now })
      else { continue }
      let job = host.waiting.remove(at: index)
      host.asked = job
      host.isBusy = true
      hosts[name] = host
      start(job, name, host.addresses, now)
    }
  }

  private mutating func start(_ job: OutsideJob, _ name: String, _ addresses: Addresses, _ now: Int) {
    var program: RunningProgram?
    switch addresses {
    case .isPrivate: return finish(name) { _ in .done(.notTried("its host lies in a private network")) }
    case .unknown where resolver != nil && !name.isAddress:
      // `--` ends its options, although no name of a host begins like one.
      program = resolver.flatMap {
        RunningProgram($0, ["ahosts", "--", name], environment: inheritedEnvironment(["PATH", "LD_LIBRARY_PATH"]))
      }
    case .unknown, .known:
      var known: [String] = []
      if case .known(let all) = addresses { known = all }
      program =
        CurlQuestion(url: job.url, asksForHead: job.asksForHead, addresses: known, timeLimit: policy.timeLimit)
        .start(curl)
    }
    guard let program else {
      return finish(name) { _ in .done(.notTried("the program that asks could not be started")) }
    }
    running.append((name, program, now))
  }

  private mutating func takeWhatIsThere() {
    let now = milliseconds()
    for index in running.indices.reversed() {
      let isOver = running[index].program.collect()
      let isLate = now - running[index].since > (policy.timeLimit + 10) * 1000
      // Whoever has the headers has the answer.
      let isEnough = !isOver && HostAnswer(running[index].program.output).isWhole
      guard isOver || isLate || isEnough else { continue }
      let (name, program, _) = running.remove(at: index)
      let ending = program.end(byForce: !isOver)
      if case .unknown? = hosts[name]?.addresses, resolver != nil, !name.isAddress {
        take(addresses: program.output, ending, of: name)
      } else {
        take(answer: program.output, ending, isEnough: isEnough, of: name)
      }
    }
  }

  private mutating func take(answer output: [UInt8], _ ending: ProgramEnding, isEnough: Bool, of name: String) {
    let answer = HostAnswer(output)
    if answer.status > 0 { hasAnswer = true }
    var failure: CurlFailure? = .other
    if case .exited(let code) = ending { failure = CurlFailure(code: code) }
    finish(name) { [policy] job in
      job.take(answer, failure: isEnough ? nil : failure, policy, now: currentSeconds())
    }
  }

  private mutating func take(addresses output: [UInt8], _ ending: ProgramEnding, of name: String) {
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    var found: [String] = []
    for line in lines {
      guard let address = line.split(separator: " ").first.map(String.init), !found.contains(address) else { continue }
      found.append(address)
    }
    if found.isEmpty {
      return finish(name) { [policy] job in job.take(HostAnswer(), failure: .unknownHost, policy, now: 0) }
    }
    let isAllowed = found.allSatisfy { hostGuard.allows(address: $0) }
    hosts[name]?.addresses = isAllowed ? .known(Array(found.prefix(6))) : .isPrivate
    guard let job = hosts[name]?.asked else { return }
    hosts[name]?.asked = nil
    hosts[name]?.isBusy = false
    line(up: job, first: true)
  }

  /// Takes the next step of the address that a host was asked for.
  private mutating func finish(_ name: String, _ step: (inout OutsideJob) -> OutsideJob.Step) {
    guard var job = hosts[name]?.asked else { return }
    let now = milliseconds()
    hosts[name]?.asked = nil
    hosts[name]?.isBusy = false
    hosts[name]?.restsUntil = now + policy.pause
    switch step(&job) {
    case .done(let verdict): settle(job.address, verdict)
    case .again(let wait, let restsHost):
      job.notBefore = now + wait
      if restsHost { hosts[name]?.restsUntil = now + wait }
      line(up: job, first: true)
    }
  }

  private mutating func settle(_ address: String, _ verdict: OutsideVerdict) {
    verdicts[address] = verdict
  }

  private func milliseconds() -> Int { currentNanoseconds() / 1_000_000 }
}

extension OutsideAsker.Host {
  /// Milliseconds of the clock at which it may be asked next; `nil` when there is nothing to ask.
  fileprivate var readyAt: Int? {
    waiting.map(\.notBefore).min().map { max($0, restsUntil) }
  }
}

extension String {
  /// Whether a host is one by its number already.
  fileprivate var isAddress: Bool {
    hasPrefix("[")
      || split(separator: ".").last.map { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } || $0.hasPrefix("0x") }
        ?? false
  }
}
