"""Checks vectors/*.json by rules/*.json alone, with nothing but Python's standard library.

Written from the rule files, not from the package: that both agree on every outcome of every vector is
what makes the rules usable in other languages.

    python3 examples/python/check_vectors.py RULES.json VECTORS.json [RULES.json VECTORS.json ...]
"""

import copy
import json
import re
import sys
import unicodedata
from decimal import Decimal
from fractions import Fraction

INFINITY = Fraction(10) ** 40
TABLES = ("proactive", "applications", "proceedings")


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file, parse_float=Decimal)


class Quantity:
    """A number as an interval, the decimals that its parts state, and why it is not a single number."""

    def __init__(self, low, high, parts=(), reason=None):
        self.low, self.high, self.parts, self.reason = low, high, parts, reason


class Unknown(Exception):
    def __init__(self, *reasons):
        super().__init__(reasons)
        self.reasons = set(reasons)


class Check:
    def __init__(self, rules, case):
        self.rules = rules
        self.report = case["report"]
        self.previous = case.get("previous")
        self.children = case.get("children") or []
        self.sections = case.get("sections")
        self.labels = case.get("labels")
        self.statements = case.get("statements") or []
        readings = case.get("readings")
        self.readings = None if readings is None else {each["address"]: each for each in readings}
        self.kinds = {cell["address"]: cell["kind"] for cell in rules["cells"]}
        self.units = {cell["address"]: cell["unit"] for cell in rules["cells"]}
        # A group of rows that the document prints as one row stands for its cells.
        self.wholes = []
        for address in self.readings or {}:
            if address not in self.kinds:
                group, column = address.rsplit(".", 1)
                cells = {
                    cell for cell in self.kinds
                    if cell.startswith(f"{group}.") and cell.endswith(f".{column}")
                }
                if cells:
                    self.wholes.append((address, cells))

    # -- numbers

    @staticmethod
    def at(report, address):
        for key in address.split("."):
            if not isinstance(report, dict) or key not in report:
                return None
            report = report[key]
        return report

    def number(self, value, kind, printed=None):
        lowest = -INFINITY if kind == "change" else Fraction(0)
        if value is None:
            return Quantity(lowest, INFINITY, (None,), "blank")
        if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
            return Quantity(lowest, INFINITY, ("?",), "unreadable")
        exact = Fraction(value)
        return Quantity(exact, exact, ((exact, printed if printed is not None else str(value)),))

    def quantity(self, source):
        if source.startswith("@previous:"):
            address = source[len("@previous:"):]
            if self.previous is None:
                return Quantity(-INFINITY, INFINITY, ("?",), "previous")
            edition = self.previous["edition"]
            known = self.kinds if edition == self.rules["edition"] else self.rules["otherEditions"][edition]
            if address not in known:
                return Quantity(-INFINITY, INFINITY, ("?",), "previousEdition")
            return self.number(self.at(self.previous, address), self.kinds.get(address, "count"))
        if source.startswith("@child:"):
            address = source[len("@child:"):]
            if not self.children:
                return Quantity(-INFINITY, INFINITY, ("?",), "children")
            all_ = [self.number(self.at(child, address), self.kinds[address]) for child in self.children]
            return Quantity(
                sum(each.low for each in all_),
                sum(each.high for each in all_),
                tuple(part for each in all_ for part in each.parts),
                next((each.reason for each in all_ if each.reason), None),
            )
        if source.startswith("#"):
            return self.fact_number(source[1:])
        kind = self.kinds.get(source, "count")
        reading = (self.readings or {}).get(source)
        if reading and reading["state"] == "absent":
            absent = self.number(None, kind)
            return Quantity(absent.low, absent.high, absent.parts, "absent")
        if reading and reading["state"] == "invalid":
            return self.number("?", kind)
        if reading and reading["state"] == "dash":
            return self.number(0, kind)
        value = self.at(self.report, source) if source in self.kinds else reading and reading["value"]
        return self.number(value, kind, reading and reading["raw"])

    def fact_number(self, name):
        if name == "year":
            value, reason = self.report["year"], "year"
        else:
            fact = self.rules["numericFacts"][name]
            text = self.plain_text(self.report, fact["text"])
            match = text and re.search(fact["pattern"], text)
            value, reason = (int(match.group(1)) if match else None), "text"
        if value is None:
            return Quantity(-INFINITY, INFINITY, ("?",), reason)
        return self.number(value, "count")

    def with_wholes(self, terms):
        for address, cells in self.wholes:
            held = [each for each in terms if isinstance(each, list) and each[1] in cells]
            weights = {each[0] for each in held}
            if len(held) == len(cells) and len(weights) == 1:
                terms = [each for each in terms if each not in held] + [[weights.pop(), address]]
        return terms

    def sum(self, terms, tolerance):
        terms = self.with_wholes(terms)
        low = high = Fraction(0)
        reasons = set()
        for term in terms:
            if not isinstance(term, list):
                low, high = low + term, high + term
                continue
            weight, source = term
            value = self.quantity(source)
            if value.reason:
                reasons.add(value.reason)
            spread = Fraction(0)
            if tolerance == "stated" and self.kinds.get(re.sub(r"^@\w+:", "", source)) == "money":
                for part in value.parts:
                    if isinstance(part, tuple):
                        decimals = re.search(r"\.([0-9]*)", part[1])
                        places = len(decimals.group(1)) if decimals else 0
                        spread += Fraction(1, 2 * 10**places)
            ends = (weight * (value.low - spread), weight * (value.high + spread))
            low, high = low + min(ends), high + max(ends)
        return low, high, reasons

    # -- texts and facts

    @staticmethod
    def section(report, name):
        return "\n".join(block["text"] for block in report.get(name) or [])

    def beside(self, report, table):
        texts = (report.get("tableTexts") or {}).get(table) or {}
        return f"{self.section(texts, 'above')}\n{self.section(texts, 'below')}"

    def text(self, report, name):
        if name == "title":
            return report["title"]
        if name.startswith("period."):
            period = report["period"]
            return period and period[name[len("period."):]].replace("-", "")
        if name == "published":
            date = report.get("publicationDate")
            return date and date.replace("-", "")
        if name == "all":
            parts = [self.section(report, each) for each in ("introduction", "overview")]
            parts += [self.beside(report, each) for each in TABLES]
            parts += [self.section(report, each) for each in ("problems", "other")]
            return "\n".join(parts).strip() or None
        if name in TABLES:
            return self.beside(report, name).strip() or None
        if name == "front":
            return f"{self.section(report, 'introduction')}\n{self.section(report, 'overview')}".strip() or None
        if report is self.report and self.sections is not None and name not in self.sections:
            return None
        if not any(report.get(each) for each in ("overview", "problems", "other")):
            return None
        return self.section(report, name).strip()

    def plain_text(self, report, name):
        text = self.text(report, name)
        if text is None:
            return None
        letters = self.rules["letters"]
        text = "".join(self.radical(each) for each in text)
        pairs = letters["traditional"]
        text = text.translate({ord(pairs[i]): pairs[i + 1] for i in range(0, len(pairs), 2)})
        for pattern, word in letters["words"]:
            text = re.sub(pattern, word, text)
        return text

    def radical(self, letter):
        pairs = self.rules["letters"]["radicals"]
        at = pairs.find(letter)
        if at >= 0 and at % 2 == 0:
            return pairs[at + 1]
        if "\u2e80" <= letter <= "\u2fd5" or "\uf900" <= letter <= "\ufaff":
            same = unicodedata.normalize("NFKC", letter)
            return same if len(same) == 1 else letter
        return letter

    def fact(self, name):
        report = self.report
        name_of_kind = report["body"].get("kind")
        if not name_of_kind and not report["body"].get("name"):
            text = self.plain_text(report, "all") or ""
            own = [
                each
                for each, form in self.rules["bodyKinds"].items()
                if "callsItself" in form and re.search(form["callsItself"], text)
            ]
            name_of_kind = own[0] if len(own) == 1 else None
        kind = self.rules["bodyKinds"].get(name_of_kind)
        if name.startswith("body."):
            if kind is None:
                raise Unknown("bodyKind")
            return name_of_kind if name == "body.kind" else kind[name[len("body."):]]
        if name == "coverage.scope":
            if not report.get("coverage"):
                raise Unknown("coverage")
            return report["coverage"]["scope"]
        if name in ("children", "children.complete"):
            if not self.children:
                raise Unknown("children")
            coverage = report.get("coverage") or {}
            names = {child["body"]["name"] for child in self.children}
            listed = coverage.get("bodies")
            complete = bool(coverage.get("bodiesComplete")) and listed is not None
            complete = complete and all(each in names for each in listed)
            return True if name == "children" else complete
        if name == "previous":
            if self.previous is None:
                raise Unknown("previous")
            years = (self.previous["year"], report["year"])
            if None not in years and years[0] != years[1] - 1:
                raise Unknown("previousYear")
            return True
        if name == "document.sections":
            if self.sections is None:
                raise Unknown("sections")
            return " ".join(self.sections)
        raise ValueError(name)

    def overlap(self, name, length):
        if self.previous is None:
            raise Unknown("previous")
        text, before = self.text(self.report, name), self.text(self.previous, name)
        if text is None or before is None:
            raise Unknown("text")
        left_out = re.compile(self.rules["overlap"]["leftOut"])
        text, before = left_out.sub("", text), left_out.sub("", before)
        runs = [text[i:i + length] for i in range(len(text) - length + 1)]
        if len(runs) < self.rules["overlap"]["fewestRuns"]:
            raise Unknown("text")
        known = {before[i:i + length] for i in range(len(before) - length + 1)}
        return sum(run in known for run in runs) * 1000 // len(runs)

    # -- statements

    def said(self, measure):
        found = [each for each in self.statements if each["measure"] == measure]
        if not found:
            raise Unknown("statements")
        return found

    @staticmethod
    def stated(statement):
        low, high = statement["number"]["lo"], statement["number"]["hi"]
        return Fraction(low), INFINITY if high is None else Fraction(high)

    def judge(self, said, holds):
        results = []
        for statement in said:
            result = holds(*self.stated(statement))
            if result is False:
                self.disagreeing.append(statement)
            results.append(result)
        if self.disagreeing:
            return False
        if None in results:
            raise Unknown("blank")
        return True

    def with_totals(self, terms):
        """The addends of totals that are left blank, in their place."""
        expanded = []
        for term in terms:
            addends = isinstance(term, list) and self.quantity(term[1]).reason == "blank"
            addends = addends and self.rules["totals"].get(term[1])
            expanded += [[term[0], each] for each in addends] if addends else [term]
        return expanded

    # -- conditions: true, false, or Unknown with its reasons

    def holds(self, condition, tolerance):
        ((name, value),) = condition.items()
        if name in ("eq", "le", "lt"):
            left, right = value
            negated = [[-each[0], each[1]] if isinstance(each, list) else -each for each in right]
            low, high, reasons = self.sum(left + negated, tolerance)
            if name == "eq" and (low == high == 0 or low > 0 or high < 0):
                return low == high == 0
            if name == "le" and (high <= 0 or low > 0):
                return high <= 0
            if name == "lt" and (high < 0 or low >= 0):
                return high < 0
            if reasons:
                raise Unknown(*reasons)
            return True
        if name in ("all", "any"):
            decisive, reasons = name == "any", set()
            for each in value:
                try:
                    if self.holds(each, tolerance) == decisive:
                        return decisive
                except Unknown as unknown:
                    reasons |= unknown.reasons
            if reasons:
                raise Unknown(*reasons)
            return not decisive
        if name == "not":
            return not self.holds(value, tolerance)
        if name == "filled":
            found = self.quantity(value)
            if found.reason == "absent":
                raise Unknown("absent")
            if value.startswith("#"):
                return found.reason is None
            return any(part is not None for part in found.parts)
        if name == "number":
            reading = (self.readings or {}).get(value)
            if reading and reading.get("undecided"):
                raise Unknown("unreadable")
            if reading and reading["state"] == "invalid":
                return False
            number, kind = self.at(self.report, value), self.kinds[value]
            if number is None:
                return True
            if isinstance(number, bool) or not isinstance(number, (int, Decimal)):
                return False
            if kind == "money":
                return number >= 0
            whole = number == int(number) and abs(number) < 2**53
            return whole and (kind == "change" or number >= 0)
        if name == "multipleOf":
            number = self.quantity(value[0])
            if number.reason:
                raise Unknown(number.reason)
            return number.low % value[1] == 0
        if name in ("state", "plain", "apart") and self.readings is None:
            raise Unknown("readings")
        if name == "state":
            reading = self.readings.get(value[0])
            if any(value[0] in cells for _, cells in self.wholes):
                return False
            return reading is not None and reading["state"] in value[1]
        if name == "apart":
            return not any(address.startswith(f"{value}.") for address, _ in self.wholes)
        if name == "plain":
            reading = self.readings.get(value)
            if reading is None:
                raise Unknown("readings")
            text = reading["raw"].strip()
            if reading["value"] is None:
                return True
            if self.kinds[value] == "money" and self.units[value] == "":
                text = re.sub(self.rules["ownUnit"], "", text).strip()
            plain = re.search(self.rules["plainNumber"][self.kinds[value]], text)
            return bool(plain) and Decimal(text) == reading["value"]
        if name == "fact":
            return self.fact(value[0]) in value[1]
        if name == "matches":
            text = self.plain_text(self.report, value[0])
            if text is None:
                raise Unknown("text")
            return re.search(value[1], text) is not None
        if name == "covers":
            text = self.plain_text(self.report, value[0])
            if text is None:
                raise Unknown("text")
            return all(re.search(topic["pattern"], text) for topic in value[1])
        if name == "labels":
            if self.labels is None:
                raise Unknown("labels")
            return not any([each["part"], each["printing"]] == value for each in self.labels)
        if name == "overlap":
            return self.overlap(value[0], value[1]) <= value[2]
        if name == "stated":
            sums = [self.sum(self.with_totals(each), tolerance)[:2] for each in value[1]]

            def agrees(low, high):
                meets = [each for each in sums if each[0] <= high and low <= each[1]]
                if any(each[0] == each[1] for each in meets):
                    return True
                return None if meets else False

            return self.judge(self.said(value[0]), agrees)
        if name == "statedMultiple":
            return self.judge(
                self.said(value[0]), lambda low, high: low != high or low % value[1] == 0
            )
        if name == "statedSum":
            parts = [self.stated(each) for each in self.said(value[1])]
            least, most = sum(each[0] for each in parts), sum(each[1] for each in parts)
            return self.judge(self.said(value[0]), lambda low, high: low <= most and least <= high)
        if name == "statedWithin":
            results = [
                any(
                    Fraction(each["lo"]) <= high
                    and low <= (INFINITY if each["hi"] is None else Fraction(each["hi"]))
                    for each in statement.get("within") or []
                )
                for statement in self.said(value)
                for low, high in [self.stated(statement)]
            ]
            self.disagreeing += [each for each, ok in zip(self.said(value), results) if not ok]
            return all(results)
        if name == "statedOnce":
            said = self.said(value)
            bounds = [self.stated(each) for each in said]
            one = max(each[0] for each in bounds) <= min(each[1] for each in bounds)
            return self.judge(said, lambda low, high: one)
        raise ValueError(name)

    def outcome(self, rule, instance):
        self.disagreeing = []
        try:
            if "when" in instance and not self.holds(instance["when"], rule["tolerance"]):
                return "notApplicable"
            if self.holds(instance["assert"], rule["tolerance"]):
                return "pass"
        except Unknown as unknown:
            return "open" if unknown.reasons <= {"blank", "absent", "unreadable"} else "notApplicable"
        if self.disagreeing and all(each["explicit"] for each in self.disagreeing):
            return "fail"
        return rule["broken"]

    def outcomes(self):
        return {
            f"{rule['id']}@{instance['anchor']}": self.outcome(rule, instance)
            for rule in self.rules["rules"]
            for instance in rule["instances"]
        }


