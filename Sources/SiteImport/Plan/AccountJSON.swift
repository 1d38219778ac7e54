import Markup

/// An account as one JSON object; docs/json.md has a line for each member.
package struct AccountJSON: Sendable {
  package let bytes: [UInt8]

  package init(_ account: ImportAccount) {
    var writer = JSONWriter()
    writer.object { object in
      object.member("dryRun", account.isDryRun)
      object.key("items")
      Self.writeItems(account, to: &object)
      object.key("words")
      Self.write(account.words, to: &object)
      object.key("settings")
      Self.write(account.settings, to: &object)
      object.key("files")
      object.array { array in
        for file in account.files {
          array.object {
            $0.member("path", file.path)
            $0.member("fate", file.fate.rawValue)
          }
        }
      }
      object.key("cuts")
      object.array { array in for cut in account.cuts { Self.write(cut, to: &array) } }
      object.key("notes")
      object.array { array in for work in account.told { Self.write(work, to: &array) } }
    }
    writer.newline()
    bytes = writer.bytes
  }

  private static func writeItems(_ account: ImportAccount, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("read", account.items)
      if let expected = account.expectedItems { object.member("expected", expected) }
      object.member("columns", account.columns)
      object.member("pages", account.pages)
      object.member("comments", account.comments)
      object.key("leftOutComments")
      write(account.leftOutComments, as: "reason", to: &object)
      object.key("skipped")
      write(account.skipped, as: "reason", to: &object)
      object.key("heldBack")
      write(
        Dictionary(uniqueKeysWithValues: account.heldBack.map { ($0.key.rawValue, $0.value) }), as: "reason",
        to: &object)
    }
  }

  private static func write(_ counts: [String: Int], as name: StaticString, to writer: inout JSONWriter) {
    writer.array { array in
      for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
        array.object {
          $0.member(name, key)
          $0.member("count", count)
        }
      }
    }
  }

  private static func write(_ words: WordCounts, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("read", words.read)
      object.member("written", words.written)
      object.key("moved")
      write(words.moved, as: "place", to: &object)
      object.member("lost", words.lost)
      object.member("added", words.added)
    }
  }

  private static func write(_ settings: AccountedSettings, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("new", settings.isNew)
      object.key("added")
      object.array { array in
        for (key, ids) in settings.added.sorted(by: { $0.key < $1.key }) {
          array.object {
            $0.member("key", key)
            $0.member("ids", ids)
          }
        }
      }
      object.member(ifPresent: "linesToAdd", settings.linesToAdd)
      object.member("redirects", settings.redirects)
    }
  }

  private static func write(_ cut: AccountedCut, to array: inout JSONWriter) {
    array.object { object in
      write(cut.source, to: &object)
      object.key("sides")
      object.array { sides in
        for side in cut.sides {
          sides.object {
            $0.member("language", side.language)
            $0.member("title", side.title)
            $0.member("first", side.first)
            $0.member("last", side.last)
          }
        }
      }
      object.member("doubts", cut.doubts)
    }
  }

  private static func write(_ work: AccountedWork, to array: inout JSONWriter) {
    for note in work.notes {
      array.object { object in
        write(work.source, to: &object)
        object.member("paths", work.paths)
        object.member("kind", note.kind.rawValue)
        object.member("text", note.text)
      }
    }
  }

  private static func write(_ source: ImportSource, to object: inout JSONWriter) {
    object.member("id", source.id)
    object.member("title", source.title)
    object.member("address", source.address)
  }
}
