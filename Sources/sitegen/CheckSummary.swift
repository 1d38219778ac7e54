import Diagnostics
import SiteCheck

/// The closing line of a check, for the person at the terminal.
struct CheckSummary {
  let text: String

  init(_ report: CheckReport, _ log: DiagnosticLog, time: Duration) {
    guard report.files > 0 else {
      text = (TerminalReport.summary(log) ?? "Nothing was found") + ". There is no site to judge yet.\n"
      return
    }
    var parts = [
      plural(report.pages, "page"), plural(report.links, "link"), plural(report.feeds, "feed"),
    ]
    if let outside = report.outside {
      let told = outside.remembered > 0 ? ", \(grouped(outside.remembered)) remembered" : ""
      parts.append(
        "\(plural(outside.addresses, "outside address", "outside addresses")) (\(grouped(outside.asked)) asked\(told))"
      )
    }
    let (seconds, attoseconds) = time.components
    let tenths = seconds * 10 + attoseconds / 100_000_000_000_000_000
    text =
      "Checked \(plural(report.files, "file")) in \(tenths / 10).\(tenths % 10) s: "
      + parts.joined(separator: ", ") + "; " + (TerminalReport.summary(log) ?? "nothing is wrong") + "\n"
  }
}
