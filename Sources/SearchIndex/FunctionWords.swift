/// Words that nearly every text has, and that a query with other words does not need.
///
/// They are in the index as all others are, so that a query of nothing else finds something; only their places are not.
enum FunctionWords {
  /// Those that are a part of other words, as خود کشی and ہم وطن: all others and what stands beside them by accident make
  /// none, like جو آب and جواب.
  static let inCompounds = "خود ہم کم ہر پر آپ بعد ایک سب after down off on out over per under up"

  /// The words of a language, apart by white space; empty where none are known.
  static func of(_ language: String) -> String { lists[language] ?? "" }

  private static let lists: [String: String] = [
    "en": """
    a about after again all also although am among an and any are as at be because been before being
    between both but by can could did do does doing done down during each either else ever every few for
    from further had has have having he her here hers herself him himself his how however i if in into
    is it its itself just let may me might more most much must my myself neither nor not now of off
    often on once only onto or other others our ours ourselves out over own per quite rather shall she
    should since so some such than that the their theirs them themselves then there therefore these they
    this those though through thus to too toward towards under until up upon us very was we were what
    when where whether which while who whom whose why will with within without would yes yet you your
    yours yourself
    """,
    "ur": """
    کا کے کی کو سے میں پر نے تک اور یا کہ جو جس جن جب جہاں جیسے جیسا جیسی تو تب تھا تھے تھی تھیں ہے ہیں
    ہوں ہو ہوا ہوئی ہوئے ہونا ہونے ہوتا ہوتی ہوتے ہوگا ہوگی ہوں گے گا گی گے رہا رہی رہے گیا گئی گئے جاتا
    جاتی جاتے کر کرنا کرنے کرتا کرتی کرتے کیا کیے کی گیا دیا دی دیے لیے لئے یہ وہ یہی وہی اس ان اسی انہی
    انہیں اسے اُن انھیں ہم ہمیں ہمارا ہماری ہمارے میرا میری میرے مجھے مجھ تم تمہارا آپ اپنا اپنی اپنے
    خود بھی ہی نہ نہیں مت اگر مگر لیکن بلکہ پھر اب یہاں وہاں کہاں کیوں کیسے کیسا کب کون کس کسی کچھ کوئی
    سب ہر بہت زیادہ کم ایک ساتھ بعد پہلے درمیان تاہم چونکہ کیونکہ البتہ یعنی سکتا سکتی سکتے چاہیے والا
    والی والے والوں وغیرہ طرح انہوں انھوں جنہوں جنھوں جنہیں جنھیں ہوئیں گئیں کرے کریں کیلئے اسکا اسکے اسکی اسکو انکا انکے
    انکی جسکا جسکے جسکی کرکے
    """,
    "fa": """
    از به در با که این آن را و یا تا برای بر هم نیز اما ولی اگر چون هر یک بود شد است هست می شود کرد کرده
    شده خود ما من تو او ایشان آنها شما چه چرا چگونه کجا کی
    """,
    "ar": """
    في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين أن إن كان كانت قد لا لم لن ما هو هي هم نحن أنا
    أنت و أو ثم حتى إذا كل بعض بين بعد قبل عند كما لكن ليس
    """,
    "hi": """
    का के की को से में पर ने तक और या कि जो जिस जब तो था थे थी है हैं हो हुआ हुई हुए होना होता होती होते
    गया गई गए कर करना करने किया यह वह ये वे इस उस इन उन हम आप मैं तुम भी ही नहीं न अगर लेकिन फिर अब यहाँ
    वहाँ क्या क्यों कैसे कब कौन कोई कुछ सब हर बहुत एक साथ बाद लिए
    """,
  ]
}

/// The function words of languages in their search form, each once.
func commonWords(of languages: [String]) -> [String] {
  var known: Set<[UInt8]> = []
  var words: [String] = []
  for language in languages {
    var list = FunctionWords.of(language)
    list.withUTF8 { text in
      withSearchWords(of: text) { reader in
        while reader.next() {
          if known.insert(Array(reader.word)).inserted { words.append(String(decoding: reader.word, as: UTF8.self)) }
        }
      }
    }
  }
  return words
}
