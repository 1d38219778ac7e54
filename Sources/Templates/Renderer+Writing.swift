import Languages
import Markup

extension Renderer {
  /// Writes a value as its escaping demands.
  func write(_ value: TemplateValue, _ escaping: Escaping, into output: inout [UInt8]) {
    switch value {
    case .missing, .list, .record, .dictionary: return
    case .text(let text): write(text, nil, escaping, into: &output)
    case .languageText(let text): write(text.text, text.language, escaping, into: &output)
    case .html(let bytes):
      if escaping == .content || escaping == .raw || escaping == .plainContent || escaping == .ready {
        output.append(contentsOf: bytes)
      } else {
        bytes.withUnsafeBufferPointer { output.appendEscaped($0) }
      }
    case .url(let url): writeURL(url, escaping, into: &output)
    case .number(let number):
      switch escaping {
      case .content, .plainContent, .prose, .laterProse, .languageProse, .laterLanguageProse:
        output.appendEscaped(template.formatNumber(number))
      case .raw, .escaped, .urlStart, .urlPath, .urlQuery: output.append(String(number))
      case .ready: break
      }
    case .boolean(let flag):
      if escaping == .ready { return }
      output.append(flag ? "true" as StaticString : "false")
    }
  }

  private func write(_ text: String, _ language: Language?, _ escaping: Escaping, into output: inout [UInt8]) {
    switch escaping {
    case .raw: output.append(text)
    case .ready: break
    case .escaped: output.appendEscaped(text)
    case .plainContent: writeTagged(text, language, into: &output)
    case .content: writeContent(text, language, into: &output)
    case .prose, .laterProse: writeProse(text, language, escaping == .prose, into: &output)
    case .languageProse, .laterLanguageProse:
      if language == nil {
        output.appendEscaped(text)
      } else {
        writeProse(text, language, escaping == .languageProse, into: &output)
      }
    case .urlStart: writeURL(hasHarmlessScheme(text) ? text : "#", escaping, into: &output)
    case .urlPath, .urlQuery: output.appendURLComponent(text)
    }
  }

  private func writeURL(_ url: String, _ escaping: Escaping, into output: inout [UInt8]) {
    switch escaping {
    case .urlStart: output.appendEscaped(isScript(url) ? "#" : url)
    case .urlQuery: output.appendURLComponent(url)
    case .raw: output.append(url)
    case .ready: break
    default: output.appendEscaped(url)
    }
  }

  /// Writes text into element content; what runs the other way, or is in another language, is isolated.
  private func writeContent(_ text: String, _ language: Language?, into output: inout [UInt8]) {
    if let language, language != template.language, !text.utf8.isEmpty {
      output.append("<bdi lang=\"")
      output.appendEscaped(language.code)
      output.append(language.direction == .rightToLeft ? "\" dir=\"rtl\">" as StaticString : "\" dir=\"ltr\">")
    } else if language == nil, containsLetter(of: template.language.direction.opposite, in: text) {
      output.append("<bdi>")
    } else {
      return writeTagged(text, language, into: &output)
    }
    writeTagged(text, language, into: &output)
    output.append("</bdi>")
  }

  /// Writes the text itself; where its language is known, what stands in another script in it may be tagged.
  private func writeTagged(_ text: String, _ language: Language?, into output: inout [UInt8]) {
    guard let language else { return output.appendEscaped(text) }
    template.writeText(text, language, &output)
  }

  /// Writes text into a title or attribute, with the invisible marks that stand in for markup there.
  ///
  /// Those that the text brings along are left out: an override would turn everything behind it, too.
  private func writeProse(_ text: String, _ language: Language?, _ mayBeFirst: Bool, into output: inout [UInt8]) {
    let page = template.language.direction
    let bare = strippingControls(text)
    let beginning = mayBeFirst ? Beginning(of: output) : nil
    // Nothing follows what begins an attribute, as far as is known; in a title the site's name does.
    if beginning == .ofAttribute { return output.appendEscaped(markedForPlainText(bare, base: page)) }
    // What is foreign throughout (‘C++’) is so whatever its language is said to be.
    let first = firstStrongDirection(of: bare)
    let isForeign = first == page.opposite && !containsLetter(of: page, in: bare)
    var own = isForeign ? first : language?.direction
    if beginning == .ofElement {
      if first == page.opposite { output.append(page == .rightToLeft ? "\u{200F}" as StaticString : "\u{200E}") }
      own = own ?? page
    }
    output.appendEscaped(isolatedForPlainText(bare, own: own, base: page))
  }

  /// What a value is the first text of.
  private enum Beginning {
    case ofElement, ofAttribute

    /// `nil` when something has been written into the title or attribute already: escaped text holds no quote and no
    /// `>`, so the last byte that is not white space tells.
    init?(of output: [UInt8]) {
      switch output.last(where: { !$0.isMarkupSpace }) {
      case UInt8(ascii: ">"): self = .ofElement
      case UInt8(ascii: "\""), UInt8(ascii: "'"), nil: self = .ofAttribute
      default: return nil
      }
    }
  }
}
