import Disk
import Markup
import SiteModel

/// One question to a host, asked by the program curl.
///
/// What is asked stands in the settings that curl reads from its input, between quotation marks: no address can be taken
/// for an option. curl follows no redirects and reads no settings of its user: each address that is asked has passed the
/// guard.
struct CurlQuestion {
  let url: OutsideURL
  let asksForHead: Bool
  /// To which the name of the host leads; nothing where curl is to find that out.
  let addresses: [String]
  let timeLimit: Int

  func start(_ program: String) -> RunningProgram? {
    let inherited = [
      "PATH", "LD_LIBRARY_PATH", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy",
      "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE",
    ]
    return RunningProgram(
      program, ["-q", "--config", "-"], environment: ["LC_ALL=C"] + inheritedEnvironment(inherited),
      input: Array(settings.utf8))
  }

  var settings: String {
    var lines = [
      "url = \(quoted(url.text))", "globoff", "silent", "proto = \"=http,https\"", "max-redirs = 0",
      "user-agent = \(quoted(Self.userAgent))", "connect-timeout = \(max(1, timeLimit / 2))", "max-time = \(timeLimit)",
      "dump-header = \"-\"", "output = \"/dev/null\"", "suppress-connect-headers",
      // What a page says is not read. The limit is for those who hold their headers back; a redirect's words are below it.
      "max-filesize = 2000000",
      "header = \"Accept: text/html,application/xhtml+xml,*/*;q=0.8\"",
    ]
    if asksForHead { lines.append("head") }
    if !addresses.isEmpty {
      lines.append("resolve = \(quoted("\(url.host):\(url.port):\(addresses.joined(separator: ","))"))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// With the way to somebody who can be told to stop.
  static let userAgent = "sitegen/\(ProgramVersion.own) (link check of a site's author; one request at a time)"

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// What a host has answered.
struct HostAnswer: Equatable {
  /// 0 when there was none.
  var status = 0
  var location: String?
  /// As it was written: seconds or a date.
  var retryAfter: String?
  /// Whether all headers are there.
  var isWhole = false

  /// The headers as curl writes them: of several answers, such as `100 Continue` before the real one, the last.
  init(_ headers: [UInt8]) {
    let lines = String(decoding: headers, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // Behind the last line break stands what is not whole yet.
    for line in lines.dropLast() {
      if line.hasPrefix("HTTP/") {
        let words = line.split(separator: " ")
        self = HostAnswer()
        status = words.count > 1 ? Int(words[1]) ?? 0 : 0
      } else if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        switch line[..<colon].lowercased() {
        case "location": location = String(value)
        case "retry-after": retryAfter = String(value)
        default: break
        }
      } else if line.isEmpty, status >= 200 {
        isWhole = true
      }
    }
  }

  init() {}
}
