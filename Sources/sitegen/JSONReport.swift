import Diagnostics
import Languages
import Markup
import SiteBuild
import SiteModel
import SiteRendering

/// A build's diagnostics and numbers as one JSON object, for editors and scripts.
///
/// Places are named from the site's folder, `source`; a file of an installed theme by its full path. docs/json.md has a
/// line for each member.
struct JSONReport {
  let bytes: [UInt8]

  init(log: DiagnosticLog, report: BuildReport, source: String, destination: String) {
    var writer = JSONWriter()
    writer.object { object in
      Self.write(log, to: &object)
      object.member("source", source)
      object.member("destination", destination)
      Self.write(report, to: &object)
    }
    writer.newline()
    bytes = writer.bytes
  }

  /// The diagnostics, and how many there are of each weight.
  static func write(_ log: DiagnosticLog, to object: inout JSONWriter) {
    object.key("diagnostics")
    object.array { array in
      for diagnostic in TerminalReport.everything(in: log) { diagnostic.write(to: &array) }
    }
    object.key("counts")
    object.object { counts in
      for severity in Severity.allCases {
        counts.key(severity.rawValue)
        counts.number(log.count(severity))
      }
    }
  }

  private static func write(_ report: BuildReport, to object: inout JSONWriter) {
    object.key("languages")
    object.array { array in
      for count in report.languages {
        array.object { language in
          language.member("code", count.code)
          language.member("columns", count.columns)
          language.member("pages", count.pages)
          language.member("waiting", count.waiting)
        }
      }
    }
    object.key("skipped")
    object.array { array in
      for edition in report.skipped {
        array.object { skipped in
          skipped.member("path", edition.path)
          skipped.member("reason", edition.reason.rawValue)
          skipped.member(ifPresent: "due", edition.due?.rfc3339)
        }
      }
    }
    object.member("stale", report.staleTranslations)
    object.key("stages")
    object.array { array in
      for stage in report.stages {
        array.object { object in
          object.member("name", stage.name)
          object.member("wallMicroseconds", stage.wall.microseconds)
          object.member("processorMicroseconds", stage.processor.microseconds)
        }
      }
    }
    object.key("files")
    guard let output = report.output else {
      object.null()
      return
    }
    object.object { files in
      files.member("written", output.written)
      files.member("unchanged", output.unchanged)
      files.member("removed", output.removed)
      files.member("bytes", output.bytes)
      files.key("made")
      files.object { made in
        for reason in RenderReason.allCases {
          made.key(reason.rawValue)
          made.number(output.reasons[reason, default: 0])
        }
      }
    }
  }
}

extension Duration {
  fileprivate var microseconds: Int {
    Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000)
  }
}
