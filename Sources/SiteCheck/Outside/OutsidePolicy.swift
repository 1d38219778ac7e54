/// How other sites are asked.
package struct OutsidePolicy: Sendable {
  /// Whether this machine may be asked itself, as tests do.
  package var allowsLoopback = false
  /// How many hosts are asked at a time; each of them one question at a time.
  package var hostsAtOnce = 8
  /// Milliseconds between an answer and the next question to the same host.
  package var pause = 250
  /// How often a host that does not answer, or has a fault of its own, is asked again.
  package var retries = 2
  /// Milliseconds before the first of these; four times as long before each next.
  package var firstWait = 1000
  /// Milliseconds that a host may make us wait with `Retry-After`; who wants more is left alone.
  package var longestWait = 60_000
  /// Seconds for one question.
  package var timeLimit = 20
  /// Seconds after which an address that was fine is asked again.
  package var freshFor = 7 * 24 * 3600

  package init() {}
}

/// How many addresses of other sites there were.
package struct OutsideCounts: Sendable {
  package var addresses = 0
  /// How many were asked in this run.
  package var asked = 0
  /// How many had been fine not long ago.
  package var remembered = 0
}

/// What came of an address of another site.
enum OutsideVerdict: Sendable, Equatable {
  case fine
  /// It leads on for good to another address.
  case moved(String)
  /// Nobody can tell: the host does not want to be asked by programs.
  case unanswered(String)
  /// It is not there.
  case dead(String)
  /// It was not asked.
  case notTried(String)
}
