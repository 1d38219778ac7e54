extension LanguageSigns {
  /// Words as `FoldedText` has them: ی for ي, ک for ك, ہ for ه.
  static let inArabicLetters = [
    LanguageSigns(
      "ur", .arabic,
      "ہے ہیں کے کی کا میں اور سے نے کو پر یہ وہ بھی ہو تھا تھی تھے نہیں گیا گئی رہا رہی رہے کر اس ایک لیے لئے ہی"
        + " کیا جس جب", letters: "ٹڈڑںے", letterWeight: 0.3),
    LanguageSigns(
      "fa", .arabic, "است در بہ از را این با می برای آن ہای شود شد بود کرد کردہ نیز باید دارد اند کند کنند نمی بر"),
    LanguageSigns(
      "ar", .arabic,
      "فی من علی الی إلی التی الذی ہذا ہذہ عن کان مع بین قد لم ذلک الذین فیہ علیہ أن إن أو", letters: "ةأإ"),
    LanguageSigns("ps", .arabic, "د چې پہ کې او دی دې سرہ تہ یې لہ", letters: "ښځڅړټډږۍېګڼ"),
    LanguageSigns("sd", .arabic, "آہی آھی ۾ ۽ تی جی", letters: "ڪٿ۽۾ڀڏڻڦٽڇڊڌڙ"),
    LanguageSigns("pnb", .arabic, "دا دے نوں وچ اے تے نیں سی ایہہ اوہ نال دیاں جے اوس ایس", letters: "ࣇ"),
    LanguageSigns("skr", .arabic, "دا دے کوں وچ ہن تے ہے", letters: "ݙݨ"),
    LanguageSigns("ckb", .arabic, "لە بە بۆ کە ئەو ئەم", letters: "ێڵڕڤ"),
    LanguageSigns("ug", .arabic, "ۋە بىلەن بۇ ئۈچۈن", letters: "ۈۋڭ"),
    LanguageSigns("ks", .arabic, "تہٕ چھُ منز ہند", letters: "ۄٲٳؠ"),
  ]
}
