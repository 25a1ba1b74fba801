"""Records of decisions, after the International Patient Decision Aid Standards (IPDAS)."""

from typing import Annotated

from pydantic import Field

from macros.models.fields import DECISION, Record, Statement, Text


class LivingWith(Record):
    """What it is like to live with an option and its results (IPDAS 1.2.1)."""

    body: Statement = Field(description="what a reader feels, and how sore or tired it makes")
    mind: Statement = Field(description="the effort, the worry and what keeps a reader at it")
    daily_life: Statement = Field(description="the time, the way there, and what changes at home and at work")
    money: Statement = Field(description="what adds up, and who may pay")


class OptionParts(Record):
    """Headings of the page under which a reader learns about an option, such as surgery (IPDAS 1.1.4, 1.1.5, 1.2.1)."""

    gains: Text = Field(description="the heading above what is good about it")
    harms: Text = Field(description="the heading above what is bad about it")
    living_with: Text = Field(description="the heading above what it is like to live with it")


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
    option: OptionParts | None = Field(default=None, description="of a decision about one option, such as surgery")


class UpdatePolicy(Record):
    """How and when pages are checked again (IPDAS 2.2.3)."""

    interval: Text = Field(description="how often each page is checked")
    watch: Text = Field(description="where new evidence is looked for, and how often")
    trigger: Text = Field(description="what starts a check at once")
    who: Text = Field(description="who is responsible")
    if_late: Text = Field(description="what happens to a page that is late")
