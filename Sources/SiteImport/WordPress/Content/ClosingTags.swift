/// Where the closing tags of shortcodes stand in a text, by name.
struct ClosingTags {
  private let bytes: [UInt8]
  private var places: [String: [Int]] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "[")) {
      index = start + 1
      guard index < bytes.count, bytes[index] == UInt8(ascii: "/") else { continue }
      let name = bytes[(index + 1)...].prefix(80).prefix { ShortcodeGrammar.isNamePart($0) }
      guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: "]") else { continue }
      places[String(decoding: name, as: UTF8.self), default: []].append(start)
    }
  }

  /// The names that have one.
  var names: some Sequence<String> { places.keys }

  func hold(_ name: String) -> Bool { places[name] != nil }

  /// What stands between a tag and the first closing one of its name, and where that ends.
  func contents(behind tag: Shortcode) -> (range: Range<Int>, end: Int)? {
    guard let places = places[tag.name] else { return nil }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < tag.range.upperBound { low = middle + 1 } else { high = middle }
    }
    guard low < places.count, let end = bytes[places[low]...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return (tag.range.upperBound..<places[low], end + 1)
  }
}
