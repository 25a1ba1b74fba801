"""The day of the build: SOURCE_DATE_EPOCH where it is set, so that a build can be repeated exactly."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """Today, or the day of SOURCE_DATE_EPOCH (seconds since 1970, reproducible-builds.org), in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
