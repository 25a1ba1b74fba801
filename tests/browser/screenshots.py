"""Takes the pictures of the README from the built site: python -m tests.browser.screenshots."""

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import find
from tests.browser.pages import GUIDE, url_of_type, url_with, visit
from tests.browser.serving import served
from tests.conftest import PROJECT

IMAGES = PROJECT / ".github/images"
SHOWN = "&".join(f"show={option}" for option in [*sorted(GUIDE.treatments)[:2], "waiting"])
PICTURES = {
    "home": ("", 1280, 800),
    "article": (url_of_type("article"), 1280, 900),
    "treatment": (url_of_type("treatment"), 1280, 900),
    "comparison": (f"{url_with('comparison')}#{SHOWN}", 1280, 900),
    "menu": ("", 320, 640),
}
"""The name of each picture: the page, and the width and height of the window in CSS pixels."""


def main() -> None:
    """Writes all pictures below .github/images/; the site must be built."""
    IMAGES.mkdir(exist_ok=True)
    with served(PROJECT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        for name, (url, width, height) in PICTURES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            visit(page, address + url)
            _prepare(page, name)
            page.screenshot(path=IMAGES / f"{name}.png")
        browser.close()


def _prepare(page: Page, name: str) -> None:
    """Brings what the picture is about into view."""
    if name == "menu":
        page.get_by_role("button", name="Menu").click()
    if name == "comparison":
        page.evaluate("document.querySelector('[data-comparison]').scrollIntoView()")


if __name__ == "__main__":
    main()
