import pytest

from jdlint.hypertext.entities import decode_reference
from jdlint.posting import Posting
from jdlint.readers import read


def posting(source: str) -> Posting:
    (found,) = read(source.encode(), "posting.html")
    return found


def brief(source: str) -> list[str]:
    """Write blocks as lines: ``#2`` a heading's level, ``-2`` an item's depth, ``|`` a cell, ``*`` bold."""
    marks = {"heading": "#", "list_item": "-", "paragraph": "", "cell": "|"}
    return [
        f"{marks[block.kind]}{block.level or ''}{'*' if block.emphasized else ''} {block.text}".strip()
        for block in posting(source).blocks
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<h1>Nurse</h1><h4>Pay</h4>x", ["#1 Nurse", "#4 Pay", "x"]),
        ("<p><strong>Duties</strong></p><p>Lift</p>", ["#* Duties", "Lift"]),
        ("<p><b>Duties</b><br>Lift<br>Care</p>", ["#* Duties", "Lift", "Care"]),
        ("<p><b>Job duties</b>:</p><p>Lift</p>", ["#* Job duties:", "Lift"]),
        ("<p><u>Pay</u></p><p>Weekly</p>", ["#* Pay", "Weekly"]),
        ("<div style='font-weight: 700'>Pay</div>Weekly", ["#* Pay", "Weekly"]),
        ("<p>In this role you will:</p><p>Lift</p>", ["# In this role you will:", "Lift"]),
        ("<p>MINIMUM QUALIFICATIONS</p><p>Lift</p>", ["# MINIMUM QUALIFICATIONS", "Lift"]),
        ("<h2>Nurse<br/>nights</h2>x", ["#2 Nurse nights", "x"]),
        ("<h2>Nurse<h3>Pay</h3>x", ["#2 Nurse", "#3 Pay", "x"]),
        ("<h2> &nbsp; </h2><p></p><p>x", ["x"]),
    ],
)
def test_headings(source: str, expected: list[str]) -> None:
    assert brief(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p><b>Salary: $40k</b></p>", "* Salary: $40k"),
        ("<p><b>Salary:</b> $40k</p>", "Salary: $40k"),
        ("<p><b>Apply today.</b></p>", "* Apply today."),
        ("<p><b>Care.</b> Lift.</p>", "Care. Lift."),
        ("<b style='font-weight:normal'><p>Duties</p></b>", "Duties"),
        (f"<p><b>{'Care and lift ' * 9}</b></p>", "* " + ("Care and lift " * 9).strip()),
        (f"<h4>{'Care and lift ' * 30}</h4>", ("Care and lift " * 30).strip()),
    ],
)
def test_bold_or_big_but_no_heading(source: str, expected: str) -> None:
    assert brief(source) == [expected]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<ul><li>a1<li><p>b2</p></ul>c3", ["-1 a1", "-1 b2", "c3"]),
        ("<ul><li>a1<ol><li>b2</ol><li>c3</ul>", ["-1 a1", "-2 b2", "-1 c3"]),
        ("<li>a1</li><li>b2</li>", ["-1 a1", "-1 b2"]),
        ("<ul><li><p>a1</p><p>b2</p></li></ul>", ["-1 a1", "-1 b2"]),
        ("<ul><li>\u2022 a1</li></ul>", ["-1 a1"]),
        ("<ul><li><b>Pay</b></li><li><h3>Duties</h3></li></ul>", ["-1* Pay", "#3 Duties"]),
        ("<p>Duties:<br>&bull; Lift<br>&bull; Care</p>", ["# Duties:", "-1 Lift", "-1 Care"]),
        ("<p>- Lift</p><p>- Care</p>", ["-1 Lift", "-1 Care"]),
        ("<p>\u00b7<span>&nbsp;&nbsp;</span>Lift</p>", ["-1 Lift"]),
        ("<p>o&nbsp; Lift</p><p>o&nbsp; Care</p>", ["-1 Lift", "-1 Care"]),
        ("<p>Duties: \u2022 Lift \u2022 Care</p>", ["# Duties:", "-1 Lift", "-1 Care"]),
        ("<table><tr><td>\u2022</td><td>Lift</td></tr></table>", ["-1 Lift"]),
        ("<dl><dt>Place</dt><dd>Ohio</dd><dt>Pay<dd>Weekly</dl>", ["# Place", "Ohio", "# Pay", "Weekly"]),
    ],
)
def test_lists(source: str, expected: list[str]) -> None:
    assert brief(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<table><tr><th>Pay</th><td>$20</td></tr></table>", ["|* Pay", "| $20"]),
        ("<table><tr><td>Pay<td><p>$20</p><tr><td>Shift<td>A</table>", ["| Pay", "| $20", "| Shift", "| A"]),
        ("<table><tr><td><b>Duties</b></td></tr><tr><td>Lift</td></tr></table>", ["#* Duties", "Lift"]),
        ("<table><tr><td><h2>Pay</h2><p>$20</p><td><ul><li>a1</ul></table>", ["#2 Pay", "$20", "-1 a1"]),
    ],
)  # fmt: skip
def test_tables(source: str, expected: list[str]) -> None:
    assert brief(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>Salary: $40k<br>Shift: days</p>", ["Salary: $40k", "Shift: days"]),
        ("<div>Nurse<br><br>Ohio</div>", ["Nurse", "Ohio"]),
        (
            "<p>We want a nurse with more than two years<br />of care",
            ["We want a nurse with more than two years of care"],
        ),
        ("<p>driving<br>lifting<br>writing</p>", ["driving", "lifting", "writing"]),
        ("<div>Intro<div>Inner</div>tail</div>", ["Intro", "Inner", "tail"]),
        ("a<p>b<p>c</div>d</p>e", ["a", "b", "c", "d", "e"]),
        ("<pre>Nurse\nDays</pre>", ["Nurse", "Days"]),
        ("<div style='white-space: pre-wrap'>Nurse\r\n\r\nDays</div>", ["Nurse", "Days"]),
        ("<p>Nurse\nwanted</p>", ["Nurse wanted"]),
        ("Nurse <b>wanted</b>\n\n- Lift\n- Care", ["Nurse wanted", "-1 Lift", "-1 Care"]),
        ("<span style='display:block'>One</span><span style='display:block'>Two</span>", ["One", "Two"]),
        ("Nurse<hr>Days", ["Nurse", "Days"]),
        ("Apply<button>Now</button>or<img src=x>later", ["Apply Now or later"]),
    ],
)  # fmt: skip
def test_lines(source: str, expected: list[str]) -> None:
    assert brief(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("nur<b>se</b>s l<span>o</span>ve", "nurses love"),
        ("R&amp;D R&ampD &lt;b&gt; caf&eacute caf&#233;", "R&D R&D <b> caf\u00e9 caf\u00e9"),
        ("&#147;care&#148; &#x92;s &rsquo;s &#8209;x", "\u201ccare\u201d \u2019s \u2019s -x"),
        ("a&nbsp;b&#160;c\u00a0d&emsp;e", "a b c d e"),
        ("over&shy;time over\u00adtime&#8203;s", "overtime overtimes"),
        ("5 < 6 & 7 &unknown; &; &#; A&B", "5 < 6 & 7 &unknown; &; &#; A&B"),
        ("care <!-- not <b>shown</b> --> lift", "care lift"),
        ("care <?php echo 1 ?> lift <![if x]>more<![endif]>", "care lift more"),
        ("<![CDATA[care]]>", "care"),
        ("care <!-- never closed", "care never closed"),
        ("care </> lift <", "care lift <"),
        ("&#1114112; &#xD800; &#99999999999;x", "\ufffd \ufffd &#99999999999;x"),
    ],
)
def test_text_as_shown(source: str, expected: str) -> None:
    assert brief(source) == [expected]


