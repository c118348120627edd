"""What the comparisons share: the binary, versions, and what one run of a program takes."""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent


def binary() -> str:
    """The release build; `KOMENTARI` names another."""
    if found := os.environ.get("KOMENTARI"):
        return found
    subprocess.run(["cargo", "build", "--release", "--locked", "--quiet"], cwd=HERE.parent, check=True)
    target = os.environ.get("CARGO_TARGET_DIR", HERE.parent / "target")
    return str(Path(target) / "release/komentari")


def version(program: str, argument: str) -> str:
    said = subprocess.run([program, argument], capture_output=True, text=True, check=False).stdout
    found = re.search(r"\d+\.\d+(\.\d+)*", said)
    return found.group(0) if found else "?"


def memory() -> str | None:
    """A folder in memory, since a slow disk hides the program."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def measure(command: list[str], cwd: Path) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds, peak MiB of one run."""
    log = tempfile.TemporaryFile()
    begun = time.monotonic()
    child = subprocess.Popen(command, cwd=cwd, stdout=log, stderr=log)
    _, status, used = os.wait4(child.pid, 0)
    wall = time.monotonic() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        log.seek(0)
        sys.exit(f"{command[0]} failed:\n{log.read().decode(errors='replace')[:4000]}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
