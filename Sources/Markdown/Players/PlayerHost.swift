/// Those whose films and sounds a text can hold.
package enum PlayerHost: Sendable, Hashable, CaseIterable {
  case youTube, vimeo, soundCloud, facebook

  /// What its frames are loaded from.
  package var origin: String {
    switch self {
    // Sets no cookies before a reader has pressed play.
    case .youTube: "https://www.youtube-nocookie.com"
    case .vimeo: "https://player.vimeo.com"
    case .soundCloud: "https://w.soundcloud.com"
    case .facebook: "https://www.facebook.com"
    }
  }

  package var isSound: Bool { self == .soundCloud }
}

/// The words of a player, in the language of the text.
package struct PlayerTexts: Sendable, Hashable {
  /// Of the link to the host's page.
  package var link: String
  /// Of the button that loads the player.
  package var load: String
  /// The name of what is loaded, for those who hear the page.
  package var name: String

  package init(link: String, load: String, name: String) {
    self.link = link
    self.load = load
    self.name = name
  }
}
