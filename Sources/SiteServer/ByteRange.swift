/// The part of a file that a request asks for (RFC 9110, section 14).
enum ByteRange: Equatable {
  /// No part that a server need give: all of it is sent.
  case all
  case part(Range<Int>)
  /// A part that the file does not have.
  case unsatisfiable

  /// - Parameters:
  ///   - header: The value of `Range`.
  ///   - size: Of the file, in bytes.
  init(_ header: String?, size: Int) {
    self = .all
    guard let header, header.hasPrefix("bytes=") else { return }
    let parts = header.dropFirst("bytes=".count).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    // Several parts at a time are asked for by nobody who plays a film.
    guard parts.count == 2, !header.contains(","),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else {
      return
    }
    let (first, last) = (Int(parts[0]), Int(parts[1]))
    if let first {
      if !parts[1].isEmpty, last ?? .max < first { return }
      self = first < size ? .part(first..<(last.map { min($0, size - 1) + 1 } ?? size)) : .unsatisfiable
    } else if let last {
      self = last > 0 && size > 0 ? .part(max(0, size - last)..<size) : .unsatisfiable
    }
  }
}
