import Markup
import SiteBuild

/// The text of a file that another program has saved, in whatever encoding.
struct DecodedText {
  var text: String
  /// What its owner should know: that it was in another encoding than today's, or says none.
  var note: String?

  /// Reads UTF-8, UTF-16 with its mark, and the two encodings of Windows that old pages of Pakistan are in.
  ///
  /// - Returns: `nil` for a text in an encoding that is not known, which `reason` names.
  init?(_ bytes: [UInt8], reason: inout String) {
    if let (text, isWhole) = Self.utf16(bytes) {
      self.text = text
      note =
        isWhole ? "the file is in UTF-16, and was read so" : "the file is in UTF-16 and ends in the midst of a letter"
      return
    }
    let bytes = withoutByteOrderMark(bytes)
    let declared = Self.declaredEncoding(bytes)
    if firstInvalidUTF8(in: bytes) == nil {
      text = String(decoding: bytes, as: UTF8.self)
      if let declared, !Self.isUTF8(declared) { note = "the page says that it is in ‘\(declared)’, but it is in UTF-8" }
      return
    }
    switch declared {
    case nil, "utf-8", "utf8":
      // Urdu in Windows's encoding is mostly bytes above 0x7F; English has a curly quotation mark here and there.
      let high = bytes.count { $0 >= 0x80 }
      let isArabic = high * 4 > bytes.count { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
      text = Self.decoded(bytes, by: isArabic ? Self.windows1256 : Self.windows1252)
      note =
        "the file is not in UTF-8 and does not say in what else; it was read as \(isArabic ? "windows-1256" : "windows-1252"),"
        + " so look whether its letters are right"
    case "windows-1256", "cp1256", "x-cp1256":
      text = Self.decoded(bytes, by: Self.windows1256)
      note = "the file is in windows-1256, as it says, and was read so"
    case "windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii":
      text = Self.decoded(bytes, by: Self.windows1252)
      note = "the file is in windows-1252, as it says, and was read so"
    case .some(let name):
      reason = "it is in the encoding ‘\(name)’; open it in a browser and save it as UTF-8"
      return nil
    }
  }

  private static func isUTF8(_ name: String) -> Bool { ["utf-8", "utf8", "us-ascii"].contains(name) }

  /// UTF-16 with the mark that tells the order of its bytes; whether no letter is cut off at its end.
  private static func utf16(_ bytes: [UInt8]) -> (text: String, isWhole: Bool)? {
    let isBig = bytes.starts(with: [0xFE, 0xFF])
    guard isBig || bytes.starts(with: [0xFF, 0xFE]) else { return nil }
    var units: [UInt16] = []
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (one, other) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBig ? one << 8 | other : other << 8 | one)
    }
    return (String(decoding: units, as: UTF16.self), bytes.count.isMultiple(of: 2))
  }

  /// What `charset=` says within the first bytes of a page, in small letters.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard let mark = head.firstRange(of: "charset=") else { return nil }
    let name = head[mark.upperBound...].drop { "\"' ".contains($0) }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return name.isEmpty ? nil : String(name)
  }

  private static func decoded(_ bytes: [UInt8], by table: [UInt16]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(byte < 0x80 ? Unicode.Scalar(byte) : Unicode.Scalar(table[Int(byte) - 0x80]) ?? "\u{FFFD}")
    }
    return String(text)
  }

  // MARK: - What the bytes from 0x80 on stand for

  private static let windows1256: [UInt16] = [
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0679, 0x2039, 0x0152, 0x0686,
    0x0698, 0x0688, 0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x06A9, 0x2122, 0x0691, 0x203A,
    0x0153, 0x200C, 0x200D, 0x06BA, 0x00A0, 0x060C, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9,
    0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
    0x00B8, 0x00B9, 0x061B, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x061F, 0x06C1, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625,
    0x0626, 0x0627, 0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F, 0x0630, 0x0631, 0x0632, 0x0633,
    0x0634, 0x0635, 0x0636, 0x00D7, 0x0637, 0x0638, 0x0639, 0x063A, 0x0640, 0x0641, 0x0642, 0x0643, 0x00E0, 0x0644,
    0x00E2, 0x0645, 0x0646, 0x0647, 0x0648, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0649, 0x064A, 0x00EE, 0x00EF,
    0x064B, 0x064C, 0x064D, 0x064E, 0x00F4, 0x064F, 0x0650, 0x00F7, 0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E,
    0x200F, 0x06D2,
  ]

  private static let windows1252: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178, 0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9,
    0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
    0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF, 0x00C0, 0x00C1, 0x00C2, 0x00C3, 0x00C4, 0x00C5,
    0x00C6, 0x00C7, 0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x00CC, 0x00CD, 0x00CE, 0x00CF, 0x00D0, 0x00D1, 0x00D2, 0x00D3,
    0x00D4, 0x00D5, 0x00D6, 0x00D7, 0x00D8, 0x00D9, 0x00DA, 0x00DB, 0x00DC, 0x00DD, 0x00DE, 0x00DF, 0x00E0, 0x00E1,
    0x00E2, 0x00E3, 0x00E4, 0x00E5, 0x00E6, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x00EC, 0x00ED, 0x00EE, 0x00EF,
    0x00F0, 0x00F1, 0x00F2, 0x00F3, 0x00F4, 0x00F5, 0x00F6, 0x00F7, 0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x00FD,
    0x00FE, 0x00FF,
  ]
}
