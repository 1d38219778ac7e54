/// What is said of an address that no browser of a reader can follow.
struct UnusableAddress {
  var message: String
  var help: String

  init(_ address: [UInt8], isPicture: Bool) {
    let shown = String(decoding: address, as: UTF8.self)
    let what = isPicture ? "picture" : "link"
    let scheme = String(decoding: address.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
    if address.isEmpty || address == [UInt8(ascii: "#")] {
      message = "the \(what) has no address"
      help =
        isPicture
        ? "write the picture's file between the round brackets: ![…](photo.jpg)"
        : "write where it leads between the round brackets, such as [text](other.en.md), or take the brackets away"
    } else if scheme == "file" || scheme.utf8.count == 1 {
      message = "the \(what) ‘\(shown)’ leads to your own computer"
      help =
        "put the file beside this one and write its name alone: \(isPicture ? "!" : "")[…](\(Self.fileName(shown)))"
    } else if isPicture, scheme.utf8.first == UInt8(ascii: "#") {
      message = "‘\(shown)’ is no picture"
      help = "write the picture's file between the round brackets: ![…](photo.jpg)"
    } else {
      message = "the \(what) ‘\(shown)’ would run a program and is left out"
      help = "write an address that begins with https://, or take the brackets away"
    }
  }

  /// What stands behind the last slash of either kind.
  private static func fileName(_ path: String) -> String {
    let name = path.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last
    return name.map { String(String.UnicodeScalarView($0)) } ?? path
  }
}
