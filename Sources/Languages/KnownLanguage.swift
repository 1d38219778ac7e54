/// What sitegen knows of a language: all of it in one row of the table below.
///
/// A site may be in any language; of one without a row, sitegen takes for granted what the defaults say.
package final class KnownLanguage: Sendable {
  /// What its codes begin with: `ur` of `ur-PK`.
  package let code: String
  /// What it calls itself.
  ///
  /// Without it a word that happens to be its code, such as `my`, is not taken for it.
  package let ownName: String?
  /// What else people write for it, in small letters: its names in English and Urdu, its codes of three letters.
  let otherNames: [String]
  /// The locale of a site that gives none, where it is not the code.
  let usualLocale: String?
  let script: Script
  /// The script in which Pakistan writes it, where that is another one.
  let scriptInPakistan: Script?
  /// Its letters in place of those of other keyboards, where it is written in Urdu's alphabet.
  let keyboardLetters: KeyboardLetters?
  /// Whether it is read in Nastaliq, where it is written in Arabic letters.
  package let isNastaliq: Bool
  let plural: PluralRule
  /// How fast it is read, where that has been measured.
  let wordsPerMinute: Int?
  /// How dates are written in `script`.
  let dates: LocaleNames?
  /// How they are written in `scriptInPakistan`.
  let datesInPakistan: LocaleNames?
  /// What TeX's packages call it; `nil` when they are not known to have it.
  package let babel: String?
  /// What Open Graph calls it without a country and with Pakistan, where that is not the locale.
  package let openGraph: String?

  private init(
    _ code: String, _ ownName: String? = nil, alsoCalled otherNames: [String] = [], usualLocale: String? = nil,
    script: Script = .latin, scriptInPakistan: Script? = nil, keyboardLetters: KeyboardLetters? = nil,
    isNastaliq: Bool = false, plural: PluralRule = .one,
    wordsPerMinute: Int? = nil, dates: LocaleNames? = nil, datesInPakistan: LocaleNames? = nil, babel: String? = nil,
    openGraph: String? = nil
  ) {
    self.code = code
    self.ownName = ownName
    self.otherNames = otherNames
    self.usualLocale = usualLocale
    self.script = script
    self.scriptInPakistan = scriptInPakistan
    self.keyboardLetters = keyboardLetters
    self.isNastaliq = isNastaliq
    self.plural = plural
    self.wordsPerMinute = wordsPerMinute
    self.dates = dates
    self.datesInPakistan = datesInPakistan
    self.babel = babel
    self.openGraph = openGraph
  }

  package static let all = ofThisArchive + ofPakistanAndIndia + inArabicLetters + ofEurope + ofAsiaAndAfrica

  private static let ofThisArchive: [KnownLanguage] = [
    KnownLanguage(
      "en", "English", alsoCalled: ["english", "eng", "انگریزی", "انگلش"], wordsPerMinute: 238, dates: .english,
      babel: "english", openGraph: "en_GB"),
    KnownLanguage(
      "ur", "اردو", alsoCalled: ["urdu", "urd"], usualLocale: "ur-PK", script: .arabic, keyboardLetters: .urdu,
      isNastaliq: true, dates: .urdu, babel: "urdu"),
  ]

  private static let ofPakistanAndIndia: [KnownLanguage] = [
    KnownLanguage("as", script: .other, plural: .oneUpToOne),
    KnownLanguage("bal", "بلۏچی", alsoCalled: ["balochi"], script: .arabic),
    KnownLanguage(
      "bn", "বাংলা", alsoCalled: ["bengali", "bangla", "ben"], script: .other, plural: .oneUpToOne, dates: .bengali,
      babel: "bengali"),
    KnownLanguage("bo", script: .other, plural: .none),
    KnownLanguage("dz", script: .other, plural: .none),
    KnownLanguage("gu", "ગુજરાતી", alsoCalled: ["gujarati", "guj"], script: .other, plural: .oneUpToOne),
    KnownLanguage(
      "hi", "हिन्दी", alsoCalled: ["hindi", "hin", "ہندی"], script: .other, plural: .oneUpToOne, dates: .hindi,
      babel: "hindi"),
    KnownLanguage("kn", "ಕನ್ನಡ", script: .other, plural: .oneUpToOne),
    KnownLanguage("ks", "کٲشُر", alsoCalled: ["kashmiri", "kas", "کشمیری"], script: .arabic, isNastaliq: true),
    KnownLanguage("ml", "മലയാളം", script: .other),
    KnownLanguage("mr", "मराठी", alsoCalled: ["marathi", "mar"], script: .other),
    KnownLanguage("ne", "नेपाली", alsoCalled: ["nepali", "nep"], script: .other),
    KnownLanguage("or", script: .other),
    KnownLanguage(
      "pa", "ਪੰਜਾਬੀ", alsoCalled: ["punjabi", "panjabi", "pan"], script: .other, scriptInPakistan: .arabic,
      keyboardLetters: .urdu, isNastaliq: true, plural: .oneUpToOne, dates: .gurmukhi, datesInPakistan: .shahmukhi),
    KnownLanguage(
      "pnb", "پنجابی", usualLocale: "pnb-PK", script: .arabic, keyboardLetters: .urdu, isNastaliq: true,
      plural: .oneUpToOne, dates: .shahmukhi),
    KnownLanguage("ps", "پښتو", alsoCalled: ["pashto", "pushto", "pus"], script: .arabic, dates: .pashto),
    KnownLanguage(
      "sd", "سنڌي", alsoCalled: ["sindhi", "snd", "سندھی"], usualLocale: "sd-PK", script: .arabic, dates: .sindhi),
    KnownLanguage("si", "සිංහල", script: .other, plural: .oneUpToOne),
    KnownLanguage(
      "skr", "سرائیکی", alsoCalled: ["saraiki"], script: .arabic, keyboardLetters: .urdu, isNastaliq: true),
    KnownLanguage("ta", "தமிழ்", alsoCalled: ["tamil", "tam"], script: .other),
    KnownLanguage("te", "తెలుగు", script: .other),
  ]

  private static let inArabicLetters: [KnownLanguage] = [
    KnownLanguage(
      "ar", "العربية", alsoCalled: ["arabic", "ara", "عربی"], script: .arabic, plural: .arabic, dates: .arabic,
      babel: "arabic"),
    KnownLanguage("azb", script: .arabic),
    KnownLanguage("bqi", script: .arabic),
    KnownLanguage("ckb", "کوردیی ناوەندی", script: .arabic),
    KnownLanguage(
      "fa", "فارسی", alsoCalled: ["persian", "farsi", "fas", "per"], script: .arabic, plural: .oneUpToOne,
      dates: .persian, babel: "persian"),
    KnownLanguage("glk", script: .arabic),
    KnownLanguage("lrc", script: .arabic),
    KnownLanguage("mzn", script: .arabic),
    KnownLanguage("ug", "ئۇيغۇرچە", alsoCalled: ["uyghur", "uig"], script: .arabic),
  ]

  private static let ofEurope: [KnownLanguage] = [
    KnownLanguage("be", script: .other, plural: .russian),
    KnownLanguage("bg", script: .other),
    KnownLanguage("cs", "Čeština", alsoCalled: ["czech", "ces", "cze"], plural: .czech),
    KnownLanguage("de", "Deutsch", alsoCalled: ["german", "deu", "ger"], dates: .german, babel: "german"),
    KnownLanguage("el", script: .other),
    KnownLanguage(
      "es", "Español", alsoCalled: ["spanish", "spa"], plural: .oneAndMillions, dates: .spanish, babel: "spanish"),
    KnownLanguage(
      "fr", "Français", alsoCalled: ["french", "fra", "fre"], plural: .oneUpToOneAndMillions, dates: .french,
      babel: "french"),
    KnownLanguage("hy", script: .other, plural: .oneUpToOne),
    KnownLanguage("it", "Italiano", alsoCalled: ["italian", "ita"], plural: .oneAndMillions),
    KnownLanguage("ka", script: .other),
    KnownLanguage("mk", script: .other, plural: .macedonian),
    KnownLanguage("nl", "Nederlands"),
    KnownLanguage("pl", "Polski", plural: .polish),
    KnownLanguage("pt", "Português", alsoCalled: ["portuguese", "por"], plural: .oneUpToOneAndMillions),
    KnownLanguage("ru", "Русский", alsoCalled: ["russian", "rus"], script: .other, plural: .russian),
    KnownLanguage("sr", script: .other, plural: .serbian),
    KnownLanguage("sv", "Svenska"),
    KnownLanguage("uk", "Українська", script: .other, plural: .russian),
  ]

  private static let ofAsiaAndAfrica: [KnownLanguage] = [
    KnownLanguage("am", script: .other, plural: .oneUpToOne),
    KnownLanguage("he", "עברית", alsoCalled: ["hebrew", "heb"], script: .hebrew, plural: .hebrew),
    KnownLanguage("id", "Bahasa Indonesia", alsoCalled: ["indonesian", "ind"], plural: .none),
    KnownLanguage("iw", script: .hebrew, plural: .hebrew),
    KnownLanguage("ja", "日本語", script: .other, plural: .none),
    KnownLanguage("kk", script: .other),
    KnownLanguage("km", script: .other, plural: .none),
    KnownLanguage("ko", "한국어", script: .other, plural: .none),
    KnownLanguage("ku", "Kurdî"),
    KnownLanguage("ky", script: .other),
    KnownLanguage("lo", script: .other, plural: .none),
    KnownLanguage("mn", script: .other),
    KnownLanguage("ms", "Bahasa Melayu", plural: .none),
    KnownLanguage("my", script: .other, plural: .none),
    KnownLanguage("so", "Soomaali", alsoCalled: ["somali", "som"]),
    KnownLanguage("sw", "Kiswahili", alsoCalled: ["swahili", "swa"]),
    KnownLanguage("tg", script: .other),
    KnownLanguage("th", "ไทย", script: .other, plural: .none),
    KnownLanguage("tr", "Türkçe", alsoCalled: ["turkish", "tur"], dates: .turkish, babel: "turkish"),
    KnownLanguage("uz", "Oʻzbekcha"),
    KnownLanguage("vi", "Tiếng Việt", plural: .none),
    KnownLanguage("yi", script: .hebrew),
    KnownLanguage("zh", "中文", alsoCalled: ["chinese", "zho", "chi"], script: .other, plural: .none),
  ]
}

extension KnownLanguage {
  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
  private static let byName = Dictionary(
    all.flatMap { row in (row.otherNames + [row.ownName?.lowercased()].compactMap { $0 }).map { ($0, row) } },
    uniquingKeysWith: { first, _ in first })

  /// The language of a code or locale: of `ur`, `ur-PK` and `ur_PK`.
  package static subscript(code: String) -> KnownLanguage? {
    byCode[String(code.prefix { $0 != "-" && $0 != "_" })]
  }

  /// The language of a name in small letters: of `urdu`, `urd` and `اردو`.
  package static func named(_ name: String) -> KnownLanguage? { byName[name] }

  /// The locale of a language whose site.yml gives none.
  ///
  /// Urdu is Pakistan's unless said otherwise, for its dates and digits differ from India's.
  package static func usualLocale(of code: String) -> String { byCode[code]?.usualLocale ?? code }
}