@pytest.mark.parametrize(
    ("reference", "decoded"),
    [
        ("&amp;", ("&", 5)),
        ("&ampere", ("&", 4)),
        ("&notin;", ("\u2209", 7)),
        ("&nope", ("&nope", 5)),
        ("&#8226;", ("\u2022", 7)),
    ],
)
def test_references(reference: str, decoded: tuple[str, int]) -> None:
    assert decode_reference(reference) == decoded


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>if (a < b) lift()</script>",
        "<style>p { lift: 1 }</style>",
        "<template><p>lift</p></template>",
        "<noscript>lift</noscript>",
        "<svg><title>lift</title><text>lift</text></svg>",
        "<div hidden>lift<p>lift</p></div>",
        "<p style='color:red; display : none'>lift<br>lift</p>",
        "<span style='visibility:hidden'>lift</span>",
        "<i class='material-icons' aria-hidden='true'>lift</i>",
        "<span class='icon icon-x' aria-hidden='true'>lift</span>",
        "<span class='sr-only'>lift</span>",
        "<dialog>lift</dialog>",
        "<title>lift</title>",
    ],
)
def test_what_is_not_shown(hidden: str) -> None:
    assert brief(f"<p>Nurse</p>{hidden}<p>Days</p>") == ["Nurse", "Days"]


