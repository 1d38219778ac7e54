import Records

/// Gives each item of an export the id by which a later import knows it: its number, and the site that counts so.
struct ExportIDs {
  /// `example.org/blog`; empty where the file does not say it above its items.
  private(set) var site = ""
  private var channel: [String: String] = [:]
  private var counts: [String: Int] = [:]

  /// Begins with another file, which may be of another site, and is of the same one where it does not say it.
  mutating func begin() { channel = [:] }

  /// Takes an element of the channel.
  mutating func take(_ name: String, _ text: String) {
    guard channel[name] == nil else { return }
    channel[name] = text
    let named = OldSite(channel: channel).name
    if !named.isEmpty { site = named }
  }

  /// The number of an item; files of other programs give it in its address alone: `https://example.org/?p=19`.
  static func number(of item: ExportItem) -> Int? {
    let own = item["wp:post_id"].trimmed
    if !own.isEmpty { return Int(own) }
    for address in [item["link"], item["guid"]] {
      guard let mark = address.firstIndex(of: "?") else { continue }
      for parameter in address[mark...].dropFirst().split(whereSeparator: { "&#;".contains($0) }) {
        let pair = parameter.split(separator: "=", maxSplits: 1)
        if pair.count == 2, pair[0] == "p" || pair[0] == "page_id", let number = Int(pair[1]) { return number }
      }
    }
    return nil
  }

  /// An item without a number is known by what else is its own, and by its words at last.
  mutating func id(of item: ExportItem, number: Int?) -> String {
    // Behind the first colon the item's own part begins.
    let origin = site.isEmpty ? "wordpress" : "wordpress@" + site.replacing(":", with: "%3A")
    if let number { return "\(origin):\(number)" }
    let own = ["guid", "link"].lazy.map { item[$0].trimmed }.first { !$0.isEmpty }
    let marks = [own ?? "", item["title"].trimmed, item["wp:post_date"].trimmed].map { Array($0.utf8) }
    let words = own == nil ? [item.record.bytes("content:encoded")] : []
    let print = Fingerprint(of: Array((marks + words).joined(separator: [0]))).hexadecimal
    return unique("\(origin):x\(print)")
  }

  /// An id, or where another item has it already a longer one.
  mutating func unique(_ id: String) -> String {
    let count = counts[id, default: 0] + 1
    counts[id] = count
    return count == 1 ? id : "\(id)-no\(count)"
  }
}
