/// Where an address in a file of the site leads.
enum Target: Sendable, Equatable {
  /// A file of the site, by its index, and the place in it that is named behind `#`.
  case file(Int, fragment: String?)
  /// An address of the site at which a rule for the host leads on.
  case redirect(String)
  /// A path of this site, decoded and from its root, at which there is nothing.
  case missing(String)
  /// A full address of another site, without what stands behind `#`.
  case outside(String)
  /// Mail, telephone, scripts, data, the host's other sites, and what is no address.
  case unjudged

  var file: Int? { if case .file(let file, _) = self { file } else { nil } }
}