# -- vectors: a base with edits, and the outcomes that differ from the base's


def set_cell(report, address, value):
    *path, last = address.split(".")
    for key in path:
        report = report[key]
    report[last] = value


def build_report(sketch, bases):
    report = copy.deepcopy(bases[sketch["base"]]["report"])
    for address, value in (sketch.get("edits") or {}).items():
        set_cell(report, address, value)
    report.update(sketch.get("fields") or {})
    return report


def expand(grouped, instances):
    """Outcomes grouped by outcome; RULE@* stands for all instances of a rule."""
    found = {}
    for outcome, names in grouped.items():
        for name in names:
            if name.endswith("@*"):
                found.update({each: outcome for each in instances if each.startswith(name[:-1])})
            else:
                found[name] = outcome
    return found


def check_file(rules_path, vectors_path):
    rules, vectors = load(rules_path), load(vectors_path)
    bases = {base["name"]: base for base in vectors["bases"]}
    instances = [f"{rule['id']}@{each['anchor']}" for rule in rules["rules"] for each in rule["instances"]]
    cases = [{"name": name, "base": name, "changes": {}} for name in bases] + vectors["vectors"]
    compared = differing = 0
    for vector in cases:
        expected = {each: "pass" for each in instances}
        expected.update(expand(bases[vector["base"]]["outcomes"], instances))
        expected.update(expand(vector["changes"], instances))
        case = {key: vector.get(key) for key in ("readings", "sections", "labels", "statements")}
        case["report"] = build_report(vector, bases)
        if vector.get("previous"):
            case["previous"] = build_report(vector["previous"], bases)
        if vector.get("children"):
            case["children"] = [build_report(child, bases) for child in vector["children"]]
        actual = Check(rules, case).outcomes()
        for instance in instances:
            compared += 1
            if actual[instance] != expected[instance]:
                differing += 1
                if differing <= 20:
                    print(f"{vector['name']}: {instance} is {actual[instance]}, expected {expected[instance]}")
    print(f"{vectors_path}: {len(cases)} vectors, {compared} outcomes, {differing} differ")
    return differing


if __name__ == "__main__":
    paths = sys.argv[1:]
    if not paths or len(paths) % 2:
        sys.exit(__doc__)
    sys.exit(1 if sum(check_file(*paths[i:i + 2]) for i in range(0, len(paths), 2)) else 0)
