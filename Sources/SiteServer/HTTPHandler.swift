import Disk
import NIOCore
import NIOHTTP1
import NIOPosix

/// Answers the requests of one connection, one after another.
final class HTTPHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let answering: Answering
  private let keeper: SiteKeeper
  /// Pages are made here, so that nobody waits for a long one but who asked for it.
  private let pool: NIOThreadPool
  private var head: HTTPRequestHead?
  private var isAnswering = false

  init(answering: Answering, keeper: SiteKeeper, pool: NIOThreadPool) {
    self.answering = answering
    self.keeper = keeper
    self.pool = pool
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      guard let head else { return }
      self.head = nil
      isAnswering = true
      answer(head, context)
    }
  }

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    var headers: [String: String] = [:]
    for (name, value) in head.headers { headers[name.lowercased()] = value }
    // Of two names nobody knows which one the next program goes by (RFC 9112, 3.2).
    if head.headers["host"].count > 1 { headers["host"] = nil }
    let request = PreviewRequest(head.method.rawValue, head.uri, headers: headers)
    let state = keeper.state
    let box = NIOLoopBound((context: context, handler: self), eventLoop: context.eventLoop)
    pool.runIfActive(eventLoop: context.eventLoop) { [answering] in answering.answer(request, state) }
      .whenComplete { result in
        let (context, handler) = box.value
        switch result {
        case .success(let answer): handler.write(answer, to: head, context)
        case .failure: context.close(promise: nil)
        }
      }
  }

  private func write(_ answer: PreviewAnswer, to request: HTTPRequestHead, _ context: ChannelHandlerContext) {
    isAnswering = false
    let isWhole = request.method != .HEAD && answer.status != 304
    var body = IOData.byteBuffer(ByteBuffer())
    var size = 0
    var file: NIOFileHandle?
    switch answer.body {
    case .bytes(let bytes):
      size = bytes.count
      if isWhole { body = .byteBuffer(ByteBuffer(bytes: bytes)) }
    case .file(let open, let range):
      size = range.count
      if isWhole {
        guard let copy = open.copiedDescriptor() else { return context.close(promise: nil) }
        let opened = NIOFileHandle(_deprecatedTakingOwnershipOfDescriptor: copy)
        file = opened
        body = .fileRegion(FileRegion(fileHandle: opened, readerIndex: range.lowerBound, endIndex: range.upperBound))
      }
    }
    var head = HTTPResponseHead(version: request.version, status: HTTPResponseStatus(statusCode: answer.status))
    for (name, value) in answer.headers { head.headers.add(name: name, value: value) }
    if answer.status != 304 { head.headers.add(name: "Content-Length", value: String(size)) }
    let isKept = request.isKeepAlive
    if !isKept { head.headers.add(name: "Connection", value: "close") }
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if isWhole, size > 0 { context.write(wrapOutboundOut(.body(body)), promise: nil) }
    let box = NIOLoopBound((context: context, file: file), eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      try? box.value.file?.close()
      if !isKept { box.value.context.close(promise: nil) }
    }
  }

  /// A client that has sent nothing for long is let go, unless it waits for an answer.
  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent {
      if !isAnswering { context.close(promise: nil) }
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
