from datetime import UTC, datetime

import pytest

from mkdocs_docusaurus.blog.date import read_date


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2021-08-26", datetime(2021, 8, 26, tzinfo=UTC)),
        ("2021/8/6", datetime(2021, 8, 6, tzinfo=UTC)),
        ("2021-08-26 10:30", datetime(2021, 8, 26, 10, 30, tzinfo=UTC)),
        ("2021-08-26 9:05:01", datetime(2021, 8, 26, 9, 5, 1, tzinfo=UTC)),
        ("2021-08-26T10:30:00Z", datetime(2021, 8, 26, 10, 30, tzinfo=UTC)),
        ("2021-08-26T10:30:00.123+02:00", datetime(2021, 8, 26, 8, 30, 0, 123000, tzinfo=UTC)),
        ("August 26, 2021", datetime(2021, 8, 26, tzinfo=UTC)),
        ("26 Aug 2021", datetime(2021, 8, 26, tzinfo=UTC)),
    ],
)
def test_dates(written: str, meant: datetime) -> None:
    assert read_date(written) == meant


@pytest.mark.parametrize("written", ["", "soon", "2021-13-01", "2021-02-30", "2021-08-26 late"])
def test_no_date(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_date(written)
