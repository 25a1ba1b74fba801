"""The policy of every page, and the headers that a host should send."""

import pytest

from macros.site.csp import hash_source, headers, page_policy, server_config, write_headers

CSS = "p{a:b}"


def split(policy):
    return dict(part.split(maxsplit=1) for part in policy.split("; "))


def test_a_hash_is_that_of_the_standard():
    """Content Security Policy Level 3, 8.3, has this example."""
    assert hash_source("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


def test_policies_allow_the_own_host_and_nothing_inline_but_the_style_sheet():
    page, host = split(page_policy(CSS)), split(headers(CSS)["Content-Security-Policy"])
    for policy in (page, host):
        sources = {source for value in policy.values() for source in value.split()}
        assert sources == {"'none'", "'self'", hash_source(CSS)}
        assert policy["default-src"] == "'none'"
        assert policy["base-uri"] == "'none'"
        assert policy["script-src"] == "'self'"
        assert policy["style-src"] == f"'self' {hash_source(CSS)}"
    assert page.keys() == {
        "default-src", "style-src", "script-src", "img-src", "connect-src", "form-action", "base-uri",
    }  # fmt: skip
    fetched = {"connect-src", "font-src", "frame-src", "img-src", "manifest-src", "media-src", "object-src",
               "script-src", "style-src", "worker-src"}  # fmt: skip
    assert host.keys() == fetched | {"default-src", "base-uri", "form-action", "frame-ancestors"}


def test_headers_stand_below_the_mark_for_all_files(tmp_path):
    write_headers(tmp_path, CSS)
    first, *lines = (tmp_path / "_headers").read_text().splitlines()
    assert first == "/*"
    assert lines == [f"  {name}: {value}" for name, value in headers(CSS).items()]
    assert "  Referrer-Policy: no-referrer" in lines


@pytest.mark.parametrize(
    ("server", "line"),
    [
        ("nginx", 'add_header X-Content-Type-Options "nosniff" always;'),
        ("apache", 'Header always set X-Content-Type-Options "nosniff"'),
    ],
)
def test_each_server_gets_headers_in_its_own_syntax(server, line):
    lines = server_config(server, CSS).splitlines()
    assert line in lines
    assert len(lines) == len(headers(CSS))
    assert all(value in server_config(server, CSS) for value in headers(CSS).values())
