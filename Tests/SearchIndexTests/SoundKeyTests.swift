import Testing

@testable import SearchIndex

@Suite("Sound keys")
struct SoundKeyTests {
  @Test(
    "Words of both scripts that sound alike have one key",
    arguments: [
      ("کتاب", "kitab", "ktb"), ("خبر", "khabar", "kbr"), ("لاہور", "lahore", "lr"), ("گوادر", "gwadar", "gvdr"),
      ("پانی", "pani", "pn"), ("زندگی", "zindagi", "zndg"), ("محبت", "muhabbat", "mbt"), ("مذہب", "mazhab", "mzb"),
      ("پھول", "phool", "fl"), ("مدرسہ", "madrasa", "mdrs"), ("راولپنڈی", "rawalpindi", "rvlpnd"),
      ("اسٹیشن", "station", "stxn"), ("یونیورسٹی", "university", "ynvrst"), ("کوی", "koi", "k"),
      ("گاون", "gaon", "gn"), ("حکومت", "hukumat", "hkmt"), ("شہر", "shehar", "xr"), ("بچہ", "bachcha", "bc"),
    ])
  func pairs(urdu: String, latin: String, key: String) {
    #expect(String(decoding: soundKey(Array(latin.utf8)), as: UTF8.self) == key)
    #expect(String(decoding: soundKey(Array(urdu.utf8)), as: UTF8.self) == key)
  }
}
