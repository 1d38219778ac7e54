/// The languages whose names each row below has, in its order.
private let languagesOfNames = ["en", "ur", "ar", "fa", "hi", "fr", "de", "es", "tr", "bn", "ps", "sd", "pa"]

/// What languages are called in others, from Unicode's CLDR, against which the tests hold it; by the language of the
/// sentence, in the script that it is usually written in.
private let namesByLanguage: [String: [String]] = [
  "en": [
    "English", "Urdu", "Arabic", "Persian", "Hindi", "French", "German", "Spanish", "Turkish", "Bangla", "Pashto",
    "Sindhi", "Punjabi",
  ],
  "ur": [
    "انگریزی", "اردو", "عربی", "فارسی", "ہندی", "فرانسیسی", "جرمن", "ہسپانوی", "ترکی", "بنگلہ", "پشتو", "سندھی",
    "پنجابی",
  ],
  "ar": [
    "الإنجليزية", "الأوردية", "العربية", "الفارسية", "الهندية", "الفرنسية", "الألمانية", "الإسبانية", "التركية",
    "البنغالية", "البشتو", "السندية", "البنجابية",
  ],
  "fa": [
    "انگلیسی", "اردو", "عربی", "فارسی", "هندی", "فرانسوی", "آلمانی", "اسپانیایی", "ترکی استانبولی", "بنگالی", "پشتو",
    "سندی", "پنجابی",
  ],
  "hi": ["अंग्रेज़ी", "उर्दू", "अरबी", "फ़ारसी", "हिन्दी", "फ़्रेंच", "जर्मन", "स्पेनिश", "तुर्की", "बंगाली", "पश्तो", "सिंधी", "पंजाबी"],
  "fr": [
    "anglais", "ourdou", "arabe", "persan", "hindi", "français", "allemand", "espagnol", "turc", "bengali", "pachto",
    "sindhi", "pendjabi",
  ],
  "de": [
    "Englisch", "Urdu", "Arabisch", "Persisch", "Hindi", "Französisch", "Deutsch", "Spanisch", "Türkisch", "Bengalisch",
    "Paschtu", "Sindhi", "Punjabi",
  ],
  "es": [
    "inglés", "urdu", "árabe", "persa", "hindi", "francés", "alemán", "español", "turco", "bengalí", "pastún", "sindi",
    "panyabí",
  ],
  "tr": [
    "İngilizce", "Urduca", "Arapça", "Farsça", "Hintçe", "Fransızca", "Almanca", "İspanyolca", "Türkçe", "Bengalce",
    "Peştuca", "Sindhi dili", "Pencapça",
  ],
  "bn": ["ইংরেজি", "উর্দু", "আরবি", "ফার্সি", "হিন্দি", "ফরাসি", "জার্মান", "স্প্যানিশ", "তুর্কী", "বাংলা", "পাশতু", "সিন্ধি", "পাঞ্জাবী"],
  "ps": [
    "انګليسي", "اردو", "عربي", "فارسي", "هندي", "فرانسوي", "الماني", "هسپانوي", "ترکي", "بنگالي", "پښتو", "سندهي",
    "پنجابي",
  ],
  "sd": [
    "انگريزي", "اردو", "عربي", "فارسي", "هندي", "فرانسيسي", "جرمن", "هسپانوي", "ترڪي", "بنگلا", "پشتو", "سنڌي",
    "پنجابي",
  ],
  "pa": ["ਅੰਗਰੇਜ਼ੀ", "ਉਰਦੂ", "ਅਰਬੀ", "ਫ਼ਾਰਸੀ", "ਹਿੰਦੀ", "ਫਰਾਂਸੀਸੀ", "ਜਰਮਨ", "ਸਪੇਨੀ", "ਤੁਰਕੀ", "ਬੰਗਾਲੀ", "ਪਸ਼ਤੋ", "ਸਿੰਧੀ", "ਪੰਜਾਬੀ"],
]

extension KnownLanguage {
  /// What a language is called in a sentence of another: ‘انگریزی’ of English in Urdu; `nil` where that is not known.
  package static func name(of language: Language, in other: Language) -> String? {
    guard let row = KnownLanguage[other.code], row.script == other.script, let names = namesByLanguage[row.code],
      let column = languagesOfNames.firstIndex(of: KnownLanguage[language.code]?.code ?? "")
    else { return nil }
    return names[column]
  }
}
