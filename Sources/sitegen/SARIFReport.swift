import Diagnostics
import Markup
import Records
import SiteModel

/// What was found, in the form in which GitHub's code scanning takes it: SARIF 2.1.0 of OASIS.
///
/// Each kind of diagnostic is a rule with its explanation. A result without a place is told of site.yml, since GitHub
/// shows none that has no file.
struct SARIFReport {
  let bytes: [UInt8]

  /// - Parameter isOfFolder: Whether paths lead from where the command runs, and not from the site's folder.
  init(_ log: DiagnosticLog, isOfFolder: Bool, source: String) {
    let diagnostics = TerminalReport.everything(in: log).map { isOfFolder ? $0 : $0.seen(through: source) }
    let rules = Set(diagnostics.map(\.id)).sorted { $0.rawValue < $1.rawValue }
    let ruleIndex = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    var writer = JSONWriter()
    writer.object { object in
      object.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      object.member("version", "2.1.0")
      object.key("runs")
      object.array { runs in
        runs.object { run in
          Self.writeTool(rules, to: &run)
          // Columns of sitegen are Unicode scalars.
          run.member("columnKind", "unicodeCodePoints")
          run.key("results")
          run.array { results in
            var known: [String: Int] = [:]
            for diagnostic in diagnostics {
              Self.write(diagnostic, rule: ruleIndex[diagnostic.id] ?? 0, &known, to: &results)
            }
          }
        }
      }
    }
    writer.newline()
    bytes = writer.bytes
  }

  private static func writeTool(_ rules: [DiagnosticID], to run: inout JSONWriter) {
    run.key("tool")
    run.object { tool in
      tool.key("driver")
      tool.object { driver in
        driver.member("name", "sitegen")
        driver.member("version", ProgramVersion.own.description)
        driver.key("rules")
        driver.array { list in
          for rule in rules {
            list.object { object in
              object.member("id", rule.rawValue)
              object.key("shortDescription")
              object.object { $0.member("text", rule.rawValue.replacing("-", with: " ")) }
              object.key("fullDescription")
              object.object { $0.member("text", rule.explanation) }
              object.key("help")
              object.object { $0.member("text", rule.explanation) }
            }
          }
        }
      }
    }
  }

  private static func write(
    _ diagnostic: Diagnostic, rule: Int, _ known: inout [String: Int], to results: inout JSONWriter
  ) {
    results.object { result in
      result.member("ruleId", diagnostic.id.rawValue)
      result.member("ruleIndex", rule)
      result.member("level", diagnostic.severity.rawValue)
      result.key("message")
      result.object {
        $0.member("text", diagnostic.message + (diagnostic.help.map { ". " + $0 } ?? ""))
      }
      result.key("locations")
      result.array { write(diagnostic.location ?? Location(path: "site.yml"), to: &$0) }
      if !diagnostic.related.isEmpty {
        result.key("relatedLocations")
        result.array { list in for place in diagnostic.related { write(place, to: &list) } }
      }
      result.key("partialFingerprints")
      result.object { $0.member("primaryLocationLineHash", fingerprint(of: diagnostic, &known)) }
    }
  }

  private static func write(_ place: Location, to list: inout JSONWriter) {
    list.object { location in
      location.key("physicalLocation")
      location.object { physical in
        physical.key("artifactLocation")
        physical.object { $0.member("uri", uri(of: place.path)) }
        physical.key("region")
        physical.object { region in
          region.member("startLine", max(1, place.line ?? 1))
          region.member(ifPresent: "startColumn", place.column)
        }
      }
    }
  }

  /// A relative reference; a first part with a colon would be taken for a scheme.
  private static func uri(of path: String) -> String {
    if path.hasPrefix("/") { return "file://" + PercentEncoding.encodePath(path) }
    let encoded = PercentEncoding.encodePath(path)
    return encoded.prefix { $0 != "/" }.contains(":") ? "./" + encoded : encoded
  }

  /// The same while the fault is the same, wherever in its file the line moves; the second of two equal ones is another.
  private static func fingerprint(of diagnostic: Diagnostic, _ known: inout [String: Int]) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(diagnostic.id.rawValue)
    fingerprint.add(diagnostic.location?.path ?? "")
    fingerprint.add(diagnostic.location?.excerpt ?? diagnostic.message)
    let hash = fingerprint.hexadecimal
    known[hash, default: 0] += 1
    return "\(hash):\(known[hash, default: 1])"
  }
}
