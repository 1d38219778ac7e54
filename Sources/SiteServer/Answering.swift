import Diagnostics
import Disk
import Languages
import Markup
import Records
import SiteBuild
import SiteModel
import SiteRendering

/// Answers requests as the hosts of static sites do, with what a build would have written at that moment.
package struct Answering: Sendable {
  let hosts: HostNames
  /// The folder that holds site.yml.
  let folder: String
  /// Whether what is wrong is shown with its lines, which may be those of a draft.
  let showsLines: Bool

  func answer(_ request: PreviewRequest, _ state: PreviewState) -> PreviewAnswer {
    guard let host = request.host else { return plain(400, "The request names no host.") }
    guard hosts.allows(host) else { return refusal(of: host) }
    guard request.method == "GET" || request.method == "HEAD" else {
      var answer = plain(405, "Pages are only read here.")
      answer.headers.append(("Allow", "GET, HEAD"))
      return answer
    }
    let (path, query) = split(request.target)
    if path.hasPrefix(PreviewFiles.folder) { return ownFile(path, request, state) }
    guard let site = state.site else { return notYet(state) }
    return SiteAnswer(site: site, request: request, path: path, query: query, folder: folder).answer
  }

  /// The path and the query of a target; one with scheme and host is what proxies send.
  private func split(_ target: String) -> (path: String, query: String) {
    var target = target[...]
    if !target.hasPrefix("/"), let scheme = target.firstRange(of: "://") {
      target = target[scheme.upperBound...].drop { $0 != "/" }
    }
    let path = target.prefix { $0 != "?" && $0 != "#" }
    let query = target.dropFirst(path.count).dropFirst().prefix { $0 != "#" }
    return (path.isEmpty ? "/" : String(path), String(query))
  }

  private func refusal(of host: String) -> PreviewAnswer {
    let name = String(host.prefix(200))
    return plain(
      403,
      """
      This preview does not answer to the name ‘\(visible(name))’, by which another site could read its drafts.
      If the name is yours, start the preview with: sitegen serve --allow-host \(visible(String(name.prefix { $0 != ":" })))
      """)
  }

  private func ownFile(_ path: String, _ request: PreviewRequest, _ state: PreviewState) -> PreviewAnswer {
    switch path {
    case PreviewFiles.script:
      return content(Array(PreviewFiles.scriptText.utf8), "text/javascript; charset=utf-8", request)
    case PreviewFiles.style: return content(Array(PreviewFiles.styleText.utf8), "text/css; charset=utf-8", request)
    case PreviewFiles.state: return content(state.json, "application/json", request)
    case PreviewFiles.report: return content(report(state), "text/html; charset=utf-8", request)
    case PreviewFiles.heldBack:
      var writer = JSONWriter()
      writer.object { object in
        for (address, reason) in (state.site?.heldBack ?? [:]).sorted(by: { $0.key < $1.key }) {
          object.key(address)
          object.string(reason.label)
        }
      }
      return content(writer.bytes, "application/json", request)
    case PreviewFiles.socket: return plain(426, "This is the address of a WebSocket.")
    default: return plain(404, "There is no such file.")
    }
  }

  private func report(_ state: PreviewState) -> [UInt8] {
    ReportHTML(state.log, hasLastState: state.site != nil, showsLines: showsLines).bytes
  }

  private func content(_ bytes: [UInt8], _ type: String, _ request: PreviewRequest) -> PreviewAnswer {
    var answer = PreviewAnswer(status: 200, headers: [("Content-Type", type)] + commonHeaders, body: .bytes(bytes))
    answer.headers.append(("Cache-Control", "no-store"))
    return answer
  }

  /// Before the first site without errors there is only what is wrong.
  private func notYet(_ state: PreviewState) -> PreviewAnswer {
    let page = NoticePage(
      title: state.attempt == 0 ? "The site is being made" : "The site cannot be shown yet",
      text: state.attempt == 0
        ? "This page shows it as soon as it is there."
        : "It shows as soon as what is said below is mended and saved.",
      report: state.attempt == 0 ? [] : report(state))
    return html(PreviewPage(page.bytes, state: ""), status: 503, state: "")
  }
}

