import Languages
import Markup

extension Renderer {
  /// Writes a value as its place demands.
  func write(_ value: TemplateValue, _ place: Place, into output: inout [UInt8]) {
    switch value {
    case .missing, .list, .record, .dictionary: return
    case .text(let text): write(text, nil, place, into: &output)
    case .languageText(let text): write(text.text, text.language, place, into: &output)
    case .html(let bytes):
      if place == .content || place == .raw || place == .plainContent || place == .ready {
        output.append(contentsOf: bytes)
      } else {
        bytes.withUnsafeBufferPointer { output.appendEscaped($0) }
      }
    case .url(let url): writeURL(url, place, into: &output)
    case .number(let number):
      switch place {
      case .content, .plainContent, .prose, .laterProse, .languageProse, .laterLanguageProse:
        output.appendEscaped(template.formatNumber(number))
      case .raw, .escaped, .urlStart, .urlPath, .urlQuery: output.append(String(number))
      case .ready: break
      }
    case .boolean(let flag):
      if place == .ready { return }
      output.append(flag ? "true" as StaticString : "false")
    }
  }

  private func write(_ text: String, _ language: Language?, _ place: Place, into output: inout [UInt8]) {
    switch place {
    case .raw: output.append(text)
    case .ready: break
    case .escaped: output.appendEscaped(text)
    case .plainContent: writeTagged(text, language, into: &output)
    case .content: writeContent(text, language, into: &output)
    case .prose, .laterProse: writeProse(text, language, place == .prose, into: &output)
    case .languageProse, .laterLanguageProse:
      if language == nil {
        output.appendEscaped(text)
      } else {
        writeProse(text, language, place == .languageProse, into: &output)
      }
    case .urlStart: writeURL(hasHarmlessScheme(text) ? text : "#", place, into: &output)
    case .urlPath, .urlQuery: output.appendURLComponent(text)
    }
  }

  private func writeURL(_ url: String, _ place: Place, into output: inout [UInt8]) {
    switch place {
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
    if mayBeFirst, beginsText(output) {
      output.appendEscaped(markedForPlainText(bare, base: page))
    } else {
      output.appendEscaped(isolatedForPlainText(bare, own: language?.direction, base: page))
    }
  }

  /// Whether nothing has been written into the title or attribute yet: escaped text holds no quote and no `>`, so the
  /// last byte that is not white space tells.
  private func beginsText(_ output: [UInt8]) -> Bool {
    guard let last = output.last(where: { !$0.isWhiteSpace }) else { return true }
    return last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last == UInt8(ascii: ">")
  }
}
