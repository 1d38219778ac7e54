"""Markdown by which authors, or what they paste, could make a page run a program or ask another host for something.

Each kind of trick that collections of such texts know stands here once or in a few spellings, in words of our own. RUN
is a call that the page would notice, HOST another host. What comes after a vector must still be read: `AFTER`.
"""

RUN = "hit()"
HOST = "//elsewhere.invalid"

# Elements that run something, or load it.
ELEMENTS = [
    "<script>{run}</script>",
    "<SCRIPT SRC={host}/x.js></SCRIPT>",
    "<script/x>{run}</script >",
    "<script\n>{run}</script\n>",
    "<scr<script>ipt>{run}</scr</script>ipt>",
    "<<script>{run}//<</script>",
    "<script>{run}",
    "text <script>{run}</script> text",
    "text <script>{run}",
    "<svg><script>{run}</script></svg>",
    "<svg><script href=data:,{run} />",
    "<math><script>{run}</script></math>",
    "<style>@import '{host}/x.css';</style>",
    "<style>*{{background:url({host}/x)}}",
    "<link rel=stylesheet href={host}/x.css>",
    "<link rel=preload as=image href={host}/x.png>",
    "<meta http-equiv=refresh content='0;url=javascript:{run}'>",
    "<meta http-equiv=refresh content='0;url={host}/'>",
    "<base href=javascript:/a/+{run}//>",
    "<base href={host}/>",
    "<iframe src=javascript:{run}></iframe>",
    "<iframe srcdoc='<script>parent.{run}</script>'></iframe>",
    "<iframe src={host}/x></iframe>",
    "<frameset onload={run}><frame src=javascript:{run}></frameset>",
    "<object data=javascript:{run}></object>",
    "<object data={host}/x type=text/html></object>",
    "<embed src={host}/x.swf>",
    "<applet code=x archive={host}/x></applet>",
    "<form action=javascript:{run}><input type=submit></form>",
    "<form><button formaction=javascript:{run}>x</button></form>",
    "<isindex type=image src={host}/x onerror={run}>",
    "<input type=image src={host}/x onerror={run}>",
    "<input autofocus onfocus={run}>",
    "<select autofocus onfocus={run}><option>x</select>",
    "<textarea autofocus onfocus={run}>x</textarea>",
    "<keygen autofocus onfocus={run}>",
    "<marquee onstart={run}>x</marquee>",
    "<bgsound src={host}/x>",
    "<layer src={host}/x></layer>",
    "<xml id=x src={host}/x></xml>",
    "<template><script>{run}</script></template>",
    "<template shadowrootmode=open><img src=x onerror={run}></template>",
    "<portal src={host}/x></portal>",
    "<dialog open onclose={run}>x</dialog>",
    "<body onload={run} background={host}/x>",
    "<html manifest={host}/x onload={run}>",
    "<image src=x onerror={run}>",
    "<svg onload={run}>",
    "<svg><a xlink:href=javascript:{run}><text y=20>x</text></a></svg>",
    "<svg><animate onbegin={run} attributeName=x dur=1s>",
    "<svg><set attributeName=onload to={run}></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload={run}>#x'></svg>",
    "<svg><foreignObject><img src=x onerror={run}></foreignObject></svg>",
    "<svg><image href={host}/x></svg>",
    "<math href=javascript:{run}>x</math>",
    "<math><maction actiontype=statusline xlink:href=javascript:{run}>x</maction></math>",
]

# Attributes of elements that are kept.
ATTRIBUTES = [
    "<img src=x onerror={run}>",
    "<img src=x onerror='{run}'>",
    "<img src=x onerror=\"{run}\">",
    "<img src=x\nonerror={run}>",
    "<img src=x/onerror={run}>",
    "<img/src=x/onerror={run}>",
    "<img src=x \x0conerror={run}>",
    "<IMG SRC=x ONERROR={run}>",
    "<img src='x' 'onerror={run}>",
    "<img src=\"x\"onerror={run}>",
    "<img src=`x`onerror={run}>",
    "<img \"\"\"><script>{run}</script>\">",
    "<img src=x title=`><img src=x onerror={run}>`>",
    "<img src=x alt='\"><script>{run}</script>'>",
    "<img src=x alt=\"&quot; onerror=&quot;{run}\">",
    "<img src=x =onerror={run}>",
    "<img src=x <onerror={run}>",
    "<img srcset='{host}/x 1x' src=x>",
    "<img src=x style=background:url({host}/x)>",
    "<img lowsrc={host}/x dynsrc={host}/y src=z>",
    "<p style='background:url({host}/x)'>x</p>",
    "<p style=xss:expression({run})>x</p>",
    "<table background={host}/x><tr><td background={host}/y>x</table>",
    "<details open ontoggle={run}>x</details>",
    "<video src=x onerror={run}></video>",
    "<video><source onerror={run}></video>",
    "<video><source src=x onerror={run}></video>",
    "<audio src=x onerror={run} autoplay></audio>",
    "<video poster=javascript:{run} src=x></video>",
    "<a href=x onclick={run} autofocus onfocus={run} tabindex=0>x</a>",
    "<a href=x ping={host}/x>x</a>",
    "<p onmouseover={run}>x</p>",
    "<p ONCLICK={run}>x</p>",
    "<p on\x00click={run}>x</p>",
    "<p contenteditable oninput={run}>x</p>",
    "<p id=x tabindex=0 onfocus={run}>x</p>",
    "<q cite=javascript:{run}>x</q>",
    "<td><img src=x onerror={run}>",
]

