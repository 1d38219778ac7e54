package import Markup
package import Records

/// What a page of results shows of a document, in a file of its own.
package struct SearchFragment: Sendable {
  package struct Other: Sendable {
    package var language: String
    package var title: String
    package var url: String

    package init(language: String, title: String, url: String) {
      self.language = language
      self.title = title
      self.url = url
    }

    /// Writes it as an object.
    package func write(to array: inout JSONWriter) {
      array.object { json in
        json.member("lang", language)
        json.member("title", title)
        json.member("url", url)
      }
    }
  }

  /// From the root of the host, as it stands in a link.
  package var url = ""
  package var language = ""
  package var title = ""
  package var subtitle = ""
  package var date: String?
  /// The date in the words of the language.
  package var dateText: String?
  /// The ids of its categories.
  package var categories: [String] = []
  package var author: String?
  /// The other editions of the same work.
  package var others: [Other] = []
  package var summary = ""

  package init() {}

  /// All but the text of the body, as a JSON object.
  package var head: [UInt8] {
    var json = JSONWriter(capacity: 512)
    json.object { writeHead(to: &$0) }
    return json.bytes
  }

  /// Appends a fragment as JSON.
  ///
  /// - Parameters:
  ///   - head: That of the fragment.
  ///   - html: The body of the article.
  package static func append(_ head: ArraySlice<UInt8>, html: [UInt8], to output: inout [UInt8]) {
    let text = ArticleText(html: html)
    var json = JSONWriter(capacity: text.bytes.count + text.bytes.count / 16 + 64)
    json.array { json in
      for heading in text.headings where !heading.id.isEmpty {
        json.array { json in
          json.number(heading.block + Self.firstBlock)
          json.string(heading.id)
        }
      }
      // Below no heading.
      if let notes = text.notes, !text.headings.isEmpty {
        json.array { json in
          json.number(notes + Self.firstBlock)
          json.string("")
        }
      }
    }
    let headings = json.bytes.count
    json.newline()
    json.array { json in
      text.bytes.withUnsafeBufferPointer { bytes in
        for block in 0..<text.count { json.string(UnsafeBufferPointer(rebasing: bytes[text.range(block)])) }
      }
    }
    // The object is open again for what follows.
    output += head.dropLast()
    output.append(",\"headings\":" as StaticString)
    output += json.bytes[..<headings]
    output.append(",\"blocks\":" as StaticString)
    output += json.bytes[(headings + 1)...]
    output.append(UInt8(ascii: "}"))
  }

  /// The name of the file: of everything that it is made from.
  ///
  /// - Parameters:
  ///   - head: That of the fragment.
  ///   - article: Of the body.
  package static func name(_ head: [UInt8], article: Fingerprint) -> String {
    var fingerprint = Fingerprint(of: head)
    fingerprint.add(Self.version)
    fingerprint.add(article)
    return searchFileName(fingerprint)
  }

  /// The blocks of the body are numbered from here; before them are the title and what stands below it.
  package static let firstBlock = 2

  /// Another one when the same article gives another file.
  private static let version = 1

  private func writeHead(to json: inout JSONWriter) {
    json.member("url", url)
    json.member("lang", language)
    json.member("title", title)
    if !subtitle.isEmpty { json.member("subtitle", subtitle) }
    json.member(ifPresent: "date", date)
    json.member(ifPresent: "dateText", dateText)
    json.member("categories", categories)
    json.member(ifPresent: "author", author)
    json.key("others")
    json.array { array in
      for other in others { other.write(to: &array) }
    }
    json.member("summary", summary)
  }
}
