import Diagnostics

/// What languages call themselves, for a site.yml that gives no `label`.
package enum LanguageNames {
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

  /// The code of a language that somebody means who writes `Urdu`, `UR`, `ur_PK`, `urd` or `اردو` in its place.
  package static func code(of typed: String) -> String? {
    let word = (withoutUnseenCharacters(typed) ?? typed).lowercased()
    if let code = others[word] ?? names.first(where: { $0.value.lowercased() == word })?.key { return code }
    let primary = String(word.prefix { $0 != "-" && $0 != "_" })
    return names[primary] == nil ? others[primary] : primary
  }

  /// Names in English, in Urdu, and codes of three letters.
  private static let others: [String: String] = [
    "arabic": "ar", "ara": "ar", "عربی": "ar", "balochi": "bal", "bengali": "bn", "bangla": "bn", "ben": "bn",
    "english": "en", "eng": "en", "انگریزی": "en", "انگلش": "en", "french": "fr", "fra": "fr", "fre": "fr",
    "german": "de", "deu": "de", "ger": "de", "gujarati": "gu", "guj": "gu", "hebrew": "he", "heb": "he",
    "hindi": "hi", "hin": "hi", "ہندی": "hi", "indonesian": "id", "ind": "id", "italian": "it", "ita": "it",
    "kashmiri": "ks", "kas": "ks", "کشمیری": "ks", "marathi": "mr", "mar": "mr", "nepali": "ne", "nep": "ne",
    "pashto": "ps", "pushto": "ps", "pus": "ps", "persian": "fa", "farsi": "fa", "fas": "fa", "per": "fa",
    "portuguese": "pt", "por": "pt", "punjabi": "pa", "panjabi": "pa", "pan": "pa", "russian": "ru", "rus": "ru",
    "saraiki": "skr", "sindhi": "sd", "snd": "sd", "سندھی": "sd", "somali": "so", "som": "so", "spanish": "es",
    "spa": "es", "swahili": "sw", "swa": "sw", "tamil": "ta", "tam": "ta", "turkish": "tr", "tur": "tr", "urdu": "ur",
    "urd": "ur", "uyghur": "ug", "uig": "ug", "chinese": "zh", "zho": "zh", "chi": "zh",
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
