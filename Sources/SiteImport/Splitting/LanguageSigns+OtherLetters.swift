extension LanguageSigns {
  /// Languages that share a script which is neither Latin nor Arabic; the others are told by their letters alone.
  static let inOtherLetters = inCyrillic + ofAsia

  private static let ofAsia = [
    LanguageSigns("hi", .devanagari, "है हैं के की का में और से को ने पर यह वह भी नहीं था थी कर एक इस जो तो"),
    LanguageSigns(
      "mr", .devanagari,
      "आहे आणि च्या चा ची मध्ये या हे ते नाही होते एक तर की असे आहेत त्या", letters: "ळ", letterWeight: 0.3),
    LanguageSigns("ne", .devanagari, "छ र को मा का हो छन् पनि यो ले भने गर्न एक लागि भएको"),
    LanguageSigns("he", .hebrew, "של את על לא הוא היא זה עם אני כי גם כל או אבל יש אם אל"),
    LanguageSigns("yi", .hebrew, "און די איז דער אין צו פון מיט נישט האט האָט"),
  ]

  private static let inCyrillic = [
    LanguageSigns(
      "ru", .cyrillic,
      "и в не на что он с как это по но из за от для бы у же так его все мы вы был было ее они или мне если",
      letters: "ыэё", letterWeight: 0.2),
    LanguageSigns(
      "uk", .cyrillic,
      "і в не на що з як це до та у за від для але про його був було бути вже ми він вона або є",
      letters: "їєґ", letterWeight: 0.4),
    LanguageSigns(
      "be", .cyrillic,
      "і ў не на што з як гэта да у за ад для але пра яго быў было мы ён яна або", letters: "ў", letterWeight: 0.4),
    LanguageSigns(
      "bg", .cyrillic,
      "и в не на че с е за от да се са по как но към през това като ще има този който или",
      letters: "ъ", letterWeight: 0.1),
    LanguageSigns(
      "mk", .cyrillic,
      "и во не на дека со е за од да се по како но ќе ги ја го тоа оваа што или", letters: "ѓќѕ", letterWeight: 0.4),
    LanguageSigns(
      "sr", .cyrillic,
      "и у не на да са је за од се су по како али би ће што то који или није", letters: "ђћ", letterWeight: 0.4),
    LanguageSigns(
      "kk", .cyrillic, "және мен бір бұл деп үшін болып де да еді жоқ", letters: "әғқңұ", letterWeight: 0.4),
    LanguageSigns("ky", .cyrillic, "жана менен бир бул деп үчүн болуп эле бар", letters: "ңөү", letterWeight: 0.2),
    LanguageSigns("tg", .cyrillic, "ва дар ба аз ки ин бо барои аст", letters: "ҷҳқғӣӯ", letterWeight: 0.4),
    LanguageSigns("mn", .cyrillic, "нь байна гэж юм энэ болон байсан мөн", letters: "өү", letterWeight: 0.2),
  ]
}
