package import Diagnostics

/// Who owns each address, so that no page can overwrite another in silence.
package struct RouteTable: Sendable {
  /// Who wants an address, in words for a message, and where it was asked for.
  ///
  /// Both are found only when an address is wanted twice: the place of an edition stands in its file, which would have
  /// to be read again.
  package struct Owner: Sendable {
    private let describe: @Sendable () -> String
    private let locate: @Sendable () -> Location?

    package var name: String { describe() }
    package var location: Location? { locate() }

    package init(
      _ name: @autoclosure @escaping @Sendable () -> String,
      at location: @autoclosure @escaping @Sendable () -> Location? = nil
    ) {
      describe = name
      locate = location
    }
  }

  private var ownerByFile: [String: Owner] = [:]

  package init() {}

  package func owner(of route: Route) -> Owner? { ownerByFile[route.file] }

  /// The owner of an output file, by its path from the output folder.
  package func owner(ofFile file: String) -> Owner? { ownerByFile[file] }

  package func contains(address: String) -> Bool { ownerByFile[Route(address).file] != nil }

  /// Gives a route to `owner`, or reports that another has it and returns `false`.
  @discardableResult
  package mutating func claim(_ route: Route, for owner: Owner, log: inout DiagnosticLog) -> Bool {
    guard let first = ownerByFile[route.file] else {
      ownerByFile[route.file] = owner
      return true
    }
    log.report(
      .error, .addressCollision, at: owner.location ?? first.location,
      "\(first.name) and \(owner.name) both want the address \(route.address)",
      help: "give one of them a ‘slug’ of its own in its front matter",
      related: owner.location == nil ? [] : [first.location].compactMap { $0 })
    return false
  }
}
