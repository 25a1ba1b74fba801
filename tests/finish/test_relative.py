"""Links from the root become relative to their page."""

import pytest

from macros.finish.relative import relative_links


@pytest.mark.parametrize(
    ("page", "written", "becomes"),
    [
        ("index.html", '<a href="/">', '<a href="./">'),
        ("index.html", '<a href="/massage/#safety">', '<a href="massage/#safety">'),
        ("massage/index.html", '<a class="x" href="/">', '<a class="x" href="../">'),
        ("massage/index.html", '<a href="/massage/">', '<a href="./">'),
        ("a/b/index.html", '<a href="/a/c/">', '<a href="../c/">'),
        ("a/b/index.html", '<a href="/assets/x.png">', '<a href="../../assets/x.png">'),
        ("a/index.html", '<a href="/glossary.md#disc">', '<a href="../glossary/#disc">'),
        ("a/index.html", '<a href="/b/index.md">', '<a href="../b/">'),
        ("a/index.html", '<a href="/index.md">', '<a href="../">'),
        ("a/index.html", '<a href="//b.example/">', '<a href="//b.example/">'),
        ("a/index.html", '<a href="https://b.example/">', '<a href="https://b.example/">'),
        ("a/index.html", '<a href="b/#c">', '<a href="b/#c">'),
        ("a/index.html", '<a href="#c">', '<a href="#c">'),
        ("404.html", '<a href="/massage/">', '<a href="/massage/">'),
    ],
)
def test_a_link(page, written, becomes, tmp_path):
    path = tmp_path / page
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written)
    for _ in range(2):  # a second run changes nothing
        relative_links(tmp_path)
        assert path.read_text() == becomes
