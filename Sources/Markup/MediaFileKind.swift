/// Whether a file holds sound or film, by the ending of its name.
package enum MediaFileKind: Sendable, Hashable, CaseIterable {
  case sound, film

  /// In small letters, without the dot.
  package var endings: [String] {
    switch self {
    case .sound: ["mp3", "m4a", "aac", "ogg", "oga", "opus", "flac", "wav"]
    case .film: ["mp4", "m4v", "mov", "webm", "ogv"]
    }
  }

  /// The kind of the file that an address names, with or without query and fragment; `nil` for any other file.
  package init?(ofFileAt address: [UInt8]) {
    let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = path[(dot + 1)...].map(\.lowercasedASCII)
    let kind = Self.allCases.first { $0.endings.contains { ending.elementsEqual($0.utf8) } }
    guard let kind else { return nil }
    self = kind
  }
}
