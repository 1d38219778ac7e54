extension DiagnosticID {
  /// What it means and what to do, in a paragraph for the author of the site.
  package var explanation: String {
    switch self {
    case .yamlSyntax:
      """
      The lines are not YAML: a quote or bracket is not closed, an indentation does not fit, or a value with a \
      colon in it is not quoted. Put a title that contains “: ” between double quotes, and indent with spaces, \
      never with tabs.
      """
    case .unknownKey:
      """
      sitegen knows every key that may stand here, so that a misspelling is found instead of being ignored. \
      Correct the spelling; values of your own go under ‘params’.
      """
    case .duplicateKey:
      """
      The same key stands twice in one mapping, and only one of the two could be meant. Remove one.
      """
    case .wrongType:
      """
      The value is not of the kind that this key takes: a list where one text is expected, a text where true \
      or false is expected, and so on. The message names what is expected.
      """
    case .missingKey:
      """
      A key that must be there is not. The message names it; ‘sitegen explain’ and docs/reference.md show an \
      example.
      """
    case .invalidValue:
      """
      The value has the right kind but cannot be used, for instance a time zone that does not exist or a \
      number that is too small.
      """
    case .tooManyItems:
      """
      A list has more items than a site can bear: each tag, category and author has pages and feeds of its own, each old \
      address a page that leads on, and each entry of a menu stands on every page. A column may name 100 of each kind of \
      term and 500 old addresses; docs/reference.md says how many items each list may have.
      """
    case .notYet:
      """
      The key is reserved for something that this version of sitegen does not do yet. Nothing comes of it; it may \
      stay where it is.
      """
    case .wrongUsage:
      """
      The command was not typed as sitegen knows it: an unknown command or option, a value that is missing or cannot \
      be used. sitegen --help lists the commands, sitegen build --help the options of one. Many options of Hugo, \
      Zola and Jekyll are understood; of those that cannot be, the message says what to do.
      """
    case .cannotRead:
      """
      The system did not let sitegen read a file or a folder: it has gone since it was listed, belongs to somebody \
      else, or the disk has a fault. The end of the message has the system's own words. Nothing was written.
      """
    case .cannotWrite:
      """
      The system did not let sitegen write: the folder belongs to somebody else, the disk is full, or it is there for \
      reading only. The end of the message has the system's own words. A build that was stopped halfway is completed \
      by the next one.
      """
    case .configMissing:
      """
      There is no site.yml in the site's folder. Run sitegen in the folder that holds site.yml, or name it \
      with --source.
      """
    case .frontMatterMissing:
      """
      A column or page begins with a line ‘---’ (or ‘+++’, for TOML), then its title, date and other values, then a second line \
      ‘---’; the text follows. This file does not begin so.
      """
    case .frontMatterUnclosed:
      """
      The front matter begins with a line ‘---’ but no second line ‘---’ ends it, so sitegen cannot tell where \
      the text begins.
      """
    case .frontMatterFormat:
      """
      The front matter is JSON (between braces) or a comment of Nikola. sitegen reads YAML between ‘---’ lines, \
      and TOML between ‘+++’ lines: write ‘title: My title’ instead of ‘"title": "My title"’.
      """
    case .headerInText:
      """
      Lines such as ‘draft: true’ stand below the line that ends the front matter, or a front matter was pasted twice. \
      There they are text: they are printed, and hold nothing back. It is an error where they say that the column is not \
      to be published yet.
      """
    case .notHeldBack:
      """
      A key that holds a column back is empty, or one that does nothing here says that the column is a draft or private. \
      A column is held back by ‘draft: true’, by ‘publishDate’ until a day, and by ‘expiryDate’ from a day on.
      """
    case .draftFolder:
      """
      The file lies in a folder that is called ‘drafts’, ‘_drafts’, ‘unpublished’, ‘private’, ‘pending’, ‘wip’ or the like, \
      in English or Urdu, and its front matter does not say whether it is a draft. It is held back as one; \
      ‘draft: false’ publishes it.
      """
    case .missingTitle:
      """
      Every edition has a title of its own, in its own language: a line ‘title: …’ in the front matter.
      """
    case .missingDate:
      """
      A column needs a date, by which it is ordered, listed and archived: a line ‘date: 2025-08-22’. It may \
      stand in one edition only and then holds for both, or at the front of the file's name.
      """
    case .invalidDate:
      """
      Dates are written year-month-day, as in 2025-08-22, or with a time, as in 2025-08-22T09:30:00+05:00. \
      Without an offset the time is in the site's time zone.
      """
    case .ambiguousDate:
      """
      A date such as 03/04/2025 means one day in Karachi and another in New York. Write it year-month-day.
      """
    case .dateOrder:
      """
      The last change of a text lies before the day of the column. It is passed over: feeds, the sitemap and search \
      engines are told of the column's own date.
      """
    case .notUTF8:
      """
      The file is not UTF-8 text. Save it again with the encoding UTF-8, which every editor offers in its \
      ‘Save as’ window.
      """
    case .notAFile:
      """
      In place of a file there is a folder, a pipe, a socket or a device. sitegen reads files only: what is in a folder \
      with the name of a text is most likely not where it was meant to be, and a pipe may never end.
      """
    case .nameNotUTF8:
      """
      The name of a file or folder is written in an old encoding, mostly because it came in a zip archive from Windows. \
      Programs show such names as question marks or as letters of another script, and sitegen leaves them alone: an \
      address made of one would be wrong. Rename the file in a file manager, or unpack the archive again with the \
      encoding of its names, which for Urdu is cp1256: unzip -O cp1256 archive.zip.
      """
    case .fileTooLarge:
      """
      A column of more than 5 MB is almost surely not a column, and could keep the Markdown parser busy for \
      minutes. Split it, or move pictures out of the text.
      """
    case .tooComplex:
      """
      The text would take more memory or time than there is: tables of more than 200,000 cells (each row has as many as \
      the head), quotes and lists that stand in each other by the thousand, or some million signs of Markdown. Part the \
      file; what is no prose can lie in static/.
      """
    case .tooDeep:
      """
      Folders stand in each other more than 64 deep. Nobody arranges columns so; mostly a program has copied a folder into \
      itself again and again. What lies deeper is not looked at, so that a column in there would be missing: move what is \
      wanted nearer to content/, and remove the rest.
      """
    case .slowFile:
      """
      Parsing this one file took more than a second, where a column takes less than a thousandth of that. Long \
      runs of brackets, stars or table bars are the usual cause.
      """
    case .heldBackFile:
      """
      The file lies beside a column that is a draft, is due later or has expired, or only such a column refers to it. \
      It is published with the first published column that shows it or links to it.
      """
    case .photoTellsPlace:
      """
      The file below static/ is published as it is, and its camera noted in it where it was taken. Pictures and films \
      below content/ lose such notes when they are published.
      """
    case .photoNotCleaned:
      """
      The picture, film or sound is damaged or of a kind that sitegen does not take apart, as Ogg is, and it seems to \
      hold what a camera notes, such as a place. It is not published, because the notes cannot be taken out of it.
      """
    case .unsafeDrawing:
      """
      A drawing beside a column has an address of its own, and a browser that opens it there runs the scripts in it. It \
      is published without scripts, handlers such as ‘onload’ and addresses of other sites, but links; one that is not \
      written as SVG must be is not published at all. Below static/ drawings are published as they are.
      """
    case .ignoredFile:
      """
      The file lies in the content folder but is neither a column, nor a page, nor of a kind that is \
      published beside them, so nothing was made of it. Published are pictures, sound, films, PDF, EPUB and subtitles, \
      and what ‘publish’ in site.yml adds. HEIC pictures are published as JPEG, which the program vipsthumbnail makes \
      of them where it is installed.
      """
    case .noColumns:
      """
      The site is built, and there is no column in it. Columns are files in content/columns/ whose names end with \
      their language, such as content/columns/2026/my-column.en.md; each begins with a title and a date between two \
      lines of ‘---’.
      """
    case .contentElsewhere:
      """
      There are Markdown files in the folder content, and none of them is in content/columns or content/pages, where \
      columns and standing pages lie. Nothing was made of them, and the site that was there stays as it was. Move \
      the folder, for instance content/posts to content/columns.
      """
    case .buildDiffers:
      """
      sitegen build --verify made the site a second time without the memory of earlier builds, and a file in the \
      output folder is another one. Somebody may have changed it; otherwise it is a fault of sitegen.
      """
    case .cacheNotKept:
      """
      What a build learns is kept in the folder .sitegen-cache of the site, so that the next build does only what \
      has changed. It could not be written there: the folder may belong to somebody else, or the disk be full. The \
      site is complete without it.
      """
    case .outsideSite:
      """
      A path or a symbolic link leads out of the site's folder. sitegen neither reads nor writes there. Copy \
      the file into the site. Nor is a link followed that leads to a folder in which it lies, to something hidden or, \
      from ‘static’, to what readers shall not have as it lies there: columns, texts of pages, themes, site.yml and the \
      output. Behind a link one more is followed.
      """
    case .missingLanguage:
      """
      The name of a column's file ends with its language: visit.en.md, visit.ur.md. Without it sitegen would \
      have to guess in which language the text is.
      """
    case .datesInNumbers:
      """
      sitegen has no names of months and weekdays in a language of site.yml, and writes its dates as 2025-08-22 rather \
      than in another language's words. ‘dateStyle: iso’ under the language says that this will do.
      """
    case .unknownLanguage:
      """
      The file's name ends with a language that site.yml does not configure. Correct the name, or add the \
      language under ‘languages’.
      """
    case .languageMismatch:
      """
      The front matter names another language than the file's name does. Correct one of them, or leave ‘lang’ \
      out. Or most words of the text are in the letters of another language: the Urdu text was saved as visit.en.md. \
      Code, addresses and texts of a few words do not count.
      """
    case .unknownCategory:
      """
      site.yml defines the categories of this site, and this one is not among them. Correct the spelling, or \
      define it under ‘categories’.
      """
    case .unknownAuthor:
      """
      site.yml defines the authors of this site, and this one is not among them. Correct the spelling, or \
      define the author under ‘authors’.
      """
    case .unknownSeries:
      """
      site.yml defines the series of this site, and this one is not among them. Correct the spelling, or \
      define it under ‘series’.
      """
    case .unknownLayout:
      """
      ‘layout’ names a template of the theme, and the theme has none of that name.
      """
    case .spaceSeparatedTerms:
      """
      Jekyll reads ‘tags: water rivers’ as two tags; here it is one tag of two words. Write [water, rivers] \
      for two.
      """
    case .keyAlias:
      """
      The key is another generator's name for one that sitegen has. It is read, and the note says which key it \
      stands for.
      """
    case .conflictingValues:
      """
      Both editions of a column give a value that belongs to the column as a whole, and the two differ. The \
      first configured language's value is used. An edition that names a later moment to appear or an earlier one to go \
      is held back by it all the same. Write it in one edition only, or make them agree. Of categories, tags, \
      series and authors only those are compared that site.yml defines; other words of them, pictures and slugs may differ: \
      each language has its own.
      """
    case .duplicateFeedID:
      """
      Two editions have the same ‘feedId’, or one has what is made for another. Programs that read feeds know a column \
      by it and would show one of the two only. It is given in one file and never copied into another.
      """
    case .loneEdition:
      """
      Two files in different languages stand alone and seem to be editions of one column: their names differ in \
      capital letters or in the folder only, one of them has a ‘translationKey’, or they are of the same day. Files pair \
      by their path without the language, or by the same ‘translationKey’. A column that is meant to stay in one \
      language says ‘untranslated: true’.
      """
    case .termsApart:
      """
      Categories, tags, series or authors that site.yml does not define belong to the language that wrote them: \
      ‘Water’ has a page in English, ‘پانی’ one in Urdu, and neither leads to the other. Where editions name as many of \
      them, the words at the same place are probably one term. The note shows lines for site.yml that say so; with \
      them each becomes one term with a name in each language, one address and partner pages.
      """
    case .ambiguousTerm:
      """
      Two names would have one page, although they are two words: they differ in something that addresses leave out, \
      such as vowel signs or punctuation. Write both alike, or define them in site.yml under ids of their own.
      """
    case .duplicateEdition:
      """
      Two files claim to be the same column in the same language. Remove one, rename it, or give them \
      different translation keys.
      """
    case .commentThread:
      """
      In a file of comments, such as visit.comments.yml, one names with ‘parent’ the comment that it answers: by its \
      ‘id’, which must be that of another comment of the same file. Where there is none, or where comments answer each \
      other in a circle, the comment is shown all the same and begins a thread of its own.
      """
    case .missingTranslation:
      """
      The column has no edition in one of the site's languages. It is listed as ‘translations.missing’ in \
      site.yml says. ‘sitegen list missing’ shows all of them; an edition that is a draft or waits for its day is not \
      missing. With ‘untranslated: true’ in the front matter the column is left as it is.
      """
    case .unequalEditions:
      """
      The two editions of a column do not have the same headings, paragraphs, lists and other blocks in the same \
      order. The page that shows them side by side then pairs them section by section, and leaves cells empty where \
      one edition is shorter. Often a paragraph was forgotten, or two were run together. ‘sitegen list unequal’ also \
      tells of lists, tables and verse that have not as many items, rows or lines in both: four names in English, \
      three in Urdu.
      """
    case .staleTranslation:
      """
      The original has changed since this edition was translated from it: ‘translatedFrom’ in the front matter, which \
      ‘sitegen stamp’ writes, is the fingerprint of another text. The blocks that were changed or added are named with \
      their first words, ‘block 3 ‘The river’’; block 1 is what stands above the first blank line. A text that was only \
      wrapped anew, or in which quotation marks, vowel signs or the letters of another keyboard were mended, is the same. \
      Bring the translation up to date, then run ‘sitegen stamp’ with the name of its file.
      """
    case .unequalNumbers:
      """
      A number stands in one edition and another one in the same place of the other: 500 and ۵٬۰۰۰. Or a number of three \
      and more digits, such as the year 1947, stands in one edition and nowhere in the other, which is a note. ۵۰۰ and 500, \
      5,00,000 and 500,000, 2.5 million and ۲۵ لاکھ are the same. Numbers in words are not read: what may be spelt out in \
      the other edition is not reported, and neither are years of the Hijra.
      """
    case .unequalLinks:
      """
      A link of one edition leads to a place to which the other has no link. Links to the two editions of one column are \
      the same, and so are two addresses that say in which language they are, such as those of Wikipedia, where they \
      stand in the same place.
      """
    case .unequalPictures:
      """
      A picture stands in the text of one edition and in that of the other there is none in its place. Pictures with words \
      in them, one in each language, stand for each other where they are in the same place.
      """
    case .unequalFootnotes:
      """
      One edition has more footnotes than the other. Two in English and three in Urdu: often the mark was forgotten \
      when a paragraph was translated, or the note below it.
      """
    case .loneName:
      """
      A name stands in Latin letters in the Urdu edition, for example CPEC, and the English edition has it nowhere: it may \
      be spelt otherwise there, or belong to a sentence that is missing. Points between letters, capitals and accents make \
      no difference. The reverse is not reported, because most names are written in Urdu letters.
      """
    case .movedAddress:
      """
      The build before this one published a column at an address that does not exist any more, and what seems to be \
      the same column is at another one now: its file was renamed, or its slug, its title or the form of all addresses \
      changed. Links to the old address lead nowhere. Name it under ‘aliases’ in the front matter of the column, and it \
      leads on to the new one. The next build does not know the old address any more, so do it at once.
      """
    case .addressCollision:
      """
      Two files of the site want the same place, and one would overwrite the other; or one is a file where the other \
      needs a folder; or an address that is said to be an old one is that of a page. Addresses that differ in capital \
      letters or in the way in which Unicode writes a letter only are one address: Windows, macOS and some hosts keep \
      one file for both. Give one of the pages another ‘slug’, rename the file in static/, or remove the alias or the \
      row. Nothing is written until then. With ‘defaultLanguageAtRoot’ a text directly at the root also cannot be called \
      as an index, a language of the site or a year is.
      """
    case .invalidSlug:
      """
      A slug is one part of an address: letters, digits and hyphens, without ‘/’, ‘..’, white space or \
      invisible characters, and at most 200 bytes long.
      """
    case .invalidAddress:
      """
      An address begins with ‘/’ and stays inside the site: no ‘..’, no host, no invisible characters, no part \
      longer than 255 bytes, none that begins or ends with a dot, and no sign that file names of Windows cannot have. \
      A file in static/ has such an address too.
      """
    case .unportableName:
      """
      A file of the site has a name that some systems cannot keep: Windows knows no names with ‘:’, ‘*’, ‘?’, ‘|’, \
      ‘<’, ‘>’, quotation marks or backslashes, none that end with a dot or a space, and takes con, prn, aux, nul, com1 \
      to com9 and lpt1 to lpt9 for devices, whatever follows behind a dot. The site is written all the same; whoever \
      copies it or its source to Windows loses the file.
      """
    case .redirectRow:
      """
      A row of the list of old addresses (‘redirects: {file: …}’) has an old address, a new one, and if need be 301 \
      or 302, parted by commas, semicolons or tabs. An address that has one of these in it stands between quotation \
      marks. Lines that begin with # are comments.
      """
    case .redirectConflict:
      """
      One old address is said to lead to two places, by aliases or by the list of old addresses. Keep one of them.
      """
    case .redirectLoop:
      """
      Following an old address from one to the next leads back to it, so that a browser would turn in a circle. \
      Let one of them lead to a page.
      """
    case .redirectNeedsHost:
      """
      No page can answer an address with a ‘?’ in it, as WordPress has them (/?p=123), nor one that ends in .php or \
      .xml: only the host can. Turn on what your host reads: ‘redirects: {netlify: true}’, ‘nginx’ or ‘apache’.
      """
    case .unknownTarget:
      """
      An old address leads to a page or a file that this site does not have. Write the address of a page, the path \
      of its file (content/columns/2025/visit.en.md), or an address that begins with https://.
      """
    case .hostLimit:
      """
      A host reads only so many redirects: Cloudflare Pages 2,000, and none that is longer than 1,000 letters. \
      What is more it leaves out. The pages at the old addresses (‘redirects: {html: true}’) are not counted.
      """
    case .ownHostFile:
      """
      The folder static has a file of the name that sitegen writes itself. Yours is published, and what sitegen's \
      would have said is in no file: copy what you need of it into yours, or remove yours. That holds for what hosts \
      and robots look for by its name, such as robots.txt, CNAME, _headers and _redirects, and for 404.html; a file in \
      the place of any other page, feed or list is an error.
      """
    case .categoryCycle:
      """
      A category is its own ancestor: following ‘parent’ leads back to it; or more than twenty others stand above it. \
      Remove one of the parents.
      """
    case .unknownMenuPage:
      """
      A menu names a page that the site does not have.
      """
    case .brokenLink:
      """
      A link in the text leads to a file or a page of this site that does not exist. ‘sitegen check’ finds the same of \
      every link of every page: those of menus, templates and files in ‘static’ too.
      """
    case .brokenFragment:
      """
      A link leads to a heading that the target page does not have. The heading may have been renamed: its id \
      is made from its text.
      """
    case .missingPicture:
      """
      The text or the front matter names a picture that is not there. Pictures lie beside the column, in a \
      folder named after it, or under ‘static/’.
      """
    case .unreadablePicture:
      """
      The file of a picture is empty, damaged or cut off, or it is not of the kind that its name says; or it says that \
      it has a size that no picture can have; or it could not be made smaller for narrow screens. It is published as \
      it is, and readers may not see it: copy it once more from where it came, or save it again in a picture editor.
      """
    case .picturesNotScaled:
      """
      The site has large photographs, or pictures in AVIF, and the program vipsthumbnail, which makes smaller copies \
      for narrow screens and JPEG for old browsers, is not installed. Without it every reader is sent the original. On \
      Debian: apt install libvips-tools
      """
    case .sharePicturesNotDrawn:
      """
      Columns without an ‘image’ are shared, on WhatsApp or Facebook, with a picture of their title that sitegen draws. \
      It could not, so the default picture stands in. Drawing needs the program sitegen-share-pictures, which ‘make \
      install’ puts beside sitegen, the libraries Pango and Cairo, and Noto fonts. On Debian: apt install \
      libpangocairo-1.0-0 fonts-noto-core
      """
    case .missingAlternativeText:
      """
      The picture has no alternative text, so readers who cannot see it get nothing. Write it between the \
      brackets: ![what the picture shows](file.jpg). In front matter it stands under ‘alt’: image: {src: file.jpg, alt: \
      what the picture shows}.
      """
    case .literalEmphasis:
      """
      Stars or underscores meant as emphasis stay on the page as they are, because of the punctuation beside \
      them: ‘**word:**next’ is not bold in Markdown. Move the punctuation outside the stars, or put a space \
      after them.
      """
    case .rawHTML:
      """
      A part of the HTML in the text is left out; its words stay, except those of scripts and styles. What authors write \
      by hand and what editors paste is kept: paragraphs, lists, tables, quotations, pictures, links. Forms, frames and \
      programs are not, nor what says how a text looks. ‘markup: {html: all}’ in site.yml lets everything through, if \
      you trust every author of the site; ‘none’ keeps words only.
      """
    case .markdownInHTML:
      """
      A line that begins with a tag such as <div> begins lines of HTML, in which no Markdown is read, up to the next blank \
      line. Leave a blank line behind the tag and another before the tag that ends it, or take the tags out. An attribute \
      such as markdown="1" does not change that.
      """
    case .foreignSyntax:
      """
      Another program reads this and sitegen does not, so it stands on the page as it was typed: shortcodes of Hugo \
      and WordPress, tags of Jekyll, links of wikis such as [[Title]], attribute lists such as {: .center}, formulas of \
      TeX; and in a title the tags and signs of HTML. Write it in Markdown, or remove it. To show it as it is, put it between backticks, or a backslash before its first sign.
      """
    case .footnoteTwice:
      """
      Two notes have the same name, as [^1], and only the first is shown. Give the second another name, at the note \
      and at its mark in the text; names need not be numbers, and readers see them counted from one.
      """
    case .footnoteUnused:
      """
      A note stands below the text, but its mark, such as [^1], stands nowhere in it. Notes without a mark are not shown.
      """
    case .footnoteMissing:
      """
      The text has the mark of a note, such as [^1], and no paragraph that begins with [^1]: and the words of the note. \
      The mark stays on the page as it is. Where it is no footnote, write a backslash before it.
      """
    case .repeatedTitle:
      """
      A heading with one # says the same as the title in the front matter. The page shows the title above the text by \
      itself, so readers would see it twice.
      """
    case .accidentalHeading:
      """
      Dashes right below a line of text make a heading of it. A rule between paragraphs needs a blank line above; \
      headings are better written with ## before them. Dashes as long as the line are not reported.
      """
    case .headingSpace:
      """
      A heading is written with an ordinary space after the signs: ‘## Words’. Without it, or with the no-break space \
      that some keyboards and word processors give, the line is a paragraph and its signs are shown.
      """
    case .listMark:
      """
      Items of a list begin with ‘- ’ or with ‘1. ’, in Latin digits; the page shows the digits of its language. Other \
      signs, such as • or ۱. or 1۔, leave a paragraph whose lines run together.
      """
    case .verseAsCode:
      """
      Lines that begin with four spaces or a tab are program code in Markdown, set from left to right in another type. \
      Delete the spaces; verse has a block of its own, which begins with ```sher.
      """
    case .bidiControl:
      """
      The text contains an invisible embedding or override mark (U+202A–U+202E), which turns the order of \
      everything that follows. sitegen isolates foreign text by itself: delete the mark.
      """
    case .unbalancedIsolate:
      """
      An invisible isolate mark (U+2066–U+2068) is not closed by U+2069 in its paragraph, or the other way \
      round. sitegen isolates foreign text by itself: delete the mark.
      """
    case .latinPunctuation:
      """
      A Latin comma, semicolon, question mark or full stop stands directly after an Urdu letter. Urdu has its \
      own: ، ؛ ؟ ۔ A ‘?’ within a word, as in ا?غاز, stands for a letter that another program did not know: type the \
      letter. Arabic is left alone.
      """
    case .arabicLetter:
      """
      A word has letters that a keyboard for Arabic gives, ي ى ك ه ة, in place of Urdu's ی ک ہ ۃ. They look alike, but \
      browsers, other programs and addresses do not take them for the same: who looks for کتاب in the page does not find \
      كتاب, though the site's own search does. \
      ‘sitegen lint --fix’ writes Urdu's. Behind ب پ ت ٹ ج چ د ڈ ڑ ک گ it leaves ‘ه’ to you, since گهر may be گھر. A \
      sentence in Arabic is not touched; it is better marked as one, between lines ```arabic and ```.
      """
    case .combiningHamza:
      """
      A hamza was typed as a mark on ی, or at a height of its own, where Urdu has one letter: آئے, not ی with a mark \
      behind it. ‘sitegen lint --fix’ joins them.
      """
    case .presentationForm:
      """
      The text is made of the shapes that letters take in print (ﮐﺘﺎﺏ), as InPage and PDF files give them, and not of \
      letters (کتاب): nobody finds a word in it. ‘sitegen lint --fix’ writes the letters, but leaves it to you where nothing \
      but the shapes keeps two words apart, as in ﻣﻮﻗﻊﻣﺖ: type a space there. ﷺ and its like and the signs of pause of \
      Quran fonts stay.
      """
    case .tatweel:
      """
      A word is lengthened by strokes (U+0640), as in کتـــاب. In Nastaliq they are not seen, and a browser that \
      looks for the word in the page does not find it. ‘sitegen lint --fix’ takes them away; behind letters that do not \
      join, where a stroke may stand for a dash, it leaves them to you.
      """
    case .notNFC:
      """
      A letter and its mark were typed apart, such as ا and the sign of آ, where one character stands for both, or the \
      marks of a letter stand in an unusual order. The page looks the same, but programs do not take the words for the \
      same. ‘sitegen lint --fix’ writes the usual form (NFC).
      """
    case .punctuationSpace:
      """
      In Urdu the signs ۔ ، ؛ ؟ stand directly behind their word, with a space after them: گیا۔ پھر, not گیا ۔پھر. \
      Otherwise a line may begin with the sign. Abbreviations such as ایم۔اے are left alone. Where two ؛ stand around a few \
      words as quotation marks do, write those: ’لفظ‘.
      """
    case .doubleSpace:
      """
      Two spaces or more stand between two words. The page shows one; ‘sitegen lint --fix’ leaves one. A wide gap, \
      of three in verse and of four elsewhere, is only told, for it may stand between the halves of a couplet: each half \
      has a line of its own.
      """
    case .strayInvisible:
      """
      A character that nobody sees stands where it does nothing: a zero-width non-joiner beside a space or behind a \
      letter that does not join, as in ا, a mark of direction in the middle of Urdu words, a soft hyphen. It came with \
      text from elsewhere, and keeps browsers from finding the word in the page. Delete it.
      """
    case .mixedDigits:
      """
      One number has digits of two kinds, as in ۲0۲۵. ‘sitegen lint --fix’ writes it in those of which it has most.
      """
    case .otherDigits:
      """
      A number is not in the digits that site.yml asks for with ‘digits’ under ‘languages’: with ‘latn’ ۲۰۲۵ is to be \
      2025. Numbers that are part of something else, such as a time, a Latin name or a decimal, are not judged. The \
      digits ٠–٩ of Arabic are told in any case.
      """
    case .hyphenRange:
      """
      Between two years stands a hyphen, as in 1947-1971. A dash (–) is the sign for ‘from … to’; with a hyphen the two \
      change places where a line begins with them.
      """
    case .houseSpelling:
      """
      A word is spelt otherwise than site.yml says under ‘proofreading’: with ‘spellings: {توتا: طوطا}’ every توتا is to \
      be طوطا. Only whole words count.
      """
    case .mixedScriptWord:
      """
      A Latin letter stands within a word of Urdu's letters, as in پاکسtان, which happens when the keyboard is switched \
      too late. Write the letter in Urdu, or put a space between a Latin word and an Urdu one.
      """
    case .quoteOrder:
      """
      Quotation marks stand around Urdu words in the order of English: ‘لفظ’. Unlike brackets they are not turned in a \
      text from right to left, and are shown inside out. Urdu opens with ’ or ” and closes with ‘ or “: ’لفظ‘.
      """
    case .unbalancedMark:
      """
      A bracket or a quotation mark has no partner in its paragraph, as in ‘(لفظ’. Write the other one where the words \
      end, or delete the one that is there. A speech of several paragraphs may open each of them with a mark.
      """
    case .coupletShape:
      """
      A couplet has two half-lines; blank lines separate couplets, and a last line that begins with — names \
      the poet.
      """
    case .fenceWords:
      """
      Behind the three signs that begin a block stands one word, which says what the block is: ```sher, ```quran, \
      ```python. Other words there are not shown, or not where they were meant. Write them on a line of their own.
      """
    case .unclosedFence:
      """
      A block that begins with three backticks or tildes ends with a line of as many. Without that line all that follows \
      is part of it, to the end of the text.
      """
    case .oddFence:
      """
      A block of verse or of code begins with three backticks, the sign on the key left of the 1. Quotation marks and \
      accents look alike, and are shown on the page.
      """
    case .unclosedComment:
      """
      ‘<!--’ begins a comment, which nobody is to read, and ‘-->’ ends it. Where the end is missing the comment is taken \
      to end with its paragraph, and what stands in it is not published.
      """
    case .lostDefinition:
      """
      A line that begins with a word in square brackets and a colon gives Markdown the address of links, and is not \
      shown: [1]: https://example.org/. So the lines of an interview, [Q]: Why?, vanish. A backslash before the bracket \
      keeps them, or bold letters in place of the brackets.
      """
    case .tableShape:
      """
      A table is a line for its head, a line of dashes with as many cells, and lines for its rows: | a | b |, |---|---|. \
      Without the line of dashes there is no table; a row that has more cells than the head loses those at its end.
      """
    case .reversedLink:
      """
      A link is [words](address): the words in square brackets, the address in round ones, which are those of the Latin \
      keyboard, and nothing between the two.
      """
    case .importInTheWay:
      """
      An import would have written a file that is there already and that no import has written. It is left as it is, and \
      the imported text is not in the site. To have both, rename yours and run the import again.
      """
    case .settingsNotMerged:
      """
      An import has categories, tags, authors or languages that ‘site.yml’ lacks, and there is no place for a new line \
      under their key: what stands there is written between braces or brackets on one line, or has a name (‘&name’). \
      Nothing in ‘site.yml’ was changed; add the lines that the message shows in the way in which the others are written.
      """
    case .themeMissing:
      """
      The theme that site.yml names is not in the folder ‘themes’.
      """
    case .templateMissing:
      """
      The theme lacks a template that is needed, or a template includes a partial or a parent that is not \
      there. Where it lacks one that is not needed, a note says which pages the site has not: docs/templates.md has the \
      list.
      """
    case .templateSyntax:
      """
      A template is not well formed: a tag is not closed, a section ends with another name than it began with, \
      or the HTML context at the end of a branch is not the one at its beginning.
      """
    case .unknownName:
      """
      A template names a value that does not exist at this place. docs/templates.md lists every name that each \
      page has.
      """
    case .unknownBlock:
      """
      A template overrides a block that its parent does not have, so the override would never be shown.
      """
    case .unknownString:
      """
      A template asks for a text that the theme's strings file for this language does not have.
      """
    case .unsafePlace:
      """
      A value would be put where no escaping can make it safe: inside a script or style element, a comment, an \
      attribute without quotes or a tag's name.
      """
    case .wrongKind:
      """
      A value is used as something that it is not: a list printed as text, or a text opened as a section with \
      names of its own.
      """
    case .endlessTemplate:
      """
      A page would take millions of steps, or has more than 64 MB: sections over lists stand in each other, and each goes \
      through its list again for every item of the one around it; or a template that includes itself never comes to its end. \
      Nothing is written. Take one of the sections out of the other.
      """
    case .missingAsset:
      """
      A page or a style sheet names a style sheet, a script, a font, an icon or a recording that is not there: \
      <script src="/gone.js">. A style sheet of the theme names only files among the theme's assets. Or style sheets import each \
      other in a circle. Addresses in style sheets are read from the place of the sheet, and the name of the file \
      that was published, with its fingerprint, is put in their place.
      """
    case .fontMissing:
      """
      The theme names a font file that is not in its folder ‘assets’. The site is built without it, and readers \
      see the next font of the style sheet that they have. In a copy of sitegen's repository, ‘make fonts’ makes \
      the Urdu fonts of the theme waraq.
      """
    case .pageLanguage:
      """
      The tag that begins a page says in which language it is and which way that runs: <html lang="ur" dir="rtl">. \
      Without it browsers choose the wrong type and voices read Urdu as English; with lang="ur" and dir="ltr" the full stop \
      stands at the wrong end of every line. It stands in the template ‘base’ of a theme.
      """
    case .textLanguage:
      """
      A paragraph, a cell or a heading is in Arabic letters, and what stands around it says English or left to right; or \
      the other way round. Words of the other script in the text of a column are marked by themselves; those that a \
      template, site.yml or HTML brings must say it: <span lang="ur" dir="rtl">…</span>. Names of one or two \
      words, programs between <code> and </code> and text under dir="auto" are left alone.
      """
    case .pageTitle:
      """
      A page has no title, or the same one as another page in its language. The title stands in the tab of the browser, in \
      lists of results and where the page is shared: two columns called ‘Rain’ cannot be told apart there. Give one \
      another ‘title’.
      """
    case .headingOrder:
      """
      Readers who do not see a page go through it from heading to heading. It has one of the first level, its title, and no \
      level is left out: below ‘## Water’ stands ‘### Rivers’, not ‘#### Rivers’. How large a heading looks is the \
      theme's business.
      """
    case .duplicateID:
      """
      Two places of a page have one id, and links to it reach only the first. Ids of headings are numbered by themselves \
      where two would be the same; those in HTML and templates are not: <p id="note"> may stand once.
      """
    case .emptyLink:
      """
      A link or a button has no words, and no picture with an alternative text: [](/about/). Who does not see the page \
      hears ‘link’ and nothing more. Write words into it; for a sign alone, aria-label="Search".
      """
    case .canonicalAddress:
      """
      A page tells search engines which address is its own: <link rel="canonical" href="https://example.org/en/rain/">. \
      If it names another page, or one that is not there, they leave it out of their results. An address on another site, \
      where a column appeared first, is meant and is left alone.
      """
    case .hreflang:
      """
      Pages name their editions in other languages to search engines: <link rel="alternate" hreflang="ur" href="…">. Both \
      editions must name each other and themselves, and x-default names the one for everybody else; otherwise search \
      engines pass over all of it, and Urdu readers are sent to the English page.
      """
    case .sitemap:
      """
      The sitemap is the list of pages that search engines are to read. It names a page that is not there, leads on, or is \
      hidden from them (noindex), or it does not name one that readers are to find.
      """
    case .feedEntry:
      """
      An entry of a feed leads to a page that is not there, or has neither an id nor a link, so that programs that read \
      feeds cannot show it.
      """
    case .notWellFormed:
      """
      A feed, a sitemap or a file of JSON has a fault at which every program stops reading, such as a bare & in XML, \
      which is written &amp;. The files that sitegen makes have none; one of your own lies in ‘static’.
      """
    case .deadLink:
      """
      A link leads to another site, which says that there is no such page, or does not answer at all, also when it is \
      asked again. Pages of newspapers move and vanish: look for its new address, or for a copy at \
      https://web.archive.org/.
      """
    case .movedLink:
      """
      A link leads to a page of another site that has moved for good; readers are led on to the new address. Write the \
      new address before the old one ends.
      """
    case .unansweredLink:
      """
      Another site refuses to answer programs, asks for a name and a password, or says that it was asked too often. \
      Nothing is wrong with the link as far as can be told: look at it in a browser.
      """
    case .linksNotTried:
      """
      Links to other sites were not tried: the program curl is not installed (on Debian: apt install curl), or the \
      address lies in a private network, as localhost and 192.168.1.1 do, where only you can look.
      """
    case .foreignOutput:
      """
      The output folder holds files that sitegen did not make. It never cleans or overwrites such a folder: \
      name another one with --destination, or empty it yourself.
      """
    case .outputBlocked:
      """
      A file of the site cannot be written because something else has its place, for instance a folder that \
      sitegen did not make, or because its name or path is longer than disks hold.
      """
    case .outputLocked:
      """
      Two builds may not write into one folder at a time, and another one is at work there: in a second terminal, or \
      by a timer. Build again when it has ended.
      """
    case .outputPlace:
      """
      The site would be written to the folder in which its own files lie, to one above it, or into a folder that \
      sitegen reads (content, static, themes, strings, its cache): the next build would take its own pages for yours, or \
      remove files of yours. Links and ‘..’ are followed before the folder is judged. Name another one with --destination.
      """
    case .massRemoval:
      """
      More than half of the columns and pages that are in the output folder would be removed, and there are more than \
      twenty. Mostly a folder was renamed or moved, or the wrong state of the files was built. Addresses that lead on \
      (‘aliases’, the list of old addresses) are not counted. Nothing was written; when the columns shall go, \
      sitegen build --allow-removals lets them.
      """
    case .overBudget:
      """
      A page, or the style sheets, scripts or fonts that it loads, have more bytes than the ‘budget’ of site.yml \
      allows. Nothing is written. Make the part smaller, or raise the limit in site.yml.
      """
    case .notAnExport:
      """
      A file that was to be imported is no export of WordPress: a web page that was saved in its place, an archive that \
      has to be unpacked first, a feed. In WordPress choose Tools, Export, ‘All content’, and name the file that you get.
      """
    case .brokenExport:
      """
      An export is cut off or damaged: fewer texts could be read than begin in it. Mostly the download ended early, or \
      WordPress ran out of memory while it wrote. Those that could be read are imported; one in whose middle the damage \
      lies becomes a draft. Export again, a year at a time if need be, and name all files in one command.
      """
    case .mendedExport:
      """
      An export has characters that no file of its kind may have, such as control characters that came with a paste. \
      They were left out, and the rest of the file was read.
      """
    }
  }
}
