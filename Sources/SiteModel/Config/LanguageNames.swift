/// What languages call themselves, for a site.yml that gives no `label`.
enum LanguageNames {
  static func ownName(of code: String) -> String {
    names[code] ?? names[String(code.prefix { $0 != "-" })] ?? code
  }

  private static let names: [String: String] = [
    "ar": "العربية", "bal": "بلۏچی", "bn": "বাংলা", "ckb": "کوردیی ناوەندی", "de": "Deutsch", "en": "English",
    "es": "Español", "fa": "فارسی", "fr": "Français", "gu": "ગુજરાતી", "he": "עברית", "hi": "हिन्दी",
    "id": "Bahasa Indonesia", "it": "Italiano", "ja": "日本語", "kn": "ಕನ್ನಡ", "ko": "한국어", "ks": "کٲشُر",
    "ku": "Kurdî", "ml": "മലയാളം", "mr": "मराठी", "ms": "Bahasa Melayu", "ne": "नेपाली", "nl": "Nederlands",
    "pa": "ਪੰਜਾਬੀ", "pl": "Polski", "pnb": "پنجابی", "ps": "پښتو", "pt": "Português", "ru": "Русский", "sd": "سنڌي",
    "si": "සිංහල", "skr": "سرائیکی", "so": "Soomaali", "sv": "Svenska", "sw": "Kiswahili", "ta": "தமிழ்",
    "te": "తెలుగు", "th": "ไทย", "tr": "Türkçe", "ug": "ئۇيغۇرچە", "uk": "Українська", "ur": "اردو",
    "uz": "Oʻzbekcha", "vi": "Tiếng Việt", "zh": "中文",
  ]

  /// The locale of a language whose site.yml gives none.
  ///
  /// Urdu is Pakistan's unless said otherwise, for its dates and digits differ from India's.
  static func usualLocale(of code: String) -> String {
    switch code {
    case "ur": "ur-PK"
    case "sd": "sd-PK"
    case "pnb": "pnb-PK"
    default: code
    }
  }
}
