/// What was found in a page that somebody saved: the text of one column, and what the page says of it.
struct SavedPage {
  var title = ""
  /// As front matter has it.
  var date: String?
  /// The name that the page gives outside of the text.
  var author: String?
  /// Where it stood in the web: `https://example.org/2025/08/22/visit/`.
  var address: String?
  /// Other addresses that led to it: `https://example.org/?p=123`.
  var otherAddresses: [String] = []
  var siteName: String?
  /// The picture that was shown with it where it was shared.
  var picture: String?
  var blocks: [ImportedBlock] = []
  var files: [ImportedFile] = []
  var notes: [ImportNote] = []
}
