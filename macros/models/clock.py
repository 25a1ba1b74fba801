"""The day of the build: SOURCE_DATE_EPOCH where it is set, so that a build can be repeated exactly."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """Returns the current day in UTC, or the day of SOURCE_DATE_EPOCH (seconds since 1970, reproducible-builds.org).

    Raises SystemExit if SOURCE_DATE_EPOCH is not a number.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        message = f"SOURCE_DATE_EPOCH is `{epoch}`; write seconds since 1970, such as 1764000000, or unset it"
        raise SystemExit(message) from None
