import Diagnostics
import Languages

/// The way of one address through questions, redirects and second tries.
struct OutsideJob {
  /// As the site names it.
  let address: String
  /// What is asked next.
  var url: OutsideURL
  var asksForHead = true
  var tries = 0
  /// Milliseconds of the clock before which it is not asked.
  var notBefore = 0
  private var hops = 0
  /// Where it has moved for good, as far as every step until there was one for good.
  private var movedTo: String?
  private var isPermanent = true
  private var waits = 0

  private static let mostHops = 10

  init?(_ address: String) {
    guard let url = OutsideURL(address) else { return nil }
    self.address = address
    self.url = url
  }

  /// What is done after an answer.
  enum Step: Equatable {
    case done(OutsideVerdict)
    /// Once more, after some milliseconds, in which the whole host is left alone where it asked for that.
    case again(after: Int, restsHost: Bool)
  }

  /// - Parameters:
  ///   - failure: What curl says of a question without an answer; `nil` where there is one.
  ///   - now: Seconds since 1970, for dates in `Retry-After`.
  mutating func take(
    _ answer: HostAnswer, failure: CurlFailure?, _ policy: OutsidePolicy, now: Int
  ) -> Step {
    if answer.status == 0 { return takeSilence(failure, policy) }
    switch answer.status {
    case 200..<300, 304: return .done(movedTo.map { .moved($0) } ?? .fine)
    case 300..<400: return follow(answer, policy)
    case 429: return wait(for: answer, policy, now: now)
    case 503 where answer.retryAfter != nil && waits == 0: return wait(for: answer, policy, now: now)
    default: break
    }
    // Some hosts answer only those who want to read.
    if asksForHead {
      asksForHead = false
      return .again(after: 0, restsHost: false)
    }
    switch answer.status {
    case 401, 402, 403, 405, 406, 407, 418, 451, 999:
      return .done(.unanswered("it answers programs with \(answer.status)"))
    case 404: return .done(.dead("there is no such page (404)"))
    case 410: return .done(.dead("the page was taken away (410)"))
    case 500...: return again(policy) ?? .done(.dead("it has a fault (\(answer.status))"))
    default: return .done(.dead("it answers with \(answer.status)"))
    }
  }

  private mutating func takeSilence(_ failure: CurlFailure?, _ policy: OutsidePolicy) -> Step {
    if failure == .certificate { return .done(.dead("its certificate is not valid")) }
    asksForHead = false
    return again(policy) ?? .done(.dead(failure == .unknownHost ? "nobody knows its host" : "it does not answer"))
  }

  private mutating func again(_ policy: OutsidePolicy) -> Step? {
    guard tries < policy.retries else { return nil }
    defer { tries += 1 }
    return .again(after: policy.firstWait << (2 * tries), restsHost: false)
  }

  private mutating func wait(for answer: HostAnswer, _ policy: OutsidePolicy, now: Int) -> Step {
    let wanted = answer.retryAfter.flatMap { Self.milliseconds($0, now: now) } ?? policy.firstWait * 4
    guard waits < 2, wanted <= policy.longestWait else {
      return .done(.unanswered("it was asked too often (\(answer.status))"))
    }
    waits += 1
    return .again(after: wanted, restsHost: true)
  }

  private mutating func follow(_ answer: HostAnswer, _ policy: OutsidePolicy) -> Step {
    guard let location = answer.location, let full = url.following(location) else { return .done(.fine) }
    hops += 1
    guard hops <= Self.mostHops else { return .done(.unanswered("it leads programs on without end")) }
    guard let next = OutsideURL(full) else { return .done(.unanswered("it leads on to no address of the web")) }
    guard HostGuard(allowsLoopback: policy.allowsLoopback).allows(next.host) else {
      return .done(.notTried("it leads on into a private network"))
    }
    isPermanent = isPermanent && (answer.status == 301 || answer.status == 308)
    if isPermanent { movedTo = next.text }
    url = next
    asksForHead = true
    return .again(after: 0, restsHost: false)
  }

  /// Of seconds, or of a date such as `Wed, 21 Oct 2026 07:28:00 GMT`.
  private static func milliseconds(_ retryAfter: String, now: Int) -> Int? {
    if let seconds = Int(retryAfter) { return seconds < 0 ? nil : min(seconds, 1_000_000) * 1000 }
    let words = retryAfter.split { $0 == " " || $0 == ":" }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard words.count >= 7, let day = Int(words[1]), let month = months.firstIndex(of: String(words[2])),
      let year = Int(words[3]), let hour = Int(words[4]), let minute = Int(words[5]), let second = Int(words[6]),
      (1970...9999).contains(year), let date = CalendarDate(year: year, month: month + 1, day: day)
    else { return nil }
    let moment = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second
    return max(0, moment - now) * 1000
  }
}

/// Why curl has no answer.
enum CurlFailure: Equatable {
  case unknownHost
  case certificate
  case other

  /// By the code with which curl ended; `nil` where it was content, or stopped because it had read enough.
  init?(code: Int32) {
    switch code {
    case 0, 63: return nil
    case 6: self = .unknownHost
    case 51, 60: self = .certificate
    default: self = .other
    }
  }
}
