"""Which scripts of a page its policy allows."""

import pytest

from tools.content_security_policy import content_security_policy, inline_scripts


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<script>a()</script>", {"a()"}),
        ("<script type=module>import 'x'</script>", {"import 'x'"}),
        ("<script type='text/javascript'>a()</script>", {"a()"}),
        ("<script>a()</script><script>a()</script><script>b()</script>", {"a()", "b()"}),
        ("<script>\n  '<b>' &amp; 1\n</script>", {"\n  '<b>' &amp; 1\n"}),
    ],
)
def test_scripts_in_the_page_are_found_letter_for_letter(html: str, found: set[str]) -> None:
    assert inline_scripts(html) == found


@pytest.mark.parametrize(
    "html",
    [
        "<script src='a.js'></script>",
        "<script type='application/ld+json'>{}</script>",
        "<script type='application/json' id=__config>{}</script>",
        "<pre>&lt;script>a()&lt;/script></pre>",
        "<!-- <script>a()</script> -->",
    ],
)
def test_files_data_and_text_are_no_scripts_in_the_page(html: str) -> None:
    assert inline_scripts(html) == set()


def test_each_script_is_allowed_by_its_hash_and_the_order_is_always_the_same() -> None:
    policy = content_security_policy(["b()", "a()", "b()"])
    assert policy.endswith(
        "script-src 'self' 'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc='"
        " 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"
    )
    assert policy == content_security_policy(["a()", "b()"])


def test_without_scripts_in_the_pages_only_files_run() -> None:
    assert content_security_policy([]).endswith("script-src 'self'")
