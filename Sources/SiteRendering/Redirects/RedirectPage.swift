import Languages
import Markup
import Records
import SiteModel
import Templates

/// The page that stands at an old address and leads on, for hosts that know no other redirects.
struct RedirectPage: Sendable {
  private let redirect: Redirect
  private let addresses: RedirectAddresses
  private let context: LanguageContext
  /// What the new page is called; an address when it is no page of this site.
  private let title: LanguageText?

  /// The page speaks the language of the one that it leads to, or the site's first one.
  init?(_ redirect: Redirect, _ addresses: RedirectAddresses, contexts: [Language: LanguageContext], site: Site) {
    var language = site.config.defaultLanguage?.language
    switch redirect.target {
    case .edition(let edition): language = site.catalog.editions[edition].language
    case .page(let page): language = site.pages[page].language ?? language
    case .file, .web: break
    }
    guard let context = language.flatMap({ contexts[$0] }) else { return nil }
    self.redirect = redirect
    self.addresses = addresses
    self.context = context
    switch redirect.target {
    case .edition(let edition):
      title = LanguageText(text: site.catalog.editions[edition].title, language: context.language)
    case .page(let page):
      if case .languageText(let text) = PageFacts(site.pages[page], context: context).title {
        title = text
      } else {
        title = nil
      }
    case .file, .web: title = nil
    }
  }

  /// What the page is made from.
  func inputs(_ site: SiteInputs) -> FileInputs {
    var own = Fingerprint()
    own.add(context.language.code)
    own.add(addresses.target(redirect))
    own.add(title?.text ?? "")
    own.add(title?.language.code ?? "")
    return FileInputs(site: site.frames[context.language] ?? Fingerprint(), own: own)
  }

  func render(into output: inout [UInt8]) {
    let language = context.language
    let target = addresses.target(redirect)
    output.append("<!DOCTYPE html>\n<html lang=\"")
    output.appendEscaped(language.code)
    output.append("\" dir=\"")
    output.append(language.direction.rawValue)
    output.append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    output.appendEscaped(titleText(title?.text ?? target, language))
    output.append("</title>\n<link rel=\"canonical\" href=\"")
    output.appendEscaped(addresses.canonicalTarget(redirect))
    output.append("\">\n<meta http-equiv=\"refresh\" content=\"0; url=")
    output.appendEscaped(target)
    output.append("\">\n</head>\n<body>\n<main>\n<h1>")
    append(LanguageText(text: context.texts[.redirectMoved], language: context.texts.language), to: &output)
    output.append(" <a href=\"")
    output.appendEscaped(target)
    output.append("\">")
    appendTitle(target, to: &output)
    output.append("</a></h1>\n</main>\n</body>\n</html>\n")
  }

  private func appendTitle(_ target: String, to output: inout [UInt8]) {
    guard let title else {
      output.append("<bdi dir=\"ltr\">")
      output.appendEscaped(target)
      output.append("</bdi>")
      return
    }
    append(title, to: &output)
  }

  /// Appends a text, which says its language where that is not the page's.
  private func append(_ text: LanguageText, to output: inout [UInt8]) {
    guard text.language != context.language else { return output.appendEscaped(text.text) }
    output.append("<bdi lang=\"\(text.language.code)\" dir=\"\(text.language.direction.rawValue)\">")
    output.appendEscaped(text.text)
    output.append("</bdi>")
  }
}
