import SiteImport
import Testing

private func markdown(_ content: String) -> String {
  convertWordPress(Array(content.utf8), WordPressContext()).markdown
}

/// Code that plugins take out of posts before anything else reads them.
@Suite struct ProgramTextTests {
  /// What parsers, line ends, shortcodes and Markdown would each make something else of.
  static let program = """
    <?php if ($a->b < 3 && "<b>&amp;[x]</b>") {

      echo <<<END
    *ندی* {{ x }} <!-- wp:more --> [gallery ids="1"] --> ```
    END; } ?>
    """

  @Test(arguments: [
    ("<pre lang=\"php\">", "</pre>", "php"), ("<pre lang='php' line=\"1\">\n", "\n</pre>", "php"),
    ("<code lang=\"php\">", "</code>", "php"),
    ("<pre class=\"lang:php decode:false \" title=\"الف\" >", "</pre>", "php"),
    ("<pre class=\"brush: php; gutter: true\">", "</pre>", "php"),
    ("<pre class=\"EnlighterJSRAW\" data-enlighter-language=\"php\">", "</pre>", "php"),
    ("<pre class=\"language-php\"><code>", "</code></pre>", "php"),
    ("<pre><code class=\"language-php\">", "</code></pre>", "php"), ("<pre>", "</pre>", ""),
    ("[php]", "[/php]", "php"), ("[sourcecode language=\"php\" wraplines=\"false\"]\n", "\n[/sourcecode]", "php"),
    ("[sourcecode language='php'\ntitle=\"x\"]\r\n", "\r\n[/sourcecode]", "php"), ("[code]", "[/code]", ""),
    ("[code lang=php]", "[/code]", "php"), ("[cc lang=\"php\"]", "[/cc]", "php"), ("[cc_php]", "[/cc_php]", "php"),
    ("[ccn_php]", "[/ccn_php]", "php"), ("[ccnLe_php]", "[/ccnLe_php]", "php"),
    ("[ccW lang='php' lines=\"40\"]", "[/ccW]", "php"), ("[crayon lang=\"php\"]", "[/crayon]", "php"),
    ("[enlighter lang=\"php\"]", "[/enlighter]", "php"), ("<pre>[code lang=\"php\"]", "[/code]</pre>", "php"),
    ("[highlight lang=\"php\"]", "[/highlight]", "php"),
    ("<code>\n<pre lang=\"php\">", "</pre>\n</code>", "php"),
  ])
  func comesOutByteForByte(before: String, after: String, language: String) {
    for (above, below) in [
      ("یہ کوڈ ہے:\n\n", "\n\nیہ متن ہے۔"), ("<!-- wp:html -->", "<!-- /wp:html -->\n\nیہ متن ہے۔"),
    ] {
      let text = markdown(above + before + Self.program + after + below)
      let code = "````\(language)\n\(Self.program)\n````\n\nیہ متن ہے۔\n"
      #expect(text == (above.hasPrefix("<") ? code : "یہ کوڈ ہے:\n\n" + code), "\(before)")
    }
  }

  @Test(arguments: [
    // What an editor has made references of.
    ("[php]&lt;?php echo 1 &amp;&amp; 2;[/php]\n\nx", "```php\n<?php echo 1 && 2;\n```\n\nx\n"),
    ("[js]if (a &lt; b) {}\n[/js]", "```js\nif (a < b) {}\n```\n"),
    ("<pre lang=\"html\" escaped=\"true\">a<b>&lt;i&gt;</pre>", "```html\na<b><i>\n```\n"),
    ("<pre class=\"lang:xml decode:true\">&lt;a&gt;&amp;amp;</pre>", "```xml\n<a>&amp;\n```\n"),
    ("<pre lang=\"java\">List&lt;String&gt; x = y;</pre>", "```java\nList<String> x = y;\n```\n"),
    // What its author typed.
    ("[php]$a->b = \"&nbsp;\";[/php]", "```php\n$a->b = \"&nbsp;\";\n```\n"),
    ("[html]<p>ایک</p><br>[/html]", "```html\n<p>ایک</p><br>\n```\n"),
    ("<pre lang=\"html4strict\"><b>&copy;</b>\n  <i></pre>", "```html4strict\n<b>&copy;</b>\n  <i>\n```\n"),
    // Line ends that an editor wrote as tags, and colours of one.
    ("[python]for a in b:<br />  pass<br />[/python]", "```python\nfor a in b:\n  pass\n```\n"),
    (
      "<p>[css]</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p>a{}<br>b{}</p>\n<!-- /wp:paragraph -->\n\n"
        + "<!-- wp:paragraph -->\n<p>[/css]</p>", "```css\na{}\nb{}\n```\n"
    ),
    (
      "<pre class=\"language-js\"><span class=\"k\">let</span> a = <b>1</b>;<br>b</pre>",
      "```js\nlet a = 1;\nb\n```\n"
    ),
    (
      "<!-- wp:syntaxhighlighter/code {\"language\":\"sql\"} --><pre class=\"wp-block-syntaxhighlighter-code\">select "
        + "&lt;a> from b</pre><!-- /wp:syntaxhighlighter/code -->", "```sql\nselect <a> from b\n```\n"
    ),
    ("[fusion_syntax_highlighter language=\"php\"]PD9waHA=[/fusion_syntax_highlighter]", "```php\n<?php\n```\n"),
    (
      "<div><pre style=\"width:8px\"><div><span> 1</span> <span>a\n</span><span> 2</span> ب</div></pre></div>",
      "```\n 1 a\n 2 ب\n```\n"
    ),
    ("<pre><ol><li>one();</li><li>two();</li></ol></pre>", "```\none();\ntwo();\n```\n"),
    // In a line.
    ("Type [cci_bash]ls -l <a>[/cci_bash] or [code]a[0][/code] here.", "Type `ls -l <a>` or `a[0]` here.\n"),
    ("یہ <code lang=\"php\"><?= $a ?></code> ہے", "یہ `<?= $a ?>` ہے\n"),
    ("a <span class=\"lang:c decode:true crayon-inline\">x &lt; y</span> b", "a `x < y` b\n"),
    ("[js]one();[/js]", "```js\none();\n```\n"),
    // No code.
    ("فرض کیجیے 0<n<20 اور پھر\n\n<h1>Output</h1>", "فرض کیجیے 0\\<n<20 اور پھر\n\n# Output\n"),
    ("<pre lang=\"ur\">ہزاروں خواہشیں\nایسی</pre>", "```\nہزاروں خواہشیں\nایسی\n```\n"),
    ("[highlight]ایک[/highlight] دو", "ایک دو\n"), ("[[php]x[/php]]", "[php]x[/php]\n"),
    ("see [code] and [cc] and [php]", "see [code] and [cc] and [php]\n"),
    ("<pre lang=\"php\">never ends [php]", "```php\nnever ends [php]\n```\n"),
  ])
  func comesOutAsReadersSawIt(content: String, expected: String) { #expect(markdown(content) == expected) }
}
