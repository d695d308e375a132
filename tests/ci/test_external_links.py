"""`make links-external`, tried on a server on loopback; nothing here leaves this machine."""

import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ci.odd_server import OddServer, odd_server
from tools.links import external
from tools.links.external import Judgement, external_failures, judge, why_broken
from tools.links.lychee import Failure

CONFIG = """
exclude_all_private = false
timeout = 1
max_retries = 1
retry_wait_time = 1
host_concurrency = 10
host_request_interval = "1ms"
"""
PATHS = (
    *("/ok", "/moved", "/moved-twice", "/moved-to-404", "/moved-to-itself"),
    *("/404", "/410", "/403", "/429", "/500", "/500-then-200", "/503", "/hang", "/reset"),
)


@pytest.fixture
def server() -> Iterator[OddServer]:
    with odd_server(patience=10) as server:
        yield server


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "quick.toml"
    path.write_text(CONFIG)
    return path


def page(folder: Path, *urls: str) -> Path:
    path = folder / "page.md"
    path.write_text("".join(f"[a link](<{url}>)\n\n" for url in urls))
    return path


def judged(page: Path, config: Path) -> Judgement:
    return judge(external_failures([page], [config], page.parent / "cache"))


def test_each_answer_is_judged_rightly(server: OddServer, config: Path, tmp_path: Path) -> None:
    given = page(tmp_path, *(server.url + path for path in PATHS))
    judgement = judged(given, config)
    said = {
        verdict: {problem.message.split(server.url)[1] for problem in problems}
        for verdict, problems in vars(judgement).items()
    }
    assert said == {
        "broken": {"/404: 404 Not Found", "/410: 410 Gone", "/moved-to-404: 404 Not Found"},
        "unsure": {
            "/403: 403 Forbidden",
            "/429: 429 Too Many Requests",
            "/500: 500 Internal Server Error",
            "/503: 503 Service Unavailable",
            "/hang: Request timed out",
            "/moved-to-itself: 301 Moved Permanently",
            "/reset: Connection failed",
        },
    }
    assert [problem.line for problem in judgement.broken] == [7, 11, 13]
    assert server.requests["/500-then-200"] == 2
    assert sum(server.requests.values()) < 50


def test_a_server_that_fails_is_asked_again_for_the_very_same(
    server: OddServer, config: Path, tmp_path: Path
) -> None:
    path = '/500?a="1"&b=(2),'
    (problem,) = judged(page(tmp_path, server.url + path), config).unsure
    assert problem.message.endswith("500 Internal Server Error")
    assert list(server.requests.values()) == [2]


def test_a_good_answer_is_kept_and_a_bad_one_is_not(
    server: OddServer, config: Path, tmp_path: Path
) -> None:
    given = page(tmp_path, server.url + "/ok", server.url + "/404")
    judged(given, config)
    judged(given, config)
    assert server.requests == {"/ok": 1, "/404": 2}


def test_what_is_on_the_ignore_list_is_not_asked_for(
    server: OddServer, config: Path, tmp_path: Path
) -> None:
    config.write_text(f"{CONFIG}\nexclude = ['{server.url}/404']\n")
    assert judged(page(tmp_path, server.url + "/404"), config) == Judgement([], [])
    assert not server.requests


def test_the_readers_own_network_is_not_asked_for(server: OddServer, tmp_path: Path) -> None:
    assert judge(external_failures([page(tmp_path, server.url + "/404")], [], tmp_path)) == (
        Judgement([], [])
    )
    assert not server.requests


def test_links_within_the_site_are_left_to_the_other_check(config: Path, tmp_path: Path) -> None:
    given = page(tmp_path, "nothing.md", "/nothing", "@site/docs/nothing.md", "#nothing")
    assert judged(given, config) == Judgement([], [])


