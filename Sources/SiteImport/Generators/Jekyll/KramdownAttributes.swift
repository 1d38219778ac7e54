/// Takes `{: .class}` and `{:toc}` out, which only kramdown reads, code left as it is; gives how many.
///
/// The name of a heading stays, for links lead to it: `{: #ravi}` becomes `{#ravi}` behind its words.
func takeKramdownAttributes(from text: inout String) -> Int {
  guard text.contains("{:") else { return 0 }
  var count = 0
  var isInCode = false
  var lines: [String] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let bare = line.drop(while: \.isWhitespace)
    if bare.hasPrefix("```") || bare.hasPrefix("~~~") { isInCode.toggle() }
    guard !isInCode, line.contains("{:"), !line.hasPrefix("    ") else {
      lines.append(String(line))
      continue
    }
    var kept = String(line)
    while let start = kept.firstRange(of: "{:"), let end = kept[start.upperBound...].firstIndex(of: "}"),
      !kept[..<start.lowerBound].contains("`")
    {
      let name = headingName(kept[start.upperBound..<end])
      kept.removeSubrange(start.lowerBound...end)
      if let name, kept.hasPrefix("#") {
        kept = kept.trimmedOfSpace + " {#\(name)}"
      } else if let name, kept.allSatisfy(\.isWhitespace), let heading = placeOfHeading(before: lines.count, in: lines)
      {
        lines[heading] = lines[heading].trimmedOfSpace + " {#\(name)}"
      } else {
        count += 1
      }
    }
    if kept.allSatisfy(\.isWhitespace), !line.allSatisfy(\.isWhitespace) { continue }
    lines.append(kept)
  }
  text = lines.joined(separator: "\n")
  return count
}

/// The name among attributes, `#ravi`.
private func headingName(_ attributes: Substring) -> String? {
  let named = attributes.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("#") && $0.count > 1 }
  return named.map { String($0.dropFirst()) }
}

/// The line with the words of the heading that ends before a line; `nil` where something else does.
private func placeOfHeading(before place: Int, in lines: [String]) -> Int? {
  guard place > 0 else { return nil }
  let last = lines[place - 1]
  if last.hasPrefix("#"), !last.contains("{#") { return place - 1 }
  let line = last.trimmedOfSpace
  let isRule = line.count > 1 && (line.allSatisfy { $0 == "=" } || line.allSatisfy { $0 == "-" })
  return isRule && place > 1 && !lines[place - 2].allSatisfy(\.isWhitespace) ? place - 2 : nil
}
