import Diagnostics
import SitegenTesting

extension Remedy {
  /// What Markdown does not read as it was probably meant.
  static let typing: [Remedy] = [
    Remedy(
      .foreignSyntax, column: column("A", body: "See [[Other|the other]]."), says: "[[Other|the other]]",
      types: "[words](file.en.md)", files: ["content/columns/file.en.md": sound],
      mended: column("A", body: "See [words](file.en.md).")),
    Remedy(
      .foreignSyntax, urdu: column("دریا", body: "دریا {{< note >}} کے پار۔"), says: "a shortcode of Hugo", types: "",
      mended: column("دریا", body: "دریا کے پار۔")),
    Remedy(
      .footnoteTwice, column: column("A", body: "One[^1] two[^2].\n\n[^1]: a\n[^1]: b\n[^2]: c"), says: "a second time",
      types: "", mended: column("A", body: "One[^1] two[^2].\n\n[^1]: a\n[^2]: c")),
    Remedy(
      .footnoteUnused, urdu: column("دریا", body: "متن۔\n\n[^۱]: حاشیہ"), says: "nothing in the text refers",
      types: "[^۱]", mended: column("دریا", body: "متن۔[^۱]\n\n[^۱]: حاشیہ")),
    Remedy(
      .footnoteMissing, urdu: column("دریا", body: "متن۔[^1]"), says: "no note ‘[^1]’", types: "[^1]: words",
      mended: column("دریا", body: "متن۔[^1]\n\n[^1]: words")),
    Remedy(
      .repeatedTitle, urdu: column("پرانا پل", body: "# پرانا پل\n\nمتن۔"), says: "repeats the title", types: "",
      mended: column("پرانا پل", body: "متن۔")),
    Remedy(
      .accidentalHeading, urdu: column("دریا", body: "پل بند ہوا۔\n---\nاور کھلا۔"), says: "make a heading", types: "",
      mended: column("دریا", body: "پل بند ہوا۔\n\n---\nاور کھلا۔")),
    Remedy(
      .accidentalHeading, column: column("A", body: "Bridge\n---\nIt was closed."), says: "make a heading",
      types: "## ", mended: column("A", body: "## Bridge\nIt was closed.")),
    Remedy(
      .headingSpace, urdu: column("دریا", body: "##دوسرا دن\n\nمتن۔"), says: "no space after ‘##’", types: "## ",
      mended: column("دریا", body: "## دوسرا دن\n\nمتن۔")),
    Remedy(
      .headingSpace, column: column("A", body: "##\u{A0}Bridge\n\nText."), says: "a no-break space", types: "## ",
      mended: column("A", body: "## Bridge\n\nText.")),
    Remedy(
      .listMark, urdu: column("دریا", body: "۱۔ ناشتہ\n۲۔ سیر"), says: "‘۱۔’", types: "1. ",
      mended: column("دریا", body: "1. ناشتہ\n2. سیر")),
    Remedy(
      .fenceWords, urdu: column("دریا", body: "```sher غالب\nایک\nدو\n```"), says: "the line that begins the block",
      types: "— ", mended: column("دریا", body: "```sher\nایک\nدو\n— غالب\n```")),
    Remedy(
      .unclosedFence, urdu: column("دریا", body: "```sher\nایک\nدو\n\nمتن۔"), says: "never ends", types: "```",
      mended: column("دریا", body: "```sher\nایک\nدو\n```\n\nمتن۔")),
    Remedy(
      .oddFence, urdu: column("دریا", body: "‘‘‘sher\nایک\nدو\n‘‘‘"), says: "not three backticks", types: "```sher",
      mended: column("دریا", body: "```sher\nایک\nدو\n```")),
    Remedy(
      .unclosedComment, column: column("A", body: "Text <!-- check this\n\nMore."), says: "a comment begins here",
      types: "-->", mended: column("A", body: "Text <!-- check this -->\n\nMore.")),
    Remedy(
      .lostDefinition, column: column("A", body: "[Q]: Why?\n\nWords."), says: "‘[Q]: Why?’ is not shown",
      types: "\\[Q]: …", mended: column("A", body: "\\[Q]: …\n\nWords.")),
    Remedy(
      .tableShape, urdu: column("دریا", body: "| ا | ب |\n| ۱ | ۲ |"), says: "no table begins here", types: "|---|---|",
      mended: column("دریا", body: "| ا | ب |\n|---|---|\n| ۱ | ۲ |")),
    Remedy(
      .tableShape, column: column("A", body: "| a |\n|---|\n| 1 | 2 |"), says: "‘2’ is not shown", types: "",
      mended: column("A", body: "| a | |\n|---|---|\n| 1 | 2 |")),
    Remedy(
      .reversedLink, column: column("A", body: "(words)[https://example.org/]"), says: "is no link",
      types: "[words](https://…", mended: column("A", body: "[words](https://…)")),
    Remedy(
      .literalEmphasis, column: column("A", body: "A **bold **text."), says: "stays on the page",
      types: "", mended: column("A", body: "A **bold** text.")),
    Remedy(
      .listMark, urdu: column("دریا", body: "الف) ناشتہ\nب) سیر"), says: "‘الف)’", types: "- ",
      mended: column("دریا", body: "- ناشتہ\n- سیر")),
    Remedy(
      .rawHTML, column: column("A", body: "He met <Amna> there."), says: "HTML has no ‘<Amna>’", types: "\\<Amna>",
      mended: column("A", body: "He met \\<Amna> there.")),
    Remedy(
      .rawHTML,
      urdu: column("دریا", body: "<iframe src=\"https://player.vimeo.com/video/76979871\"></iframe>"),
      says: "‘<iframe>’ shows another site's page", types: "https://vimeo.com/76979871",
      mended: column("دریا", body: "https://vimeo.com/76979871")),
    Remedy(
      .verseAsCode,
      urdu: column(
        "دریا",
        body: "متن۔\n\n    ہزاروں خواہشیں ایسی کہ ہر خواہش پہ دم نکلے\n    بہت نکلے مرے ارمان لیکن پھر بھی کم نکلے"),
      says: "program code", types: "```sher",
      mended: column(
        "دریا",
        body:
          "متن۔\n\n```sher\nہزاروں خواہشیں ایسی کہ ہر خواہش پہ دم نکلے\nبہت نکلے مرے ارمان لیکن پھر بھی کم نکلے\n```")),
  ]
}
