/// Spellings of one word that differ by country or habit.
enum SpellingPairs {
  /// How British and American words begin.
  static let beginnings = [
    "colour color", "labour labor", "honour honor", "favour favor", "neighbour neighbor", "behaviour behavior",
    "harbour harbor", "humour humor", "rumour rumor", "vigour vigor", "valour valor", "endeavour endeavor",
    "flavour flavor", "armour armor", "odour odor", "parlour parlor", "saviour savior", "splendour splendor",
    "candour candor", "clamour clamor", "fervour fervor", "glamour glamor", "rigour rigor", "tumour tumor",
    "vapour vapor", "ardour ardor", "savour savor", "demeanour demeanor", "centre center", "theatre theater",
    "metre meter", "litre liter", "fibre fiber", "kilometre kilometer", "centimetre centimeter", "calibre caliber",
    "sabre saber", "spectre specter", "sombre somber", "programme program", "grey gray", "tyre tire", "plough plow",
    "aluminium aluminum", "jewellery jewelry", "sceptic skeptic", "mould mold", "paediatric pediatric",
    "anaemi anemi", "encyclopaedia encyclopedia", "manoeuvre maneuver", "judgement judgment", "ageing aging",
    "enrol enroll", "fulfil fulfill", "skilful skillful", "wilful willful", "instalment installment",
    "aeroplane airplane", "acknowledgement acknowledgment", "moustache mustache", "sulphur sulfur",
    "artefact artifact", "defence defense", "offence offense", "pretence pretense", "licence license",
    "practise practice", "pyjama pajama", "archaeolog archeolog",
    "baloch baluch", "quran koran", "councillor councilor", "counsellor counselor",
  ]

  /// How they end, and the fewest letters before it.
  static let endings = [
    "isation ization 3", "isations izations 3", "ise ize 4", "ises izes 4", "ised ized 4", "ising izing 4",
    "iser izer 4", "isers izers 4", "yse yze 4", "ysed yzed 4", "ysing yzing 4", "logue log 2", "logues logs 2",
    "elled eled 3", "elling eling 3", "eller eler 3", "ellers elers 3", "man men 4",
    "wife wives 4", "y ies 2", "y ied 2",
  ]

  /// Function words of Urdu as they are written in Latin letters: `ki` is کی and never کہ.
  static let romanised = [
    "ka کا", "ke کے", "ki کی", "ko کو", "se سے", "mein میں", "main میں", "me میں", "par پر", "aur اور", "hai ہے",
    "hain ہیں",
    "ne نے", "nahi نہیں", "nahin نہیں", "tha تھا", "thi تھی", "the تھے", "ho ہو", "ya یا", "wo وہ", "woh وہ", "ye یہ",
    "yeh یہ",
    "jo جو", "bhi بھی", "hi ہی", "tak تک", "is اس", "us اس", "liye لیے", "baad بعد", "saath ساتھ", "kya کیا",
  ]

  /// Urdu spellings that the fold keeps apart, the alef that is said being written or not; offered, never mixed in.
  static let lookalikes = [
    "رحمٰن رحمان", "اسحٰق اسحاق", "اسمٰعیل اسماعیل", "یٰسین یاسین", "موسیٰ موسا", "عیسیٰ عیسا", "اعلیٰ اعلا", "ادنیٰ ادنا",
    "مصطفیٰ مصطفا", "زکوٰۃ زکات", "صلوٰۃ صلات", "مشکوٰۃ مشکات", "حیوٰۃ حیات", "توریت تورات",
    "سلیمٰن سلیمان", "لقمٰن لقمان", "عثمٰن عثمان", "ابرٰہیم ابراہیم", "ہٰرون ہارون",
    "پروا پرواہ", "گزارش گذارش", "گزشتہ گذشتہ", "ذمہ زمہ", "پذیر پزیر", "گزار گذار",
    "مسئول مسوول", "دوبئی دبئی", "ایڈیٹر اڈیٹر", "سپیکر اسپیکر", "سکول اسکول",
    "سٹیشن اسٹیشن", "سٹیڈیم اسٹیڈیم", "سٹیٹ اسٹیٹ", "سپورٹس اسپورٹس", "سمگلنگ اسمگلنگ", "سکیم اسکیم", "سٹاک اسٹاک",
  ]
}