# Addresses.
ADDRESSES = [
    "javascript:{run}", "JaVaScRiPt:{run}", " javascript:{run}", "\tjavascript:{run}", "java\tscript:{run}",
    "java\nscript:{run}", "&#106;avascript:{run}", "&#x6A;avascript&colon;{run}", "java&Tab;script:{run}",
    "java&NewLine;script:{run}", "&#1;javascript:{run}", "&#14; javascript:{run}", "javascript&#58;{run}",
    "&#0000106avascript:{run}", "vbscript:{run}", "livescript:{run}", "data:text/html,<script>{run}</script>",
    "data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==", "DATA:image/svg+xml,<svg onload={run}>",
    "feed:javascript:{run}", "view-source:javascript:{run}", "jar:javascript:{run}", "file:///etc/passwd",
    "javascript://%0A{run}", "javascript:\\u0068it()",
]  # fmt: skip

# What a parser reads in another way the second time.
MUTATIONS = [
    "<noscript><p title=\"</noscript><img src=x onerror={run}>\">",
    "<svg></p><style><a id=\"</style><img src=1 onerror={run}>\">",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={run}&gt;\">",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={run}>",
    "<title><p title=\"</title><img src=x onerror={run}>\">",
    "<textarea><p title=\"</textarea><img src=x onerror={run}>\">",
    "<xmp><p title=\"</xmp><img src=x onerror={run}>\">",
    "<noembed><p title=\"</noembed><img src=x onerror={run}>\">",
    "<plaintext><img src=x onerror={run}>",
    "<listing>&lt;img src=x onerror={run}&gt;</listing>",
    "<pre>&lt;img src=x onerror={run}&gt;</pre>",
    "<!--><img src=x onerror={run}>-->",
    "<!--><script>{run}</script>-->",
    "<!-- --!><img src=x onerror={run}> -->",
    "<![CDATA[<img src=x onerror={run}>]]>",
    "<?xml ><img src=x onerror={run}>?>",
    "<!x ><img src=x onerror={run}>",
    "</ ><img src=x onerror={run}>",
    "<p title='<img src=x onerror={run}>'>x</p>",
    "<p title=\"a\n\nb\"><img src=x onerror={run}>",
    "<div title=\"\n\n<img src=x onerror={run}>\">",
    "<div title='\n\n**x** \" onclick={run} '>",
    "<div title=\n\nonclick={run}\n\n>x",
    "<a title=\"<a title='\"><img src=x onerror={run}>'>\">x</a>",
    "<table><svg><style><img src=x onerror={run}></table>",
    "<select><template><img src=x onerror={run}></template></select>",
    "<b><table><td></b><i></table><img src=x onerror={run}>",
    "<a><table><a><img src=x onerror={run}></a></table></a>",
    "&lt;script&gt;{run}&lt;/script&gt;",
    "\\<script>{run}\\</script>",
    "%3Cscript%3E{run}%3C/script%3E",
    "\ufeff<script>{run}</script>",
    "<\x00script>{run}</script>",
    "<a id=hit></a><a id=hit name=x href=x>x</a>",
    "<x-y onclick={run} is=x>x</x-y>",
    "</div></section></body></html><script>{run}</script>",
    "</p></blockquote></li></ul></td></tr></table></main>",
]

# Where Markdown and HTML meet.
MIXTURES = [
    "[x](javascript:{run})", "[x](<javascript:{run}>)", "[x][r]\n\n[r]: javascript:{run}", "<javascript:{run}>",
    "![x](javascript:{run})", "[x](data:text/html,<script>{run}</script>)", "[![x](x)](vbscript:{run})",
    "[x](x \"\\\" onmouseover={run} \")", "![x\\\" onerror={run} ](x)", "![<img src=x onerror={run}>](x)",
    "[<img src=x onerror={run}>](x)", "# <img src=x onerror={run}>", "## <script>{run}</script> title",
    "| <img src=x onerror={run}> |\n|-|\n| <script>{run}</script> |", "a[^1]\n\n[^1]: <img src=x onerror={run}>",
    "a[^\"><img src=x onerror={run}>]\n\n[^\"><img src=x onerror={run}>]: b", "``` \"><img/src=x/onerror={run}>\nx\n```",
    "```sher\n<img src=x onerror={run}>\nb\n```", "> <div onclick={run}>\n\nx", "- <details ontoggle={run} open>\n- x",
    "*<b onclick={run}>*x</b>", "`<img src=x onerror={run}>`", "    <img src=x onerror={run}>",
    "<b\n\n*x*\n\nonclick={run}>", "<div markdown=1 onclick={run}>*x*</div>", "https://x.example/\"onmouseover={run}",
    "![](x \"<script>{run}</script>\")", "<img src=\"x\" alt=\"`<script>{run}</script>`\">",
]  # fmt: skip

WRAPPINGS = ["<a href=\"{}\">x</a>", "<a href='{}'>x</a>", "<img src=\"{}\" alt=x>", "<video src=\"{}\"></video>", "[x]({})"]


def vectors():
    """All texts, each with the word that must still be read behind it."""
    texts = ELEMENTS + ATTRIBUTES + MUTATIONS + MIXTURES
    texts += [wrapping.replace("{}", address) for address in ADDRESSES for wrapping in WRAPPINGS]
    wrapped = ["before\n\n" + text + "\n\nAFTER" for text in texts]
    wrapped += ["<div>\n\n" + text + "\n\n</div>\n\nAFTER" for text in ELEMENTS + MUTATIONS]
    return [text.replace("{run}", RUN).replace("{host}", HOST).replace("{{", "{").replace("}}", "}") for text in wrapped]
