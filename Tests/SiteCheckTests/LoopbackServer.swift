import Glibc
import Synchronization

/// A host on this machine that answers as it is told, and remembers who asked what, and how many at a time.
final class LoopbackServer: Sendable {
  struct Question: Sendable, Equatable {
    var method: String
    var path: String
    var userAgent: String
    /// In milliseconds.
    var moment: Int
  }

  private struct State: Sendable {
    var questions: [Question] = []
    var open = 0
    var mostOpen = 0
  }

  let port: Int
  private let socket: Int32
  private let state = Mutex(State())
  private let answer: @Sendable (Question, Int) -> String

  /// - Parameter answer: What is sent as it is, by the question and by how often the path was asked before; nothing for
  ///   a host that hangs up.
  init(_ answer: @escaping @Sendable (Question, Int) -> String) {
    self.answer = answer
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    var length = size
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        _ = bind(socket, pointer, size)
        _ = getsockname(socket, pointer, &length)
      }
    }
    listen(socket, 64)
    self.socket = socket
    port = Int(UInt16(bigEndian: address.sin_port))
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<LoopbackServer>.fromOpaque(argument).takeRetainedValue().serve()
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
    pthread_detach(thread)
  }

  var questions: [Question] { state.withLock(\.questions) }
  var mostOpen: Int { state.withLock(\.mostOpen) }

  /// What was asked, as `HEAD /a`.
  var asked: [String] { questions.map { "\($0.method) \($0.path)" } }

  func stop() { shutdown(socket, Int32(SHUT_RDWR)) }

  private func serve() {
    while true {
      let client = accept(socket, nil, nil)
      guard client >= 0 else { break }
      state.withLock { state in
        state.open += 1
        state.mostOpen = max(state.open, state.mostOpen)
      }
      reply(to: client)
      state.withLock { $0.open -= 1 }
      close(client)
    }
    close(socket)
  }

  private func reply(to client: Int32) {
    var request: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: request, as: UTF8.self).contains("\r\n\r\n") {
      let count = recv(client, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      request += buffer[..<count]
    }
    let lines = String(decoding: request, as: UTF8.self).split(separator: "\r\n")
    let words = lines[0].split(separator: " ")
    let agent = lines.first { $0.lowercased().hasPrefix("user-agent: ") }.map { String($0.dropFirst(12)) } ?? ""
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let question = Question(
      method: String(words[0]), path: String(words[1]), userAgent: agent,
      moment: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
    let before = state.withLock { state in
      defer { state.questions.append(question) }
      return state.questions.count { $0.path == question.path }
    }
    let text = Array(answer(question, before).utf8)
    _ = text.withUnsafeBytes { send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }
}
