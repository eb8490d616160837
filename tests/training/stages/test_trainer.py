"""Training goes on bit for bit, stops when told, and says what went wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import pytest
import torch
from torch import Tensor, nn

from lsr_live.errors import DataError, DeviceError, UsageError
from tests.training.stages.tiny import Tiny, checkpoints, config
from training.stages import checkpoint as checkpoint_module
from training.stages.checkpoint import latest, load_ema, read_progress
from training.stages.config import StageConfig, read_config
from training.stages.recipe import CRITIC, Player, Recipe
from training.stages.trainer import Outcome, Report, train


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def tensors(run: Path) -> Mapping[str, Tensor]:
    found = latest(run)
    assert found is not None
    return found.tensors


def assert_same(a: Mapping[str, Tensor], b: Mapping[str, Tensor]) -> None:
    assert a.keys() == b.keys()
    assert [name for name in a if not torch.equal(a[name], b[name])] == []


def lines(run: Path) -> list[dict[str, float]]:
    return [json.loads(line) for line in (run / "log.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("precision", ["fp32", "bf16"])
@pytest.mark.parametrize("optimizer", ["adam", "adamw"])
@pytest.mark.parametrize("accumulate", [1, 2])
def test_two_spells_are_one_bit_for_bit(tmp_path: Path, precision: str, optimizer: str, accumulate: int) -> None:
    settings = config(precision=precision, optimizer=optimizer, accumulate=accumulate, beta1=0.5)
    train(Tiny(), settings, tmp_path / "whole")
    first = train(Tiny(), settings, tmp_path / "parts", steps=3)
    second = train(Tiny(), settings, tmp_path / "parts", resume=True)
    assert (first.step, first.reason) == (3, "steps")
    assert (second.step, second.reason) == (6, "done")
    whole = tensors(tmp_path / "whole")
    assert {name.split("/")[0] for name in whole} == {"weights", "average", "optimizer", "generator"}
    assert_same(whole, tensors(tmp_path / "parts"))


def test_training_moves_the_weights_it_should(tmp_path: Path) -> None:
    before = {name: value.clone() for name, value in Tiny().generator.state_dict().items()}
    train(Tiny(), config(steps=1), tmp_path)
    # The critic has no terms in the first step.
    assert_same({**Tiny().critic.state_dict()}, latest(tmp_path).section("weights", CRITIC))  # type: ignore[union-attr]
    after = latest(tmp_path).section("weights", "generator")  # type: ignore[union-attr]
    assert not torch.equal(after["0.weight"], before["0.weight"])
    assert "optimizer" not in {name.split("/")[0] for name in tensors(tmp_path) if CRITIC in name}


def test_loss_falls(tmp_path: Path) -> None:
    train(Tiny(), config(steps=60, log_every=10, preview_every=0, decay="constant"), tmp_path)
    told = [line["generator/l1"] for line in lines(tmp_path)]
    assert told[-1] < 0.7 * told[0]


class Pulling(Recipe[Tensor]):
    """Each player's loss would also change the other's weights, had it a hand in them."""

    def __init__(self, share: float = 1.0) -> None:
        self.a, self.b = nn.Linear(1, 1, bias=False), nn.Linear(1, 1, bias=False)
        for module, value in ((self.a, 2.0), (self.b, 3.0)):
            nn.init.constant_(module.weight, value)
        self.share = share

    @property
    def players(self) -> Mapping[str, Player]:
        return {"a": Player("a", self.a), "b": Player("b", self.b)}

    def draw(self, generator: torch.Generator, batch_size: int, step: int, shard: object) -> Tensor:
        return torch.ones(batch_size, 1)

    def losses(self, batch: Tensor, step: int) -> Mapping[str, Mapping[str, Tensor]]:
        answer = self.b(self.a(batch)).mean()
        return {"a": {"up": self.share * answer}, "b": {"down": -self.share * answer}}

    def grid(self, networks: Mapping[str, nn.Module]) -> None:  # type: ignore[override]
        raise AssertionError("no grid was asked for")


def _pull(run: Path, **changes: object) -> tuple[Pulling, Outcome]:
    recipe = Pulling()
    settings = config(rates={"a": 1.0, "b": 1.0}, warmup=0, decay="constant", preview_every=0, steps=1, **changes)
    return recipe, train(recipe, settings, run)


def test_both_gradients_are_of_the_weights_before_any_update(tmp_path: Path) -> None:
    recipe, outcome = _pull(tmp_path, clip="none")
    # d(ab)/da = b = 3 and -d(ab)/db = -a = -2, whoever moves first; Adam's first step is the rate, by the sign.
    assert outcome.figures["a/gradient"] == pytest.approx(3.0)
    assert outcome.figures["b/gradient"] == pytest.approx(2.0)
    assert recipe.a.weight.item() == pytest.approx(1.0, abs=1e-4)
    assert recipe.b.weight.item() == pytest.approx(4.0, abs=1e-4)


@pytest.mark.parametrize(("clip", "seen"), [("none", 3.0), ("value", 1.0), ("norm", 1.0)])
def test_clipping(tmp_path: Path, clip: str, seen: float) -> None:
    _pull(tmp_path, clip=clip, beta2=0.5, beta1=0.5)
    moment = tensors(tmp_path)["optimizer/a/weight/exp_avg"].item()
    assert moment == pytest.approx(0.5 * seen, rel=1e-4)


def test_average_forgets_the_beginning_and_the_critic_has_none(tmp_path: Path) -> None:
    recipe = Tiny()
    train(recipe, config(ema=0.9999), tmp_path)
    found = tensors(tmp_path)
    assert not any(name.startswith(f"average/{CRITIC}") for name in found)
    last, average, first = (
        found["weights/generator/0.weight"],
        found["average/generator/0.weight"],
        Tiny().generator.state_dict()["0.weight"],
    )
    assert (last - average).abs().mean() < 0.5 * (last - first).abs().mean()


def test_ema_is_what_others_get(tmp_path: Path) -> None:
    train(Tiny(), config(), tmp_path)
    weights, found = load_ema(tmp_path), tensors(tmp_path)
    assert torch.equal(weights["generator.0.weight"], found["average/generator/0.weight"])
    assert torch.equal(weights["critic.0.weight"], found["weights/critic/0.weight"])
    assert read_progress(tmp_path).steps == 6
    train(Tiny(), config(ema=0.0), tmp_path / "plain")
    assert_same(
        {
            f"generator.{name}": value
            for name, value in latest(tmp_path / "plain").section("weights", "generator").items()
        },  # type: ignore[union-attr]
        {name: value for name, value in load_ema(tmp_path / "plain").items() if name.startswith("generator.")},
    )


def test_two_micro_batches_are_one_batch_of_both(tmp_path: Path) -> None:
    class Halves(Tiny):
        """Draws the same rows whether it is asked for them at once or in halves."""

        def __init__(self) -> None:
            super().__init__()
            del self.generator[1]  # batch norm sees batches, not rows

        def draw(self, generator, batch_size, step, shard):  # type: ignore[no-untyped-def]
            rows = [torch.rand(2, 3, 8, 8, generator=generator) for _ in range(batch_size)]
            picture = torch.stack([row[0] for row in rows])
            return picture, torch.stack([row[1] for row in rows])

    train(Halves(), config(batch=4, preview_every=0), tmp_path / "one")
    train(Halves(), config(batch=2, accumulate=2, preview_every=0), tmp_path / "two")
    one, two = tensors(tmp_path / "one"), tensors(tmp_path / "two")
    for name in one:
        torch.testing.assert_close(one[name], two[name], rtol=1e-4, atol=1e-6)
    for a, b in zip(lines(tmp_path / "one"), lines(tmp_path / "two"), strict=True):
        assert a["generator/l1"] == pytest.approx(b["generator/l1"], rel=1e-4)


def test_a_run_leaves_settings_log_pictures_and_board(tmp_path: Path) -> None:
    seen: list[Report] = []
    outcome = train(Tiny(), config(), tmp_path, progress=seen.append)
    assert read_config(tmp_path / "config.toml") == config()
    assert [line["step"] for line in lines(tmp_path)] == [2, 4, 6]
    assert {"generator/l1", "critic/fake", "generator/gradient", "rate", "pictures_per_s"} <= lines(tmp_path)[1].keys()
    shares = [value for name, value in lines(tmp_path)[1].items() if name.startswith("time/")]
    assert len(shares) == 5
    assert sum(shares) == pytest.approx(1.0, abs=1e-4)
    assert sorted(path.name for path in (tmp_path / "previews").iterdir()) == ["00000003.png", "00000006.png"]
    assert cv2.imread(str(tmp_path / "previews" / "00000006.png")).shape == (8, 8, 3)
    assert list((tmp_path / "tensorboard").iterdir())
    assert [report.step for report in seen] == [2, 4, 6]
    assert seen[-1].remaining_s == 0
    assert seen[-1].pictures_per_s > 0
    assert outcome.figures == seen[-1].figures
    assert "after step 6 of 6" in str(outcome)


def test_resumed_log_has_each_step_once(tmp_path: Path) -> None:
    train(Tiny(), config(), tmp_path, steps=3)
    # As a killed spell leaves it: it went further than its last checkpoint, and its last line is cut off.
    with (tmp_path / "log.jsonl").open("a") as file:
        file.write('{"step": 4, "generator/l1": 9}\n{"step": 5, "gen')
    train(Tiny(), config(), tmp_path, resume=True)
    assert [line["step"] for line in lines(tmp_path)] == [2, 3, 4, 6]
    assert all(line["generator/l1"] < 9 for line in lines(tmp_path))


def test_draws_of_one_step_do_not_repeat_in_the_next_or_after_resuming(tmp_path: Path) -> None:
    first, second = Tiny(), Tiny()
    train(first, config(), tmp_path, steps=3)
    train(second, config(), tmp_path, resume=True)
    pictures = [drawn.numpy().tobytes() for drawn in (*first.drawn, *second.drawn)]
    assert len(set(pictures)) == 6


def test_time_is_up(tmp_path: Path) -> None:
    outcome = train(Tiny(), config(steps=10**6, preview_every=0), tmp_path, minutes=0.002)
    assert outcome.reason == "minutes"
    assert 0 < outcome.step < 10**6
    assert "--resume" in str(outcome)
    assert checkpoints(tmp_path)[-1] == outcome.step


def test_a_done_stage_is_left_as_it_is(tmp_path: Path) -> None:
    train(Tiny(), config(), tmp_path)
    files = {path: path.stat().st_mtime_ns for path in tmp_path.glob("checkpoint*")}
    outcome = train(Tiny(), config(), tmp_path, resume=True)
    assert (outcome.reason, outcome.step) == ("done", 6)
    assert files == {path: path.stat().st_mtime_ns for path in tmp_path.glob("checkpoint*")}


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process at once that is sent a signal")
@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_after_the_step_with_a_checkpoint(tmp_path: Path, kind: signal.Signals) -> None:
    class Interrupted(Tiny):
        def losses(self, batch, step):  # type: ignore[no-untyped-def]
            if step == 3:
                os.kill(os.getpid(), kind)
            return super().losses(batch, step)

    handler = signal.getsignal(kind)
    outcome = train(Interrupted(), config(), tmp_path)
    assert (outcome.reason, outcome.step) == ("interrupted", 4)
    assert checkpoints(tmp_path) == [4]
    assert signal.getsignal(kind) is handler
    train(Tiny(), config(), tmp_path, resume=True)
    train(Tiny(), config(), tmp_path / "whole")
    assert_same(tensors(tmp_path), tensors(tmp_path / "whole"))


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process at once that is sent a signal")
def test_a_second_ctrl_c_ends_it_at_once(tmp_path: Path) -> None:
    class Impatient(Tiny):
        def losses(self, batch, step):  # type: ignore[no-untyped-def]
            # In this very thread, one handled before the next: two sent to the process may arrive as one.
            for _ in range(2):
                signal.raise_signal(signal.SIGINT)
            return super().losses(batch, step)

    # A shell starts what runs in the background with interrupts ignored, and these tests may run there.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            train(Impatient(), config(), tmp_path)
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_loss_that_is_no_number_stops_training_and_keeps_the_checkpoint(tmp_path: Path, value: float) -> None:
    class Broken(Tiny):
        def losses(self, batch, step):  # type: ignore[no-untyped-def]
            losses = super().losses(batch, step)
            if step == 4:
                losses[CRITIC]["fake"] = losses[CRITIC]["fake"] * value
            return losses

    train(Tiny(), config(), tmp_path, steps=3)
    kept = tensors(tmp_path)
    with pytest.raises(DataError, match=r"step 5, the loss 'critic/fake'.*checkpoint of step 3 is kept") as caught:
        train(Broken(), config(checkpoint_minutes=1000), tmp_path, resume=True)
    assert caught.value.exit_code == 7
    assert_same(kept, tensors(tmp_path))
    with pytest.raises(DataError, match="no checkpoint yet"):
        train(Broken(), config(), tmp_path / "new")


def test_a_gradient_that_is_no_number_stops_training(tmp_path: Path) -> None:
    class Rooted(Pulling):
        def losses(self, batch: Tensor, step: int) -> Mapping[str, Mapping[str, Tensor]]:
            zero = (self.a(batch) - self.a(batch)).abs().mean()
            return {"a": {"root": zero.sqrt()}}  # zero, with a slope of 0 * infinity

    settings = config(rates={"a": 1.0, "b": 1.0}, preview_every=0)
    with pytest.raises(DataError, match="step 1, the gradient of 'a'"):
        train(Rooted(), settings, tmp_path)


def test_another_run_is_not_written_over(tmp_path: Path) -> None:
    train(Tiny(), config(), tmp_path, steps=1)
    with pytest.raises(UsageError, match="--resume"):
        train(Tiny(), config(), tmp_path)
    assert checkpoints(tmp_path) == [1]


def test_resume_in_an_empty_folder_begins(tmp_path: Path) -> None:
    assert train(Tiny(), config(), tmp_path / "new", resume=True).step == 6


@pytest.mark.parametrize(
    ("recipe", "settings", "sentence"),
    [
        (Tiny(), config(preset="studio"), "preset live, stage tiny, not studio"),
        (Tiny(), config(stage="meta"), "not live, meta"),
        (Tiny(width=5), config(), "another shape: 'generator'"),
    ],
)
def test_another_preset_stage_or_shape_is_refused(
    tmp_path: Path, recipe: Tiny, settings: StageConfig, sentence: str
) -> None:
    train(Tiny(), config(), tmp_path, steps=1)
    with pytest.raises(DataError, match=sentence):
        train(recipe, settings, tmp_path, resume=True)


def test_other_rates_may_be_resumed_with(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    train(Tiny(), config(), tmp_path, steps=1)
    train(Tiny(), config(clip="none", ema=0.5), tmp_path, resume=True)
    assert 'clip = "none"; ema = 0.5' in caplog.text


def test_averaging_may_begin_later(tmp_path: Path) -> None:
    train(Tiny(), config(ema=0.0), tmp_path, steps=3)
    train(Tiny(), config(), tmp_path, resume=True)
    found, first = tensors(tmp_path), Tiny().generator.state_dict()["0.weight"]
    assert (found["average/generator/0.weight"] - found["weights/generator/0.weight"]).abs().max() < (
        found["weights/generator/0.weight"] - first
    ).abs().max()


def test_a_player_without_a_rate_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no learning rate for 'critic'"):
        train(Tiny(), config(rates={"generator": 1e-3}), tmp_path)


def test_previous_checkpoint_serves_where_the_newest_is_cut_off(tmp_path: Path) -> None:
    train(Tiny(), config(), tmp_path, steps=2)
    train(Tiny(), config(), tmp_path, steps=2, resume=True)
    newest = tmp_path / "checkpoint-00000004.safetensors"
    newest.write_bytes(newest.read_bytes()[:-100])
    outcome = train(Tiny(), config(), tmp_path, resume=True, steps=1)
    assert outcome.step == 3
    train(Tiny(), config(), tmp_path, resume=True)
    train(Tiny(), config(), tmp_path / "whole")
    assert_same(tensors(tmp_path), tensors(tmp_path / "whole"))


def test_no_whole_checkpoint_is_told_and_nothing_begins_anew(tmp_path: Path) -> None:
    train(Tiny(), config(), tmp_path, steps=2)
    (tmp_path / "checkpoint-00000002.safetensors").write_bytes(b"\0" * 50)
    with pytest.raises(DataError, match="None of the 1 checkpoints"):
        train(Tiny(), config(), tmp_path, resume=True)


def test_killed_between_writing_and_moving(tmp_path: Path) -> None:
    """A process that dies at that very moment leaves the checkpoint before it, and a file that goes away later."""
    program = f"""
