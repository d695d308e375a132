"""What of a page the site's own code shows: asked for one by one, and run all at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from os.path import normpath, relpath
from pathlib import Path

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.markdown.scope import Page, ScriptText
from mkdocs_docusaurus.markdown.scope import Text as Source
from mkdocs_docusaurus.markdown.translate import Translation, translate
from mkdocs_docusaurus.question import Inquiry
from mkdocs_docusaurus.script.part import markdown_place
from mkdocs_docusaurus.script.react import Module, Part, Rendered, Renderer, Value

_ASKED = Rendered("".join(markdown_place(number) for number in range(100)))
"""What stands in for what is not rendered yet: all the Markdown in it, for what that asks for."""

_Key = tuple[str, str, str, Part]


@dataclass
class PageScript:
    """The elements and expressions of one page that need code, and what came of them."""

    inquiry: Inquiry
    permalink: str
    asked: dict[_Key, tuple[ScriptText, Part]] = field(default_factory=dict)
    shown: dict[_Key, Rendered] = field(default_factory=dict)
    known: dict[_Key, Value] = field(default_factory=dict)
    is_asking: bool = True

    def render(self, text: ScriptText, part: Part) -> Rendered | None:
        """What a part of a text shows; while the page is asked, all the Markdown in it."""
        renderer = self.inquiry.site.renderer
        if renderer is None:
            return None
        key = _key(text, part)
        if self.is_asking and key not in self.shown:
            self.asked[key] = text, part
            return _ASKED
        if key not in self.shown:
            self._run(renderer, [(text, part)])
        return self.shown[key]

    def value(self, text: ScriptText, part: Part) -> Value | None:
        """What an expression of a text gives."""
        renderer = self.inquiry.site.renderer
        if renderer is None:
            return None
        key = _key(text, part)
        if key not in self.known:
            (value,) = renderer.values(self._module(text), [part])
            self.inquiry.depend_on(value)
            self.known[key] = replace(value, problems=self._moved(value.problems))
        return self.known[key]

    def run(self) -> bool:
        """Run what was asked for; whether there was something."""
        renderer = self.inquiry.site.renderer
        self.is_asking = False
        if renderer is None or not self.asked:
            return False
        texts: dict[tuple[str, str, str], list[tuple[ScriptText, Part]]] = {}
        for key, asked in self.asked.items():
            texts.setdefault(key[:3], []).append(asked)
        for asked_of_text in texts.values():
            self._run(renderer, sorted(asked_of_text, key=lambda asked: asked[1].line))
        return True

    def _run(self, renderer: Renderer, asked: Sequence[tuple[ScriptText, Part]]) -> None:
        module = self._module(asked[0][0])
        rendered = renderer.parts(module, [part for _, part in asked])
        for (text, part), shown in zip(asked, rendered, strict=True):
            self.inquiry.depend_on(shown)
            moved = replace(shown, problems=self._moved(shown.problems))
            self.shown[_key(text, part)] = moved

    def _module(self, text: ScriptText) -> Module:
        file = Path(normpath(self._folder() / text.path))
        return Module(file, self.permalink, text.code, text.names)

    def _folder(self) -> Path:
        """The folder that the paths of texts, and of problems, are relative to."""
        return self.inquiry.site.settings.root.resolve()

    def _moved(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Problems of the engine's, whose paths are relative to the site's folder."""
        renderer = self.inquiry.site.renderer
        if renderer is None:
            return ()
        return tuple(
            replace(problem, path=relpath(renderer.site / problem.path, self._folder()))
            for problem in problems
        )


def translate_scripted(
    text: Source, page: Page, inquiry: Inquiry, slugs: dict[str, int] | None = None
) -> Translation:
    """A text translated: once to hear what needs code, and, where something does, once more."""
    script = PageScript(inquiry, page.permalink)
    page = replace(page, render=script.render, value=script.value)
    before: Mapping[str, int] = dict(slugs or {})
    translation = translate(text, page, slugs)
    if not script.run():
        return translation
    if slugs is not None:
        slugs.clear()
        slugs.update(before)
    return translate(text, page, slugs)


def _key(text: ScriptText, part: Part) -> _Key:
    return text.path, text.code, repr(text.names), part