def test_a_link_to_the_site_itself_is_not_asked_for(
    server: OddServer, config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", server.url + "/docs/")
    assert judged(page(tmp_path, server.url + "/docs/404"), config) == Judgement([], [])
    assert not server.requests


class TestAHostThatDoesNotAnswer:
    FAILURE = Failure("page.md", 1, 1, "https://nowhere.invalid/", 0, "Connection failed")

    def known(self, monkeypatch: pytest.MonkeyPatch, **errors: int) -> None:
        """Let looking up a name fail with an error of its own, or else work."""

        def look_up(host: str, _port: None) -> None:
            if error := errors.get(host.replace(".", "_")):
                raise socket.gaierror(error, "not found")

        monkeypatch.setattr(socket, "getaddrinfo", look_up)

    def test_without_an_address_the_link_is_broken(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.known(monkeypatch, nowhere_invalid=socket.EAI_NONAME)
        assert why_broken(self.FAILURE) == "there is no such host"

    def test_with_an_address_it_may_come_back(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.known(monkeypatch)
        assert not why_broken(self.FAILURE)

    def test_without_an_answer_nothing_is_known(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.known(monkeypatch, nowhere_invalid=socket.EAI_AGAIN)
        assert not why_broken(self.FAILURE)

    def test_where_no_name_is_found_the_fault_is_nearer(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        none = socket.EAI_NONAME
        self.known(monkeypatch, nowhere_invalid=none, example_com=none)
        assert not why_broken(self.FAILURE)


def test_a_url_that_makes_no_sense_is_broken(config: Path, tmp_path: Path) -> None:
    (problem,) = judged(page(tmp_path, "http://[bad"), config).broken
    assert "http://[bad" in problem.message


class TestTheCommand:
    @pytest.fixture(autouse=True)
    def in_a_folder_of_its_own(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(external, "CACHE", tmp_path / "cache")

    def arguments(self, config: Path, *more: str) -> list[str]:
        return [f"--config={config}", *more]

    def test_broken_links_are_an_error(
        self,
        server: OddServer,
        config: Path,
        tmp_path: Path,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        page(tmp_path, server.url + "/404", server.url + "/404", server.url + "/500")
        report = tmp_path / "report.md"
        status = external.main(self.arguments(config, f"--report={report}", "page.md"))
        assert status == 1
        assert capsys.readouterr().out.splitlines() == [
            f"page.md:5:1: unanswered link to {server.url}/500: 500 Internal Server Error",
            f"page.md:1:1: broken link to {server.url}/404: 404 Not Found"
            " (the same in 1 more place)",
            "external links: 1 broken, 1 unanswered",
        ]
        assert f"- `page.md:1:1: broken link to {server.url}/404" in report.read_text()

    def test_as_advice_they_are_warnings_beside_the_line(
        self,
        server: OddServer,
        config: Path,
        tmp_path: Path,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
        page(tmp_path, server.url + "/404")
        assert external.main(self.arguments(config, "--advisory", "page.md")) == 0
        said = capsys.readouterr().out
        assert "::warning file=page.md,line=1,col=1,title=broken-link::broken link to" in said

    def test_somebody_elses_outage_is_no_error(
        self, server: OddServer, config: Path, tmp_path: Path
    ) -> None:
        given = page(tmp_path, server.url + "/503", server.url + "/reset", server.url + "/hang")
        report = tmp_path / "report.md"
        assert external.main(self.arguments(config, f"--report={report}", str(given))) == 0
        assert report.read_text() == ""

    def test_an_unknown_commit_is_said(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert external.main(["--changed-since=no-such-branch"]) == 2
        assert "what changed since no-such-branch" in capsys.readouterr().err

    def test_a_check_that_could_not_be_made_is_neither(
        self, config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        config.write_text("timeout = 'soon'")
        assert external.main(self.arguments(config, str(page(tmp_path)))) == 2
        assert "lychee gave up" in capsys.readouterr().err


def test_the_files_that_a_branch_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def git(*words: str) -> None:
        who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True)

    def commit(**texts: str) -> None:
        for name, text in texts.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
        git("add", ".")
        git("commit", "-m", "a commit")

    git("init", "-b", "main")
    commit(docs__old_md="1", docs__kept_md="1", README_md="1")
    git("rm", "docs/old.md")
    commit(docs__näu_mdx="1", README_md="2", tests__case_md="1", hooks__portal_py="1")
    monkeypatch.setattr(external, "ROOT", tmp_path)
    assert external.changed_since("HEAD^1") == [tmp_path / "README.md", tmp_path / "docs/näu.mdx"]
