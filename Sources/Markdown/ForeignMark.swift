import Markup

/// `==words==`, `++words++`, `x^2^` and `:smile:`: bright, new and raised words and small pictures in other programs'
/// Markdown.
struct ForeignMark {
  /// With the marks.
  var range: Range<Int>
  /// What is to be written instead.
  var instead: String

  /// The first in a text.
  init?(in text: [UInt8]) {
    for index in text.indices where Self.isSign[Int(text[index])] {
      guard let mark = text[index] == UInt8(ascii: ":") ? Self.emoji(text, index) : Self.words(text, index) else {
        continue
      }
      self = mark
      return
    }
    return nil
  }

  private init(_ range: Range<Int>, instead: String) {
    self.range = range
    self.instead = instead
  }

  private static let isSign = (0...255).map { "=^+:".utf8.contains(UInt8($0)) }

  private static func words(_ text: [UInt8], _ index: Int) -> ForeignMark? {
    let sign = text[index]
    let isRaised = sign == UInt8(ascii: "^")
    let length = isRaised ? 1 : 2
    guard isMark(text, index, length) else { return nil }
    let isBehindWord = index > 0 && isWord(text[index - 1])
    // Behind a word, signs of plus are a part of it: C++.
    guard isRaised ? isBehindWord : sign == UInt8(ascii: "=") || !isBehindWord else { return nil }
    let start = index + length
    let isBright = sign == UInt8(ascii: "=")
    guard start < text.count, isWord(text[start]) || isBright && !BodyWriter.isMarkdownSpace(text[start]),
      let end = end(text, from: start, length, isRaised ? 12 : 200)
    else { return nil }
    let element = isBright ? "mark" : isRaised ? "sup" : "ins"
    let words = String(decoding: text[start..<end], as: UTF8.self)
    return ForeignMark(index..<(end + length), instead: "<\(element)>\(words)</\(element)>")
  }

  private static func emoji(_ text: [UInt8], _ index: Int) -> ForeignMark? {
    guard index + 2 < text.count, index == 0 || !isWord(text[index - 1]) && text[index - 1] != UInt8(ascii: ":") else {
      return nil
    }
    let name = text[(index + 1)...].prefix(30).prefix {
      $0.isASCIILetterOrDigit || "_+-".utf8.contains($0)
    }
    guard name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ":"),
      let sign = emojis[String(decoding: name, as: UTF8.self)]
    else { return nil }
    return ForeignMark(index..<(name.endIndex + 1), instead: sign)
  }

  /// Those that people write; of other words between colons nobody could tell what they are.
  private static let emojis: [String: String] = [
    "smile": "😄", "smiley": "😃", "grinning": "😀", "grin": "😁", "laughing": "😆", "joy": "😂", "rofl": "🤣", "wink": "😉",
    "blush": "😊", "slightly_smiling_face": "🙂", "heart_eyes": "😍", "thinking": "🤔", "cry": "😢", "sob": "😭",
    "angry": "😠", "scream": "😱", "sunglasses": "😎", "heart": "❤️", "broken_heart": "💔", "star": "⭐", "fire": "🔥",
    "tada": "🎉", "sparkles": "✨", "rocket": "🚀", "warning": "⚠️", "bulb": "💡", "memo": "📝", "book": "📖",
    "books": "📚", "pencil": "📝", "pencil2": "✏️", "calendar": "📅", "phone": "☎️", "email": "📧", "house": "🏠",
    "clap": "👏", "pray": "🙏", "wave": "👋", "muscle": "💪", "ok_hand": "👌", "+1": "👍", "-1": "👎", "thumbsup": "👍",
    "thumbsdown": "👎", "point_right": "👉", "point_left": "👈", "point_down": "👇", "raised_hands": "🙌", "eyes": "👀",
    "100": "💯", "white_check_mark": "✅", "heavy_check_mark": "✔️", "x": "❌", "question": "❓", "exclamation": "❗",
    "zap": "⚡", "sunny": "☀️", "umbrella": "☔", "snowflake": "❄️", "rainbow": "🌈", "rose": "🌹", "coffee": "☕",
    "tea": "🍵", "gift": "🎁", "camera": "📷", "mag": "🔍", "lock": "🔒", "key": "🔑", "bell": "🔔", "link": "🔗",
    "pakistan": "🇵🇰", "earth_asia": "🌏", "mosque": "🕌", "crescent_moon": "🌙",
  ]

  private static func isMark(_ text: [UInt8], _ index: Int, _ length: Int) -> Bool {
    let sign = text[index]
    let end = index + length
    return end <= text.count && text[index..<end].allSatisfy { $0 == sign } && (end == text.count || text[end] != sign)
      && (index == 0 || text[index - 1] != sign)
  }

  private static func end(_ text: [UInt8], from start: Int, _ length: Int, _ reach: Int) -> Int? {
    let sign = text[start - 1]
    var index = start
    while index < min(text.count, start + reach), text[index] != 0x0A {
      if text[index] == sign {
        return isMark(text, index, length) && !BodyWriter.isMarkdownSpace(text[index - 1]) ? index : nil
      }
      if length == 1, BodyWriter.isMarkdownSpace(text[index]) { return nil }
      index += 1
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte >= 0x80
  }
}
