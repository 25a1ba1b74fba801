"""Weighs a visit of five pages in Chromium, whose cache is empty at first."""

from tests.bench.report import Report
from tests.bench.serving import hosted
from tests.bench.site import built, chromium

VISIT = ("", "treatments/", "treatments/pool-therapy/", "massage/", "understand/when-to-get-help/")


def measure(report: Report) -> None:
    """Reports the bytes that a host with gzip sends in one visit, without headers."""
    report.start(f"Bytes of a visit of {len(VISIT)} pages, with gzip")
    with (
        built() as site,
        hosted(site) as (address, sent),
        chromium() as browser,
        browser.new_context() as context,
    ):
        page = context.new_page()
        for url in VISIT:
            before = len(sent)
            page.goto(address + url, wait_until="networkidle")
            files = sent[before:]
            report.show(f"/{url}: {len(files)} files", sum(size for _, size in files) / 1000, "kB")
    report.show("the visit", sum(size for _, size in sent) / 1000, "kB")
