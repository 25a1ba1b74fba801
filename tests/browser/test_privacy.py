"""Nothing about a reader leaves the browser or stays in it, on any page, after every control was used."""

import pytest

from tests.browser.pages import every_page_by_kind, url_with, visit

WATCH = """
window.reported = [];
window.print = () => {};
const watch = (object, name) => {
  const found = Object.getOwnPropertyDescriptor(object, name);
  if (!found) return;
  for (const part of ['get', 'set', 'value'].filter((part) => typeof found[part] === 'function')) {
    const real = found[part];
    found[part] = function (...values) {
      window.reported.push(name);
      return new.target ? new real(...values) : real.apply(this, values);
    };
    if (real.prototype) found[part].prototype = real.prototype;
  }
  Object.defineProperty(object, name, found);
};
const all = (object, names) => names.split(' ').forEach((name) => watch(object, name));
all(Navigator.prototype, 'plugins mimeTypes hardwareConcurrency deviceMemory userAgent userAgentData platform');
all(Navigator.prototype, 'connection getBattery mediaDevices geolocation getGamepads sendBeacon serviceWorker');
all(Navigator.prototype, 'storage permissions');
all(Screen.prototype, 'width height availWidth availHeight colorDepth pixelDepth orientation');
all(HTMLCanvasElement.prototype, 'getContext toDataURL toBlob');
all(OffscreenCanvas.prototype, 'getContext convertToBlob');
all(Document.prototype, 'cookie');
all(Storage.prototype, 'getItem setItem');
all(IDBFactory.prototype, 'open');
all(Object.getPrototypeOf(document.fonts), 'check load');
all(window, 'AudioContext OfflineAudioContext RTCPeerConnection openDatabase queryLocalFonts WebSocket EventSource');
"""
USE_EVERY_CONTROL = """
addEventListener('click', (event) => event.target.closest('a') && event.preventDefault());  // stay on this page
const used = new Set();
const kinds = 'button, summary, input, select, textarea, a[data-search]';
const next = () => [...document.querySelectorAll(kinds)].find((one) => !used.has(one));
for (let control = next(); control; control = next()) {  // those that appear by using others, too
  used.add(control);
  control.click();
  for (const option of control.options ?? []) {
    option.selected = true;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
  if (control.matches('textarea, input:not([type=checkbox], [type=radio])')) {
    control.value = 'massage';
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
"""
KEPT = """async () => ({
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: 'caches' in window ? (await caches.keys()).length : 0,
  history: history.length,
})"""
NOTHING = {"local": 0, "session": 0, "databases": 0, "caches": 0, "history": 2}  # the empty page and this one


@pytest.fixture
def watched(page):
    """A page that notes each request, and each use of an interface that can store something or distinguish browsers."""
    page.add_init_script(WATCH)
    page.requests = []
    page.on("request", lambda request: page.requests.append(request.url))
    page.on("websocket", lambda socket: page.requests.append(socket.url))
    return page


@every_page_by_kind
def test_nothing_leaves_and_nothing_stays(watched, address, url):
    visit(watched, address + url)
    watched.evaluate(USE_EVERY_CONTROL)
    watched.wait_for_load_state("networkidle")
    assert watched.evaluate(KEPT) == NOTHING
    assert watched.context.cookies() == []
    assert watched.evaluate("window.reported") == []
    assert [request for request in watched.requests if not request.startswith(address) or "?" in request] == []
    assert (
        "?" not in watched.url
    )  # what was chosen stands after `#`, if anywhere: see overrides/assets/scripts/address.js


NOTICED = {
    "document.createElement('canvas').getContext('2d')": "getContext",
    "navigator.hardwareConcurrency": "hardwareConcurrency",
    "new AudioContext()": "AudioContext",
    "localStorage.setItem('a', 'b')": "setItem",
    "document.cookie = 'a=b'": "cookie",
    "screen.width": "width",
}


def test_the_watch_notices(watched, address):
    visit(watched, address)
    for code, reported in NOTICED.items():
        assert watched.evaluate(f"{{ {code}; window.reported.splice(0) }}") == [reported], code


def test_links_to_other_sites_send_no_referrer(page, address, guide):
    visit(page, address + url_with("reference_index"))
    policies = page.locator("a[href^=http]").evaluate_all("links => links.map(link => link.referrerPolicy)")
    assert len(policies) >= len([source for source in guide.shared.references.values() if source.link])
    assert set(policies) <= {"", "no-referrer"}  # none sends more than the policy of the page allows
    assert page.evaluate("document.querySelector('meta[name=referrer]').content") == "no-referrer"
