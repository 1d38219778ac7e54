import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket

/// The sockets of a preview.
package final class PreviewServer: Sendable {
  package enum Failure: Error, Sendable {
    case portTaken(Int)
    /// The system's own words.
    case refused(address: String, reason: String)
  }

  private let group: MultiThreadedEventLoopGroup
  private let pool: NIOThreadPool
  private let keeper: SiteKeeper
  private let answering: Answering

  /// - Parameter folder: The folder that holds site.yml.
  package init(keeper: SiteKeeper, hosts: HostNames, folder: String) {
    self.keeper = keeper
    answering = Answering(hosts: hosts, folder: folder, showsLines: keeper.showsDrafts)
    group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    pool = NIOThreadPool(numberOfThreads: 4)
    pool.start()
  }

  /// Listens on all addresses at the first free port from `port` on, and gives it.
  ///
  /// - Parameter isFixed: Whether no other port will do.
  package func start(on addresses: [String], port: Int, isFixed: Bool) throws(Failure) -> Int {
    for candidate in port..<min(port + (isFixed || port == 0 ? 1 : 50), 65536) {
      do throws(Failure) {
        return try listen(on: addresses, port: candidate)
      } catch .portTaken where !isFixed {
        continue
      }
    }
    throw .portTaken(port)
  }

  private func listen(on addresses: [String], port: Int) throws(Failure) -> Int {
    var channels: [any Channel] = []
    var port = port
    for address in addresses {
      do {
        let channel = try bootstrap().bind(host: address, port: port).wait()
        channels.append(channel)
        port = channel.localAddress?.port ?? port
      } catch let error as IOError {
        // A machine without one of the two families is reached by the other.
        let isMissing = [EADDRNOTAVAIL, EAFNOSUPPORT].contains(error.errnoCode)
        if isMissing, !channels.isEmpty { continue }
        for channel in channels { try? channel.close().wait() }
        if error.errnoCode == EADDRINUSE { throw .portTaken(port) }
        throw .refused(address: address, reason: String(cString: strerror(error.errnoCode)))
      } catch {
        for channel in channels { try? channel.close().wait() }
        let isUnknown = error is SocketAddressError.UnknownHost
        throw .refused(address: address, reason: isUnknown ? "no machine has this name" : "\(error)")
      }
    }
    return port
  }

  private func bootstrap() -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { [keeper, answering, pool] channel in
        channel.eventLoop.makeCompletedFuture {
          let upgrader = Self.upgrader(keeper, answering.hosts)
          let handler = HTTPHandler(answering: answering, keeper: keeper, pool: pool)
          let bound = NIOLoopBound(handler, eventLoop: channel.eventLoop)
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(IdleStateHandler(readTimeout: .seconds(30)))
          try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: true,
            withServerUpgrade: (
              upgraders: [upgrader],
              completionHandler: { $0.pipeline.syncOperations.removeHandler(bound.value, promise: nil) }
            ), withErrorHandling: true)
          try pipeline.addHandler(handler)
        }
      }
      .childChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.maxMessagesPerRead, value: 1)
  }

  private static func upgrader(_ keeper: SiteKeeper, _ hosts: HostNames) -> NIOWebSocketServerUpgrader {
    NIOWebSocketServerUpgrader(
      maxFrameSize: 1 << 12,
      shouldUpgrade: { channel, head in
        let host = head.headers["Host"].first ?? ""
        let origin = head.headers["Origin"].first
        let isOwn =
          head.uri == PreviewFiles.socket && hosts.allows(host)
          && origin.map { hosts.allows(origin: $0, at: host) } ?? true
        return channel.eventLoop.makeSucceededFuture(isOwn ? HTTPHeaders() : nil)
      },
      upgradePipelineHandler: { channel, _ in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(SocketHandler(keeper: keeper))
        }
      })
  }
}
