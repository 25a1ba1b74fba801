"""Records of decisions, after the International Patient Decision Aid Standards (IPDAS)."""

from typing import Annotated

from pydantic import Field

from macros.models.fields import DECISION, Record, Text


class TestOutcomes(Record):
    """Headings of the page under which a reader learns what a test finds, and what follows (IPDAS 2.4.1 to 2.4.4)."""

    finds: Text = Field(description="the heading above what the test is meant to find")
    if_found: Text = Field(description="the heading above what usually follows if something is found")
    if_not_found: Text = Field(description="the heading above what usually follows if nothing is found")
    overdiagnosis: Text = Field(description="the heading above findings that would never have caused trouble")


class Decision(Record):
    """The decision that a page is for (IPDAS 1.1.2)."""

    text: Annotated[Text, Field(max_length=240, pattern=DECISION, description="starts with `whether` or `which`")]
    test: TestOutcomes | None = Field(default=None, description="of a decision about a test, such as a scan")


class UpdatePolicy(Record):
    """How and when pages are checked again (IPDAS 2.2.3)."""

    interval: Text = Field(description="how often each page is checked")
    watch: Text = Field(description="where new evidence is looked for, and how often")
    trigger: Text = Field(description="what starts a check at once")
    who: Text = Field(description="who is responsible")
    if_late: Text = Field(description="what happens to a page that is late")
