// The text as its author writes it. A plain text area keeps the cursor, undo, input methods and screen readers
// as people know them; the marks lie under it, on a copy of the text that wraps at the same places.

import { make } from "./dom.js";
import { activate, gravest, idsOf, ink, moved } from "./marks.js";

const MOVES = new Set([
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "PageUp",
  "PageDown",
]);

export class Editor {
  #area;
  #mirror;
  #marks = [];
  #text = "";
  #active = null;

  /** `changed(before, after, kind)` is called after each edit, `visited(ids)` when the cursor comes to a mark. */
  constructor(area, mirror, { changed, visited }) {
    this.#area = area;
    this.#mirror = mirror;
    area.addEventListener("input", (event) => {
      const before = this.#text;
      this.#take();
      changed(before, this.#text, event.isComposing ? "composing" : event.inputType || "");
    });
    area.addEventListener("compositionend", () => changed(this.#text, this.#text, ""));
    const visit = () => {
      const at = area.selectionStart;
      const here = this.#marks.filter((mark) => mark.start <= at && at <= mark.end && mark.start < mark.end);
      if (here.length && at === area.selectionEnd) visited(gravest(here).id);
    };
    area.addEventListener("click", visit);
    area.addEventListener("keyup", (event) => {
      if (MOVES.has(event.key)) visit();
    });
    this.#paint();
  }

  get text() {
    return this.#text;
  }

  get cursor() {
    return this.#area.selectionStart;
  }

  get selectionEnd() {
    return this.#area.selectionEnd;
  }

  get hasFocus() {
    return document.activeElement === this.#area;
  }

  /** Show marks that were found in `asked`, which may be older than the text. */
  show(marks, asked) {
    this.#marks = moved(marks, asked, this.#text);
    this.#paint();
  }

  /** Put a text in place of a stretch, so that it can be undone. */
  replace(start, end, words) {
    const area = this.#area;
    area.focus({ preventScroll: true });
    area.setSelectionRange(start, end);
    const done =
      words === "" && start === end
        ? true
        : document.execCommand(words === "" ? "delete" : "insertText", false, words);
    if (!done) {
      area.setRangeText(words, start, end, "end");
      area.dispatchEvent(new Event("input"));
    }
  }

  /** Put a text in place of everything, so that it can be undone; the cursor goes to the beginning. */
  replaceAll(words) {
    this.replace(0, this.#area.value.length, words);
    this.#area.setSelectionRange(0, 0);
  }

  select(start, end) {
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(start, end);
  }

  /** Mark one point as the one that is spoken of; gives the element of its words, if they are in the text. */
  activate(id) {
    this.#active = id;
    return activate(this.#mirror, id);
  }

  /** Give the element at an offset, to scroll to. */
  placeOf(start, end) {
    const spot = { id: "place", severity: "note", start, end: Math.max(start, end) };
    this.#paint([...this.#marks, spot]);
    return activate(this.#mirror, "place");
  }

  markOf(id) {
    return this.#marks.find((mark) => mark.id === id);
  }

  #take() {
    const before = this.#text;
    this.#text = this.#area.value;
    this.#marks = moved(this.#marks, before, this.#text);
    this.#paint();
  }

  #paint(marks = this.#marks) {
    ink(this.#mirror, this.#text, marks, (words, ours) =>
      make("mark", {
        class: words ? gravest(ours).severity : `spot ${gravest(ours).severity}`,
        text: words,
        data: { ids: idsOf(ours) },
      }),
    );
    this.#mirror.append("\u200b"); // a last line that is empty has its height, too
    activate(this.#mirror, this.#active);
  }
}
