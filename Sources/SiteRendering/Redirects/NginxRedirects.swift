import Markup
import SiteModel

/// The file `redirects.nginx.conf`, to be included where nginx's `server` blocks stand.
///
/// It gives three variables: `$sitegen_moved` and `$sitegen_found`, where a request leads, and `$sitegen_missing`, the
/// page for a missing address. Of an address nginx compares the decoded form, of a query the one that was sent. A map
/// is one look into a table, however many addresses it has.
struct NginxRedirects: Sendable {
  private let addresses: RedirectAddresses
  private let maps: [Map]
  private let missing: [(folder: String, page: String)]
  /// The page for missing addresses outside the folders of languages.
  private let standard: String

  /// `map source $name { default …; "key" "target"; }`.
  private struct Map: Sendable {
    var source: String
    var name: String
    var standard: String
    var entries: [(key: String, target: String)] = []
  }

  init(_ site: Site, _ addresses: RedirectAddresses) {
    self.addresses = addresses
    missing = site.missingPages
    standard = site.config.routes.notFound(nil).address
    maps = RedirectStatus.allCases.flatMap { status in
      // What is looked into first comes last.
      let redirects = site.redirectsOfPaths + site.redirectsWithQuery.reversed()
      return Self.maps(redirects.filter { $0.status == status }, named: status.variable, addresses)
    }
  }

  /// The maps of one status: that of addresses without a query, then one for each set of parameters.
  ///
  /// Each looks into the one before when it finds nothing; the last has the name.
  private static func maps(_ redirects: [Redirect], named name: String, _ addresses: RedirectAddresses) -> [Map] {
    var maps = [Map(source: "$uri", name: "", standard: "\"\"")]
    var mapByNames: [[String]: Int] = [:]
    for redirect in redirects {
      let names = redirect.from.query.map(\.name)
      if !names.isEmpty, mapByNames[names] == nil {
        mapByNames[names] = maps.count
        let source = names.map { "\($0)=$arg_\($0)" }.joined(separator: "&")
        maps.append(Map(source: "\"$uri?\(source)\"", name: "", standard: ""))
      }
      let target = addresses.target(redirect).replacing(bytes: [(UInt8(ascii: "$"), "%24")])
      maps[mapByNames[names] ?? 0].entries += keys(redirect.from, addresses).map { ($0, target) }
    }
    for index in maps.indices {
      maps[index].name = index == maps.count - 1 ? name : "\(name)_\(index)"
      if index > 0 { maps[index].standard = maps[index - 1].name }
    }
    return maps
  }

  private static func keys(_ old: OldAddress, _ addresses: RedirectAddresses) -> [String] {
    let path = addresses.decodedPath(old)
    var keys = path.utf8.last == UInt8(ascii: "/") && path.utf8.count > 1 ? [path, String(path.dropLast())] : [path]
    guard !old.query.isEmpty else { return keys }
    if old.route.address == "/" { keys = [path] }
    let values = old.query.map { parameter in addresses.encodedValues(parameter).map { "\(parameter.name)=\($0)" } }
    // All parameters with capital digits, or all with small ones.
    let queries = Set([0, 1].map { form in values.map { $0[min(form, $0.count - 1)] }.joined(separator: "&") })
    return keys.flatMap { key in queries.sorted().map { "\(key)?\($0)" } }
  }

  func append(to output: inout [UInt8]) {
    output.append(
      """
      # Old addresses. In nginx.conf, above the server block: include /path/to/\(HostFile.nginxRedirects.rawValue);
      # In the server block:
      #   if ($sitegen_moved) { return 301 $sitegen_moved; }
      #   if ($sitegen_found) { return 302 $sitegen_found; }
      #   error_page 404 $sitegen_missing;

      """)
    appendSizes(to: &output)
    for map in maps {
      output.append("map \(map.source) \(map.name) {\n  default \(map.standard);\n")
      for (key, target) in map.entries { output.append("  \(quoted(key)) \(quoted(target));\n") }
      output.append("}\n" as StaticString)
    }
    // A page that is named by a variable is looked for as it is written, without decoding.
    output.append("map $uri $sitegen_missing {\n  default \(quoted(addresses.base + standard));\n")
    for (folder, page) in missing {
      output.append("  \(quoted("~^" + escaped(addresses.base + folder))) \(quoted(addresses.base + page));\n")
    }
    output.append("}\n" as StaticString)
  }

  /// Makes room for long and many addresses; nginx refuses to start when the tables of its maps are too small.
  private func appendSizes(to output: inout [UInt8]) {
    let keys = maps.flatMap(\.entries).map(\.key.utf8.count)
    // A key takes its bytes, a pointer and two bytes more, rounded up; a few may fall into one bucket.
    let longest = (keys.max() ?? 0) + 32
    let bucket = longest <= 64 ? 64 : powerOfTwo(atLeast: longest * 2)
    let table = powerOfTwo(atLeast: keys.count * 4)
    if bucket > 64 { output.append("map_hash_bucket_size \(bucket);\n") }
    if table > 2048 { output.append("map_hash_max_size \(table);\n") }
  }

  private func powerOfTwo(atLeast number: Int) -> Int {
    var power = 64
    while power < number { power *= 2 }
    return power
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing(bytes: [(UInt8(ascii: "\\"), "\\\\"), (UInt8(ascii: "\""), "\\\"")]) + "\""
  }
}

extension RedirectStatus {
  fileprivate var variable: String {
    switch self {
    case .permanent: "$sitegen_moved"
    case .temporary: "$sitegen_found"
    }
  }
}

/// A text as a regular expression that fits it alone.
func escaped(_ text: String) -> String {
  var result: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case 0x24, 0x28...0x2B, 0x2E, 0x3F, 0x5B...0x5E, 0x7B...0x7D: result.append(UInt8(ascii: "\\"))
    default: break
    }
    result.append(byte)
  }
  return String(decoding: result, as: UTF8.self)
}
