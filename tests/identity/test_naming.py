from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lsr_live.errors import IdentityError
from lsr_live.identity.naming import checked_name, file_name, name_of


@pytest.mark.parametrize(
    "name", ["Ada", "Zoë Çelik", "李小龍", "محمد", "O'Brien (2)", "a.b", "x" * 60, "👩\u200d🚀", "100 %", "Console"]
)
def test_people_may_be_called_what_they_are_called(name: str) -> None:
    assert checked_name(name) == name
    assert name_of(file_name(name)) == name


@pytest.mark.parametrize(
    "name",
    ["", "   ", ".", "..", "a/b", "a\\b", "../x", "x" * 61, "a\nb", "a\0b",
     "\u202eevil", "CON", "nul", "com1.txt", "Lpt9 ", "\ud800"],
)  # fmt: skip
def test_what_is_no_name(name: str) -> None:
    with pytest.raises(IdentityError) as caught:
        checked_name(name)
    assert caught.value.sentence
    assert caught.value.advice
    assert caught.value.exit_code == 5


def test_one_name_has_one_spelling() -> None:
    assert checked_name(unicodedata.normalize("NFD", "Zoë")) == "Zoë"
    assert checked_name("  Ada ") == "Ada"


@given(st.text(min_size=1, max_size=60))
def test_every_name_has_a_safe_file_of_its_own(text: str) -> None:
    try:
        name = checked_name(text)
    except IdentityError:
        return
    file = file_name(name)
    assert name_of(file) == name
    assert not set(file) & set('<>:"/\\|?*')
    assert not file.startswith(".")
    assert len(file.encode()) <= 255
    assert file.endswith(".lsrid")
    assert not file.removesuffix(".lsrid").endswith((".", " "))
