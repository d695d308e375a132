"""Emoji by name, `:tada:`, as the characters they are.

https://docusaurus.io/docs/api/docusaurus-config#markdown (`emoji`, which is on by default)

Docusaurus asks `remark-emoji`, which asks `node-emoji` 2.2. GitHub's own list, which comes with
PyMdown Extensions, has all the same emoji, and nearly all under the same names.
"""

import re
from typing import Final

from pymdownx import gemoji_db, twemoji_db

_NAME = re.compile(r":([\w+-]+):(?![A-Za-z][\w-]*+(?!:))", re.ASCII)
_RENAMED = {
    "basketball_man": "bouncing_ball_person", "beetle": "lady_beetle", "biking_man": "bicyclist",
    "billed_hat": "billed_cap", "blonde_man": "blond_haired_person", "bowing_man": "bow",
    "breastfeeding": "breast_feeding", "brick": "bricks", "bride_with_veil": "person_with_veil",
    "cold": "cold_face", "construction_worker_man": "construction_worker",
    "couple_with_heart_woman_man": "couple_with_heart", "couplekiss_man_woman": "couplekiss",
    "cricket": "cricket_game", "dancing_women": "dancers", "email": "envelope",
    "family_man_woman_boy": "family", "frowning_woman": "frowning_person", "golfing_man": "golfing",
    "grasshopper": "cricket", "guardsman": "guard", "haircut_woman": "haircut", "hot": "hot_face",
    "labcoat": "lab_coat", "leafy_greens": "leafy_green", "love_you": "love_you_gesture",
    "male_detective": "detective", "man_elf": "elf_man", "man_fairy": "fairy_man",
    "man_genie": "genie_man", "man_in_lotus_position": "lotus_position_man",
    "man_in_steamy_room": "sauna_man", "man_in_tuxedo": "person_in_tuxedo",
    "man_superhero": "superhero_man", "man_supervillain": "supervillain_man",
    "man_vampire": "vampire_man", "man_with_turban": "person_with_turban",
    "man_zombie": "zombie_man", "massage_woman": "massage", "monocle": "monocle_face",
    "mountain_biking_man": "mountain_bicyclist", "no_good_woman": "no_good",
    "ok_woman": "ok_person", "palms_up": "palms_up_together", "partying": "partying_face",
    "pleading": "pleading_face", "policeman": "cop", "pouting_woman": "pouting_face",
    "raising_hand_woman": "raising_hand", "rowing_man": "rowboat", "running_man": "runner",
    "shushing": "shushing_face", "sorceress": "mage_woman", "steak": "cut_of_meat",
    "surfing_man": "surfer", "swimming_man": "swimmer", "symbols_over_mouth": "cursing_face",
    "tipping_hand_woman": "information_desk_person", "toilet_paper": "roll_of_paper",
    "vomiting": "vomiting_face", "walking_man": "walking", "weight_lifting_man": "weight_lifting",
    "wizard": "mage_man", "woman_elf": "elf_woman", "woman_fairy": "fairy_woman",
    "woman_genie": "genie_woman", "woman_in_lotus_position": "lotus_position_woman",
    "woman_in_steamy_room": "sauna_woman", "woman_shrugging": "shrug",
    "woman_superhero": "superhero_woman", "woman_supervillain": "supervillain_woman",
    "woman_vampire": "vampire_woman", "woman_zombie": "zombie_woman", "woozy": "woozy_face",
    "zany": "zany_face",
}  # fmt: skip
"""The names that `node-emoji` has alone or for another emoji: GitHub's name for that one."""


def emojify(text: str) -> str:
    """Plain text with the character in place of each `:name:` that names an emoji.

    Any other `:name:` stays, Material's icons (`:material-check:`) among them, and its second colon
    may begin a name: `12:30:tada:` has one. `a:b:c` has none, for `:c` is a directive. It knows
    nothing of code, which must not be given it.
    """
    written, start = [], 0
    match = _NAME.search(text)
    while match:
        emoji = _EMOJI.get(match[1])
        if emoji:
            written += [text[start : match.start()], emoji]
            start = match.end()
        match = _NAME.search(text, start if emoji else match.end() - 1)
    return "".join([*written, text[start:]]) if written else text


def is_pictured(name: str) -> bool:
    """Whether `:name:` is an emoji to Material, which it may not be to Docusaurus; icons are none.

    Material adds its icons to the same index, which has no characters for them.
    """
    known = f":{name}:"
    return known in twemoji_db.aliases or "unicode" in twemoji_db.emoji.get(known, ())


def _read_index() -> dict[str, str]:
    index = {name.strip(":"): _characters(entry) for name, entry in gemoji_db.emoji.items()}
    index |= {alias.strip(":"): index[name.strip(":")] for alias, name in gemoji_db.aliases.items()}
    return index | {name: index[github] for name, github in _RENAMED.items()}


def _characters(entry: dict[str, str]) -> str:
    """An emoji's code points, in hexadecimal between hyphens, with what makes it a picture."""
    points = entry.get("unicode_alt", entry["unicode"])
    return "".join(chr(int(point, 16)) for point in points.split("-"))


_EMOJI: Final = _read_index()
