import Markup
import SearchIndex

/// The answer to a search as one JSON object; docs/json.md has a line for each member.
struct SearchJSON {
  let bytes: [UInt8]

  init(_ answer: SearchAnswer) {
    var writer = JSONWriter()
    writer.object { object in
      object.key("results")
      Self.write(answer.results, to: &object)
      object.member("total", answer.total)
      object.key("suggestions")
      object.array { array in
        for suggestion in answer.suggestions {
          array.object { object in
            object.member("query", suggestion.query)
            object.member("kind", suggestion.kind.rawValue)
            object.member("label", suggestion.kind.label)
            object.key("results")
            Self.write(suggestion.results, to: &object)
          }
        }
      }
    }
    writer.newline()
    bytes = writer.bytes
  }

  private static func write(_ results: [SearchResult], to writer: inout JSONWriter) {
    writer.array { array in
      for result in results { array.object { write(result, to: &$0) } }
    }
  }

  private static func write(_ result: SearchResult, to object: inout JSONWriter) {
    object.member("url", result.fragment.url)
    object.member("title", result.fragment.title)
    object.member("lang", result.fragment.language)
    object.member(ifPresent: "date", result.fragment.date)
    object.member("categories", result.categories)
    object.member("excerpt", result.excerpt.text)
    object.member("marked", result.excerpt.marked)
    if let heading = result.heading {
      object.key("heading")
      object.object {
        $0.member("id", heading.id)
        $0.member("text", heading.text)
      }
    }
    object.key("others")
    object.array { array in
      for other in result.fragment.others { other.write(to: &array) }
    }
  }
}

extension SearchSuggestion.Kind {
  /// What stands before the query that is suggested.
  var label: String {
    switch self {
    case .letters, .near: "did you mean"
    case .script: "in the other script"
    case .some: "with some of the words"
    }
  }
}
