"""A brute-force causal model of what laptops know: no clever step, only sets walked to the end."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

_OPERATION = re.compile(r"[0-9a-f]{64}\.[0-9]+")
_RECORD = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")

Register = tuple[str, str, str]
"""Kind, record, field."""


class Op(msgspec.Struct, frozen=True):
    """One acknowledged operation as the one who wrote it meant it; a fact has the field None."""

    id: str
    tx: str
    kind: str
    rec: str
    field: str | None
    value: Any
    replaces: frozenset[str]
    hlc: int
    readable: bool = True

    @property
    def register(self) -> Register:
        """Where a write writes."""
        return self.kind, self.rec, self.field or ""


class Tip(msgspec.Struct, frozen=True):
    """How far one life of a laptop had written, and the key that signed it or, for a life of one's own, would."""

    replica: str
    seq: int
    hash: str
    key: str
    signed: bool


class World:
    """Every transaction that any laptop acknowledged, kept outside all of them."""

    def __init__(self) -> None:
        self.txs: dict[str, tuple[Op, ...]] = {}
        self.actors: dict[str, str] = {}
        self.lives: dict[str, tuple[str, int]] = {}
        """The life that wrote each transaction, and its number there."""

    def copy(self) -> "World":
        """A world that begins as this one stands."""
        other = World()
        other.txs, other.actors, other.lives = dict(self.txs), dict(self.actors), dict(self.lives)
        return other

    def acknowledge(self, ops: Iterable[Op], actor: str, life: str, numbers: Mapping[str, int]) -> None:
        """Note operations that somebody did at a laptop, gathered by their transaction, whose number there is told."""
        for op in ops:
            self.txs[op.tx] = (*self.txs.get(op.tx, ()), op)
            self.actors[op.tx], self.lives[op.tx] = actor, (life, numbers[op.tx])

    def parted(self) -> set[str]:
        """The lives under whose name two histories were written."""
        counted = Counter(self.lives.values())
        return {life for (life, _), count in counted.items() if count > 1}

    def names(self, tx: str) -> frozenset[str]:
        """The records a transaction names: in its operations, in their values, and who did it."""
        ops = self.txs[tx]
        within = {text for op in ops for text in _texts(op.value) if _RECORD.fullmatch(text)}
        return frozenset(within | self.wrote(tx) | {self.actors[tx]})

    def wrote(self, tx: str) -> frozenset[str]:
        """The records a transaction writes or speaks of."""
        return frozenset(op.rec for op in self.txs[tx])

    def replaced(self, tx: str) -> frozenset[str]:
        """The transactions whose operations this one writes over, or speaks of in a fact."""
        over = {target for op in self.txs[tx] for target in op.replaces}
        facts = [op for op in self.txs[tx] if op.field is None]
        of = {text for op in facts for text in _texts(op.value) if _OPERATION.fullmatch(text)}
        return frozenset(target.split(".")[0] for target in over | of)


