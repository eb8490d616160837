from __future__ import annotations

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from lsr_live.frames.slot import Slot

LONG = 20.0


class SlotMachine(RuleBasedStateMachine):
    """One thread's view, against a model: the newest item, whether closed, how many were lost."""

    def __init__(self) -> None:
        super().__init__()
        self.slot: Slot[int] = Slot()
        self.held: int | None = None
        self.closed = False
        self.lost = 0

    @rule(item=st.integers())
    def put(self, item: int) -> None:
        assert self.slot.put(item) is not self.closed
        if not self.closed:
            self.lost += self.held is not None
            self.held = item

    @rule(item=st.integers())
    def put_wait_where_there_is_room(self, item: int) -> None:
        if self.held is not None and not self.closed:
            return
        assert self.slot.put_wait(item) is not self.closed
        if not self.closed:
            self.held = item

    @rule()
    def get(self) -> None:
        assert self.slot.get(timeout=0) == self.held
        self.held = None

    @rule()
    def clear(self) -> None:
        self.slot.clear()
        self.held = None

    @rule()
    def close(self) -> None:
        self.slot.close()
        self.closed = True

    @invariant()
    def agrees(self) -> None:
        assert self.slot.overwritten == self.lost
        assert self.slot.exhausted is (self.closed and self.held is None)


TestSlotMachine = SlotMachine.TestCase
TestSlotMachine.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)


@settings(max_examples=20, deadline=None)
@given(count=st.integers(0, 300), makers=st.integers(1, 3), takers=st.integers(1, 3))
def test_waiting_hands_over_every_item_once_and_in_order(count: int, makers: int, takers: int) -> None:
    slot: Slot[tuple[int, int]] = Slot()
    taken: list[list[tuple[int, int]]] = [[] for _ in range(takers)]

    def make(maker: int) -> None:
        for number in range(count):
            assert slot.put_wait((maker, number))

    def take(mine: list[tuple[int, int]]) -> None:
        while not slot.exhausted:
            item = slot.get()
            if item is not None:
                mine.append(item)

    makers_ = [threading.Thread(target=make, args=(m,)) for m in range(makers)]
    takers_ = [threading.Thread(target=take, args=(mine,)) for mine in taken]
    for thread in makers_ + takers_:
        thread.start()
    for thread in makers_:
        thread.join(LONG)
    slot.close()
    for thread in takers_:
        thread.join(LONG)
        assert not thread.is_alive()
    assert slot.overwritten == 0
    assert sorted(item for mine in taken for item in mine) == [(m, n) for m in range(makers) for n in range(count)]
    for mine in taken:
        for maker in range(makers):
            numbers = [n for m, n in mine if m == maker]
            assert numbers == sorted(numbers)


@settings(max_examples=20, deadline=None)
@given(count=st.integers(1, 2000))
def test_newest_wins_and_every_lost_item_is_counted(count: int) -> None:
    slot: Slot[int] = Slot()
    seen: list[int] = []

    def take() -> None:
        while not slot.exhausted:
            item = slot.get()
            if item is not None:
                seen.append(item)

    taker = threading.Thread(target=take)
    taker.start()
    for number in range(count):
        assert slot.put(number)
    slot.close()
    taker.join(LONG)
    assert not taker.is_alive()
    assert seen == sorted(set(seen))
    assert seen[-1] == count - 1
    assert len(seen) + slot.overwritten == count


@pytest.mark.parametrize("waiting", ["get", "put_wait"])
def test_close_wakes_whoever_waits(waiting: str) -> None:
    slot: Slot[int] = Slot()
    answers: list[object] = []
    if waiting == "put_wait":
        slot.put(1)
    thread = threading.Thread(target=lambda: answers.append(slot.get() if waiting == "get" else slot.put_wait(2)))
    thread.start()
    slot.close()
    thread.join(LONG)
    assert not thread.is_alive()
    assert answers == [None if waiting == "get" else False]


def test_what_lay_there_can_be_taken_after_close() -> None:
    slot: Slot[str] = Slot()
    slot.put("last")
    slot.close()
    assert not slot.exhausted
    assert slot.get() == "last"
    assert slot.exhausted
    assert slot.get() is None


def test_an_empty_slot_gives_up_after_the_timeout() -> None:
    slot: Slot[int] = Slot()
    assert slot.get(timeout=0.001) is None
    assert not slot.exhausted
