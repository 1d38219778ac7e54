/// The id in a message that somebody copied: `unknown-key`, `error[unknown-key]`, `key]`, or a whole line.
package func idInMessage(_ text: String) -> String {
  var id = text[...]
  for severity in Severity.allCases {
    guard let start = text.ranges(of: "\(severity.rawValue)[").first else { continue }
    id = text[start.upperBound...]
    break
  }
  let isSurrounding = { (character: Character) in character.isWhitespace || "[]:‘’'\"`".contains(character) }
  id = id.drop(while: isSurrounding).prefix { !isSurrounding($0) }
  return id.lowercased().split(separator: "_").joined(separator: "-")
}
