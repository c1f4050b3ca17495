"""Checks a report, and the same with a wrong number, by what the package brings for Python."""

import json
import subprocess
import sys
from pathlib import Path

PACKAGE = Path("node_modules/gongkai-report")


def check(report):
    file = Path("checked.json")
    file.write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
    script = PACKAGE / "examples/python/check_report.py"
    return subprocess.run([sys.executable, str(script), str(PACKAGE), str(file)], capture_output=True, text=True)


report = json.loads(Path("public/files/report.json").read_text(encoding="utf-8"))
sound = check(report)
report["applications"]["newlyReceived"]["total"] += 1
broken = check(report)
result = {"sound": sound.returncode, "broken": broken.returncode, "findings": broken.stdout}
print("RESULT " + json.dumps(result))
