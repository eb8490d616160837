from __future__ import annotations

import hashlib
from contextlib import closing
from importlib.resources import files
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live import weights
from lsr_live.errors import EngineError
from lsr_live.faces.registry import open_tracker
from lsr_live.frames.frame import Frame
from lsr_live.identity.likeness import FaceEmbedder, aligned_face, find_network, mean_cosine_to_others
from lsr_live.identity.outsiders import ALIKE, ALIKE_BY_OTHERS
from tests.identity.conftest import posed


def test_the_network_is_found_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LSR_MODELS", raising=False)
    assert find_network(None) is None
    assert find_network(tmp_path) is None
    assert find_network(tmp_path / "missing") is None
    (tmp_path / "lpips.onnx").write_bytes(b"")
    (tmp_path / "identity-retail-0095.xml").write_bytes(b"")
    assert find_network(tmp_path) is None
    network = tmp_path / "identity-own-112-v2.onnx"
    network.write_bytes(b"")
    assert find_network(tmp_path) == network
    monkeypatch.setenv("LSR_MODELS", str(tmp_path))
    assert find_network(None) == network


def test_without_a_folder_the_shipped_network_serves(tmp_path: Path) -> None:
    with weights.identity_network() as shipped:
        assert shipped.stat().st_size <= 1_000_000
        named = tmp_path / "identity-own-112.onnx"
        named.write_bytes(shipped.read_bytes())
    face = np.random.default_rng(0).integers(0, 256, (112, 112, 3), np.uint8)
    with closing(FaceEmbedder()) as ours, closing(FaceEmbedder(named)) as other:
        vector = ours.embed_aligned(face)
        assert vector.shape == (128,)
        np.testing.assert_allclose(other.embed_aligned(face), vector, atol=1e-5)
        assert (ours.alike, other.alike) == (ALIKE, ALIKE_BY_OTHERS)


def test_its_card_says_what_it_is() -> None:
    card = (files("lsr_live.weights") / "identity.md").read_text()
    with weights.identity_network() as path:
        assert hashlib.sha256(path.read_bytes()).hexdigest() in card
    for word in ("CelebAMask-HQ", "non-commercial", "teacher", "photos", "own refused"):
        assert word in card


def test_a_broken_network_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    network = tmp_path / "identity-x-112.onnx"
    network.write_bytes(b"no network")
    with pytest.raises(EngineError):
        FaceEmbedder(network)


@pytest.mark.parametrize(("scale", "roll"), [(150.0, 0.0), (150.0, 35.0), (420.0, -20.0), (60.0, 10.0)])
def test_eyes_nose_and_mouth_come_to_their_places(scale: float, roll: float) -> None:
    mesh = posed(roll=roll, scale=scale, centre=(300.0, 300.0))
    picture = np.zeros((700, 700, 3), np.uint8)
    for number, point in enumerate((468, 473, 4)):
        dot = np.zeros((700, 700), np.uint8)
        cv2.circle(dot, np.rint(mesh[point, :2]).astype(int).tolist(), max(3, round(scale / 30)), 255, -1)
        picture[..., number] = dot
    face = aligned_face(picture, mesh)
    assert face.shape == (112, 112, 3)
    wanted = np.array([(38.29, 51.70), (73.53, 51.50), (56.03, 71.74)])
    for number in range(3):
        ys, xs = np.nonzero(face[..., number] > 100)
        np.testing.assert_allclose((xs.mean(), ys.mean()), wanted[number], atol=7.0)


def test_scores_are_means_over_the_others() -> None:
    a, b, c = np.eye(3, dtype=np.float32)
    mixed = np.asarray((a + b) / np.sqrt(2), np.float32)
    assert mean_cosine_to_others([a]) == (1.0,)
    assert mean_cosine_to_others([a, a, mixed]) == pytest.approx(((1 + 0.7071) / 2, (1 + 0.7071) / 2, 0.7071), abs=1e-3)
    assert mean_cosine_to_others([a, c]) == pytest.approx((0.0, 0.0))


def test_one_person_is_nearer_to_herself(astronaut: NDArray[np.uint8], shared_models: Path, shared_data: Path) -> None:
    from lsr_live.frames.picture_file import read_picture

    network = find_network(shared_models)
    assert network is not None
    tracker = open_tracker(still=True)
    embedder = FaceEmbedder(network)

    def vector(image: NDArray[np.uint8]) -> NDArray[np.float32]:
        face = tracker.track(Frame(image, 0.0, 0, 0.0))
        assert face is not None
        return embedder.embed(image, face.mesh)

    own = vector(astronaut)
    assert own.shape == (128,)
    assert float(np.linalg.norm(own)) == pytest.approx(1.0, abs=1e-5)
    turned = cv2.warpAffine(astronaut, cv2.getRotationMatrix2D((256, 150), 15, 1.3), (512, 512))
    assert float(own @ vector(turned)) > 0.7
    assert float(own @ vector(read_picture(shared_data / "free" / "lisa-lisa2.jpg"))) < 0.3
    embedder.close()
    tracker.close()
