"""What editors write, and what readers get: the HTML, or the line and the rule that refuses it."""

# ruff: noqa: E501 (one line of HTML each)

import pytest

from tests.support.text import shown

HABITS = {
    "Headings": [
        ("## Text", '<h2 id="text">Text</h2>'),
        ("## Text ##", '<h2 id="text">Text</h2>'),
        ("##Text", "1: heading-form"),
        ("Text\n---", "2: heading-form"),
        ("Text\n===", "2: heading-form"),
        ("# Text", "1: second-title"),
        ("- ## Text", "1: heading-form"),
        ("## Text {: #text }", '<h2 id="text">Text</h2>'),
    ],
    "Paragraphs": [
        ("One\ntwo", "<p>One two</p>"),
        ("One  \ntwo", "<p>One<br /> two</p>"),
        ("One\\\ntwo", "1: github-differs"),
        ("One<br>two", "1: html-in-page"),
        ("***", "<hr />"),
        ("Text\n\n---\n\nText", "<p>Text</p> <hr /> <p>Text</p>"),
        ("    code", "<pre><code>code </code></pre>"),
    ],
    "Emphasis": [
        ("**a**, *b*, ***c***", "<p><strong>a</strong>, <em>b</em>, <em><strong>c</strong></em></p>"),
        ("__a__, _b_", "<p><strong>a</strong>, <em>b</em></p>"),
        ("snake_case_name", "<p>snake_case_name</p>"),
        ("un*frigging*believable", "<p>un<em>frigging</em>believable</p>"),
        ("** a **", "1: raw-mark"),
        ("**a", "1: raw-mark"),
        ("~~a~~", "<p><del>a</del></p>"),
        ("~a~", "1: github-differs"),
        ("==a==", "<p><mark>a</mark></p>"),
        ("== a", "1: raw-mark"),
        ("^^a^^", "1: raw-mark"),
        ("H~2~O", "1: github-differs"),
        ("x^2^", "1: raw-mark"),
        ("++a++", "1: raw-mark"),
        ("<u>a</u>", "1: html-in-page"),
        ("*a **b** c*", "<p><em>a <strong>b</strong> c</em></p>"),
        ("\\*a\\*", "<p>*a*</p>"),
        ("2 * 3 * 4", "<p>2 * 3 * 4</p>"),
    ],
    "Lists": [
        ("- a\n- b", "<ul> <li>a</li> <li>b</li> </ul>"),
        ("* a\n* b", "<ul> <li>a</li> <li>b</li> </ul>"),
        ("+ a\n+ b", "<ul> <li>a</li> <li>b</li> </ul>"),
        ("• a\n• b", "1: raw-mark"),
        ("-a\n-b", "1: raw-mark"),
        ("Text:\n- a\n- b", "<p>Text:</p> <ul> <li>a</li> <li>b</li> </ul>"),
        ("- a\n  - b\n    - c", "<ul> <li>a<ul> <li>b<ul> <li>c</li> </ul> </li> </ul> </li> </ul>"),
        ("- a\n    - b", "<ul> <li>a<ul> <li>b</li> </ul> </li> </ul>"),
        ("* a\n- b", "1: github-differs"),
        ("1. a\n2. b", "<ol> <li>a</li> <li>b</li> </ol>"),
        ("1) a\n2) b", "<ol> <li>a</li> <li>b</li> </ol>"),
        ("3. a\n4. b", '<ol start="3"> <li>a</li> <li>b</li> </ol>'),
        ("1. a\n1. b", "<ol> <li>a</li> <li>b</li> </ol>"),
        ("1.a\n2.b", "1: raw-mark 2: raw-mark"),
        ("Text:\n1. a\n2. b", "<p>Text:</p> <ol> <li>a</li> <li>b</li> </ol>"),
        ("1. a\n   - b\n2. c", "<ol> <li>a<ul> <li>b</li> </ul> </li> <li>c</li> </ol>"),
        ("1. a\n\n   text\n\n2. b", "<ol> <li> <p>a</p> <p>text</p> </li> <li> <p>b</p> </li> </ol>"),
        ("- a\n\n- b", "<ul> <li> <p>a</p> </li> <li> <p>b</p> </li> </ul>"),
        ("- a\ncontinued", "<ul> <li>a     continued</li> </ul>"),
        ("- a\n\n  text", "<ul> <li> <p>a</p> <p>text</p> </li> </ul>"),
        ("- a\n\n  ```\n  b\n  ```", "1: github-differs"),
        ("- - a", "1: github-differs"),
        ("a. one\nb. two", "1: raw-mark 2: raw-mark"),
    ],
    "Tasks": [
        (
            "- [ ] a\n- [x] b",
            '<ul class="task-list"> <li class="task-list-item"><input type="checkbox" disabled aria-label="To do"> a</li> <li class="task-list-item"><input type="checkbox" disabled checked aria-label="Done"> b</li> </ul>',
        ),
        (
            "* [X] a",
            '<ul class="task-list"> <li class="task-list-item"><input type="checkbox" disabled checked aria-label="Done"> a</li> </ul>',
        ),
        ("[ ] a", "1: raw-mark"),
        ("- [] a", "1: raw-mark"),
    ],
    "Callouts": [
        (
            "!!! note\n    Text",
            '<div class="callout" data-kind="note"> <p class="callout__title">Note</p> <p>Text</p> </div>',
        ),
        (
            '!!! warning "Ask first"\n    Text',
            '<div class="callout" data-kind="warning"> <p class="callout__title">Ask first</p> <p>Text</p> </div>',
        ),
        (
            "!!! note\n\n    - a\n    - b",
            '<div class="callout" data-kind="note"> <p class="callout__title">Note</p> <ul> <li>a</li> <li>b</li> </ul> </div>',
        ),
        ("!!! note\nText", "1: empty-callout"),
        ("!!! waring\n    Text", "1: unknown-callout"),
        (
            "> [!NOTE]\n> Text",
            '<div class="callout" data-kind="note"> <p class="callout__title">Note</p> <p>Text</p> </div>',
        ),
        (
            "> [!WARNING]\n> Text",
            '<div class="callout" data-kind="warning"> <p class="callout__title">Warning</p> <p>Text</p> </div>',
        ),
        (
            "> [!note]\n> Text",
            '<div class="callout" data-kind="note"> <p class="callout__title">Note</p> <p>Text</p> </div>',
        ),
        ("> [!NOTE] Title\n> Text", "1: github-differs"),
        ("> [!DANGER]\n> Text", "1: github-differs"),
        ("> **Note**\n> Text", "<blockquote> <p><strong>Note</strong> Text</p> </blockquote>"),
        ("::: tip\nText\n:::", "1: raw-mark"),
    ],
    "Folded details": [
        (
            '??? note "More"\n    Text',
            '<details class="fold" data-kind="note"> <summary>More</summary> <p>Text</p> </details>',
        ),
        (
            '???+ note "More"\n    Text',
            '<details class="fold" data-kind="note" open="open"> <summary>More</summary> <p>Text</p> </details>',
        ),
        ("??? warning\n    Text", "1: safety-folded"),
        ("??? note\n    !!! danger\n        Text", "2: safety-folded"),
        ("> [!NOTE]-\n> Text", "1: github-differs"),
        ("<details>Text</details>", "1: html-in-page"),
        ('=== "Tab"\n    Text', "1: raw-mark"),
    ],
    "Tables": [
        (
            "| a | b |\n| --- | --- |\n| c | d |",
            '<table> <thead> <tr> <th scope="col">a</th> <th scope="col">b</th> </tr> </thead> <tbody> <tr> <th scope="row">c</th> <td>d</td> </tr> </tbody> </table>',
        ),
        (
            "a | b\n-|-\nc | d",
            '<table> <thead> <tr> <th scope="col">a</th> <th scope="col">b</th> </tr> </thead> <tbody> <tr> <th scope="row">c</th> <td>d</td> </tr> </tbody> </table>',
        ),
        (
            "| a | b |\n|:--|--:|\n| c | d |",
            '<table> <thead> <tr> <th data-align="left" scope="col">a</th> <th data-align="right" scope="col">b</th> </tr> </thead> <tbody> <tr> <th data-align="left" scope="row">c</th> <td data-align="right">d</td> </tr> </tbody> </table>',
        ),
        (
            "| a |\n|:-:|\n| b |",
            '<table> <thead> <tr> <th data-align="center" scope="col">a</th> </tr> </thead> <tbody> <tr> <th data-align="center" scope="row">b</th> </tr> </tbody> </table>',
        ),
        (
            "Text\n| a |\n| --- |\n| b |",
            '<table><caption>Text</caption> <thead> <tr> <th scope="col">a</th> </tr> </thead> <tbody> <tr> <th scope="row">b</th> </tr> </tbody> </table>',
        ),
        (
            "| a |\n| --- |\n| b |\n\n/// caption\nText\n///",
            '<table><caption>Text</caption><thead> <tr> <th scope="col">a</th> </tr> </thead> <tbody> <tr> <th scope="row">b</th> </tr> </tbody> </table>',
        ),
        ("| a | b |\n| --- | --- |\n| c | d | e |", "3: text-lost"),
        (
            "| a | b |\n| --- | --- |\n| c |",
            '<table> <thead> <tr> <th scope="col">a</th> <th scope="col">b</th> </tr> </thead> <tbody> <tr> <th scope="row">c</th> <td></td> </tr> </tbody> </table>',
        ),
        (
            "| a \\| b |\n| --- |\n| c |",
            '<table> <thead> <tr> <th scope="col">a | b</th> </tr> </thead> <tbody> <tr> <th scope="row">c</th> </tr> </tbody> </table>',
        ),
        ("| a | b |", "1: raw-mark"),
    ],
    "Links": [
        ("[a](https://a.example)", '<p><a href="https://a.example">a</a></p>'),
        ('[a](https://a.example "Title")', '<p><a href="https://a.example" title="Title">a</a></p>'),
        ("<https://a.example>", '<p><a href="https://a.example">https://a.example</a></p>'),
        ("https://a.example", '<p><a href="https://a.example">https://a.example</a></p>'),
        ("www.a.example", '<p><a href="http://www.a.example">www.a.example</a></p>'),
        (
            "a@b.example",
            '<p><a href="&#109;&#97;&#105;&#108;&#116;&#111;&#58;&#97;&#64;&#98;&#46;&#101;&#120;&#97;&#109;&#112;&#108;&#101;">&#97;&#64;&#98;&#46;&#101;&#120;&#97;&#109;&#112;&#108;&#101;</a></p>',
        ),
        ("[a][b]\n\n[b]: https://a.example", '<p><a href="https://a.example">a</a></p>'),
        ("[a]\n\n[a]: https://a.example", '<p><a href="https://a.example">a</a></p>'),
        ("[a][nowhere]", "1: raw-mark"),
        ("[a]()", "1: empty-address"),
        ("[a] (https://a.example)", "1: raw-mark"),
        ("[a](b c.md)", "1: github-differs"),
        ("[[a]]", "1: raw-mark"),
        ("[//]: # (remark)", "1: unused-definition"),
        ("[a](https://a.example@b.example)", "1: deceptive-address"),
        ("[a](https://127.0.0.1)", "1: deceptive-address"),
        ("[a](https://\u0251.example)", "1: deceptive-address"),
        ("[www.nhs.uk](https://b.example)", "1: deceptive-address"),
        ("[a](https://b.exam\xadple)", "1: deceptive-address"),
    ],
    "Pictures": [
        ("![A back](back.png)", '<p><img alt="A back" src="back.png" /></p>'),
        ('![A back](back.png "Title")', '<p><img alt="A back" src="back.png" title="Title" /></p>'),
        ("![](back.png)", "1: picture-without-text"),
        ('![A back](back.png){: width="300" }', '<p><img alt="A back" src="back.png" width="300" /></p>'),
        ("![A back](back.png){ align=left }", "1: attribute-not-allowed"),
        (
            "![A back](back.png)\n\n/// caption\nText\n///",
            '<figure> <p><img alt="A back" src="back.png" /></p> <figcaption> <p>Text</p> </figcaption> </figure>',
        ),
        ("![A back][back]\n\n[back]: back.png", '<p><img alt="A back" src="back.png" /></p>'),
        ("![A back](my back.png)", "1: github-differs"),
    ],
    "Definitions and abbreviations": [
        ("Term\n:   Text", "<dl> <dt>Term</dt> <dd>Text</dd> </dl>"),
        ("Term\n: Text", "<dl> <dt>Term</dt> <dd>Text</dd> </dl>"),
        ("MRI\n\n*[MRI]: magnetic resonance imaging", '<p><abbr title="magnetic resonance imaging">MRI</abbr></p>'),
        ("*[MRI]: magnetic resonance imaging", "1: unused-definition"),
    ],
    "Icons": [
        (":material-nothing:", "1: unknown-icon"),
        (":smile:", "1: unknown-icon"),
        ("🙂", "<p>🙂</p>"),
        ("10:30:15", "<p>10:30:15</p>"),
    ],
    "Code": [
        ("`a`", "<p><code>a</code></p>"),
        ("``a ` b``", "<p><code>a ` b</code></p>"),
        ("`a", "1: raw-mark"),
        ("```\na\n```", "<pre><code>a </code></pre>"),
        ("```python\na\n```", '<pre><code class="language-python">a </code></pre>'),
        ("~~~\na\n~~~", "<pre><code>a </code></pre>"),
        ("``` {.a}\na\n```", "1: code-options 3: unclosed-code"),
        ("```\na", "1: unclosed-code"),
    ],
    "Quotes": [
        ("> a\n> b", "<blockquote> <p>a b</p> </blockquote>"),
        ("> a\nb", "<blockquote> <p>a b</p> </blockquote>"),
        ("Text\n> a", "<p>Text</p> <blockquote> <p>a</p> </blockquote>"),
        (">a", "<blockquote> <p>a</p> </blockquote>"),
        ("> > a", "<blockquote> <blockquote> <p>a</p> </blockquote> </blockquote>"),
    ],
    "Attributes": [
        ("Text\n{: .small }", '<p class="small">Text</p>'),
        ("Text\n{: .visually-hidden }", "2: attribute-not-allowed"),
        ("Text\n{: hidden }", "2: attribute-not-allowed"),
        ('Text\n{: style="display:none" }', "2: attribute-not-allowed"),
        ("**a**{red}", "1: github-differs"),
        ("{#a}", "1: github-differs"),
        ("{# remark #}", "1: raw-mark"),
    ],
    "Other dialects": [
        ("Text[^1]\n\n[^1]: Note", "3: footnote"),
        ("$x^2$", "1: raw-mark"),
        ("$$x$$", "1: raw-mark"),
        ("[TOC]", "1: github-differs"),
        ("{++a++}", "1: raw-mark"),
        ('--8<-- "a.md"', "1: raw-mark"),
        ("||a||", "1: raw-mark"),
        ("&nbsp;", "<p>&nbsp;</p>"),
        ("&copy; a", "<p>&copy; a</p>"),
        ("<!-- remark -->", "1: html-in-page"),
        ('It\'s "so" -- a...', '<p>It\'s "so" -- a...</p>'),
        ("(c) 1/2 -->", "<p>(c) 1/2 --&gt;</p>"),
    ],
}


@pytest.mark.parametrize(
    ("written", "expected"),
    [pytest.param(*row, id=f"{group}: {row[0]}") for group, rows in HABITS.items() for row in rows],
)
def test_readers_get_what_github_previews_or_the_line_is_refused(written, expected):
    assert shown(written) == expected


def test_an_icon_has_a_size_and_is_hidden_from_screen_readers():
    assert shown(":material-phone: Call").startswith(
        '<p><svg aria-hidden="true" class="icon" height="20" viewBox="0 0 24 24" width="20"><path d="'
    )
