"""The keys of a bundle: age identities that open it, Ed25519 keys that sign it, and keys made from words."""

from collections.abc import Collection, Iterable

from rcm_desktop.bundle.records import Tip, Vouch, tip_statement, vouch_statement
from rcm_desktop.bundle.words import canonical_words, words_of

_SALT = b"RCM Desktop invitation v1"
_MEMORY_KIB = 256 * 1024
_PASSES = 3
_LANES = 4
_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def new_meeting_key() -> str:
    """A new age X25519 secret key, as the text age prints."""
    from pyrage import x25519

    return str(x25519.Identity.generate())


def words_to_key(words: Iterable[str]) -> str:
    """The age secret key that six invitation words stand for, so that `age -d` opens the file by hand.

    Argon2id (RFC 9106) of the words joined by spaces; takes about a second and 256 MiB, on purpose.
    Raises WrongWords.
    """
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    phrase = " ".join(canonical_words(words)).encode()
    derived = Argon2id(salt=_SALT, length=32, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY_KIB)
    return age_secret_key(derived.derive(phrase))


def age_secret_key(secret: bytes) -> str:
    """32 bytes as an age secret key: Bech32 (BIP 173) with the prefix "age-secret-key-", in capitals."""
    prefix = "age-secret-key-"
    bits = int.from_bytes(secret) << 4  # 256 bits filled up to 52 groups of five
    data = [bits >> 5 * place & 31 for place in reversed(range(52))]
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    check = _checksum([*expanded, *data, 0, 0, 0, 0, 0, 0]) ^ 1
    data += [check >> 5 * place & 31 for place in reversed(range(6))]
    return (prefix + "1" + "".join(_ALPHABET[value] for value in data)).upper()


def _checksum(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            check ^= generator if top >> bit & 1 else 0
    return check


def new_signing_key() -> str:
    """A new Ed25519 secret key, 64 hexadecimal characters."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.generate().private_bytes_raw().hex()


def public_key(signing_key: str) -> str:
    """The public half of a signing key, 64 hexadecimal characters."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    secret = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(signing_key))
    return secret.public_key().public_bytes_raw().hex()


def sign(signing_key: str, statement: bytes) -> str:
    """The signature under a statement, 128 hexadecimal characters."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(signing_key)).sign(statement).hex()


def holds(key: str, statement: bytes, signature: str) -> bool:
    """Whether the signature under the statement was made by the owner of this public key."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), statement)
    except (InvalidSignature, ValueError):
        return False
    return True


def key_words(key: str) -> tuple[str, str, str, str]:
    """Four words of a public key, for two persons to compare."""
    return words_of(bytes.fromhex(key), b"RCM key words v1")


def signed_tip(signing_key: str, meeting: str, *, replica: str, seq: int, last: str, name: str, at: str) -> Tip:
    """A laptop's own tip: the number and id of its last transaction at a moment (ISO 8601, UTC)."""
    tip = Tip(replica, seq, last, name, at, public_key(signing_key), "")
    return Tip(replica, seq, last, name, at, tip.key, sign(signing_key, tip_statement(meeting, tip)))


def tip_holds(meeting: str, tip: Tip) -> bool:
    """Whether a tip is as its laptop signed it."""
    return holds(tip.key, tip_statement(meeting, tip), tip.signature)


def vouch_for(signing_key: str, meeting: str, *, key: str, name: str) -> Vouch:
    """This laptop's word, in one meeting, for another's public signing key."""
    vouch = Vouch(key, name, public_key(signing_key), "")
    return Vouch(key, name, vouch.by, sign(signing_key, vouch_statement(meeting, vouch)))


def vouch_holds(meeting: str, vouch: Vouch) -> bool:
    """Whether a vouch is as its maker signed it."""
    return holds(vouch.by, vouch_statement(meeting, vouch), vouch.signature)


def vouched(vouches: Iterable[Vouch], trusted: Collection[str]) -> frozenset[str]:
    """The trusted keys and all they vouch for, directly or not; signatures were checked when read."""
    by: dict[str, list[str]] = {}
    for vouch in vouches:
        by.setdefault(vouch.by, []).append(vouch.key)
    known, new = set(trusted), list(trusted)
    while new:
        found = [key for key in by.get(new.pop(), ()) if key not in known]
        known.update(found)
        new += found
    return frozenset(known)
