import Diagnostics
import Markup
import SiteCheck

/// A check's diagnostics and numbers as one JSON object; docs/json.md has a line for each member.
struct CheckJSON {
  let bytes: [UInt8]

  init(log: DiagnosticLog, report: CheckReport, source: String, output: String?) {
    var writer = JSONWriter()
    writer.object { object in
      JSONReport.write(log, to: &object)
      object.member("source", source)
      object.member(ifPresent: "output", output)
      object.key("checked")
      object.object { checked in
        checked.member("files", report.files)
        checked.member("pages", report.pages)
        checked.member("links", report.links)
        checked.member("feeds", report.feeds)
        checked.member(ifPresent: "outsideAddresses", report.outside?.addresses)
        checked.member(ifPresent: "outsideAsked", report.outside?.asked)
      }
    }
    writer.newline()
    bytes = writer.bytes
  }
}
