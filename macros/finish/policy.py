"""What a browser may do with a page: the content security policy, and the headers that a host should send.

The one inline script and the inline styles of a page are named by their hashes. All else that is inline does not run.
"""

import re
from pathlib import Path

from macros.finish.scripts import LOADER, hash_of

_META = re.compile(r'\s*<meta http-equiv="Content-Security-Policy"[^>]*>')
_CHARSET = '<meta charset="utf-8">'
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
POLICY = {
    "script-src": f"'self' {hash_of(LOADER)}",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
"""Content Security Policy Level 3: what every page may. Only the own host, no `eval`."""
_NOTHING = ("font-src", "frame-src", "manifest-src", "media-src", "object-src", "worker-src")

HEADERS = {
    # Styles differ, so each page states its own. By default a header would forbid them: it says the rest at length.
    "Content-Security-Policy": "; ".join(
        f"{name} {source}"
        for name, source in {**dict.fromkeys(_NOTHING, "'none'"), **POLICY, "frame-ancestors": "'none'"}.items()
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in ("browsing-topics", "camera", "display-capture", "geolocation", "microphone", "payment", "usb")
    ),
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
}
"""What the host should send with every file, as OWASP's Secure Headers Project advises."""


def seal(html: str) -> str:
    """The page with its policy, before anything that loads. Only styles in the head count as ours."""
    head, end, body = html.partition("</head>")
    if "Content-Security-Policy" in head:  # sealed before
        head = _META.sub("", head)
    styles = map(hash_of, _STYLE.findall(head))
    policy = {"default-src": "'none'", "style-src": " ".join(["'self'", *styles]), **POLICY}
    said = "; ".join(f"{name} {source}" for name, source in policy.items())
    head = head.replace(_CHARSET, f'{_CHARSET}\n<meta http-equiv="Content-Security-Policy" content="{said}">', 1)
    return head + end + body


def write_headers(site: Path) -> None:
    """Writes `_headers`, which Netlify, Cloudflare Pages and others read."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    (site / "_headers").write_text("\n".join(lines) + "\n", encoding="utf-8")


def snippet(server: str) -> str:
    """The same headers in the configuration language of `nginx` or `apache`."""
    line = 'add_header {} "{}" always;' if server == "nginx" else 'Header always set {} "{}"'
    return "\n".join(line.format(name, value) for name, value in HEADERS.items())
