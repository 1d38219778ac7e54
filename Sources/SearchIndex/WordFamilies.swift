/// Words that belong together though no ending says so: Arabic plurals as Urdu uses them, and irregular English forms.
enum WordFamilies {
  /// Families of words apart by spaces, in ordinary spelling.
  static let all = urdu.map(withIzafat) + english

  /// With the form in which a plural stands before another word: علماء, علمائے کرام.
  private static func withIzafat(_ family: String) -> String {
    family.split(separator: " ").reduce(into: family) { family, word in
      let letters = word.unicodeScalars
      guard letters.suffix(2).elementsEqual("اء".unicodeScalars) else { return }
      family += " " + String(letters.dropLast()) + "ئے"
    }
  }

  private static let urdu = [
    "کتاب کتب", "وفد وفود", "مدرسہ مدارس", "خبر اخبار", "ملک ممالک", "شاعر شعرا شعراء", "عالم علما علماء", "علم علوم",
    "حکم احکام", "قوم اقوام", "فرد افراد", "شخص اشخاص", "وقت اوقات", "سبب اسباب", "اثر آثار", "مسجد مساجد",
    "مسئلہ مسائل", "وسیلہ وسائل", "رسالہ رسائل", "رسول رسل", "نبی انبیا انبیاء", "ولی اولیا اولیاء", "حق حقوق",
    "فرض فرائض", "فریضہ فرائض", "حد حدود", "جد اجداد", "عدد اعداد", "قدر اقدار", "فکر افکار", "شعر اشعار",
    "نظر انظار", "بیت ابیات", "لفظ الفاظ", "معنی معانی", "حرف حروف", "اسم اسما اسماء", "فعل افعال", "عمل اعمال",
    "شغل اشغال", "حال احوال", "مال اموال", "ولد اولاد", "طفل اطفال", "دین ادیان", "مذہب مذاہب", "مقصد مقاصد",
    "منظر مناظر", "مرکز مراکز", "مجلس مجالس", "محفل محافل", "منزل منازل", "مکتب مکاتب", "مکتوب مکاتیب",
    "مضمون مضامین", "مصیبت مصائب", "قانون قوانین", "خاتون خواتین", "سلطان سلاطین", "شیطان شیاطین", "میدان میادین",
    "دستور دساتیر", "تصویر تصاویر", "تحریر تحاریر", "تقریر تقاریر", "تجویز تجاویز", "تفصیل تفاصیل", "تدبیر تدابیر",
    "تقریب تقاریب", "تاریخ تواریخ", "تکلیف تکالیف", "ترکیب تراکیب", "حقیقت حقائق", "نتیجہ نتائج", "ضرورت ضروریات",
    "طریقہ طرائق", "ذریعہ ذرائع", "وظیفہ وظائف", "قبیلہ قبائل", "دلیل دلائل", "فضیلت فضائل", "خزانہ خزائن",
    "جزیرہ جزائر", "جریدہ جرائد", "صحیفہ صحائف", "عقیدہ عقائد", "قصیدہ قصائد", "جنازہ جنائز", "خصوصیت خصائص",
    "عجیب عجائب", "غریب غربا غرباء", "فقیر فقرا فقراء", "امیر امرا امراء", "وزیر وزرا وزراء", "سفیر سفرا سفراء",
    "شہید شہدا شہداء", "وکیل وکلا وکلاء", "ادیب ادبا ادباء", "حکیم حکما حکماء", "خلیفہ خلفا خلفاء", "رئیس رؤسا رؤساء",
    "شریک شرکا شرکاء", "طالب طلبا طلباء طلبہ", "تاجر تجار", "حاکم حکام", "کافر کفار", "عامل عوامل عمال",
    "طبیب اطبا اطباء", "حبیب احباب", "صاحب اصحاب", "شریف شرفا اشراف", "قریب اقربا", "دوا ادویات", "غذا اغذیہ",
    "شے اشیا اشیاء", "عضو اعضا اعضاء", "رکن ارکان اراکین", "جزو اجزا اجزاء", "طرف اطراف", "شرط شرائط", "صفت صفات",
    "صنف اصناف", "نوع انواع", "قسم اقسام", "جنس اجناس", "شکل اشکال", "سطر سطور", "قلب قلوب", "نفس نفوس", "عقل عقول",
    "جسم اجسام", "روح ارواح", "موت اموات", "مرض امراض", "درس دروس", "نقش نقوش", "ظرف ظروف", "عیب عیوب", "شک شکوک",
    "قبر قبور", "بحر بحور بحار", "نہر انہار", "شجر اشجار", "حجر احجار", "ورق اوراق", "باب ابواب", "یوم ایام",
    "سنہ سنین", "لیل لیالی", "عصر اعصار", "دور ادوار", "ضلع اضلاع ضلعے", "بلد بلاد", "اقلیم اقالیم", "ساحل سواحل",
    "حادثہ حوادث", "واقعہ وقائع", "قاعدہ قواعد", "فائدہ فوائد", "ضابطہ ضوابط", "رابطہ روابط", "جانب جوانب",
    "عاقبت عواقب", "لازم لوازم", "خاص خواص", "حاجت حوائج", "تابع توابع", "موقع مواقع", "موضع مواضع", "موسم مواسم",
    "مرتبہ مراتب", "مصرف مصارف", "مطلب مطالب", "منصب مناصب", "ملت ملل", "امت امم", "قصہ قصص", "حصہ حصص", "علت علل",
    "قلعہ قلاع", "جنت جنات", "لغت لغات", "اصل اصول", "نسل نسول", "فصل فصول", "ذکر اذکار", "ضمیر ضمائر", "خط خطوط",
    "جرم جرائم", "عزم عزائم", "غنیمت غنائم", "نظم منظومات", "رقم رقوم", "رسم رسوم", "نجم نجوم", "یتیم یتامی",
    "اسیر اساری", "فتوی فتاوی", "دعوی دعاوی", "شکوہ شکاوی", "بنا ابنیہ", "سبق اسباق", "لقب القاب", "خلق اخلاق",
    "وصف اوصاف", "عنصر عناصر", "جوہر جواہر", "دفتر دفاتر", "تجربہ تجارب", "امر امور", "حزب احزاب", "وزن اوزان",
    "شاہد شواہد", "صحابی صحابہ", "حاجی حجاج", "سفر اسفار", "طریقہ طرق", "شیخ شیوخ مشائخ", "امام ائمہ", "مسکین مساکین",
    "اجنبی اجانب", "فوج افواج", "ثمر اثمار", "ادب آداب", "معدن معادن", "مکان امکنہ", "سلسلہ سلاسل", "زلزلہ زلازل",
    "کوکب کواکب", "مرحلہ مراحل", "معرکہ معارک", "مدفن مدافن", "منبع منابع", "نسخہ نسخ", "نقطہ نقاط", "نکتہ نکات",
    "ہدف اہداف", "وجہ وجوہ", "وقف اوقاف", "وصیت وصایا", "ہدیہ ہدایا", "قرض قروض قرضے", "قضیہ قضایا", "زبان السنہ",
    "مثال امثال امثلہ", "استاد اساتذہ", "تلمیذ تلامذہ", "دنیا دنیاوی", "پانی پانیوں", "ہوا ہوائیں", "خدا خداؤں",
    "روپیہ روپے", "ارض اراضی", "نئی نیا", "گاؤں گائوں", "پاؤں پائوں", "چھاؤں چھائوں", "ماں مائیں ماؤں مائوں",
    "جانا گیا گئی",
    "صدر صدور", "ہسپتال اسپتال", "مصرع مصرعے مصارع", "رائے آرا", "آفت آفات", "وارث ورثا", "آلہ آلات", "ترمیم ترامیم",
    "جز اجزا اجزاء", "مقبرہ مقابر", "خصلت خصائل", "ضد اضداد", "نور انوار", "زعیم زعما", "قرینہ قرائن", "صنعت صنائع",
    "مظاہرہ مظاہرین", "جج ججز", "نظریہ نظریے", "پرانا پرانے پرانی پرانوں", "فرشتہ فرشتے", "راستہ راستے", "رونا رویا",
    "دعا ادعیہ", "سلاح اسلحہ", "قید قیود", "عہد عہود", "عقد عقود", "فتح فتوحات", "ملکیت املاک", "فلک افلاک",
    "قول اقوال", "ذہن اذہان", "غرض اغراض", "عسکر عساکر", "صوفی صوفیا", "فاضل فضلا", "جاہل جہلا", "رفیق رفقا",
    "عزیز اعزا", "قاضی قضاۃ", "علامت علائم", "مملکت ممالک", "بدن ابدان", "حاشیہ حواشی", "رعیت رعایا", "نصیحت نصائح",
    "عنوان عناوین", "مفہوم مفاہیم", "مشہور مشاہیر", "نادر نوادر", "شارع شوارع", "ناقد نقاد", "لباس البسہ", "جبل جبال",
    "قلم اقلام", "قافلہ قوافل", "نفل نوافل", "فاصلہ فواصل", "عارضہ عوارض", "لانا لایا", "سید سادات", "استاد استاذ",
    "کنواں کنویں", "دھواں دھوئیں",
  ]