class Shelf:
    """What one laptop's file holds: when each transaction came, by which bundle, what was undone, and its papers."""

    def __init__(self, world: World, mine: str, key: str) -> None:
        self.world = world
        self.mine = mine
        """The life that writes here."""
        self.key = key
        """The public key it signs with."""
        self.tips: dict[str, Tip] = {}
        self.words: set[tuple[str, str]] = set()
        """The keys for which a word was given, each with the key that gave it."""
        self.came: dict[str, int] = {}
        self.bundles: dict[int, frozenset[str]] = {}
        self.undone: dict[str, int] = {}
        self.stamp = 0
        """The newest stamp that the next one of this laptop's own has to pass."""
        self._counter = 0

    def copy(self, world: World | None = None) -> "Shelf":
        """The shelf of a copy of the file, perhaps in another world."""
        other = Shelf(world or self.world, self.mine, self.key)
        other.tips, other.words = dict(self.tips), set(self.words)
        other.came, other.bundles, other.undone = dict(self.came), dict(self.bundles), dict(self.undone)
        other.stamp, other._counter = self.stamp, self._counter
        return other

    def wrote(self, txs: Iterable[str]) -> None:
        """This laptop wrote transactions, one after the other."""
        for tx in txs:
            self._counter += 1
            self.came[tx] = self._counter
            seq = self.tips[self.mine].seq if self.mine in self.tips else 0
            self.tips[self.mine] = Tip(self.mine, seq + 1, tx, self.key, signed=False)

    def signs(self) -> list[Tip]:
        """The tips that a file written now holds: those whose transaction it holds, each signed by its own laptop."""
        effective = self.effective()
        held = [tip for tip in self.tips.values() if tip.hash in effective]
        return [msgspec.structs.replace(tip, signed=True) for tip in held]

    def noted(self, tips: Iterable[Tip], words: Iterable[tuple[str, str]]) -> None:
        """Signed tips and given words came: the furthest tip of each life stays, of two alike the signed one."""
        for tip in tips:
            known = self.tips.get(tip.replica)
            further = known is None or (known.seq, known.signed) < (tip.seq, True)
            if further and tip.replica != self.mine:
                self.tips[tip.replica] = tip
        self.words |= set(words)

    def goes_on(self, mine: str, key: str) -> None:
        """A new life takes the place of the one that wrote here: that one's key signs for the last time, and each
        key gives its word for the other."""
        if self.mine in self.tips:
            self.tips[self.mine] = msgspec.structs.replace(self.tips[self.mine], signed=True)
        self.words |= {(key, self.key), (self.key, key)}
        self.mine, self.key = mine, key

    def is_written_elsewhere(self, txs: Iterable[str]) -> bool:
        """Whether some of these, new here, were written under the name that this laptop writes under."""
        return any(self.world.lives[tx][0] == self.mine for tx in txs if tx not in self.came)

    def took_in(self, number: int, txs: Iterable[str]) -> int:
        """A bundle came; how many of its transactions are new."""
        new = frozenset(txs) - self.came.keys()
        self._counter += 1
        self.came |= dict.fromkeys(new, self._counter)
        self.bundles[number] = new
        return len(new)

    def undo(self, number: int) -> None:
        """A person undid a bundle."""
        for tx in self.bundles.get(number, frozenset()):
            self.undone.setdefault(tx, number)

    def restore(self, number: int) -> None:
        """A person let a bundle count again."""
        self.undone = {tx: n for tx, n in self.undone.items() if n != number}

    def effective(self) -> set[str]:
        """The least set that holds all that was not undone and whatever something in it rests on."""
        found = self.came.keys() - self.undone.keys()
        while more := {a for a in self.came.keys() - found if any(self._rests(b, a) for b in found)}:
            found |= more
        return found

    def _rests(self, later: str, earlier: str) -> bool:
        if earlier in self.world.replaced(later):
            return True
        return self.came[earlier] <= self.came[later] and bool(self.world.names(later) & self.world.wrote(earlier))

    def ops(self) -> Iterator[Op]:
        """The operations that count."""
        for tx in self.effective():
            yield from self.world.txs[tx]

    def view(self) -> "View":
        """What a screen would have to show of all that."""
        return View(list(self.ops()))


class View:
    """Heads, what is shown, what is to settle, from operations and who wrote over whom."""

    def __init__(self, ops: list[Op]) -> None:
        gone = {(op.register, target) for op in ops for target in op.replaces}
        self.registers: dict[Register, list[Op]] = {}
        self.facts: list[Op] = [op for op in ops if op.field is None]
        for op in ops:
            if op.field is not None:
                heads = self.registers.setdefault(op.register, [])
                if (op.register, op.id) not in gone:
                    heads.append(op)

    def heads(self, kind: str, rec: str, field: str) -> frozenset[str]:
        """The operations of a register that nobody wrote over."""
        return frozenset(op.id for op in self.registers.get((kind, rec, field), ()))

    def to_settle(self, kind: str, rec: str) -> set[str]:
        """The fields of a record whose heads hold different values."""
        return {
            field
            for (k, r, field), heads in self.registers.items()
            if (k, r) == (kind, rec) and len({json.dumps(head.value, sort_keys=True) for head in heads}) > 1
        }

    def deletion(self, kind: str, rec: str) -> tuple[bool, bool]:
        """(hidden, deleted yet edited)."""
        decisions = self.registers.get((kind, rec, "deleted"), [])
        deleting = [op for op in decisions if op.readable and op.value["deleted"]]
        if not deleting:
            return False, False
        alive = {
            head.id
            for (k, r, field), heads in self.registers.items()
            if (k, r) == (kind, rec) and field != "deleted"
            for head in heads
        } | {fact.id for fact in self.facts if fact.rec == rec}
        seen = {ident for op in deleting for ident in op.value["seen"]}
        hidden = len(deleting) == len(decisions) and alive <= seen
        return hidden, not hidden

    def shown(self, kind: str, rec: str, field: str) -> Op | None:
        """The newest head whose value this version can read."""
        heads = [op for op in self.registers.get((kind, rec, field), ()) if op.readable]
        return max(heads, key=lambda op: (op.hlc, op.id), default=None)

    def records(self, kind: str) -> set[str]:
        """The records of a kind that somebody wrote."""
        return {rec for k, rec, _ in self.registers if k == kind}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from _texts(inner)
