import pytest

from mkdocs_docusaurus.markdown.npm import MANAGERS, convert

# Each expectation is what npm's `npm-to-yarn` 3.2.0 gives, but for a blank at a line's end.
UNCONVERTED = "\n# couldn't auto-convert command"


def each(code: str) -> tuple[str, ...]:
    return tuple(convert(code, manager) for manager in MANAGERS)


def test_the_managers_stand_in_the_order_of_docusaurus_tabs() -> None:
    assert MANAGERS == ("yarn", "pnpm", "bun")


@pytest.mark.parametrize(
    ("npm", "yarn", "pnpm", "bun"),
    [
        ("npm install", "yarn install", "pnpm install", "bun install"),
        ("npm i", "yarn install", "pnpm i", "bun install"),
        ("npm install react", "yarn add react", "pnpm add react", "bun add react"),
        ("npm i -D jest", "yarn add --dev jest", "pnpm add -D jest", "bun add --dev jest"),
        ("npm i --save a", "yarn add a", "pnpm add a", "bun add a"),
        ("npm i -g a", "yarn global add a", "pnpm add -g a", "bun add --global a"),
        ("npm i -E a", "yarn add --exact a", "pnpm add -E a", "bun add --exact a"),
        ("npm rm a", "yarn remove a", "pnpm remove a", "bun remove a"),
        ("npm rebuild a", "yarn add a --force", "pnpm rebuild --filter a", "bun add a --force"),
        ("npm ls a b", 'yarn list --pattern "a|b"', "pnpm ls a b", "bun pm ls a b"),
        ("npm ls --depth=0", "yarn list --depth=0", "pnpm ls --depth 0", "bun pm ls --depth 0"),
        ("npm link ../lib", "yarn link ../lib", "pnpm link ../lib", "bun link ../lib"),
    ],
)
def test_packages(npm: str, yarn: str, pnpm: str, bun: str) -> None:
    assert each(npm) == (yarn, pnpm, bun)


@pytest.mark.parametrize(
    ("npm", "yarn", "pnpm", "bun"),
    [
        ("npm run build", "yarn build", "pnpm run build", "bun run build"),
        ("npm run test", "yarn run test", "pnpm run test", "bun run test"),
        ("npm run add", "yarn run add", "pnpm run add", "bun run add"),
        ("npm t", "yarn test", "pnpm test", "bun run test"),
        ("npm start", "yarn start", "pnpm start", "bun start"),
        ("npm exec tsc", "yarn tsc", "pnpm exec tsc", "bunx tsc"),
        (
            "npm run start -- --port=80",
            "yarn run start --port=80",
            "pnpm run start --port=80",
            "bun run start --port 80",
        ),
    ],
)
def test_scripts(npm: str, yarn: str, pnpm: str, bun: str) -> None:
    assert each(npm) == (yarn, pnpm, bun)


@pytest.mark.parametrize(
    ("npm", "yarn", "pnpm", "bun"),
    [
        ("npm init", "yarn init", "pnpm init", "bun init"),
        ("npm init -y", "yarn init -y", "pnpm init -y", "bun init -y"),
        ("npm init vite@latest", "yarn create vite", "pnpm create vite", "bunx create-vite"),
        ("npm create @a/b", "yarn create @a/b", "pnpm create @a/b", "bunx @a/create-b"),
        ("npx foo --bar", "yarn dlx foo --bar", "pnpm dlx foo --bar", "bun x foo --bar"),
    ],
)
def test_starters(npm: str, yarn: str, pnpm: str, bun: str) -> None:
    assert each(npm) == (yarn, pnpm, bun)


def test_a_command_that_the_manager_has_no_word_for_stays_and_says_so() -> None:
    assert each("npm ci") == (f"npm ci{UNCONVERTED}",) * 3
    assert convert("npm cache clean", "bun") == "bun pm cache rm"
    assert convert("npm cache ls", "bun") == f"npm cache ls{UNCONVERTED}"
    assert convert("npm publish", "yarn") == "yarn publish"
    assert convert("npm publish", "pnpm") == f"npm publish{UNCONVERTED}"


def test_every_line_is_converted_and_what_is_no_command_kept() -> None:
    code = "# First\n\ncd site\nnpm install\r\n  npm run build\n"
    assert convert(code, "yarn") == "# First\n\ncd site\nyarn install\r\n  yarn build\n"


def test_commands_on_one_line_lose_the_space_before_the_ampersand() -> None:
    assert convert("npm install && npm start", "yarn") == "yarn install&& yarn start"


def test_a_block_that_begins_with_npx_is_one_command() -> None:
    assert convert("npx a\nnpm install\nnpx b", "yarn") == "yarn dlx a\nnpm install\nnpx b"
    assert convert("npm install\nnpx a", "yarn") == "yarn install\nnpx a"


def test_quotes_hold_an_argument_together() -> None:
    assert convert('npm ls "a  -b" c', "yarn") == 'yarn list --pattern ""a  -b"|c"'
    assert convert(r"npm run \"a  b", "yarn") == r"yarn \"a b"


def test_npm_without_a_command_is_none_the_manager_has() -> None:
    assert convert("# with npm", "yarn") == f"# with npm undefined{UNCONVERTED}"
    assert convert("# with npm", "bun") == f"# with npm{UNCONVERTED}"
    assert convert("npm --", "pnpm") == f"npm --{UNCONVERTED}"
