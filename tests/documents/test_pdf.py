"""Papers as PDF, read back from the file."""

import io
import re
import string
from pathlib import Path
from typing import Any

import msgspec
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.documents.content import MinutesContent
from rcm_desktop.documents.minutes import minutes
from rcm_desktop.documents.pdf import write_pdf
from rcm_desktop.documents.pdf.preview import page_count, render_page
from rcm_desktop.documents.pdf.writer import Progress
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.paper import (
    Block,
    Column,
    Contents,
    Heading,
    ListOfNames,
    NumberedPoint,
    PageBreak,
    Paper,
    PaperWords,
    Paragraph,
    Run,
    Table,
    numbered,
)
from tests.documents.sample_minutes import CONTENT, long_content


def pdf_of(paper: Paper, page_size: str = "A4", progress: Progress | None = None) -> bytes:
    stream = io.BytesIO()
    write_pdf(paper, stream, page_size, progress)
    return stream.getvalue()


def pages_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def paper(*blocks: Block, **fields: Any) -> Paper:
    return numbered(
        Paper(title="Informe", language="es", words=PaperWords("Página {n} de {m}"), blocks=blocks, **fields)
    )


def text(words: str) -> Paragraph:
    return Paragraph((Run(words),), numbered=True)


@pytest.fixture(scope="module")
def long_paper() -> Paper:
    return minutes(long_content(6, 60), "es")


@pytest.fixture(scope="module")
def long_pdf(long_paper: Paper) -> bytes:
    return pdf_of(long_paper)


@pytest.mark.parametrize("language", ["es", "en"])
def test_everything_the_tree_says_is_read_back(language: str) -> None:
    tree = minutes(CONTENT, language)
    read = flat(" ".join(pages_of(pdf_of(tree))))
    for block in tree.blocks:
        if isinstance(block, Paragraph):
            assert flat(block.number + " " + "".join(run.text for run in block.runs)) in read
        elif isinstance(block, Heading):
            assert flat(block.full) in read
        elif isinstance(block, ListOfNames):
            for name in block.names:
                assert flat("".join(run.text for run in name)) in read
    assert tree.body in read
    assert tree.status in read


def test_each_page_says_which_of_how_many_it_is(long_pdf: bytes) -> None:
    pages = pages_of(long_pdf)
    assert len(pages) > 90
    for n, page in enumerate(pages, 1):
        assert f"Página {n} de {len(pages)}" in flat(page)


def test_the_contents_give_the_page_where_each_heading_stands(long_pdf: bytes) -> None:
    pages = [flat(page) for page in pages_of(long_pdf)]
    for title in (
        "A. Asistencia y organización de los trabajos",
        "B. Agenda",
        "D. Acuerdos y compromisos",
        "Anexo. Lista provisional de participantes",
    ):
        given_page = int(re.findall(re.escape(title) + r"\s*(\d+)", pages[0])[0])
        holders = [n for n, page in enumerate(pages, 1) if title in page]
        assert given_page in holders
        assert given_page == holders[-1]


def test_the_outline_has_every_heading_on_its_page(long_paper: Paper, long_pdf: bytes) -> None:
    headings = [block for block in long_paper.blocks if isinstance(block, Heading)]
    with pypdfium2.PdfDocument(long_pdf) as document:
        marks = [(mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc(max_depth=9)]
    assert [title for title, _ in marks] == [heading.full for heading in headings]
    pages = [flat(page) for page in pages_of(long_pdf)]
    assert all(title in pages[page] for title, page in marks)


def test_lines_of_the_contents_are_links() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(minutes(CONTENT, "es")))) as document:
        links = [note for note in document.pages[0].Annots if note.Subtype == "/Link"]
        assert len(links) == 7


@pytest.mark.parametrize("language", ["es", "en"])
def test_title_language_author_and_date_are_set(language: str) -> None:
    tree = minutes(CONTENT, language)
    with pikepdf.open(io.BytesIO(pdf_of(tree))) as document:
        assert str(document.Root.Lang) == language
        assert bool(document.Root.ViewerPreferences.DisplayDocTitle) is True
        assert str(document.docinfo["/Title"]) == tree.title
        assert str(document.docinfo["/Author"]) == "Secretaría inventada"
        assert str(document.docinfo["/CreationDate"]) == "D:20231114214000-05'00'"


def test_every_font_is_embedded(long_pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(long_pdf)) as document:
        fonts = {str(f.BaseFont): f for page in document.pages for f in page.Resources.Font.values()}
        assert fonts
        assert all("NotoSans" in name for name in fonts)
        assert all("/FontFile2" in font.FontDescriptor for font in fonts.values())


def test_the_structure_tree_owns_every_mark_on_every_page(long_pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(long_pdf)) as document:
        assert bool(document.Root.MarkInfo.Marked) is True
        nums = document.Root.StructTreeRoot.ParentTree.Nums
        for number, page in enumerate(document.pages):
            assert int(page.StructParents) == number
            marks = re.findall(rb"/MCID (\d+)", page.Contents.read_bytes())
            assert [int(mark) for mark in marks] == list(range(len(nums[2 * number + 1])))
        kinds = [str(kid.S) for kid in document.Root.StructTreeRoot.K[0].K]
        assert {"/H1", "/H2", "/H3", "/P", "/TOC", "/Table", "/L"} <= set(kinds)


