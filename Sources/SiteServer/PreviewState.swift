import Diagnostics
import Markup

/// What a preview has to show and to say at a moment.
struct PreviewState: Sendable {
  /// Tells this run of the preview from others.
  let run: String
  /// The last site without errors; `nil` until there is one.
  var site: PreviewSite?
  /// How often a site has been made, with or without success.
  var attempt = 0
  /// Of the last attempt.
  var log = DiagnosticLog()
  /// The page of the text that was saved last, and the state of the site that it was saved for.
  var navigation: (address: String, state: String)?

  /// As the script on pages reads it.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.member("run", run)
      object.member("site", site?.state ?? "")
      object.member("attempt", attempt)
      object.member("errors", log.count(.error))
      object.member("warnings", log.count(.warning))
      if let navigation {
        object.member("navigate", navigation.address)
        object.member("navigateSite", navigation.state)
      }
    }
    return writer.bytes
  }
}
