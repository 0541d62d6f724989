"""The house rules that import-linter cannot see."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 300

# Modules whose tests stand elsewhere: the file that tests them, which must name them.
COVERED_BY: dict[str, str] = {}

# Modules that need no test of their own, each with its reason.
UNTESTED: dict[str, str] = {}


def _modules(folder: str) -> list[str]:
    """The Python files below a folder of the project, as paths with slashes."""
    return sorted(file.relative_to(ROOT).as_posix() for file in (ROOT / folder).rglob("*.py"))


SOURCES = _modules("rcm_desktop")
TESTED = [path for path in SOURCES if not path.endswith("/__init__.py")]
OURS = SOURCES + _modules("packaging")


def _mirrors(path: str) -> list[Path]:
    """Where a module's test may stand, its own place first.

    domain/stamps.py has tests/domain/test_stamps.py; a package below a floor is one noun and may be tested
    whole: documents/pdf/text.py by tests/documents/test_pdf.py.
    """
    inside = Path(path).relative_to("rcm_desktop")
    own = inside.with_name(f"test_{inside.stem.strip('_')}.py")
    packages = [folder for folder in inside.parents if len(folder.parts) > 1]
    return [ROOT / "tests" / place for place in (own, *(f.with_name(f"test_{f.name}.py") for f in packages))]


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
    own, *wider = _mirrors(path)
    if path in UNTESTED:
        assert not own.exists(), f"{path} has a test: take it off the table"
    elif path in COVERED_BY:
        assert not own.exists(), f"{path} has its own test: take it off the table"
        assert _imports(ROOT / COVERED_BY[path], path), f"{COVERED_BY[path]} does not import {path}"
    else:
        tested = any(place.is_file() for place in (own, *wider))
        assert tested, f"{path} needs {own.relative_to(ROOT)}"


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


def test_the_tables_name_only_what_stands() -> None:
    assert set(COVERED_BY) | set(UNTESTED) <= set(TESTED)
    assert set(COVERED_BY.values()) <= set(_modules("tests"))


def test_the_pins_name_no_registry() -> None:
    for file in sorted((ROOT / "packaging").glob("requirements*.txt")):
        text = file.read_text(encoding="utf-8")
        assert "://" not in text, f"{file.name} names a host"
        assert not re.search(r"^\s*(-i|--(extra-)?index-url|--find-links)", text, re.MULTILINE), file.name
        pinned = re.findall(r"^[a-z0-9.-]+==", text, re.MULTILINE)
        assert text.count("--hash=sha256:") >= len(pinned) > 0, f"{file.name} has pins without a hash"
