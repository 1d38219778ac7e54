/// Names of which none is given twice.
struct UniqueNames: Sendable {
  private var taken: Set<String> = []
  /// The number with which a name is tried next.
  private var next: [String: Int] = [:]

  init() {}

  /// The name itself, or with a number behind it.
  mutating func unique(_ name: String) -> String {
    if taken.insert(name).inserted { return name }
    var number = next[name] ?? 2
    while !taken.insert("\(name)-\(number)").inserted { number += 1 }
    next[name] = number + 1
    return "\(name)-\(number)"
  }

  func isTaken(_ name: String) -> Bool { taken.contains(name) }
}