def test_the_same_paper_gives_the_same_bytes() -> None:
    tree = minutes(CONTENT, "es")
    assert pdf_of(tree) == pdf_of(tree)


@pytest.mark.parametrize(("size", "shape"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_both_paper_sizes(size: str, shape: tuple[int, int]) -> None:
    with pypdfium2.PdfDocument(pdf_of(paper(text("a")), page_size=size)) as document:
        assert tuple(round(side) for side in document[0].get_size()) == shape


def test_a_title_that_no_file_can_hold_is_cleaned_in_the_properties() -> None:
    tree = msgspec.structs.replace(paper(text("a")), title="Acta\ud800\x07 😀")
    with pikepdf.open(io.BytesIO(pdf_of(tree))) as document:
        assert str(document.docinfo["/Title"]) == "Acta 😀"


def test_an_empty_meeting_makes_a_paper_all_the_same() -> None:
    tree = minutes(MinutesContent(meeting=Meeting(id="m"), delegations=(), sessions=()), "en")
    read = flat(" ".join(pages_of(pdf_of(tree))))
    assert "The records from which this paper was made show no member country as present." in read
    assert "Page 1 of 2" in read


def test_a_watermark_stands_on_every_page_and_only_where_wanted() -> None:
    tree = minutes(CONTENT, "es")
    assert all("PRÁCTICA" in page for page in pages_of(pdf_of(tree)))
    assert not any("PRÁCTICA" in p for p in pages_of(pdf_of(msgspec.structs.replace(tree, watermark=""))))


def test_signs_of_xml_and_pdf_are_only_text() -> None:
    words = r"<b>A & B</b> &amp; <para> (x) \n \( %s {0} ]]> --"
    assert words in flat(pages_of(pdf_of(paper(text(words))))[0])


def test_a_sign_without_a_glyph_is_reported_and_shown_as_a_mark() -> None:
    stream = io.BytesIO()
    written = write_pdf(paper(text("a 中 b 😀 c \ud800 d \x07 e")), stream)
    assert written.missing == ("\x07", "中", "\ud800", "😀")
    assert "a \ufffd b \ufffd c \ufffd d \ufffd e" in flat(pages_of(stream.getvalue())[0])


def test_accents_typed_in_two_keys_are_printed_as_one_letter() -> None:
    stream = io.BytesIO()
    assert write_pdf(paper(text("Pen\u0303a Jose\u0301")), stream).missing == ()
    assert "Peña José" in pages_of(stream.getvalue())[0]


def test_a_word_wider_than_the_page_is_broken_and_nothing_runs_over_the_margin() -> None:
    tree = paper(
        text("x" * 900 + " " + "https://example.org/" + "abc/" * 80),
        Table((Column("W" * 60, 1), Column("b", 1)), (((Run("y" * 300),), (Run("z"),)),)),
        Heading("H" * 300, label="L" * 90),
        ListOfNames("N" * 200, ((Run("m" * 200),),)),
    )
    with pypdfium2.PdfDocument(pdf_of(tree)) as document:
        for page in document:
            words = page.get_textpage()
            boxes = [
                words.get_charbox(i) for i in range(words.count_chars()) if words.get_text_range(i, 1).strip()
            ]
            assert all(box[0] >= 74 - 2 and box[2] <= 595.3 - 74 + 2 for box in boxes)
        read = "".join(page.get_textpage().get_text_bounded() for page in document)
    for sign, count in (("x", 900), ("y", 300), ("H", 300), ("N", 200), ("m", 200), ("W", 60)):
        assert read.count(sign) >= count


def test_a_very_long_paragraph_crosses_pages_and_loses_nothing() -> None:
    words = " ".join(f"w{n}" for n in range(9000))
    pages = pages_of(pdf_of(paper(text(words))))
    assert len(pages) > 10
    assert re.findall(r"w\d+", " ".join(pages)) == words.split()


def body_lines(page: str) -> list[str]:
    """The lines of a page between its head and its foot."""
    return [line for line in page.splitlines() if re.search(r"\d{4}", line)]


@pytest.mark.parametrize("filler", range(28, 44))
def test_no_paragraph_leaves_a_single_line_at_a_foot_or_head(filler: int) -> None:
    blocks = [Paragraph((Run("-"),)) for _ in range(filler)]
    long = " ".join(f"{n:04}" for n in range(1000, 1090))
    pages = pages_of(pdf_of(paper(*blocks, text(long))))
    lines = [len(body_lines(page)) for page in pages]
    assert sum(lines) > 4
    assert 1 not in lines


@pytest.mark.parametrize("filler", range(20, 36))
def test_a_heading_stands_on_the_page_of_what_follows_it(filler: int) -> None:
    blocks = [Paragraph((Run("-"),)) for _ in range(filler)]
    pages = pages_of(pdf_of(paper(*blocks, Heading("Encabezado"), text("Siguiente"))))
    assert all(("Encabezado" in page) == ("Siguiente" in page) for page in pages)


def test_a_table_repeats_its_head_and_keeps_its_rows_whole() -> None:
    rows = tuple(((Run(f"fila{n} uno\nfila{n} dos\nfila{n} tres"),), (Run(str(n)),)) for n in range(80))
    pages = pages_of(pdf_of(paper(Table((Column("Cabeza", 3), Column("N")), rows))))
    assert len(pages) > 3
    for page in pages:
        assert page.count("Cabeza") == 1
    for n in range(80):
        holders = [page for page in pages if re.search(rf"fila{n} uno", page)]
        assert len(holders) == 1
        assert re.search(rf"fila{n} dos[\s\S]*fila{n} tres", holders[0])


def test_a_row_higher_than_a_page_splits_and_loses_nothing() -> None:
    rows = (((Run(" ".join(f"c{n}" for n in range(2500))),), (Run("corto"),)),)
    pages = pages_of(pdf_of(paper(Table((Column("Cabeza"), Column("Otra")), rows))))
    assert re.findall(r"c\d+", " ".join(pages)) == [f"c{n}" for n in range(2500)]
    assert all("Cabeza" in page for page in pages)


def test_points_and_page_breaks_are_set() -> None:
    blocks = (
        NumberedPoint((Run("uno"),)),
        NumberedPoint((Run("dos"),), 2),
        PageBreak(),
        NumberedPoint((Run("tres"),), 3),
    )
    pages = [flat(page) for page in pages_of(pdf_of(paper(*blocks)))]
    assert "1. uno a) dos" in pages[0]
    assert "i) tres" in pages[1]


def test_headings_that_skip_a_level_still_make_an_outline() -> None:
    pdf = pdf_of(
        paper(Heading("c", 3), Heading("b", 2), Heading("a", 1), Heading("d", 3), Contents("Índice"))
    )
    with pypdfium2.PdfDocument(pdf) as document:
        assert [mark.get_title() for mark in document.get_toc()] == ["c", "b", "a", "d"]


def test_progress_grows_to_its_end(long_paper: Paper) -> None:
    seen: list[float] = []
    pdf_of(long_paper, progress=lambda done, whole: seen.append(done / whole))
    assert seen[-1] == 1.0
    drawing = seen[len(seen) // 2 :]
    assert drawing == sorted(drawing)
    assert all(0 <= part <= 1 for part in seen)


class Cancelled(Exception):
    pass


@pytest.mark.parametrize("at", [1, 150])
def test_cancelling_leaves_an_older_file_untouched(tmp_path: Path, long_paper: Paper, at: int) -> None:
    calls: list[int] = []

    def cancel(done: int, whole: int) -> None:
        calls.append(done)
        if len(calls) == at:
            raise Cancelled

    target = tmp_path / "minutes.pdf"
    target.write_bytes(b"older")
    with pytest.raises(Cancelled):
        write_pdf(long_paper, target, progress=cancel)
    assert target.read_bytes() == b"older"
    assert [path.name for path in tmp_path.iterdir()] == ["minutes.pdf"]


def test_a_path_is_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "minutes-es.pdf"
    written = write_pdf(minutes(CONTENT, "es"), target)
    assert page_count(target) == written.pages
    assert [path.name for path in tmp_path.iterdir()] == ["minutes-es.pdf"]


def test_the_preview_shows_ink_on_white_at_the_width_asked_for() -> None:
    width, height, rgb = render_page(pdf_of(minutes(CONTENT, "es")), 0, 501)
    assert (width, len(rgb)) == (501, width * height * 3)
    assert abs(height - 501 * 841.89 / 595.276) < 2
    assert rgb[:3] == b"\xff\xff\xff"
    # The rule below the body's name is petrol: more blue and green than red.
    assert any(rgb[i + 2] - rgb[i] > 60 for i in range(0, len(rgb), 3))


printable = st.text(st.characters(exclude_categories=()), max_size=200) | st.text(
    string.printable, max_size=400
)


@settings(max_examples=120, deadline=None)
@given(words=printable, number=printable, title=printable)
def test_any_text_at_all_makes_a_readable_pdf(words: str, number: str, title: str) -> None:
    tree = paper(
        Contents(title),
        Heading(title, label=number[:20]),
        text(words),
        NumberedPoint((Run(words, bold=True), Run(number), Run(words, italic=True)), 3),
        Table((Column(title), Column(number)), (((Run(words),), (Run(number),)),)),
        ListOfNames(title, ((Run(words),),)),
        body=number,
        symbol=title,
        subtitles=(words,),
        running_head=title,
        status=number,
        watermark=number[:30],
        author=title,
    )
    pdf = pdf_of(tree)
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) >= 1
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert document.check_pdf_syntax() == []
