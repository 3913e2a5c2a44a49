// The page: what happens when something is typed, opened, chosen or found.

import { sample } from "./api.js";
import { showComparison } from "./compare.js";
import { announce, byId, calm, counted, tell, untell } from "./dom.js";
import { DraftDialog, countBlanks, nextBlank } from "./drafting.js";
import { Editor } from "./editor.js";
import { showAround, showAssumed, showWaiting } from "./extras.js";
import { Linting } from "./linting.js";
import { activate, changeBetween, changed } from "./marks.js";
import { Points, inOrder, summary, titleOf } from "./points.js";
import { asMarkdown, showReading } from "./reading.js";
import { RoleField } from "./roles.js";
import { copy, download, nextTheme, takeFiles } from "./taking.js";
import { Views } from "./views.js";

const limit = Number(document.body.dataset.limit);
const views = new Views();
const reading = byId("reading");
let unsaved = false;
let lastSummary = "";

const editor = new Editor(byId("text"), byId("mirror"), {
  visited: (id) => open(id, { stay: true }),
  changed: (before, after, kind) => {
    const { start, end, grown } = changeBetween(before, after);
    if (start === 0 && end === before.length) linting.format = null;
    unsaved = after.trim() !== "";
    document.body.dataset.view = after.trim() ? "text" : "empty";
    countBlanks(byId("blank"), after);
    linting.changed(kind, Math.abs(grown));
  },
});
const linting = new Linting({
  source: () => editor.text,
  shown,
  failed: tell,
  slow: () => {
    if (!linting.picture) showWaiting(points);
  },
});
const points = new Points(byId("points"), byId("filter"), {
  chosen: (id) => open(id),
  shown: (id) => open(id, { select: true }),
  fixed: fix,
  related: (id, index) => goTo(finding(id).related[index]),
  filtered: () => {
    if (linting.picture) shown(linting.picture, editor.text);
  },
});
const roleField = new RoleField(
  byId("role"),
  byId("role-list"),
  (role) => {
    linting.role = role ? role.id : null;
    linting.run();
  },
  "As the text says",
);
const draftDialog = new DraftDialog(begin, () => !editor.text.trim() && !linting.file);

const findings = () => linting.picture?.findings || [];
const visible = () => findings().filter((found) => points.isShown(found));
const finding = (id) => findings().find((found) => found.id === id);
const numbered = () => new Map(inOrder(visible()).map((found, index) => [found.id, index + 1]));

function shown(picture, asked) {
  untell();
  const all = picture ? picture.findings : [];
  document.body.dataset.view = picture ? (linting.file ? "document" : "text") : "empty";
  views.writable(!linting.file);
  points.show(all, numbered(), Boolean(picture?.fixable));
  views.count(all.length);
  const seen = visible();
  if (!linting.file)
    editor.show(
      seen.flatMap(({ id, severity, start, end, also }) =>
        [{ start, end }, ...also].map((spot) => ({ id, severity, start: spot.start, end: spot.end })),
      ),
      asked,
    );
  if (picture) showReading(reading, picture, seen, numbered(), (id) => open(id, { focus: true }));
  else reading.replaceChildren();
  if (picture) showComparison(byId("compare"), picture, goTo);
  showAround(points, picture, all);
  showAssumed(roleField, picture, linting.place);
  showActions(picture, all);
  open(points.openId, { stay: true });
  const words = picture ? summary(all) : "";
  if (words !== lastSummary) announce(words);
  lastSummary = words;
}

function showActions(picture, all) {
  const safe = all.flatMap((found) => found.fixes).filter((edit) => edit.safe).length;
  byId("fixall").hidden = !safe || !picture?.fixable;
  byId("fixall").textContent = `Make ${counted(safe, "safe change")}`;
  byId("editcopy").hidden = !linting.file;
  byId("words").textContent = picture ? counted(picture.words, "word") : "";
}

/** Open a point and show its words; `stay` leaves the window where it is, `select` puts the cursor there. */
function open(id, { stay = false, select = false, focus = false } = {}) {
  points.open(id, { focus });
  peek(id && finding(id));
  const inText = editor.activate(id);
  const inReading = activate(reading, id);
  if (!id || stay || (views.isNarrow && !select)) return;
  if (views.current === "compare" || views.isNarrow) views.toText();
  const element = views.current === "write" ? inText : inReading;
  reveal(element);
  if (!select) return;
  const mark = editor.markOf(id);
  if (views.current === "write" && mark) editor.select(mark.start, mark.end);
  else inReading?.focus({ preventScroll: true });
}

/** Bring an element into view, unless it is. */
function reveal(element) {
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  const under = document.querySelector(".bar").getBoundingClientRect().bottom;
  if (top < Math.max(under, 0) + 8 || bottom > innerHeight - 90) {
    element.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  }
}

