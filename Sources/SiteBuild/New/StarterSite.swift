import Languages

/// The time zone of a new site.
let starterTimeZone = "Asia/Karachi"

/// The files of a new site: settings, a column and a page about its author, in English and Urdu.
///
/// - Parameter day: That of the column.
func starterSite(on day: CalendarDate) -> [NewText] {
  let year = day.iso.prefix { $0 != "-" }
  let column = "content/columns/\(year)/one-letter-two-scripts"
  return [
    NewText(path: "site.yml", text: settings),
    NewText(path: "\(column).en.md", text: englishColumn(day)),
    NewText(path: "\(column).ur.md", text: urduColumn),
    NewText(path: "content/pages/about.en.md", text: englishPage),
    NewText(path: "content/pages/about.ur.md", text: urduPage),
    NewText(path: ".gitignore", text: ignoredByGit),
  ]
}

private let settings = """
  # The settings of this site. A line that begins with ‘#’ is a comment: sitegen passes over it.
  # Every key that may stand here: sitegen schema site, or docs/reference.md of sitegen.

  # The address at which the site will be published. Change it before you publish.
  baseURL: https://example.org/

  # Whose clock the dates of columns are on.
  timeZone: \(starterTimeZone)

  # The first language is the one of the site's front.
  languages:
    en:
      title: A Second Look
      tagline: A column in two scripts
    ur:
      title: دوسری نظر
      tagline: دو رسم الخط میں ایک کالم

  # Who writes. ‘me’ is an id: columns say ‘author: me’, and readers see the name. The id stands in addresses.
  authors:
    me:
      name: {en: Your Name, ur: آپ کا نام}

  # The departments of the column, by id. Columns say ‘categories: [city]’.
  categories:
    city: {name: {en: The City, ur: شہر}}
    letters: {name: {en: Letters, ur: زبان و ادب}}

  # What the menu at the top of every page leads to.
  menus:
    main: [{page: home}, {page: columns}, {page: categories}, {page: archive}, {page: about}]

  """

private func englishColumn(_ day: CalendarDate) -> String {
  """
  ---
  # What stands between these lines is about the column; the text follows below.
  title: One Letter, Two Scripts
  # These three hold for the Urdu edition too, and need not be written there.
  date: \(day.iso)
  author: me
  categories: [letters]
  # To keep a column out of the site until it is finished, take the sign ‘#’ away from the next line.
  # draft: true
  ---
  A letter can be written twice and stay one letter. This column is such a letter: its two editions lie in two files
  beside each other, and their names differ in the language alone.

  ## How it is written

  An empty line parts paragraphs, and `##` before its words makes a heading. A word between stars is *stressed*. A couplet
  has a place of its own:

  ```sher
  In a house that has but two lines
  Runs the river that my eye finds
  ```

  Write something of your own in place of this, or remove both files.

  """
}

private let urduColumn = """
  ---
  # یہ سطریں کالم کے بارے میں ہیں، متن ان کے نیچے ہے۔ تاریخ، لکھنے والے کا نام اور موضوع انگریزی فائل میں درج ہیں اور
  # اردو متن کے لیے بھی وہی ہیں۔
  title: ایک خط، دو رسم الخط
  ---
  خط دو بار لکھا جائے تب بھی ایک ہی خط رہتا ہے۔ یہ کالم بھی ایسا ہی ایک خط ہے: اس کے دونوں متن دو فائلوں میں ساتھ ساتھ
  رکھے ہیں، اور فائلوں کے ناموں میں فرق صرف زبان کا ہے۔

  ## لکھنے کا طریقہ

  پیراگرافوں کے درمیان ایک سطر خالی چھوڑی جاتی ہے، اور سرخی سے پہلے `##` لکھا جاتا ہے۔ جس لفظ پر *زور* دینا ہو وہ
  ستاروں کے بیچ آتا ہے۔ شعر کی اپنی جگہ ہے:

  ```sher
  دو ہی سطروں کے ایک گھر میں ہے
  وہ جو دریا مری نظر میں ہے
  ```

  اس کی جگہ اپنی کوئی تحریر لکھیے، یا دونوں فائلیں ہٹا دیجیے۔

  """

private let englishPage = """
  ---
  title: About
  ---
  I write on the city and its letters. This page has no date and stands in the menu, for site.yml names it there.

  """

private let urduPage = """
  ---
  title: تعارف
  ---
  یہاں شہر اور اس کی زبان پر کالم شائع ہوتے ہیں۔ اس صفحے کی کوئی تاریخ نہیں، اور یہ فہرست میں اس لیے ہے کہ site.yml میں اس کا
  نام درج ہے۔

  """

/// The `.gitignore` of a new site: what builds make anew.
package let ignoredByGit = """
  /public/
  /.sitegen-cache/
  .sitegen-new-*

  """