/// What every answer carries: no page of another site may read or show it.
let commonHeaders = [
  (name: "X-Content-Type-Options", value: "nosniff"), (name: "Cross-Origin-Resource-Policy", value: "same-origin"),
]

func plain(_ status: Int, _ text: String) -> PreviewAnswer {
  PreviewAnswer(
    status: status,
    headers: [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")] + commonHeaders,
    body: .bytes(Array((text + "\n").utf8)))
}

private func html(_ page: PreviewPage, status: Int, state: String) -> PreviewAnswer {
  PreviewAnswer(
    status: status,
    headers: [
      ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"), ("Sitegen-Site", state),
      ("Sitegen-Page", page.page.hexadecimal), ("Sitegen-Rest", page.rest.hexadecimal),
    ] + commonHeaders, body: .bytes(page.bytes))
}

/// The answer to one request for something of the site.
private struct SiteAnswer {
  let site: PreviewSite
  let request: PreviewRequest
  /// As it was sent.
  let path: String
  let query: String
  let folder: String

  var answer: PreviewAnswer {
    if let moved = redirect(isPage: true, site.redirects.hasForced) { return moved }
    guard let local = localPath else {
      return path == "/" && !site.basePath.isEmpty ? moved(to: site.basePath + "/", status: 302) : missing
    }
    if let found = found(at: local) { return found }
    return redirect(isPage: false, true) ?? missing
  }

  /// The path below the base path, decoded; `nil` outside it, and for what can be the address of no file.
  private var localPath: String? {
    guard path.hasPrefix(site.basePath) else { return nil }
    let rest = path.dropFirst(site.basePath.count)
    guard rest.isEmpty || rest.hasPrefix("/") else { return nil }
    var parts: [String] = []
    for part in rest.split(separator: "/") {
      guard let decoded = PercentEncoding.decode(String(part)), decoded != ".", decoded != "..",
        !decoded.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
      else { return nil }
      parts.append(decoded)
    }
    return parts.joined(separator: "/") + (rest.hasSuffix("/") && !parts.isEmpty ? "/" : "")
  }

  private func found(at local: String) -> PreviewAnswer? {
    let isFolder = local.isEmpty || local.hasSuffix("/")
    if isFolder, let file = site.made.file(at: local + "index.html") {
      // `/sub` of a site at `/sub/`, and `//en//`, are other addresses of the page than its own.
      let own = site.basePath + "/" + PercentEncoding.encodePath(local)
      return path.hasSuffix("/") && !path.contains("//") ? content(of: file) : moved(to: own, status: 301)
    }
    if !isFolder, let file = site.made.file(at: local) { return content(of: file) }
    if !isFolder, site.made.file(at: local + "/index.html") != nil {
      return moved(to: site.basePath + "/" + PercentEncoding.encodePath(local) + "/", status: 301)
    }
    return nil
  }

  private func redirect(isPage: Bool, _ isAsked: Bool) -> PreviewAnswer? {
    guard isAsked, let match = site.redirects.match(path, query: query, isPage: isPage) else { return nil }
    switch match.status {
    case 301, 302, 303, 307, 308: return moved(to: match.target, status: match.status, keepsQuery: false)
    case 404, 410: return shown(at: match.target, status: match.status)
    case 200: return shown(at: match.target, status: 200)
    default: return nil
    }
  }

  private func moved(to address: String, status: Int, keepsQuery: Bool = true) -> PreviewAnswer {
    let target = keepsQuery && !query.isEmpty ? address + "?" + query : address
    let safe = target.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? target : PercentEncoding.encodePath(target)
    return PreviewAnswer(
      status: status, headers: [("Location", safe), ("Cache-Control", "no-store")] + commonHeaders)
  }

  /// The file at an address of the site, shown at another.
  private func shown(at address: String, status: Int) -> PreviewAnswer? {
    let base = site.basePath.isEmpty ? address : String(address.dropFirst(site.basePath.count))
    var local = (PercentEncoding.decode(base) ?? base).drop { $0 == "/" }
    if local.isEmpty || local.hasSuffix("/") { local += "index.html" }
    return site.made.file(at: String(local)).map { content(of: $0, status: status) }
  }

  private static let deepest = 32

  /// The nearest `404.html`, as hosts without rules look for it.
  private var missing: PreviewAnswer {
    // No site is so deep, and who asks for thousands of folders is not to keep a core busy.
    var parts = (localPath ?? "").split(separator: "/").prefix(Self.deepest).map(String.init)
    repeat {
      if !parts.isEmpty { parts.removeLast() }
      if let file = site.made.file(at: (parts + ["404.html"]).joined(separator: "/")) {
        return content(of: file, status: 404)
      }
    } while !parts.isEmpty
    let page = NoticePage(title: "Not found", text: "There is nothing at this address.")
    return html(PreviewPage(page.bytes, state: site.state), status: 404, state: site.state)
  }
}

// MARK: - The bytes of a file

extension SiteAnswer {
  private func content(of file: OutputFile, status: Int = 200) -> PreviewAnswer {
    let type = mediaType(ofFileAt: file.path)
    do {
      if type.hasPrefix("text/html") { return try page(file, status: status) }
      guard let file = site.made.available(file) else { return undrawn }
      if case .copy(let path) = file.content { return try copy(absolutePath(path, in: folder), type, status: status) }
      let bytes = try site.made.bytes(of: file)
      return whole(.bytes(bytes), bytes.count, Fingerprint(of: bytes), type, status: status)
    } catch {
      var log = DiagnosticLog()
      log.report(error.diagnostic)
      let page = NoticePage(
        title: "This page cannot be made", text: "What is wrong stands below.",
        report: ReportHTML(log, hasLastState: false, showsLines: false).bytes)
      return html(PreviewPage(page.bytes, state: site.state), status: 500, state: site.state)
    }
  }

  private var undrawn: PreviewAnswer {
    plain(
      404, "The picture could not be drawn, or not be kept: .sitegen-cache needs room on the disk and leave to write.")
  }

  private func page(_ file: OutputFile, status: Int) throws(DiagnosticError) -> PreviewAnswer {
    let address = PercentEncoding.decode(path) ?? path
    let language = site.made.site.config.languages.map(\.language.code).first { file.path.hasPrefix($0 + "/") }
    let notice = site.heldBack[address].map {
      $0.notice(in: language ?? site.made.site.config.defaultLanguage?.language.code ?? "en")
    }
    let page = PreviewPage(try site.made.bytes(of: file), state: site.state, held: notice)
    var answer = html(page, status: status, state: site.state)
    answer.headers += hostHeaders
    let tag = etag(Fingerprint(of: answer.bytes))
    answer.headers.append(("ETag", tag))
    return isKnown(tag) ? PreviewAnswer(status: 304, headers: answer.headers) : answer
  }

  /// A file as it lies in the site's folder: of a film only the part is read that is asked for.
  private func copy(_ path: String, _ type: String, status: Int) throws(DiagnosticError) -> PreviewAnswer {
    guard let real = realPath(path), let root = realPath(folder), real.hasPrefix(root + "/") || root == "/",
      let stamp = FileStamp(of: real)
    else { throw DiagnosticError("cannot read", path, reason: "it is not there any more") }
    var fingerprint = Fingerprint()
    stamp.add(to: &fingerprint)
    // Opened here and not where it is sent, for all connections wait there.
    let file = try OpenedFile(real)
    return whole(.file(file, 0..<file.size), file.size, fingerprint, type, status: status)
  }

  /// The body, the part of it that is asked for, or nothing where the browser has it already.
  private func whole(
    _ body: PreviewAnswer.Body, _ size: Int, _ fingerprint: Fingerprint, _ type: String, status: Int
  ) -> PreviewAnswer {
    let tag = etag(fingerprint)
    var answer = PreviewAnswer(status: status, headers: [("Content-Type", type)] + commonHeaders + hostHeaders)
    // It may be kept, and is asked for each time.
    answer.headers += [("Cache-Control", "no-cache"), ("ETag", tag), ("Accept-Ranges", "bytes")]
    if isKnown(tag) {
      answer.status = 304
      return answer
    }
    let wanted = request.headers["if-range"].map { $0 == tag } ?? true ? request.headers["range"] : nil
    switch status == 200 && request.method == "GET" ? ByteRange(wanted, size: size) : .all {
    case .all: answer.body = body
    case .unsatisfiable:
      answer.status = 416
      answer.headers.append(("Content-Range", "bytes */\(size)"))
    case .part(let range):
      answer.status = 206
      answer.headers.append(("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"))
      switch body {
      case .bytes(let bytes): answer.body = .bytes(Array(bytes[range]))
      case .file(let file, _): answer.body = .file(file, range)
      }
    }
    return answer
  }

  private func etag(_ fingerprint: Fingerprint) -> String { "\"\(fingerprint.hexadecimal)\"" }

  private func isKnown(_ tag: String) -> Bool {
    (request.headers["if-none-match"] ?? "").split(separator: ",").contains {
      let known = $0.drop { $0 == " " }
      return known == "*" || known == tag || known == "W/" + tag
    }
  }

  /// The headers that the site has its host send, where the preview has none of its own for the same.
  private var hostHeaders: [(name: String, value: String)] {
    let address = PercentEncoding.decode(path) ?? path
    return site.headers.headers(for: address).compactMap { header in
      switch header.name.lowercased() {
      case "content-security-policy": ("Content-Security-Policy", policy(header.value))
      // A preview must never be kept, and is no place for promises about the name of another host.
      case "cache-control", "strict-transport-security", "x-content-type-options", "content-type", "content-length",
        "etag", "transfer-encoding", "connection":
        nil
      // What the published site lets others read is published; here lie drafts.
      case "cross-origin-resource-policy", "timing-allow-origin": nil
      case let name where name.hasPrefix("access-control-"): nil
      default: header.value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? header : nil
      }
    }
  }

  /// The policy of the site with what the script of the preview needs: its own files, and its socket.
  private func policy(_ text: String) -> String {
    guard let host = request.host, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3B && $0 != 0x2C }) else {
      return text
    }
    var directives = text.split(separator: ";").map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    func allow(_ sources: [String], for name: String) {
      let index = directives.firstIndex { $0[0].lowercased() == name }
      guard let index else {
        // What is not said is said by the default; without that all is allowed.
        guard let all = directives.first(where: { $0[0].lowercased() == "default-src" }) else { return }
        directives.append([name] + all.dropFirst().filter { $0 != "'none'" } + sources)
        return
      }
      directives[index] =
        directives[index].filter { $0 != "'none'" } + sources.filter { !directives[index].contains($0) }
    }
    // No more than the preview's own folder, or a page would look well here that is bare on its host; the language of
    // policies has no form for an address of IPv6.
    let own = host.hasPrefix("[") ? "'self'" : host + PreviewFiles.folder
    allow([own], for: "script-src")
    allow([own], for: "style-src")
    allow(["'self'", "ws://\(host)", "wss://\(host)"], for: "connect-src")
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }
}

extension PreviewAnswer {
  /// The body where it lies in memory.
  var bytes: [UInt8] {
    if case .bytes(let bytes) = body { bytes } else { [] }
  }
}
