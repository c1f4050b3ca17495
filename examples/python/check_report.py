"""Validates a report and checks it by the package's data alone: schema/*.json and rules/*.json.

    python3 check_report.py PACKAGE REPORT.json [--previous LAST.json] [--readings READINGS.json]
                            [--statements STATEMENTS.json] [--locale zh|en]

PACKAGE is the unpacked npm package (node_modules/gongkai-report), or any folder with its `schema` and `rules`.
The shape is validated where the `jsonschema` library is installed (pip install jsonschema), and in one line said not
to be where it is not. Everything else is Python's standard library.

Exit 0: no error; 1: errors found; 2: the report is none.
"""

import argparse
import importlib.util
import sys
from pathlib import Path

from check_vectors import Check, load


def data_folder(package):
    for folder in (Path(package), Path(package) / "dist"):
        if (folder / "rules").is_dir() and (folder / "schema").is_dir():
            return folder
    raise SystemExit(f"{package} has no folders schema and rules")


def shape_problems(schema, report):
    """What the schema says against the report, a line each; None where the library is not installed."""
    if importlib.util.find_spec("jsonschema") is None:
        return None
    from jsonschema import Draft202012Validator

    problems = sorted(Draft202012Validator(schema).iter_errors(report), key=lambda each: list(map(str, each.path)))
    return [f"{'.'.join(map(str, each.path)) or 'report'}: {each.message}" for each in problems]


def main():
    parser = argparse.ArgumentParser(description="Checks an annual report by the published rules.")
    parser.add_argument("package")
    parser.add_argument("report")
    for name in ("previous", "readings", "statements"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--locale", choices=("zh", "en"), default="zh")
    options = parser.parse_args()

    folder = data_folder(options.package)
    report = load(options.report)
    edition = report.get("edition") if isinstance(report, dict) else None
    if not isinstance(edition, str) or not (folder / "rules" / f"{edition}.json").is_file():
        known = ", ".join(sorted(each.stem for each in (folder / "rules").glob("*.json")))
        print(f"{options.report} is no report: its edition is {edition!r}, known are {known}", file=sys.stderr)
        return 2

    problems = shape_problems(load(folder / "schema" / f"{edition}.json"), report)
    if problems is None:
        print("jsonschema is not installed: the shape of the report was not validated", file=sys.stderr)
    elif problems:
        print("\n".join(problems), file=sys.stderr)
        return 2

    rules = load(folder / "rules" / f"{edition}.json")
    case = {"report": report}
    for name in ("previous", "readings", "statements"):
        path = getattr(options, name)
        if path:
            case[name] = load(path)
    outcomes = Check(rules, case).outcomes()
    labels = {cell["address"]: cell["label"] for cell in rules["cells"]}
    errors = undecided = 0
    for rule in rules["rules"]:
        early = report["year"] is not None and report["year"] < rules["bindingFrom"]
        severity = rule.get("severityBeforeBinding", rule["severity"]) if early else rule["severity"]
        for instance in rule["instances"]:
            anchor = instance["anchor"]
            outcome = outcomes[f"{rule['id']}@{anchor}"]
            undecided += outcome == "open"
            if outcome in ("fail", "review"):
                errors += severity == "error"
                where = labels.get(anchor, anchor)
                print(f"{severity}\t{rule['id']}\t{anchor}\t{rule['title'][options.locale]}\t{where}")
    print(f"{errors} errors; {undecided} outcomes open because of blanks", file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
