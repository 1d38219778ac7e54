import Diagnostics
import Testing
import YAML

@testable import SiteModel

/// Keys that other generators have and sitegen has not.
@Suite struct ForeignKeyTests {
  @Test func eachIsToldWithWhatToDoAndWithNoNeighbour() {
    #expect(foreignFrontMatterKeys.count >= 150)
    for (key, instead) in foreignFrontMatterKeys {
      let (_, _, log) = readFrontMatter("---\n\"\(key)\": x\n---\n")
      #expect(log.diagnostics.map(\.id) == [.unknownKey], "\(key)")
      #expect(log.diagnostics.first?.help?.hasPrefix(instead) == true, "\(key): \(log.diagnostics.first?.help ?? "")")
    }
  }

  /// Of a sentence that says what to type, each key is one that there is.
  @Test func eachNamesKeysThatThereAre() {
    let ofTheSite: Set = [
      "menus", "feeds", "params", "comments", "redirects", "pagination", "timeZone", "ignoreKeys",
    ]
    for (key, instead) in foreignFrontMatterKeys {
      for part in instead.split(separator: "‘").dropFirst() {
        let word = String(part.prefix { $0 != "’" && $0 != ":" })
        let isKnown = word == key || frontMatterKeys.contains(word) || ofTheSite.contains(word)
        #expect(isKnown, "\(key): \(word)")
      }
    }
  }

  @Test(arguments: [
    "math", "redirect_to", "toc", "comments", "Show-Toc", "showreadingtime", "canonicalUrl", "Created_At",
  ])
  func noNeighbourIsOfferedHoweverTheyAreWritten(key: String) {
    let (_, _, log) = readFrontMatter("---\n\(key): true\n---\n")
    #expect(log.diagnostics.first?.help?.contains("did you mean") == false)
  }

  @Test func aKeyOfManyFilesCanBePassedOver() {
    for key in ["mood", "relative"] {
      let text = key == "mood" ? "mood: calm" : "cover: {image: a.jpg, relative: false}"
      let (_, _, log) = readFrontMatter("---\n\(text)\n---\n")
      #expect(log.diagnostics.first?.help?.contains("‘ignoreKeys: [\(key)]’ in site.yml") == true)
      #expect(readFrontMatter("---\n\(text)\n---\n", ignoring: [key]).log.diagnostics == [])
    }
  }
}
