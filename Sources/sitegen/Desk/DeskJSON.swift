import Diagnostics
import Languages
import Markup
import SiteBuild
import SiteModel

/// The list of works as one JSON object; docs/json.md has a line for each member.
struct DeskJSON {
  let bytes: [UInt8]

  init(_ list: DeskList?, errors: [Diagnostic]) {
    var writer = JSONWriter()
    writer.object { object in
      object.key("works")
      object.array { array in
        for entry in list?.entries ?? [] { Self.write(entry, to: &array) }
      }
      object.member("total", list?.total ?? 0)
      object.key("errors")
      object.array { array in
        for error in errors { error.write(to: &array) }
      }
    }
    writer.newline()
    bytes = writer.bytes
  }

  private static func write(_ entry: DeskEntry, to array: inout JSONWriter) {
    array.object { work in
      work.member("kind", entry.kind == .column ? "column" : "page")
      work.member("key", entry.key)
      work.member(ifPresent: "date", entry.date?.rfc3339)
      work.member("state", entry.state)
      work.member("missing", entry.missing)
      work.member("categories", entry.categories.map(\.id))
      work.member("authors", entry.authors)
      work.key("editions")
      work.array { editions in
        for edition in entry.editions {
          editions.object { object in
            object.member("language", edition.language)
            object.member("title", edition.title)
            object.member("path", edition.path)
            object.member("address", edition.address)
            object.member("state", edition.heldBack?.rawValue ?? "published")
            object.member(ifPresent: "due", edition.due?.rfc3339)
            object.member("stale", edition.isStale)
          }
        }
      }
      work.key("findings")
      work.array { findings in
        for finding in entry.findings { finding.write(to: &findings) }
      }
    }
  }
}
