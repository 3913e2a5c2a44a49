// Which part of the page is in view: the tabs over the posting, and the parts of a small window.

import { byId } from "./dom.js";

const NAMES = ["write", "read", "compare"];
const PARTS = { text: "Text", points: "To change", compare: "Compare" };

export class Views {
  #text = "write";
  current = "write";

  constructor() {
    for (const name of NAMES) {
      const tab = byId(`tab-${name}`);
      tab.addEventListener("click", () => this.to(name));
      tab.addEventListener("keydown", (event) => this.#key(event, name));
    }
    for (const button of document.querySelectorAll(".switch button")) {
      button.addEventListener("click", () => this.part(button.dataset.part));
    }
    document.body.dataset.part = "text";
  }

  /** A document that is only read has nothing to write in. */
  writable(can) {
    byId("tab-write").hidden = !can;
    if (!can && this.current === "write") this.to("read");
    this.#text = can ? "write" : "read";
  }

  to(name) {
    this.current = name;
    if (name !== "compare") this.#text = name;
    for (const each of NAMES) {
      const chosen = each === name;
      byId(`pane-${each}`).hidden = !chosen;
      byId(`tab-${each}`).setAttribute("aria-selected", String(chosen));
      byId(`tab-${each}`).tabIndex = chosen ? 0 : -1;
    }
    this.#mark(name === "compare" ? "compare" : "text");
  }

  /** Show the text itself, the way it was last shown. */
  toText() {
    this.to(this.#text);
  }

  part(name) {
    if (name === "compare") this.to("compare");
    else if (name === "text") this.toText();
    else this.#mark(name);
    window.scrollTo(0, 0);
  }

  get isNarrow() {
    return getComputedStyle(document.querySelector(".switch")).display !== "none";
  }

  count(points) {
    document.querySelector('.switch [data-part="points"]').textContent = `${PARTS.points} (${points})`;
  }

  #mark(part) {
    document.body.dataset.part = part;
    for (const button of document.querySelectorAll(".switch button")) {
      button.setAttribute("aria-pressed", String(button.dataset.part === part));
    }
  }

  #key(event, name) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const open = NAMES.filter((each) => !byId(`tab-${each}`).hidden);
    const next = open[(open.indexOf(name) + step + open.length) % open.length];
    this.to(next);
    byId(`tab-${next}`).focus();
  }
}
