from __future__ import annotations

import hashlib
import http.server
import io
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.errors import DataError

torch = pytest.importorskip("torch", reason="training needs torch")

from safetensors.torch import save_file  # noqa: E402

from training.losses import models  # noqa: E402
from training.losses.identity import IdentityDistance, open_identity  # noqa: E402
from training.losses.lpips import LPIPS, open_lpips  # noqa: E402
from training.losses.models import IDENTITY, LPIPS_SQUEEZE, VGG19, VGG_FACE, NetworkFile, find  # noqa: E402
from training.losses.vgg19 import Vgg19Distance, open_vgg19  # noqa: E402
from training.losses.vgg_face import open_vgg_face  # noqa: E402
from training.losses.weights_file import read_weights  # noqa: E402

CONTENT = bytes(range(256)) * 9000  # more than one piece
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache of one's own, and no folder named elsewhere."""
    monkeypatch.delenv("LSR_MODELS", raising=False)
    monkeypatch.setattr(models, "cache_folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/missing":
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(CONTENT)))
        self.end_headers()
        with suppress(ConnectionError):  # the client has seen enough
            self.wfile.write(CONTENT if self.path == "/whole" else CONTENT[: len(CONTENT) // 2])

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def server() -> Iterator[Callable[..., NetworkFile]]:
    """Describe a file that a server of this machine has at an address."""
    serving = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    serving.daemon_threads = False  # waited for
    thread = threading.Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()

    def file(path: str, **changes: object) -> NetworkFile:
        known = NetworkFile("net.pth", "a net", f"http://127.0.0.1:{serving.server_port}{path}", SHA256, len(CONTENT))
        return replace(known, **changes)

    yield file
    serving.shutdown()
    thread.join()
    serving.server_close()


def test_folders_are_searched_in_order(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named, given = tmp_path / "named", tmp_path / "given"
    monkeypatch.setenv("LSR_MODELS", str(named))
    for folder in (cache, named, given):
        folder.mkdir()
        (folder / VGG19.name).write_bytes(b"")
        assert find(VGG19, given, online=False) == folder / VGG19.name


def test_a_download_lands_in_the_cache_and_is_found_again(server: Callable[..., NetworkFile], cache: Path) -> None:
    path = find(server("/whole"))
    assert path == cache / "net.pth"
    assert path.read_bytes() == CONTENT
    assert [kept.name for kept in cache.iterdir()] == ["net.pth"]
    assert find(server("/missing")) == path


def test_the_first_digits_of_a_checksum_are_checked(server: Callable[..., NetworkFile], cache: Path) -> None:
    assert find(server("/whole", sha256=SHA256[:8])).is_file()


@pytest.mark.parametrize(
    ("path", "changes", "said"),
    [
        ("/whole", {"sha256": "0" * 64}, "checksum"),
        ("/whole", {"sha256": SHA256[:7] + ("0" if SHA256[7] != "0" else "1")}, "checksum"),
        ("/whole", {"size": 100_000}, "more than 100,000 bytes"),
        ("/half", {}, "broken"),
        ("/missing", {}, "404"),
    ],
)
def test_what_is_not_the_file_is_refused_and_leaves_nothing(
    server: Callable[..., NetworkFile], cache: Path, path: str, changes: dict[str, object], said: str
) -> None:
    with pytest.raises(DataError) as caught:
        find(server(path, **changes))
    told = str(caught.value)
    assert said in told
    assert "net.pth" in told
    assert str(cache) in told
    assert "127.0.0.1" in told
    assert list(cache.iterdir()) == []


def test_no_server_and_no_folder_to_write_to(server: Callable[..., NetworkFile], cache: Path) -> None:
    with pytest.raises(DataError, match="could not be downloaded"):
        find(replace(server("/whole"), address="http://127.0.0.1:1/whole"))
    assert list(cache.iterdir()) == []
    cache.rmdir()
    cache.write_bytes(b"a file where the folder should be")
    with pytest.raises(DataError, match="could not be downloaded"):
        find(server("/whole"))


def test_an_interrupted_download_leaves_nothing(
    server: Callable[..., NetworkFile], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        find(server("/whole"))
    assert list(cache.iterdir()) == []


@pytest.mark.parametrize(
    ("opened", "file"), [(open_lpips, models.SQUEEZENET), (open_vgg19, VGG19)], ids=["lpips", "vgg19"]
)
def test_a_missing_network_is_one_sentence(
    cache: Path, tmp_path: Path, opened: Callable[..., object], file: NetworkFile
) -> None:
    with pytest.raises(DataError, match="downloads are off") as caught:
        opened(tmp_path / "given", online=False)
    for part in (file.name, file.address, str(tmp_path / "given"), str(cache), "LSR_MODELS"):
        assert part in str(caught.value)
    assert caught.value.exit_code == 7


@pytest.mark.parametrize(("opened", "file"), [(open_identity, IDENTITY), (open_vgg_face, VGG_FACE)])
def test_a_network_without_a_known_checksum_is_never_downloaded(
    cache: Path, opened: Callable[..., object], file: NetworkFile
) -> None:
    with pytest.raises(DataError, match="not downloaded, because no checksum of it is public") as caught:
        opened()
    assert file.name in str(caught.value)
    assert file.address in str(caught.value)
    assert not cache.exists()


def test_checksums_are_hexadecimal_and_downloads_are_limited() -> None:
    for file in (models.SQUEEZENET, models.LPIPS_HEADS, VGG19):
        assert int(file.sha256, 16) >= 0
        assert file.size > 0
        assert file.address.startswith("https://")


def _truncated(path: Path) -> None:
    save_file({"weight": torch.zeros(100)}, path)
    path.write_bytes(path.read_bytes()[:200])


@pytest.mark.parametrize(
    "spoil",
    [
        _truncated,
        lambda path: save_file({"weight": torch.zeros(3)}, path),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\xff" * 64),
        lambda path: path.write_text("<html>not found</html>"),
        lambda path: path.mkdir(),
    ],
    ids=["truncated", "foreign", "empty", "noise", "page", "folder"],
)
@pytest.mark.parametrize("loss", [LPIPS, IdentityDistance])
def test_a_broken_file_is_a_sentence(
    tmp_path: Path, loss: Callable[[Path], object], spoil: Callable[[Path], object]
) -> None:
    path = tmp_path / LPIPS_SQUEEZE.name
    spoil(path)
    with pytest.raises(DataError, match=r"fresh copy") as caught:
        loss(path)
    assert path.name in str(caught.value)


class _Command:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, ("raise SystemExit('code of a weights file was run')",)


@pytest.mark.parametrize(
    "content",
    [{"features.0.weight": _Command()}, [torch.zeros(3)], {"features.0.weight": "text"}, {}, None],
    ids=["code", "list", "text", "nothing", "truncated"],
)
def test_a_pth_holds_weights_or_is_refused(tmp_path: Path, content: object) -> None:
    path = tmp_path / VGG19.name
    torch.save(torch.zeros(1000) if content is None else content, path)
    if content is None:
        path.write_bytes(path.read_bytes()[:600])
    with pytest.raises(DataError, match=VGG19.name):
        Vgg19Distance(path)


@pytest.mark.filterwarnings("ignore:Detected pickle protocol")
@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8))
def test_spoilt_bytes_are_a_sentence_or_change_nothing_but_numbers(spoilt: list[tuple[float, int]]) -> None:
    written = io.BytesIO()
    torch.save({"weight": torch.zeros(2)}, written, _use_new_zipfile_serialization=False)  # the old form is the laxer
    content = bytearray(written.getvalue())
    for place, value in spoilt:
        content[int(place * len(content))] = value
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "net.pth"
        path.write_bytes(content)
        with suppress(DataError):
            assert all(isinstance(value, torch.Tensor) for value in read_weights(path).values())


def test_weights_that_are_no_numbers_are_refused(shared_models: Path, tmp_path: Path) -> None:
    from safetensors.torch import load_file

    state = load_file(shared_models / LPIPS_SQUEEZE.name)
    state["f.9.squeeze.weight"][3, 2] = float("nan")
    save_file(state, tmp_path / "spoilt.safetensors")
    with pytest.raises(DataError, match="no numbers"):
        LPIPS(tmp_path / "spoilt.safetensors")
