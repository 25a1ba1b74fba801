"""How others find the guide: each file lists every page, with dates of the records and addresses that are there."""

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

from macros.content.answers import answers
from macros.publish.feeds import FEED_ENTRIES
from macros.publish.social import pictured_pages
from tests.guide.reading import every_page, page, source_of

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"


def read(path):
    return ElementTree.fromstring(path.read_text())


def dates_of_records(guide, base):
    return [(base + entry.url, entry.record.checked_on.isoformat()) for entry in guide.pages.values()]


def dates_in_sitemap(site):
    entries = read(site / "sitemap.xml")
    return [(entry.findtext(f"{SITEMAP}loc"), entry.findtext(f"{SITEMAP}lastmod")) for entry in entries]


def dates_in_feed(site):
    entries = read(site / "feed.xml").iter(f"{ATOM}entry")
    return [(entry.findtext(f"{ATOM}id"), entry.findtext(f"{ATOM}updated").split("T")[0]) for entry in entries]


def listed_in_llms(site):
    """Title, address and summary of each page, without the marks that Markdown needs."""
    content = re.sub(r"\\(.)", r"\1", (site / "llms.txt").read_text())
    return re.findall(r"^- \[(.+)\]\((\S+)\): (.+)$", content, re.MULTILINE)


def test_the_sitemap_lists_every_page_once_with_its_date_of_checking(site, guide, config):
    found = [(address, day) for address, day in dates_in_sitemap(site) if not address.endswith(".pdf")]
    assert sorted(found) == sorted(dates_of_records(guide, config.site_url))
    assert not (site / "sitemap.xml.gz").exists()


def test_the_feed_lists_the_pages_checked_last_with_their_dates(site, guide, config):
    base, provider = config.site_url, guide.shared.provider
    records = sorted(dates_of_records(guide, base))
    newest = sorted(records, key=lambda entry: entry[1], reverse=True)[:FEED_ENTRIES]
    days = sorted({change.on for answer in answers(guide) for change in answer.record.changes}, reverse=True)
    changed = [(f"{base}about/changes/#changes-{day}", day.isoformat()) for day in days]
    assert dates_in_feed(site) == [*changed, *newest]
    found = read(site / "feed.xml")
    assert found.findtext(f"{ATOM}updated") == f"{max(day for _, day in [*changed, *newest])}T00:00:00Z"
    summary = guide.pages["index.md"].record.summary
    assert found.findtext(f"{ATOM}subtitle") == (provider.demo_notice if provider.demo else summary)
    links = {link.get("rel"): link.get("href") for link in found.findall(f"{ATOM}link")}
    assert links == {"self": f"{base}feed.xml", "alternate": base}


def test_crawlers_may_read_everything_and_find_the_sitemap(site, guide, config):
    """The pages of a demonstration say themselves that they should not be indexed; its handouts cannot."""
    base, is_demo = config.site_url, guide.shared.provider.demo
    barred = f"Disallow: {urlsplit(base).path}handouts/\n" if is_demo else ""
    assert (site / "robots.txt").read_text() == f"User-agent: *\nAllow: /\n{barred}\nSitemap: {base}sitemap.xml\n"
    handouts = {f"{base}{path.relative_to(site).as_posix()}" for path in (site / "handouts").iterdir()}
    listed = {address for address, _ in dates_in_sitemap(site) if address.endswith(".pdf")}
    assert listed == (set() if is_demo else handouts)


def test_llms_txt_lists_the_disclaimer_first_and_every_page_once(site, guide, config):
    content = re.sub(r"\\(.)", r"\1", (site / "llms.txt").read_text())
    first, provider = content.index("\n## "), guide.shared.provider
    records = [one.record for one in guide.pages.values()]
    signed = f"A clinician has signed {sum(bool(one.clinical_review) for one in records)} of {len(records)} pages."
    notice = [signed, *([provider.demo_notice] if provider.demo else [])]
    for paragraph in (*guide.shared.disclaimers["general"].text, provider.interests, *notice):
        assert 0 < content.index(paragraph) < first
    expected = [(one.record.title, config.site_url + one.url, one.record.summary) for one in guide.pages.values()]
    assert sorted(listed_in_llms(site)) == sorted(expected)
    assert content.startswith(f"# {guide.pages['index.md'].record.title}\n")


def test_every_address_is_a_built_file(site, config):
    addresses = {address for address, _ in (*dates_in_sitemap(site), *dates_in_feed(site))}
    addresses |= {address for _, address, _ in listed_in_llms(site)}
    files = {address: site / address.removeprefix(config.site_url).partition("#")[0] for address in addresses}
    dead = [address for address, path in files.items() if not (path if path.suffix else path / "index.html").is_file()]
    assert dead == []


def test_security_txt_names_the_address_for_weaknesses(site, guide):
    content = (site / ".well-known/security.txt").read_text()
    assert f"Contact: mailto:{guide.shared.provider.contact.email}\n" in content


@every_page
def test_a_link_to_a_page_can_be_shown_elsewhere(site, guide, config, url):
    head, record, base = page(site, url).head, source_of(guide, url).record, config.site_url
    content = {meta.get("property") or meta.get("name"): meta["content"] for meta in head.select("meta[content]")}
    assert head.select_one("link[rel=canonical]")["href"] == content["og:url"] == base + url
    assert (content["og:title"], content["og:description"]) == (record.title, record.summary)
    assert content["og:type"] == ("article" if url else "website")
    assert (content["og:site_name"], content["og:locale"]) == (config.site_name, "en_US")
    assert content["twitter:card"] == "summary_large_image"
    picture = site / content["og:image"].removeprefix(base)
    width, height = (int.from_bytes(picture.read_bytes()[at : at + 4]) for at in (16, 20))
    assert (content["og:image:width"], content["og:image:height"]) == (str(width), str(height))
    shown = pictured_pages(guide).get(url.partition("/")[0]) or guide.pages["index.md"].record
    assert content["og:image:alt"] == shown.title
    alternate = head.select_one("link[type='application/atom+xml']")["href"]
    assert (site / alternate.removeprefix(base)).is_file()


def test_every_built_page_of_a_demonstration_asks_not_to_be_indexed(site, guide):
    is_demo = guide.shared.provider.demo
    moved = {f"{entry.from_}index.html" for entry in guide.shared.redirects}  # a page of a redirect is never indexed
    for path in site.rglob("*.html"):
        name = path.relative_to(site).as_posix()
        robots = [meta["content"] for meta in page(site, name).select("meta[name=robots]")]
        assert robots == (["noindex"] if is_demo or name in moved else []), name
