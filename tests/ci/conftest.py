import pytest


@pytest.fixture(autouse=True)
def _away_from_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a workflow sets for the real checks is not meant for those that a test makes."""
    for name in ("GITHUB_ACTIONS", "SITE_URL"):
        monkeypatch.delenv(name, raising=False)
