/// The pairs of a list as PHP writes it: `a:2:{s:2:"en";i:5;s:2:"ur";i:6;}` gives en 5 and ur 6.
func serializedNumbers(_ text: String) -> [(language: String, id: String)] {
  var pairs: [(language: String, id: String)] = []
  var key: String?
  for piece in text.split(whereSeparator: { ";{}".contains($0) }) {
    let parts = piece.split(separator: ":", maxSplits: 2)
    if parts.count == 3, parts[0] == "s" {
      let value = parts[2].filter { $0 != "\"" }
      if let language = key {
        pairs.append((language, value))
        key = nil
      } else {
        key = value
      }
    } else if parts.count == 2, parts[0] == "i", let language = key {
      pairs.append((language, String(parts[1])))
      key = nil
    }
  }
  return pairs
}
