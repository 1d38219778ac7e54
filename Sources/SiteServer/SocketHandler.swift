import NIOCore
import NIOWebSocket

/// Tells one open page the state of the site, at once and whenever it is another.
final class SocketHandler: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  private let keeper: SiteKeeper
  private var listener: Int?
  private var hasPinged = false

  init(keeper: SiteKeeper) {
    self.keeper = keeper
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let box = NIOLoopBound((context: context, handler: self), eventLoop: context.eventLoop)
    let loop = context.eventLoop
    listener = keeper.addListener { loop.execute { box.value.handler.tell(box.value.context) } }
    tell(context)
  }

  func handlerRemoved(context: ChannelHandlerContext) { forget() }

  func channelInactive(context: ChannelHandlerContext) {
    forget()
    context.fireChannelInactive()
  }

  private func forget() {
    if let listener { keeper.removeListener(listener) }
    listener = nil
  }

  private func tell(_ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    send(.text, ByteBuffer(bytes: keeper.state.json), context)
  }

  private func send(_ opcode: WebSocketOpcode, _ data: ByteBuffer, _ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(WebSocketFrame(fin: true, opcode: opcode, data: data)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    switch frame.opcode {
    case .ping: send(.pong, frame.unmaskedData, context)
    case .pong: hasPinged = false
    case .connectionClose:
      let box = NIOLoopBound(context, eventLoop: context.eventLoop)
      let closing = WebSocketFrame(fin: true, opcode: .connectionClose, data: frame.unmaskedData)
      context.writeAndFlush(wrapOutboundOut(closing)).whenComplete { _ in box.value.close(promise: nil) }
    default: break
    }
  }

  /// Whoever does not answer is asleep or gone; a page that wakes asks anew.
  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
    if hasPinged { return context.close(promise: nil) }
    hasPinged = true
    send(.ping, ByteBuffer(), context)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
