"""The content security policy of every page, and the headers that a host should send.

The policy allows the one inline style sheet by its hash. Other inline styles and scripts do not run.
"""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

_SELF = {
    "script-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
"""Directives of every page (Content Security Policy Level 3): only the own host, no `eval`."""
_BLOCKED = ("font-src", "frame-src", "manifest-src", "media-src", "object-src", "worker-src")
_UNUSED_FEATURES = ("browsing-topics", "camera", "display-capture", "geolocation", "microphone", "payment", "usb")


def page_policy(css: str) -> str:
    """Returns the policy of a page whose inline style sheet is `css`."""
    return _serialize({"default-src": "'none'", "style-src": f"'self' {hash_source(css)}", **_SELF})


def hash_source(text: str) -> str:
    """Returns the `hash-source` of an inline style (CSP Level 3)."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def headers(css: str) -> dict[str, str]:
    """Returns the headers to send with every file, as OWASP's Secure Headers Project recommends."""
    policy = {**dict.fromkeys(_BLOCKED, "'none'"), "default-src": "'none'", **_SELF, "frame-ancestors": "'none'"}
    policy["style-src"] = f"'self' {hash_source(css)}"
    return {
        "Content-Security-Policy": _serialize(policy),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED_FEATURES),
        "Referrer-Policy": "no-referrer",
        "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
        "X-Content-Type-Options": "nosniff",
    }


def write_headers(site: Path, css: str) -> None:
    """Writes `_headers`, which Netlify and Cloudflare Pages read."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers(css).items())]
    (site / "_headers").write_text("\n".join(lines) + "\n", encoding="utf-8")


def server_config(server: str, css: str) -> str:
    """Returns the headers as configuration of a server: `nginx` or `apache`."""
    line = 'add_header {} "{}" always;' if server == "nginx" else 'Header always set {} "{}"'
    return "\n".join(line.format(name, value) for name, value in headers(css).items())


def _serialize(policy: dict[str, str]) -> str:
    return "; ".join(f"{name} {source}" for name, source in policy.items())
