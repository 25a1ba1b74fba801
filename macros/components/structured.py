"""What a page says of itself to machines: schema.org terms, with nothing that the page does not also show."""

from macros.records.guide import Guide
from macros.records.pages import Page, Treatment

LICENSE = "https://creativecommons.org/licenses/by/4.0/"


def structured(page: Page, guide: Guide) -> dict[str, object]:
    """The page as a schema.org MedicalWebPage; of a treatment, about a MedicalTherapy. One JSON-LD object."""
    provider, signed = guide.shared.provider, page.clinical_review
    described: dict[str, object] = {
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
        described["publisher"] = {"@type": "Organization", "name": provider.name}
    if signed:
        described["reviewedBy"] = {"@type": "Person", "name": signed.name, "jobTitle": signed.role}
    if isinstance(page, Treatment):
        described["about"] = _therapy(page)
    return described


def _therapy(treatment: Treatment) -> dict[str, object]:
    return {
        "@type": "MedicalTherapy",
        "name": treatment.name,
        "alternateName": list(treatment.also_called),
        "contraindication": [item.text for item in treatment.cautions.do_not],
    }
