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