@pytest.mark.parametrize(
    "shown",
    [
        "<nav>Lift</nav>",
        "<header>Lift</header>",
        "<footer>Lift</footer>",
        "<span aria-hidden='true'>Lift</span>",
        "<div class='cookie-banner'>Lift</div>",
        "<form>Lift</form>",
        "<button>Lift</button>",
        "<select><option>Lift</select>",
        "<details><summary>Lift</summary></details>",
    ],
)
def test_a_fragment_loses_no_text(shown: str) -> None:
    assert brief(f"<p>Nurse</p>{shown}<p>Days</p>") == ["Nurse", "Lift", "Days"]


SITE = """<!DOCTYPE html>
<html><head><title>Nurse &ndash; Jobs</title><meta property="og:title" content="Nurse &amp; more"></head>
<body>
<header><h1>Hospital</h1><a href="/">Home</a></header><nav>Jobs</nav>
<div id="onetrust-banner-sdk">We use cookies</div><div role="dialog">Sign in</div>
{content}
<form>First name <input> Resume</form><button>Apply</button><footer>Imprint</footer></body></html>"""


def test_a_page_without_its_site() -> None:
    content = "<div><h1>Nurse</h1><p>You will care for people at home.</p></div>"
    assert brief(SITE.format(content=content)) == ["#1 Nurse", "You will care for people at home."]


def test_a_page_with_a_main_part() -> None:
    content = (
        "<div>Jobs</div><main><article><header><h1>Nurse</h1></header><p>You will care for people.</p>"
        "<footer>We hire all.</footer></article></main>"
    )
    assert brief(SITE.format(content=content)) == ["#1 Nurse", "You will care for people.", "We hire all."]


def test_the_title_in_the_header_of_a_page_is_kept() -> None:
    assert brief(SITE.format(content="<p>You will care for people.</p>"))[0] == "#1 Hospital"


@pytest.mark.parametrize("element", ["form", "header"])
def test_an_element_around_all_of_a_page_holds_the_posting(element: str) -> None:
    assert brief(f"<html><{element}><p>Nurse</p><p>Days</p></{element}></html>") == ["Nurse", "Days"]


def test_fields_of_a_page() -> None:
    page = posting(SITE.format(content="<p>Care</p>"))
    assert [(field.name, field.value) for field in page.fields] == [
        ("og:title", "Nurse & more"),
        ("page-title", "Nurse \u2013 Jobs"),
    ]
    assert page.source[page.fields[1].start : page.fields[1].end] == "Nurse &ndash; Jobs"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places(end: str) -> None:
    page = posting(end.join(["<p>Nurse</p>", "<ul>", "\t<li> <b>R&amp;D</b> lift</li></ul>"]))
    item = page.blocks[1]
    start, stop = (page.locate(offset) for offset in item.map.source_span(1, 3))
    assert (start.line, start.column) == (3, 11)
    assert (stop.line, stop.column) == (3, 17)


def test_a_span_across_a_tag_and_an_entity() -> None:
    page = posting("<p>care &amp; li<b>ft</b> daily</p>")
    start, end = page.blocks[0].map.source_span(5, 11)
    assert page.source[start:end] == "&amp; li<b>ft"
