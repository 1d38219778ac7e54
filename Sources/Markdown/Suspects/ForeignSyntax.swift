/// What other programs read and sitegen does not, so that it would stand on the page as it was typed.
enum ForeignSyntax: Hashable {
  case hugoShortcode, liquidTag, placeholder, hiddenWords, attributes, wikilink, wikiPicture, shortcode, callout,
    inlineFootnote
  case container
  case codeTag, contents, abbreviation, definitionList, formula

  /// What it is, as a message says it.
  var name: String {
    switch self {
    case .hugoShortcode: "a shortcode of Hugo"
    case .liquidTag: "a tag of Jekyll"
    case .placeholder: "a placeholder of another program"
    case .hiddenWords: "the mark of a comment of another program"
    case .attributes: "an attribute list of another program"
    case .wikilink: "a link of a wiki"
    case .wikiPicture: "a picture of a wiki"
    case .shortcode: "a shortcode of WordPress or a forum"
    case .callout: "the mark of a coloured box"
    case .inlineFootnote: "a footnote inside the text"
    case .container: "the mark of a box in another program"
    case .codeTag: "the mark of program code in another program"
    case .contents: "the place of a table of contents in another program"
    case .abbreviation: "an abbreviation as another program explains it"
    case .definitionList: "the meaning of a word as another program marks it"
    case .formula: "a formula of TeX"
    }
  }

  /// What to write instead, in a file of the language with this code.
  func help(language: String) -> String {
    let link = "‘[words](file.\(language).md)’"
    return switch self {
    case .hugoShortcode, .liquidTag, .shortcode:
      "write \(link) for a link and ‘![what it shows](picture.jpg)’ for a picture, or remove it"
    case .placeholder: "write the words that should stand there, or remove it"
    case .hiddenWords:
      "remove the comment with all that is in it; what shall be in the file and not on the page stands between ‘<!--’ and ‘-->’"
    case .attributes: "remove it; only a heading takes an id, as in ‘## Words {#id}’"
    case .wikilink: "write \(link), with the name of the Markdown file"
    case .wikiPicture: "write ‘![what it shows](picture.jpg)’, with the name of the picture"
    case .callout, .container: "write a word in its place, such as ‘**Note**’, or remove it"
    case .codeTag:
      "write a line ‘```’ above the code and another below it, in the place of both marks"
    case .contents: "remove it: a table of contents is made of the headings by itself"
    case .abbreviation:
      "remove the line, and write at its first place what it is short for: ‘<abbr title=\"words\">HTML</abbr>’"
    case .definitionList: "write the word and its meaning in one paragraph: ‘**Word:** meaning’"
    case .formula:
      "write it in plain signs, such as x² or √2, or as a picture: ‘![what it says](formula.svg)’; for the sign itself write ‘\\$’"
    case .inlineFootnote: "write ‘[^1]’ here, and the note below in a paragraph of its own: ‘[^1]: words’"
    }
  }
}
