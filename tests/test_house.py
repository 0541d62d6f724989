"""The house rules that import-linter cannot see."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 300

# Modules that need no test of their own, each with its reason.
UNTESTED: dict[str, str] = {
    "rcm_desktop/__main__.py": "run by every test that starts the window as a process",
    "rcm_desktop/intake/references.py": "the last rules of a description, in the table of wrong files of its test",
}


def _modules(folder: str) -> list[str]:
    """The Python files below a folder of the project, as paths with slashes."""
    return sorted(file.relative_to(ROOT).as_posix() for file in (ROOT / folder).rglob("*.py"))


SOURCES = _modules("rcm_desktop")
TESTED = [path for path in SOURCES if not path.endswith("/__init__.py")]
OURS = SOURCES + _modules("packaging")


def _floor_tests(path: str) -> Path:
    """The folder that holds the tests of a module's floor."""
    inside = Path(path).relative_to("rcm_desktop")
    return ROOT / "tests" / inside.parts[0]


def _is_tested(path: str) -> bool:
    """A module has a test of its own name, or its floor's tests import it, or its package is tested whole.

    domain/stamps.py has tests/domain/test_stamps.py; documents/pdf/text.py has tests/documents/test_pdf.py;
    ui/screens/notes/composer.py has the tests in tests/ui/screens/notes.
    """
    inside = Path(path).relative_to("rcm_desktop")
    own = ROOT / "tests" / inside.with_name(f"test_{inside.stem.strip('_')}.py")
    packages = [ROOT / "tests" / folder for folder in inside.parents if len(folder.parts) > 1]
    whole = any(f.with_name(f"test_{f.name}.py").is_file() or list(f.glob("test_*.py")) for f in packages)
    return own.is_file() or whole or any(_imports(test, path) for test in _floor_tests(path).rglob("test_*.py"))


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+(?=[A-ZÁÉÍÓÚÑ])", text.strip())


@pytest.mark.parametrize("path", OURS + _modules("tests"))
def test_a_module_begins_with_its_purpose(path: str) -> None:
    """One sentence; what follows after an empty line is a rule, a danger or a source."""
    text = ast.get_docstring(ast.parse((ROOT / path).read_text(encoding="utf-8"))) or ""
    purpose = text.split("\n\n", maxsplit=1)[0]
    assert purpose.endswith("."), f"{path} does not begin with a doc-string that ends in a full stop"
    assert len(_sentences(purpose)) == 1, f"{path}: one sentence, not {len(_sentences(purpose))}"


@pytest.mark.parametrize("path", OURS)
def test_a_module_is_short(path: str) -> None:
    lines = len((ROOT / path).read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST, f"{path} has {lines} lines: split it by its nouns"


@pytest.mark.parametrize("path", TESTED)
def test_a_module_has_its_test(path: str) -> None:
    assert _is_tested(path) != (path in UNTESTED), f"{path} has no test, or has one and stands on the table"


def _imports(test: Path, path: str) -> bool:
    """Whether a test imports a module, as a whole or something from it."""
    dotted = path.removesuffix(".py").replace("/", ".")
    for node in ast.walk(ast.parse(test.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import) and dotted in (name.name for name in node.names):
            return True
        if isinstance(node, ast.ImportFrom):
            named = {f"{node.module}.{name.name}" for name in node.names}
            if dotted in named | {node.module}:
                return True
    return False


def test_the_table_names_only_what_stands() -> None:
    assert set(UNTESTED) <= set(TESTED)


def test_the_pins_name_no_registry() -> None:
    for file in sorted((ROOT / "packaging").glob("requirements*.txt")):
        text = file.read_text(encoding="utf-8")
        assert "://" not in text, f"{file.name} names a host"
        assert not re.search(r"^\s*(-i|--(extra-)?index-url|--find-links)", text, re.MULTILINE), file.name
        pinned = re.findall(r"^[a-z0-9.-]+==", text, re.MULTILINE)
        assert text.count("--hash=sha256:") >= len(pinned) > 0, f"{file.name} has pins without a hash"
