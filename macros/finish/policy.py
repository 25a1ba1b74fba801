"""What a browser may do with a page: the content security policy, and the headers that a host should send.

Nothing on a page is inline but data, so the policy needs no hash and no exception: it is the same on every page.
"""

import re
from pathlib import Path

_META = re.compile(r'\s*<meta http-equiv="Content-Security-Policy"[^>]*>')
_CHARSET = '<meta charset="utf-8">'
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",  # WebAssembly is the search
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)
"""Content Security Policy Level 3. Only the own host, nothing inline, no `eval`."""

HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",  # a page itself cannot state frame-ancestors
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

FOREVER = "public, max-age=31536000, immutable"
"""For files whose name holds a hash of what they hold."""


def seal(html: str) -> str:
    """The page with the policy, before anything that loads."""
    return _META.sub("", html).replace(
        _CHARSET, f'{_CHARSET}\n<meta http-equiv="Content-Security-Policy" content="{POLICY}">', 1
    )


def write_headers(site: Path, hashed: str) -> None:
    """Writes `_headers`, which Netlify, Cloudflare Pages and others read. `hashed`: a path that never changes."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    lines += [f"/{hashed}", f"  Cache-Control: {FOREVER}"]
    (site / "_headers").write_text("\n".join(lines) + "\n", encoding="utf-8")


def snippet(server: str) -> str:
    """The same headers in the configuration language of `nginx` or `apache`."""
    line = 'add_header {} "{}" always;' if server == "nginx" else 'Header always set {} "{}"'
    return "\n".join(line.format(name, value) for name, value in HEADERS.items())
