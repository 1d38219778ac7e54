/// Puts the paths of files in the place of the marks that stand for links to other works.
struct LinkMarks {
  /// Below `content`, without language and ending, by the place in the export.
  let paths: [String]
  /// The languages of each.
  let languages: [[String]]

  /// The blocks of an edition in `language`, whose file lies in `folder`.
  func resolved(_ blocks: [ImportedBlock], in language: String, folder: String) -> [ImportedBlock] {
    blocks.map { block in
      var block = block
      block.markdown = resolved(block.markdown, in: language, folder: folder)
      return block
    }
  }

  func resolved(_ text: String, in language: String, folder: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var rest = bytes[...]
    while let place = Self.firstMark(in: rest) {
      result += rest[..<place]
      rest = rest[(place + Self.mark.count)...]
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      guard let work = Int(String(decoding: digits, as: UTF8.self)), paths.indices.contains(work) else {
        result += Self.mark
        continue
      }
      rest = rest[digits.endIndex...]
      var wanted: String?
      if rest.first == UInt8(ascii: "."), !rest.starts(with: ".md".utf8) {
        let code = rest.dropFirst().prefix { $0 != UInt8(ascii: ".") }
        wanted = String(decoding: code, as: UTF8.self)
        rest = rest[code.endIndex...]
      }
      let known = languages[work]
      let target = wanted.flatMap { known.contains($0) ? $0 : nil } ?? (known.contains(language) ? nil : known.first)
      result += (Self.relative(paths[work], from: folder) + (target.map { "." + $0 } ?? "")).utf8
    }
    return result.isEmpty ? text : String(decoding: result + rest, as: UTF8.self)
  }

  private static let mark = Array(AddressMap.mark.utf8)

  private static func firstMark(in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let place = rest.firstIndex(of: mark[0]) {
      if rest[place...].starts(with: mark) { return place }
      rest = rest[(place + 1)...]
    }
    return nil
  }

  /// `../2024/bridge` for `columns/2024/bridge` from `columns/2025`.
  static func relative(_ path: String, from folder: String) -> String {
    let target = path.split(separator: "/")
    let start = folder.split(separator: "/")
    var common = 0
    while common < start.count, common < target.count - 1, start[common] == target[common] { common += 1 }
    return (Array(repeating: "..", count: start.count - common) + target[common...].map(String.init))
      .joined(separator: "/")
  }
}
