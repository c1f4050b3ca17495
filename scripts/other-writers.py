"""Writes a printed report with programs other than ours, as data teams and offices do.

    python3 scripts/other-writers.py GRID.json FOLDER NAME

GRID.json: {"title", "tables": [{"title", "width", "rows": [[{"text", "column", "colSpan", "rowSpan", "isValue"}]]}]}
Writes NAME-docx.docx (python-docx), NAME-openpyxl.xlsx, NAME-openpyxl-formats.xlsx (openpyxl), NAME-rules.pdf,
NAME-plain.pdf, NAME-bold.pdf and NAME-fields.pdf (reportlab).
"""
import json
import sys

import docx
import openpyxl
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

grid_file, folder, name = sys.argv[1:4]
with open(grid_file, encoding="utf-8") as file:
    report = json.load(file)
tables = report["tables"]
BEFORE = [report["title"], "一、总体情况", "无。"]
AFTER = ["五、存在的主要问题及改进情况", "无。", "六、其他需要报告的事项", "无。"]


def number(text):
    return float(text) if "." in text else int(text)


def write_docx():
    document = docx.Document()
    for text in BEFORE:
        document.add_paragraph(text)
    for table in tables:
        document.add_paragraph(table["title"])
        own = document.add_table(rows=len(table["rows"]), cols=table["width"])
        for r, row in enumerate(table["rows"]):
            for cell in row:
                target = own.cell(r, cell["column"])
                if cell["rowSpan"] > 1 or cell["colSpan"] > 1:
                    target = target.merge(
                        own.cell(r + cell["rowSpan"] - 1, cell["column"] + cell["colSpan"] - 1)
                    )
                target.text = cell["text"]
    for text in AFTER:
        document.add_paragraph(text)
    document.save(f"{folder}/{name}-docx.docx")


def write_xlsx(suffix, formats):
    book = openpyxl.Workbook()
    sheet = book.active
    line = 1
    for text in BEFORE:
        sheet.cell(line, 1, text)
        line += 1
    for table in tables:
        sheet.cell(line, 1, table["title"])
        line += 1
        for r, row in enumerate(table["rows"]):
            for c, cell in enumerate(row):
                column = cell["column"] + 1
                if cell["rowSpan"] > 1 or cell["colSpan"] > 1:
                    sheet.merge_cells(
                        start_row=line + r,
                        start_column=column,
                        end_row=line + r + cell["rowSpan"] - 1,
                        end_column=column + cell["colSpan"] - 1,
                    )
                text = cell["text"]
                if text == "":
                    continue
                isNumber = cell["isValue"]
                target = sheet.cell(line + r, column, number(text) if isNumber else text)
                if isNumber and formats and "." not in text:
                    target.number_format = formats[(r + c) % len(formats)]
        line += len(table["rows"])
    for text in AFTER:
        sheet.cell(line, 1, text)
        line += 1
    book.save(f"{folder}/{name}-{suffix}.xlsx")


SIZE = 7
LEADING = 9


def write_pdf(suffix, has_rules=True, is_bold=False, has_fields=False):
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    page = canvas.Canvas(f"{folder}/{name}-{suffix}.pdf", pagesize=(700, 900))

    def write(text, x, y, bold=False):
        page.setFont("STSong-Light", SIZE)
        page.drawString(x, y, text)
        if bold:
            page.drawString(x + 0.25, y, text)

    def lines(texts):
        y = 850
        for text in texts:
            write(text, 40, y)
            y -= 20
        page.showPage()

    def wrapped(text, width):
        own = [""]
        for letter in text:
            if own[-1] and pdfmetrics.stringWidth(own[-1] + letter, "STSong-Light", SIZE) > width:
                own.append("")
            own[-1] += letter
        return own

    lines(BEFORE)
    fields = 0
    for table in tables:
        y = 860
        write(table["title"], 40, y)
        y -= 15
        label_width = min(
            cell["column"] for row in table["rows"] for cell in row if cell["isValue"]
        )
        widths = [[150], [50, 110], [36, 50, 120]][label_width - 1] if label_width else []
        rest = (620 - sum(widths)) / (table["width"] - label_width)
        xs = [40]
        for column in range(table["width"]):
            xs.append(xs[-1] + (widths[column] if column < len(widths) else rest))
        heights = []
        for row in table["rows"]:
            most = 1
            for cell in row:
                if cell["rowSpan"] == 1:
                    room = xs[cell["column"] + cell["colSpan"]] - xs[cell["column"]] - 4
                    most = max(most, len(wrapped(cell["text"], room)))
            heights.append(most * LEADING + 7)
        tops = [y]
        for height in heights:
            tops.append(tops[-1] - height)
        for r, row in enumerate(table["rows"]):
            for cell in row:
                left, right = xs[cell["column"]], xs[cell["column"] + cell["colSpan"]]
                top, bottom = tops[r], tops[r + cell["rowSpan"]]
                if has_rules:
                    page.setLineWidth(0.5)
                    page.rect(left, bottom, right - left, top - bottom)
                if has_fields and cell["isValue"] and cell["text"] != "":
                    fields += 1
                    page.acroForm.textfield(
                        name=f"f{fields}",
                        value=cell["text"],
                        x=left + 2,
                        y=bottom + 2,
                        width=right - left - 4,
                        height=top - bottom - 4,
                        fontSize=SIZE,
                        borderWidth=0,
                    )
                    continue
                own = wrapped(cell["text"], right - left - 4)
                start = (top + bottom) / 2 + len(own) * LEADING / 2
                for i, text in enumerate(own):
                    if text == "":
                        continue
                    width = pdfmetrics.stringWidth(text, "STSong-Light", SIZE)
                    x = (left + right - width) / 2 if cell["isValue"] or cell["isHead"] else left + 2
                    write(text, x, start - LEADING * i - SIZE, is_bold and cell["isValue"])
        page.showPage()
    lines(AFTER)
    page.save()


write_docx()
write_xlsx("openpyxl", [])
write_xlsx("openpyxl-formats", ["General", "0", "#,##0", "0_ ", "#,##0.##", "@"])
write_pdf("rules")
write_pdf("plain", has_rules=False)
write_pdf("bold", is_bold=True)
write_pdf("fields", has_fields=True)
