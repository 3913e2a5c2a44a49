"""Fuzzes the readers with atheris: python tests/fuzz/run.py [--seconds N] [FORMAT ...].

Each format runs in a process of its own. What breaks a reader is left in tests/fuzz/found; once it is mended
it belongs into tests/fuzz/corpus, over which test_corpus.py goes in every run of the tests.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
FOUND = HERE / "found"
_LIMITS = ("-timeout=10", "-rss_limit_mb=2000", "-max_len=65536", "-print_final_stats=0", "-verbosity=0")


def main() -> int:
    """Fuzz the formats named, all where none is; give 1 where a reader broke."""
    arguments = argparse.ArgumentParser(description="Fuzz the readers.")
    arguments.add_argument("--seconds", type=int, default=5)
    arguments.add_argument("--inside", help=argparse.SUPPRESS)
    arguments.add_argument("formats", nargs="*")
    given = arguments.parse_args()
    if importlib.util.find_spec("atheris") is None:
        print("SKIPPED: atheris is not installed here, so that no reader was fuzzed.")
        print("pip install atheris (Linux and macOS, where it has a wheel for this Python) lets it run.")
        return 0
    sys.path.insert(0, str(HERE.parent))
    if given.inside:
        _fuzz(given.inside, given.seconds)
    return _fuzz_each(given.formats, given.seconds)


def _fuzz_each(formats: list[str], seconds: int) -> int:
    from fuzz.feeding import TARGETS  # noqa: PLC0415 - needs the path that main sets

    unknown = set(formats) - TARGETS.keys()
    if unknown:
        print(f"no such format: {', '.join(sorted(unknown))}; there are {', '.join(TARGETS)}")
        return 2
    broken = []
    for name in formats or TARGETS:
        command = [sys.executable, __file__, "--inside", name, "--seconds", str(seconds)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        print(f"{name:8} {'broken' if done.returncode else 'held'}")
        if done.returncode:
            broken.append(name)
            print(done.stdout[-4000:], done.stderr[-4000:], sep="\n")
    return 1 if broken else 0


def _fuzz(name: str, seconds: int) -> None:
    """Fuzz one format until the time is over; the process ends here."""
    import atheris  # noqa: PLC0415 - it need not be there

    with atheris.instrument_imports(include=["jdlint"]):
        from fuzz.feeding import TARGETS, feed, seeds  # noqa: PLC0415 - what is imported here is watched
        from jdlint.readers import reader_for  # noqa: PLC0415

        reader_for(TARGETS[name])

    FOUND.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds(name)):
            Path(folder, f"{number:03}.{name}").write_bytes(seed)
        arguments = [sys.argv[0], folder, f"-max_total_time={seconds}", f"-artifact_prefix={FOUND}/{name}-"]
        atheris.Setup([*arguments, *_LIMITS], lambda data: feed(data, TARGETS[name]) and None)
        atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
