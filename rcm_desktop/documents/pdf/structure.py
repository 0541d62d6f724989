"""The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8), written as plain objects."""

from typing import Any

from rcm_desktop.documents.pdf.strips import Node

_ARTIFACT = Node("Artifact")


class Structure:
    """Follows what is drawn and remembers which marks on which page belong to which element."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._page = -1
        self._now: Node | None = None
        self._marks: dict[int, list[tuple[int, int]]] = {}
        self._owners: list[list[Node]] = []

    def open_page(self, page: int) -> None:
        """Starts a page, counted from 0."""
        self._page, self._now = page, None
        self._owners.append([])

    def turn_to(self, node: Node | None) -> str:
        """The operators that make what follows belong to an element, or (None) to nothing."""
        wanted = node or _ARTIFACT
        if wanted is self._now:
            return ""
        closing = "EMC " if self._now else ""
        self._now = wanted
        if node is None:
            return f"{closing}/Artifact BMC"
        owners = self._owners[-1]
        mark = len(owners)
        owners.append(node)
        self._marks.setdefault(id(node), []).append((self._page, mark))
        return f"{closing}/{node.kind} <</MCID {mark}>> BDC"

    def close(self) -> str:
        """The operator that ends what was open."""
        closing, self._now = ("EMC" if self._now else ""), None
        return closing

    def write_into(self, document: Any) -> None:
        """Adds the tree to a ReportLab document whose pages have all been drawn."""
        from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObjectReference

        elements = _walk(self._root)
        # Numbers are needed before the objects that point at each other can be worded.
        roots = [_number(document, name) for name in ("TagRoot", "TagParents")]
        numbers = {id(node): _number(document, f"Tag{i}") for i, node in enumerate(elements)}
        pages = [_number(document, f"Page{i + 1}") for i in range(len(self._owners))]
        for i, node in enumerate(elements):
            parent = numbers[id(node.parent)] if node.parent else roots[0]
            document.idToObject[f"Tag{i}"] = self._element(node, parent, numbers, pages)
        nums = "\n".join(
            f"{page} [{' '.join([f'{numbers[id(node)]} 0 R' for node in owners])}]"
            for page, owners in enumerate(self._owners)
        )
        document.idToObject["TagParents"] = f"<</Nums[{nums}]>>"
        document.idToObject["TagRoot"] = (
            f"<</Type/StructTreeRoot/K[{numbers[id(self._root)]} 0 R]"
            f"/ParentTree {roots[1]} 0 R/ParentTreeNextKey {len(pages)}>>"
        )
        for number, page in enumerate(document.Pages.pages):
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents, page.Tabs = number, "/S"
        document.Catalog.StructTreeRoot = PDFObjectReference("TagRoot")
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _element(self, node: Node, parent: int, numbers: dict[int, int], pages: list[int]) -> str:
        marks = self._marks.get(id(node), [])
        home = marks[0][0] if marks else -1
        kids = [f"{numbers[id(child)]} 0 R" for child in node.children]
        kids += [
            str(mark) if page == home else f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {mark}>>" for page, mark in marks
        ]
        on = f"/Pg {pages[home]} 0 R" if marks else ""
        scope = "/A<</O/Table/Scope/Column>>" if node.kind == "TH" else ""
        return f"<</Type/StructElem/S/{node.kind}/P {parent} 0 R{on}{scope}/K[{' '.join(kids)}]>>"


def _walk(node: Node) -> list[Node]:
    return [node, *(below for child in node.children for below in _walk(child))]


def _number(document: Any, name: str) -> int:
    """The number of the object of this name, given now if it has none."""
    if name not in document.idToObjectNumberAndVersion:
        document.Reference("null", name)
    number: int = document.idToObjectNumberAndVersion[name][0]
    return number