  private static let english = [
    "man men", "woman women", "child children", "person people", "foot feet", "tooth teeth", "mouse mice",
    "goose geese",
    "ox oxen", "wife wives", "life lives", "knife knives", "leaf leaves", "loaf loaves", "half halves", "shelf shelves",
    "thief thieves", "wolf wolves", "self selves", "calf calves", "crisis crises", "analysis analyses", "basis bases",
    "thesis theses", "hypothesis hypotheses", "phenomenon phenomena", "criterion criteria", "medium media",
    "bacterium bacteria", "curriculum curricula", "memorandum memoranda", "index indices", "matrix matrices",
    "alumnus alumni", "radius radii", "nucleus nuclei", "formula formulae", "write wrote written writing",
    "speak spoke spoken speech", "break broke broken", "choose chose chosen choice", "drive drove driven",
    "rise risen", "give gave given", "take took taken", "know knew known", "grow grew grown", "throw threw thrown",
    "fly flew flown", "draw drew drawn", "see saw seen", "eat ate eaten", "fall fell fallen", "go went gone",
    "come came", "become became", "run ran", "begin began begun", "sing sang sung song", "drink drank drunk",
    "swim swam swum", "win won", "find found", "bring brought", "buy bought", "think thought", "teach taught",
    "catch caught", "fight fought", "seek sought", "sell sold", "tell told", "hold held", "stand stood",
    "understand understood", "make made", "build built", "send sent", "spend spent", "lose lost loss",
    "keep kept", "sleep slept", "feel felt", "meet met", "lead led", "feed fed", "hear heard", "say said",
    "pay paid", "lay laid", "strike struck", "die dying death", "lie lying", "tie tying", "arise arose arisen",
    "beat beaten", "bite bit bitten", "bleed bled", "blow blew blown", "breed bred", "creep crept", "deal dealt",
    "dig dug", "flee fled", "forbid forbade forbidden", "forget forgot forgotten", "forgive forgave forgiven",
    "freeze froze frozen", "hang hung", "hide hid hidden", "leave left", "lend lent", "mean meant",
    "mistake mistook mistaken", "overcome overcame", "ride rode ridden", "shake shook shaken", "shine shone",
    "shoot shot", "shrink shrank shrunk", "sink sank sunk", "sit sat", "slide slid", "spin spun",
    "steal stole stolen", "stick stuck", "swear swore sworn", "sweep swept", "swing swung", "tear tore torn",
    "wake woke woken", "wear wore worn", "weave wove woven", "weep wept", "withdraw withdrew withdrawn",
    "grandchild grandchildren", "schoolchild schoolchildren", "referendum referenda", "stratum strata",
    "syllabus syllabi", "appendix appendices", "axis axes", "diagnosis diagnoses", "synthesis syntheses",
    "oasis oases", "learn learnt learned", "burn burnt burned", "dream dreamt dreamed",
    "spell spelt spelled", "spoil spoilt spoiled", "smell smelt smelled", "kneel knelt kneeled", "leap leapt leaped",
    "lean leant leaned", "ring rang rung", "bind bound", "light lit",
    "sting stung", "overthrow overthrew overthrown", "foresee foresaw foreseen", "bus buses", "gas gases",
  ]
}
