import Diagnostics
import SiteRendering

extension MachineFacts {
  /// Holds the addresses of a style sheet against the files of the site.
  init(styleSheet: [UInt8], file: Int, _ book: AddressBook) {
    self.init()
    for address in addresses(inStyleSheet: styleSheet) where !address.text.hasPrefix("#") {
      links += 1
      guard findings.count < mostFindingsOfAKind, case .missing = book.target(address.text, in: file) else { continue }
      findings.append(
        Finding(
          .missingAsset, in: file, at: address.range.lowerBound,
          "the style sheet names the file ‘\(address.text)’, which is not there",
          help: "put the file there, or correct the address", trace: .address(address.text)))
    }
  }
}
