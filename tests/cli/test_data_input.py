"""Files of data on the command line: what is passed over, what of a broken one is linted, how places look."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Write = Callable[..., Path]

OTHER_DATA = {
    "package.json": '{"name": "careers", "version": "1.0.0", "description": "Our site", "type": "module"}',
    "tsconfig.json": '{\n  // for the browser\n  "compilerOptions": {"strict": true,},\n}',
    "schema.json": '{"$schema": "https://a.example/draft", "title": "Ad", "description": "x"}',
    "openapi.json": '{"openapi": "3.1.0", "info": {"title": "Jobs", "description": "All jobs"}}',
    "numbers.json": "[1, 2, 3]",
    "sitemap.xml": '<?xml version="1.0"?><urlset><url><loc>https://a.example/</loc></url></urlset>',
    "pom.xml": "<project><name>careers</name><description>Our site</description></project>",
    "list.plist.xml": '<!DOCTYPE plist PUBLIC "-//X" "https://a.example/x.dtd"><plist><dict/></plist>',
    "empty.rss": "<rss><channel><title>Jobs</title><description>All jobs</description></channel></rss>",
    "data.csv": "x,y\n1,2\n3,4\n",
    "broken.csv": 'x,y\n1,"2\n3,4\n',
    "events.jsonl": '{"event": "view", "at": 1}\n{"event": \n',
}
LINES = (
    '{"id": "a-1", "title": "Cook", "description": "<p>Cook for our rockstar guests.</p>"}\n'
    '{"id": "a-2", "title": "Cook", "description": }\n'
    '{"id": "a-3", "title": "Cook", "description": "Call [Name] at the desk. Pay: $20 an hour."}\n'
)
TABLE = (
    "id,title,description\n"
    "a-1,Cook,Cook for 12 guests. Call [Name]. Pay: $20 an hour.\n"
    'a-2,Cook,"Cook "soup", every day"\n'
    "a-3,Cook,Cook soup, bread and cake.\n"
    'a-4,Cook,"Cook soup.\n'
    "a-5,Cook,Call [Name] at the desk. Pay: $20 an hour.\n"
)


def lines_of(text: str) -> list[str]:
    return text.splitlines()


@pytest.mark.parametrize("name", OTHER_DATA)
def test_other_data_are_passed_over_in_a_folder_and_an_error_where_they_are_named(
    name: str, check: Run, jdlint: Run, write: Write, draft: Path
) -> None:
    write(name, OTHER_DATA[name])
    alone = check("draft.md")
    walked = check(".")
    assert (walked.exit_code, walked.stdout, walked.stderr) == (1, alone.stdout, "")
    inspected = jdlint("inspect", ".", "--format", "jsonl")
    assert (inspected.exit_code, inspected.stderr, len(lines_of(inspected.stdout))) == (0, "", 1)
    for named in (check(name, "."), check(".", name), jdlint("inspect", name)):
        assert named.exit_code == 2
        assert named.stderr.startswith(f"{name}:")
        assert len(lines_of(named.stderr)) == 1


def test_other_data_do_not_count_as_files(jdlint: Run, write: Write, draft: Path) -> None:
    write("package.json", OTHER_DATA["package.json"])
    assert "in 1 file." in jdlint("check", ".", "--select", "placeholder").stdout
    assert json.loads(jdlint("check", ".", "--format", "json").stdout)["files"] == 1


def test_other_processes_pass_over_the_same(check: Run, write: Write, draft: Path) -> None:
    for name, text in OTHER_DATA.items():
        write(name, text)
    done = check(".", "--jobs", "2")
    assert (done.exit_code, done.stderr) == (1, "")
    assert done.stdout == check("draft.md").stdout


def test_a_folder_of_other_data_alone_holds_no_posting(check: Run, jdlint: Run, write: Write) -> None:
    write("site/package.json", OTHER_DATA["package.json"])
    for done in (check("site"), jdlint("inspect", "site")):
        assert (done.exit_code, done.stderr) == (2, "site: no file here holds a posting\n")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("jobs.json", '{"jobs": [{"title": "Cook", "description": "Cook soup."}'),
        ("job.jsonld", '{"@type": "JobPosting", "title": "Cook"'),
        ("jobs.xml", "<jobs><job><title>Cook</title><description>Cook &soup;</description></job></jobs>"),
        ("jobs.jsonl", '{"title": "Cook", "description": "Cook soup."'),
        ("jobs.json", '{"@type": "JobPosting", "title": "Cook"}'),
    ],
)
def test_broken_jobs_are_an_error_wherever_they_are_found(
    name: str, text: str, check: Run, write: Write, draft: Path
) -> None:
    write(name, text)
    done = check(".")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{name}:1:")


def test_the_other_lines_of_json_lines_are_linted(check: Run, write: Write) -> None:
    write("jobs.jsonl", LINES)
    done = check("jobs.jsonl")
    assert done.exit_code == 2
    assert done.stderr == "jobs.jsonl:2:47: this is not JSON that can be read: expected a value here\n"
    assert [line.split(": ")[0] for line in lines_of(done.stdout)] == [
        "jobs.jsonl:3:53 (row 3, id a-3)",
    ]
    assert check("jobs.jsonl", "--exit-zero").exit_code == 2


def test_the_other_rows_of_a_table_are_linted(check: Run, write: Write) -> None:
    write("jobs.csv", TABLE)
    done = check("jobs.csv")
    assert done.exit_code == 2
    assert [line.partition(": this row cannot be read: ")[::2] for line in lines_of(done.stderr)] == [
        ("jobs.csv:3:1", "',' expected after '\"', as in a broken quotation"),
        ("jobs.csv:4:1", "it has 4 cells, the header has 3; a text with separators needs quotation marks"),
        ("jobs.csv:5:1", "a quotation mark is not closed"),
    ]
    assert [line.partition(": error")[0] for line in lines_of(done.stdout)] == [
        "jobs.csv: row 1, id a-1",
        "jobs.csv: row 5, id a-5",
    ]


def test_broken_records_are_told_of_in_every_output(jdlint: Run, write: Write) -> None:
    write("jobs.csv", TABLE)
    assert "in 1 file; 3 broken records." in jdlint("check", "jobs.csv").stdout
    failures = json.loads(jdlint("check", "jobs.csv", "--format", "json").stdout)["failures"]
    assert [each["line"] for each in failures] == [3, 4, 5]
    inspected = jdlint("inspect", "jobs.csv", "--format", "jsonl")
    assert inspected.exit_code == 2
    assert (len(lines_of(inspected.stdout)), len(lines_of(inspected.stderr))) == (2, 3)


def test_very_many_broken_records_are_counted(check: Run, write: Write) -> None:
    write("jobs.jsonl", LINES + '{"title": \n' * 1000)
    done = check("jobs.jsonl")
    assert len(lines_of(done.stderr)) == 21
    assert lines_of(done.stderr)[-1] == "jobs.jsonl:23:1: 981 more of its records cannot be read"


def test_rows_are_told_by_number_and_id_in_every_output(jdlint: Run, write: Write) -> None:
    write("jobs.jsonl", LINES.replace('"description": }', '"description": "x"}'))
    write("jobs.csv", TABLE.partition("a-2")[0])

    def shown(form: str) -> str:
        return jdlint("check", "jobs.jsonl", "jobs.csv", "--select", "placeholder", "--format", form).stdout

    assert "jobs.jsonl:3:53 (row 3, id a-3): error" in shown("text")
    assert "jobs.csv: row 1, id a-1: error" in shown("text")
    assert "jobs.jsonl:3:53 (row 3, id a-3): error" in shown("concise")
    assert "jobs.csv: row 1, id a-1: error" in shown("concise")
    whole = json.loads(shown("json"))["findings"]
    lines = [json.loads(line) for line in lines_of(shown("jsonl"))]
    for found in (whole, lines):
        assert [each["start"] for each in found] == [
            {"line": 3, "column": 53, "row": 3, "record": "a-3"},
            {"row": 1, "record": "a-1"},
        ]
        assert [each["text"] for each in found] == ["[Name]", "[Name]"]


def test_the_excerpt_of_a_cell_shows_its_line(jdlint: Run, write: Write) -> None:
    write("jobs.csv", TABLE.partition("a-2")[0])
    shown = jdlint("check", "jobs.csv", "--select", "placeholder").stdout
    assert "| Cook for 12 guests. Call [Name]. Pay: $20 an hour.\n" in shown
    assert "|                          ^^^^^^\n" in shown


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.json", '{"title": "Cook", "description": "Call [Name]. Pay: $20 an hour."}', "a.json:1:40"),
        ("a.jsonl", '{"title": "Cook", "description": "Call [Name]. Pay: $20 an hour."}', "a.jsonl:1:40"),
        ("x/a.csv", "title,description\nCook,Call [Name]. Pay: $20 an hour.\n", "x/a.csv: row 1"),
        ("a.tsv", "title\tdescription\nCook\tCall [Name]. Pay: $20 an hour.\n", "a.tsv: row 1"),
        (
            "a.xml",
            "<job><title>Cook</title><description>Call [Name]. Pay: $20 an hour.</description></job>",
            "a.xml:1:43",
        ),
        ("a.md", "# Cook\n\nCall [Name]. Pay: $20 an hour.", "a.md:3:6"),
    ],
)
def test_the_name_of_standard_input_picks_the_format(name: str, text: str, place: str, check: Run) -> None:
    done = check("-", "--stdin-filename", name, input=text)
    assert done.exit_code == 1
    assert done.stdout.startswith(f"{place}: error HYG102 placeholder")


def test_columns_by_option_and_by_settings(check: Run, write: Write) -> None:
    write("ads.csv", "nr,title,advert\n7,Cook,Pay: $20 an hour.\n8,Cook,Call [Name]. Pay: $20 an hour.\n")
    assert "no column for the text of a posting" in check("ads.csv").stderr
    shown = check("ads.csv", "--column", "text=Advert", "--column", "id=nr").stdout
    assert [line.partition(": error")[0] for line in lines_of(shown)] == ["ads.csv: row 2, id 8"]
    write(".jdlint.yml", "columns: {text: advert, id: nr}\n")
    assert check("ads.csv").stdout == shown
    done = check("ads.csv", "--column", "text=title")
    assert (done.exit_code, done.stdout) == (0, "")


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("text", "not of the form ROLE=NAME"),
        ("text=", "not of the form ROLE=NAME"),
        ("pay=salary", "one of text, title, id, company, location, date"),
        (
            "text=body",
            "this table has no column called 'body'; name one with --column text=NAME (it has: nr, ad)",
        ),
    ],
)
def test_a_column_that_cannot_be_is_told(option: str, said: str, check: Run, write: Write) -> None:
    write("ads.csv", "nr,ad\n7,Cook soup.\n")
    done = check("ads.csv", "--column", option)
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.split())


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("columns: {pay: salary}", ".jdlint.yml:1:11: "),
        ("columns: {text: [a]}", ".jdlint.yml:1:17: "),
        ("columns: text", ".jdlint.yml:1:10: "),
    ],
)
def test_columns_in_settings_are_checked(settings: str, said: str, check: Run, write: Write) -> None:
    write(".jdlint.yml", settings)
    write("ads.csv", "nr,description\n7,Cook soup.\n")
    done = check("ads.csv")
    assert done.exit_code == 2
    assert said in done.stderr


def test_what_is_hostile_among_data_spares_the_others(check: Run, write: Write, draft: Path) -> None:
    alone = check("draft.md").stdout
    write(
        "bomb.xml", '<!DOCTYPE a [<!ENTITY x "x">]><job><title>&x;</title><description>a</description></job>'
    )
    write("deep.json", '{"title": "Cook", "description":' * 100_000)
    write("half.jsonl", '{"title": "Cook", "description": "\\ud800"}\n')
    write("open.csv", 'title,description\nCook,"Cook soup')
    Path("nul.csv").write_bytes(b"title,description\nCook,so\0up\n")
    Path("none.parquet").write_bytes(b"PAR1")
    Path("loop.json").symlink_to("loop.json")
    Path("folder").symlink_to(".", target_is_directory=True)
    os.mkfifo("pipe.jsonl")
    done = check(".")
    assert (done.exit_code, done.stdout) == (2, alone)
    assert sorted(line.split(":")[0] for line in lines_of(done.stderr)) == [
        "bomb.xml", "deep.json", "half.jsonl", "loop.json", "none.parquet", "nul.csv", "open.csv",
    ]  # fmt: skip
    assert "pipe.jsonl: not a regular file" in check("pipe.jsonl").stderr


def test_a_line_of_fifty_megabytes_is_refused_by_its_size(check: Run) -> None:
    with Path("large.json").open("wb") as file:
        file.write(b'{"title": "Cook", "description": "')
        file.truncate(50_000_000)
    done = check("large.json")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("large.json: the file is larger than 20 MB")
