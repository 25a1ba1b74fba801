"""The day of the build is today, or the day of SOURCE_DATE_EPOCH."""

from datetime import date

import pytest

from macros.models.clock import today


def test_the_day_of_the_build_can_be_set(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert today() == date(1970, 1, 2)


@pytest.mark.parametrize("epoch", ["", "abc", "1e9", "9" * 30])
def test_a_day_of_the_build_that_is_none_ends_the_run(epoch, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(SystemExit, match=f"SOURCE_DATE_EPOCH is `{epoch}`; write seconds since 1970"):
        today()
