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
      Self.plural(report.pages, "page"), Self.plural(report.links, "link"), Self.plural(report.feeds, "feed"),
    ]
    if let outside = report.outside {
      let told = outside.remembered > 0 ? ", \(grouped(outside.remembered)) remembered" : ""
      parts.append(
        "\(Self.plural(outside.addresses, "outside address", "outside addresses")) (\(grouped(outside.asked)) asked\(told))"
      )
    }
    let (seconds, attoseconds) = time.components
    let tenths = seconds * 10 + attoseconds / 100_000_000_000_000_000
    text =
      "Checked \(Self.plural(report.files, "file")) in \(tenths / 10).\(tenths % 10) s: "
      + parts.joined(separator: ", ") + "; " + (TerminalReport.summary(log) ?? "nothing is wrong") + "\n"
  }

  private static func plural(_ count: Int, _ noun: String, _ several: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? noun : several ?? noun + "s")"
  }
}
