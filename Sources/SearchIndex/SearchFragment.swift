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

  /// Appends the fragment as JSON.
  ///
  /// - Parameter html: The body of the article.
  package func append(html: [UInt8], to output: inout [UInt8]) {
    let text = ArticleText(html: html)
    var json = JSONWriter(capacity: text.bytes.count + 1024)
    json.object { json in
      writeHead(to: &json)
      json.key("headings")
      json.array { json in
        for heading in text.headings where !heading.id.isEmpty {
          json.array { json in
            json.number(heading.block + Self.firstBlock)
            json.string(heading.id)
          }
        }
      }
      json.key("blocks")
      json.array { json in
        text.bytes.withUnsafeBufferPointer { bytes in
          for block in 0..<text.count { json.string(UnsafeBufferPointer(rebasing: bytes[text.range(block)])) }
        }
      }
    }
    output += json.bytes
  }

  /// The name of the file: of everything that it is made from.
  ///
  /// - Parameter article: Of the body.
  package func name(article: Fingerprint) -> String {
    var json = JSONWriter()
    json.object { writeHead(to: &$0) }
    var fingerprint = Fingerprint(of: json.bytes)
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
