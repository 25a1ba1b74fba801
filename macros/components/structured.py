"""Structured data of pages in schema.org terms. It contains nothing that the page does not show."""

from macros.content.guide import Guide
from macros.models.pages import Page, Treatment

LICENSE = "https://creativecommons.org/licenses/by/4.0/"


def structured_data(page: Page, guide: Guide) -> dict[str, object]:
    """Returns a page as a JSON-LD MedicalWebPage; that of a treatment is about a MedicalTherapy."""
    provider, signed = guide.shared.provider, page.clinical_review
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": page.title,
        "description": page.summary,
        "inLanguage": "en",
        "lastReviewed": page.checked_on.isoformat(),
        "audience": {"@type": "Patient"},
        "license": LICENSE,
    }
    if provider:
        data["publisher"] = {"@type": "Organization", "name": provider.name}
    if signed:
        data["reviewedBy"] = {"@type": "Person", "name": signed.name, "jobTitle": signed.role}
    if isinstance(page, Treatment):
        data["about"] = _therapy(page)
    return data


def _therapy(treatment: Treatment) -> dict[str, object]:
    return {
        "@type": "MedicalTherapy",
        "name": treatment.name,
        "alternateName": list(treatment.also_called),
        "contraindication": [item.text for item in treatment.cautions.do_not],
    }