function peek(found) {
  const button = byId("peek");
  button.hidden = !found;
  if (!found) return;
  button.className = `peek ${found.severity}`;
  button.textContent = titleOf(found);
}

/** Go to words of the text that no point is about. */
function goTo(spot) {
  views.toText();
  const block = spot.block === null ? null : reading.querySelector(`[data-block="${spot.block}"]`);
  const element = views.current === "write" ? editor.placeOf(spot.start, spot.end ?? spot.start) : block;
  reveal(element);
  if (views.current === "write") editor.select(spot.start, spot.end);
}

/** Make the changes of one point, in the text as it stands. */
async function fix(id) {
  if (linting.file) return;
  await linting.settled();
  const edits = finding(id)?.fixes || [];
  if (!edits.length) return;
  const place = points.indexOf(id);
  await change(edits);
  points.focusNear(place);
}

async function fixAll() {
  await linting.settled();
  await change(findings().flatMap((found) => found.fixes.filter((edit) => edit.safe)));
}

/** Make changes as one step, which undo takes back as one; then look anew. */
async function change(edits) {
  const text = changed(editor.text, edits);
  const { start, end, grown } = changeBetween(editor.text, text);
  editor.replace(start, end, text.slice(start, end + grown));
  await linting.run();
  announce(`Changed. ${lastSummary}`);
}

async function openFile(file) {
  if (file.size > limit) {
    tell(`This file is larger than ${Math.round(limit / 1e6)} MB, which no posting is.`);
    return;
  }
  try {
    announce(`Reading ${file.name}`);
    const picture = await linting.open(file);
    if (picture.editable) begin({ text: picture.source, format: picture.format });
    else {
      unsaved = false;
      byId("blank").hidden = true;
      shown(picture, "");
      views.to("read");
    }
  } catch (error) {
    tell(error.message);
  }
}

/** Put a text at hand in place of what was there. */
function begin({ text, format }, role = null, place = null) {
  linting.begin(format);
  if (role) linting.role = role.id;
  if (place !== null) {
    linting.place = place;
    byId("place").value = place;
  }
  views.writable(true);
  views.to("write");
  editor.replaceAll(text);
  linting.format = format;
  unsaved = false;
  linting.run();
  window.scrollTo(0, 0);
}

/** Go to the next point after the cursor, or the one before it. */
function step(direction) {
  const order = [...visible()].sort((one, other) => one.start - other.start || one.end - other.end);
  if (!order.length) return;
  const at = order.findIndex((found) => found.id === points.openId);
  const next =
    at >= 0
      ? order[(at + direction + order.length) % order.length]
      : order.find((found) => found.start >= (editor.hasFocus ? editor.cursor : 0)) || order[0];
  if (views.current === "compare") views.toText();
  open(next.id, { select: true });
  announce(`${titleOf(next)} ${next.help}`);
}

addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "F8") {
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && points.openId) {
    event.preventDefault();
    fix(points.openId);
  }
});
addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
byId("place").addEventListener("change", (event) => {
  linting.place = event.target.value;
  linting.run();
});
byId("peek").addEventListener("click", () => {
  views.part("points");
  open(points.openId, { focus: true, stay: true });
});
byId("blank").addEventListener("click", () => {
  const blank = nextBlank(editor.text, editor.selectionEnd);
  if (blank) {
    views.to("write");
    reveal(editor.placeOf(blank.start, blank.end));
    editor.select(blank.start, blank.end);
  }
});
byId("fixall").addEventListener("click", fixAll);
byId("editcopy").addEventListener("click", () =>
  begin({ text: asMarkdown(linting.picture.blocks), format: "markdown" }),
);
byId("copy").addEventListener("click", async () => {
  await linting.settled();
  const { blocks } = linting.picture;
  await copy(
    linting.file ? blocks.map((block) => block.text).join("\n") : editor.text,
    linting.picture.format === "html" ? null : blocks,
  );
  unsaved = false;
});
byId("download").addEventListener("click", () => {
  if (linting.file) download(asMarkdown(linting.picture.blocks), "markdown");
  else download(editor.text, linting.picture?.format || "text");
  unsaved = false;
});
byId("print").addEventListener("click", () => print());
byId("theme").addEventListener("click", nextTheme);
byId("help").addEventListener("click", () => byId("keys-help").showModal());
byId("alert").querySelector("button").addEventListener("click", untell);
for (const id of ["open", "welcome-open"]) byId(id).addEventListener("click", () => byId("file").click());
for (const id of ["start", "welcome-start"])
  byId(id).addEventListener("click", () => draftDialog.open(linting.picture?.places[0]?.code));
byId("welcome-sample").addEventListener("click", async () =>
  begin({ text: await sample(), format: "markdown" }),
);
byId("file").addEventListener("change", (event) => {
  if (event.target.files[0]) openFile(event.target.files[0]);
  event.target.value = "";
});
takeFiles(openFile);
shown(null, "");
