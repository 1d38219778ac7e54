import Diagnostics
import Languages
import Templates

/// A small theme of realistic shape.
let sources: [String: String] = [
  "layout": """
  <!doctype html>
  <html lang="{{site.lang}}" dir="{{site.dir}}">
  <head>
    {{>head}}
  </head>
  <body>
    <a class="skip" href="#main">{{t.skip}}</a>
    <header class="site-header">
      <a class="site-title" href="{{site.url}}">{{site.title}}</a>
      <p class="tagline">{{site.tagline}}</p>
      <nav aria-label="{{t.menu}}">
        <ul>
          {{#site.menu}}
          <li><a href="{{url}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{title}}</a></li>
          {{/site.menu}}
        </ul>
      </nav>
    </header>
    <main id="main">
      {{$main}}{{/main}}
    </main>
    <footer class="site-footer"><p>{{site.title}} · <a href="/ur/feed.xml">{{t.feed}}</a></p></footer>
  </body>
  </html>
  """,
  "head": """
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{{$title}}{{site.title}}{{/title}}</title>
  <link rel="stylesheet" href="/assets/style.css">
  <link rel="preload" href="/assets/fonts/nastaliq.woff2" as="font" type="font/woff2" crossorigin>
  <link rel="alternate" type="application/atom+xml" title="{{site.title}}" href="/ur/feed.xml">
  {{$meta}}{{/meta}}
  """,
  "article": """
  {{<layout}}
  {{$title}}{{article.title}} – {{site.title}}{{/title}}
  {{$meta}}
  {{#article}}
  <link rel="canonical" href="{{canonical}}">
  <meta name="description" content="{{summary}}">
  <meta property="og:title" content="{{title}}">
  <meta property="og:url" content="{{canonical}}">
  <meta property="og:description" content="{{summary}}">
  <meta property="article:published_time" content="{{machineDate}}">
  {{#partner}}
  <link rel="alternate" hreflang="en" href="{{url}}">
  {{/partner}}
  <script type="application/ld+json">{{jsonLD}}</script>
  {{/article}}
  {{/meta}}
  {{$main}}
  {{#article}}
  <article class="h-entry">
    <header>
      <p class="kicker"><a class="p-category" href="{{category.url}}">{{category.title}}</a></p>
      <h1 class="p-name">{{title}}</h1>
      {{#subtitle}}<p class="subtitle">{{.}}</p>{{/subtitle}}
      <p class="byline"><a class="p-author h-card" href="{{author.url}}">{{author.title}}</a>
        <time class="dt-published" datetime="{{machineDate}}">{{date}}</time> · {{t.minutes}}</p>
      {{#partner}}
      <p class="edition"><a href="{{url}}" lang="{{title.lang}}" dir="{{title.dir}}">{{title.text}}</a></p>
      {{/partner}}
    </header>
    <div class="e-content">
  {{body}}
    </div>
    <footer>
      {{#tags.count}}
      <ul class="tags">
        {{#tags}}
        <li><a class="p-category" rel="tag" href="{{url}}">{{title}}</a></li>
        {{/tags}}
      </ul>
      {{/tags.count}}
      <nav class="pager" aria-label="{{t.pager}}">
        {{#previous}}<a rel="prev" href="{{url}}">{{t.previous}} {{title}}</a>{{/previous}}
        {{#next}}<a rel="next" href="{{url}}">{{t.next}} {{title}}</a>{{/next}}
      </nav>
    </footer>
  </article>
  {{/article}}
  {{/main}}
  {{/layout}}
  """,
  "index": """
  {{<layout}}
  {{$main}}
  {{#cards}}
  <article class="card h-entry">
    <p class="kicker"><a href="{{category.url}}">{{category.title}}</a></p>
    <h2 class="p-name"><a class="u-url" href="{{url}}">{{title}}</a></h2>
    <p class="byline"><a class="p-author h-card" href="{{author.url}}">{{author.title}}</a>
      <time class="dt-published" datetime="{{machineDate}}">{{date}}</time> · {{t.minutes}}</p>
    <p class="p-summary">{{summary}}</p>
    {{#partner}}<p class="edition"><a href="{{url}}">{{title}}</a></p>{{/partner}}
    <p><a href="{{url}}" aria-label="{{t.readMoreOf}}">{{t.readMore}}</a></p>
  </article>
  {{/cards}}
  {{/main}}
  {{/layout}}
  """,
]

let strings = StringTable([
  "skip": .text(StringTable.Text("متن پر جائیے")),
  "menu": .text(StringTable.Text("مرکزی فہرست")),
  "feed": .text(StringTable.Text("فیڈ")),
  "minutes": .plural(
    [.one: StringTable.Text("ایک منٹ")], other: StringTable.Text("{minutes} منٹ"), count: nil),
  "pager": .text(StringTable.Text("دوسرے کالم")),
  "previous": .text(StringTable.Text("پچھلا کالم:")),
  "next": .text(StringTable.Text("اگلا کالم:")),
  "readMore": .text(StringTable.Text("مزید پڑھیے")),
  "readMoreOf": .text(StringTable.Text("مزید پڑھیے: {title}")),
])
