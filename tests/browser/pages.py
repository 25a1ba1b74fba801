"""Every page of the guide, the gallery of components and the page for what is not found."""

import pytest

from macros.records.load import load
from tests.conftest import ROOT

URLS = [*(page.url for page in load(ROOT / "docs").pages.values()), "404.html"]
every_page = pytest.mark.parametrize("url", URLS)