import os
import torch
from pathlib import Path
from tests.training.stages.tiny import Tiny, config
from training.stages.trainer import train
run = Path({str(tmp_path)!r})
torch.set_num_threads(1)
train(Tiny(), config(preview_every=0), run, steps=2)
move = os.replace
os.replace = lambda part, path: os._exit(9) if part.name.startswith("checkpoint") else move(part, path)
train(Tiny(), config(preview_every=0), run, steps=2, resume=True)
"""
    root = Path(__file__).resolve().parents[3]
    assert subprocess.run([sys.executable, "-c", program], cwd=root, timeout=120, check=False).returncode == 9
    assert [path.name for path in tmp_path.glob("*.part")] == ["checkpoint-00000004.safetensors.part"]
    train(Tiny(), config(preview_every=0), tmp_path, resume=True)
    assert not list(tmp_path.glob("*.part"))
    train(Tiny(), config(), tmp_path / "whole")
    assert_same(tensors(tmp_path), tensors(tmp_path / "whole"))


def test_full_disk_is_told_and_the_checkpoint_before_is_kept(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    settings = config(preview_every=0)
    train(Tiny(width=64), settings, tmp_path, steps=2)
    kept = tensors(tmp_path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))  # more than the log, less than the weights
    try:
        with pytest.raises(DeviceError, match="checkpoint of step 4 cannot be written") as caught:
            train(Tiny(width=64), settings, tmp_path, steps=2, resume=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "free some space" in str(caught.value)
    assert not list(tmp_path.glob("*.part"))
    assert_same(kept, tensors(tmp_path))


def test_two_checkpoints_and_the_best_are_kept(tmp_path: Path) -> None:
    scores = {2: 0.5, 3: 0.9, 4: 0.7, 6: 0.8}
    train(Tiny(scores=scores), config(preview_every=1, checkpoint_minutes=0), tmp_path)
    assert checkpoints(tmp_path) == [3, 5, 6]
    assert read_progress(tmp_path, best=True).steps == 3
    assert read_progress(tmp_path).steps == 6
    best = checkpoint_module.load(tmp_path / "checkpoint-00000003.safetensors").tensors["average/generator/0.weight"]
    assert torch.equal(load_ema(tmp_path, best=True)["generator.0.weight"], best)
    assert [line["metrics/score"] for line in lines(tmp_path) if "metrics/score" in line] == [0.5, 0.9, 0.7, 0.8]


def test_a_better_score_is_saved_at_once_also_after_resuming(tmp_path: Path) -> None:
    settings = config(preview_every=1, steps=8)
    train(Tiny(scores={2: 0.5}), settings, tmp_path, steps=3)
    assert checkpoints(tmp_path) == [2, 3]
    train(Tiny(scores={4: 0.4, 5: 0.6}), settings, tmp_path, steps=3, resume=True)
    assert checkpoints(tmp_path) == [5, 6]


def test_a_score_that_is_no_number_is_never_the_best(tmp_path: Path) -> None:
    train(Tiny(scores={2: 0.5, 3: float("nan"), 4: 0.6}), config(preview_every=1, steps=4), tmp_path)
    assert read_progress(tmp_path, best=True).best == 0.6
    assert [line["metrics/score"] for line in lines(tmp_path) if "metrics/score" in line] == [0.5, None, 0.6]


def test_trains_in_a_thread_of_a_program(tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(train, Tiny(), config(), tmp_path).result().reason == "done"


def test_networks_go_back_to_training_after_a_grid(tmp_path: Path) -> None:
    recipe = Tiny()
    train(recipe, config(preview_every=1, ema=0.0), tmp_path)
    assert recipe.generator.training
    assert latest(tmp_path).tensors["weights/generator/1.num_batches_tracked"] == 6  # type: ignore[union-attr]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(DeviceError, match="cannot be written to"):
        train(Tiny(), config(), tmp_path / "file" / "run")


def test_needs_nothing_but_torch_numpy_safetensors_and_opencv() -> None:
    program = """
import sys
import training.stages.trainer
absent = {"mediapipe", "scipy", "skimage", "typer", "rich", "platformdirs", "tensorboard", "PIL", "av"}
sys.exit(", ".join(absent & {name.partition(".")[0] for name in sys.modules}))
"""
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False)
    assert done.stderr.strip() == ""


def test_no_run_no_weights(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="has no checkpoint"):
        load_ema(tmp_path / "nothing")
