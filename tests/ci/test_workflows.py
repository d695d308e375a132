"""The workflows are what GitHub takes, ask for no right they do not need, and run what exists."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
MAKE_TARGET = re.compile(r"^([a-z-]+):", re.MULTILINE)

Job = tuple[str, str, dict[str, Any]]


def read(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(path.read_text(), Loader=yaml.BaseLoader)
    return loaded


JOBS: list[Job] = [
    (path.name, name, job) for path in WORKFLOWS for name, job in read(path)["jobs"].items()
]


def commands() -> list[list[str]]:
    """Every command line of every workflow, as words."""
    steps = [step for *_, job in JOBS for step in job["steps"]]
    lines = [line for step in steps for line in step.get("run", "").splitlines()]
    return [shlex.split(line) for line in lines if line.strip()]


def granted(level: str) -> set[tuple[str, str, str]]:
    """Workflow, job and right, wherever a right of that level is given."""
    return {
        (workflow, job, right)
        for workflow, job, given in JOBS
        for right, right_level in given["permissions"].items()
        if right_level == level
    }


def test_the_workflows_that_there_are() -> None:
    assert [path.name for path in WORKFLOWS] == [
        "links.yml",
        "publish.yml",
        "pull-request.yml",
        "release.yml",
    ]


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("custom.github-workflows-require-timeout", WORKFLOWS),
        ("vendor.dependabot", [ROOT / ".github/dependabot.yml"]),
    ],
)
def test_github_takes_them(schema: str, files: list[Path]) -> None:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    done = subprocess.run([*check, *map(str, files)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_command_exists() -> None:
    targets = set(MAKE_TARGET.findall((ROOT / "Makefile").read_text()))
    assert commands()
    for program, *words in commands():
        if program == "make":
            assert next(word for word in words if "=" not in word) in targets
        elif program == "python":  # What Windows has, too.
            assert words[0] == "-m" or (ROOT / words[0]).is_file()
        else:
            assert os.access(ROOT / program, os.X_OK), f"{program} is no script of the project"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit_and_says_its_version(path: Path) -> None:
    uses = [line.strip().removeprefix("- ") for line in path.read_text().splitlines()]
    uses = [line for line in uses if line.startswith("uses:")]
    assert uses
    assert [line for line in uses if not PINNED.match(line)] == []


def test_one_action_has_one_version() -> None:
    uses = {step["uses"] for *_, job in JOBS for step in job["steps"] if "uses" in step}
    actions = [use.partition("@")[0] for use in uses]
    assert len(actions) == len(set(actions))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_no_rights_but_those_of_its_jobs(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert all("permissions" in job for job in workflow["jobs"].values())
    assert "concurrency" in workflow


def test_only_what_publishes_or_reports_may_write() -> None:
    assert granted("write") == {
        ("publish.yml", "deploy", "pages"),
        ("publish.yml", "deploy", "id-token"),
        ("links.yml", "report", "issues"),
        ("release.yml", "publish", "id-token"),
    }


def test_what_may_write_runs_nothing_that_is_installed() -> None:
    writers = {(workflow, job) for workflow, job, _ in granted("write")}
    steps = [step for *key, job in JOBS if tuple(key) in writers for step in job["steps"]]
    runs = [step["run"] for step in steps if "run" in step]
    assert runs == [".ci/report-links external-links.md"]


def test_a_forks_pull_request_comes_near_no_secret() -> None:
    triggers = read(ROOT / ".github/workflows/pull-request.yml")["on"]
    assert set(triggers) == {"pull_request"}
    text = (ROOT / ".github/workflows/pull-request.yml").read_text()
    assert not re.search(r"secrets\.|github\.token|GITHUB_TOKEN", text)
    for path in WORKFLOWS:
        assert "pull_request_target" not in path.read_text()


def test_no_token_is_left_in_a_checkout() -> None:
    checkouts = [
        step
        for *_, job in JOBS
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_nothing_from_outside_is_written_into_a_command() -> None:
    assert [words for words in commands() if any("${{" in word for word in words)] == []


def test_pip_is_cached_wherever_python_is_set_up() -> None:
    setups = [
        step["with"]
        for *_, job in JOBS
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/setup-python@")
    ]
    assert setups
    assert {setup["cache"] for setup in setups} == {"pip"}
    assert {setup["python-version"] for setup in setups} == {"3.11", "${{ matrix.python }}"}
