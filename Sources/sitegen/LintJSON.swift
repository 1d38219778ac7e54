import Diagnostics
import Markup
import SiteBuild

/// What the proofreader has to say as one JSON object; docs/json.md has a line for each member.
struct LintJSON {
  let bytes: [UInt8]

  init(_ log: DiagnosticLog, _ report: LintReport, source: String) {
    var writer = JSONWriter()
    writer.object { object in
      JSONReport.write(log, to: &object)
      object.member("source", source)
      object.member("files", report.files)
      object.key("changes")
      object.array { array in
        for change in report.changes {
          array.object { object in
            object.member("path", change.path)
            object.member("written", change.isWritten)
            object.key("rules")
            object.object { rules in
              for (rule, count) in change.counts {
                rules.key(rule.rawValue)
                rules.number(count)
              }
            }
          }
        }
      }
    }
    writer.newline()
    bytes = writer.bytes
  }
}
