#!/usr/bin/env python3
"""Writes a large export of WordPress, to measure `sitegen import wordpress`.

    scripts/make-wordpress-export.py 20000 > /tmp/large.xml

Every post holds an English text and behind a marker an Urdu one; there are categories, tags, comments, links from post to
post and pictures. The same number gives the same bytes.
"""
import random
import sys

ENGLISH = ("the river city bridge water year people government morning street court paper market minister village school "
           "winter road letter train garden question answer promise budget border treaty harvest evening monsoon").split()
# Without these no reader takes a text for English: as many as in a text that somebody wrote.
ENGLISH_LITTLE = ("the of and to in is that for it with as was on at by this from are which but have not").split()
URDU = ("دریا شہر پل پانی سال لوگ حکومت صبح سڑک عدالت اخبار بازار وزیر گاؤں اسکول سردی راستہ خط ریل باغ سوال جواب وعدہ "
        "بجٹ سرحد معاہدہ فصل شام برسات اور کی میں سے نے ہے کا یہ پر کو").split()

HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
\txmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
\txmlns:content="http://purl.org/rss/1.0/modules/content/"
\txmlns:dc="http://purl.org/dc/elements/1.1/"
\txmlns:wp="http://wordpress.org/export/1.2/">
<channel>
\t<title>Large</title>
\t<link>https://example.org</link>
\t<wp:wxr_version>1.2</wp:wxr_version>
\t<wp:base_site_url>https://example.org</wp:base_site_url>
\t<wp:base_blog_url>https://example.org</wp:base_blog_url>
\t<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[amna]]></wp:author_login>\
<wp:author_display_name><![CDATA[Amna Yusuf]]></wp:author_display_name></wp:author>
"""

ITEM = """\t<item>
\t\t<title><![CDATA[{title}]]></title>
\t\t<link>https://example.org/{path}/post-{id}/</link>
\t\t<dc:creator><![CDATA[amna]]></dc:creator>
\t\t<guid isPermaLink="false">https://example.org/?p={id}</guid>
\t\t<content:encoded><![CDATA[{content}]]></content:encoded>
\t\t<excerpt:encoded><![CDATA[]]></excerpt:encoded>
\t\t<wp:post_id>{id}</wp:post_id>
\t\t<wp:post_date><![CDATA[{date} 09:00:00]]></wp:post_date>
\t\t<wp:post_date_gmt><![CDATA[{date} 04:00:00]]></wp:post_date_gmt>
\t\t<wp:post_name><![CDATA[post-{id}]]></wp:post_name>
\t\t<wp:status><![CDATA[{status}]]></wp:status>
\t\t<wp:post_parent>0</wp:post_parent>
\t\t<wp:post_type><![CDATA[post]]></wp:post_type>
\t\t<wp:post_password><![CDATA[]]></wp:post_password>
\t\t<wp:is_sticky>0</wp:is_sticky>
\t\t<category domain="category" nicename="category-{category}"><![CDATA[Category {category}]]></category>
\t\t<category domain="post_tag" nicename="tag-{tag}"><![CDATA[tag {tag}]]></category>
{comments}\t</item>
"""

COMMENT = """\t\t<wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author><![CDATA[Bilal]]></wp:comment_author>\
<wp:comment_date><![CDATA[{date} 10:00:00]]></wp:comment_date><wp:comment_content><![CDATA[{text}]]></wp:comment_content>\
<wp:comment_approved><![CDATA[1]]></wp:comment_approved><wp:comment_type><![CDATA[comment]]></wp:comment_type>\
<wp:comment_parent>0</wp:comment_parent></wp:comment>
"""


def paragraphs(chance, words, stop, count, link):
    made = []
    for number in range(count):
        text = " ".join(chance.choices(words, k=chance.randint(40, 70)))
        if number == 1:
            text += f' <a href="https://example.org/?p={link}">{words[3]} {words[4]}</a> <strong>{words[5]}</strong>'
        made.append(text.capitalize() + stop)
    return "\n\n".join(made)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20000
    chance = random.Random(17)
    out = sys.stdout
    out.write(HEAD)
    for number in range(1, count + 1):
        date = f"{2000 + number * 25 // (count + 1)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        title = " ".join(chance.choices(ENGLISH, k=6)).title() + f" {number}"
        content = (
            paragraphs(chance, ENGLISH + ENGLISH_LITTLE, ".", 5, chance.randint(1, count))
            + "\n\n<strong>Urdu Version of the Column:</strong>\n\n<strong>" + " ".join(chance.choices(URDU, k=5)) + "</strong>\n\n"
            + paragraphs(chance, URDU, "۔", 5, chance.randint(1, count)))
        comments = "".join(
            COMMENT.format(id=number * 10 + n, date=date, text=" ".join(chance.choices(URDU, k=12))) for n in range(number % 3))
        out.write(ITEM.format(
            title=title, path=date[:7].replace("-", "/"), id=number, content=content, date=date,
            status="draft" if number % 50 == 0 else "publish", category=number % 40, tag=number % 300, comments=comments))
    out.write("</channel>\n</rss>\n")


main()
