// What to change: the points beside the text, in groups, what to fix first on top.

import { counted, make, scrollWithin } from "./dom.js";

export const GROUPS = [
  { severity: "error", title: "Fix first", chip: "to fix first" },
  { severity: "warning", title: "Improve", chip: "to improve" },
  { severity: "note", title: "Consider", chip: "to consider" },
];
const MOST = 300; // more than anybody works through at once

/** Give points in the order of the list: what to fix first, then by their places in the text. */
export const inOrder = (findings) =>
  GROUPS.flatMap(({ severity }) => findings.filter((found) => found.severity === severity));

export class Points {
  #root;
  #filter;
  #act;
  #cards = new Map();
  #lists = new Map();
  #open = null;
  #hidden = new Set();

  /** `act` has `chosen(id)`, `shown(id)`, `fixed(id)`, `place(spot)`, `filtered()` and `help(what)`. */
  constructor(root, filter, act) {
    this.#root = root;
    this.#filter = filter;
    this.#act = act;
    for (const group of GROUPS) {
      const list = make("ol");
      const part = make(
        "section",
        { class: `group ${group.severity}`, hidden: true, "aria-label": group.title },
        make("h3", { text: group.title }),
        list,
      );
      this.#lists.set(group.severity, { part, list });
    }
    this.before = make("div");
    this.after = make("div");
    root.append(this.before, ...[...this.#lists.values()].map((each) => each.part), this.after);
  }

  get openId() {
    return this.#open;
  }

  isShown(finding) {
    return !this.#hidden.has(finding.severity);
  }

  /** Show the findings; cards that stay keep their state, their place in the list and the focus. */
  show(findings, numbers, fixable) {
    this.#chips(findings);
    const known = new Set(findings.map((found) => found.id));
    for (const [id, card] of this.#cards) {
      if (!known.has(id)) {
        card.item.remove();
        this.#cards.delete(id);
      }
    }
    for (const { severity } of GROUPS) {
      const { part, list } = this.#lists.get(severity);
      const ours = findings.filter((found) => found.severity === severity);
      part.hidden = !ours.length || this.#hidden.has(severity);
      ours.slice(0, MOST).forEach((found, index) => {
        const item = this.#card(found, numbers.get(found.id), fixable);
        if (list.children[index] !== item) list.insertBefore(item, list.children[index] || null);
      });
    }
    if (!this.#cards.has(this.#open)) this.#open = null;
  }

  /** Open one point and close the one before; null closes it. */
  open(id, { focus = false } = {}) {
    for (const each of [this.#open, id]) {
      const card = this.#cards.get(each);
      if (!card) continue;
      const opens = each === id;
      card.item.classList.toggle("open", opens);
      card.button.setAttribute("aria-expanded", String(opens));
      card.detail.hidden = !opens;
    }
    this.#open = this.#cards.has(id) ? id : null;
    const card = this.#cards.get(this.#open);
    if (!card) return;
    scrollWithin(this.#root, card.item);
    if (focus) card.button.focus({ preventScroll: true });
  }

  /** Put the focus on the point that took the place of one that is gone. */
  focusNear(index) {
    const buttons = [...this.#root.querySelectorAll(".group:not([hidden]) .point h4 button")];
    const button = buttons[Math.min(index, buttons.length - 1)];
    (button || document.getElementById("points-heading")).focus({ preventScroll: true });
  }

  indexOf(id) {
    const items = [...this.#root.querySelectorAll(".group:not([hidden]) .point")];
    return items.findIndex((item) => item.dataset.id === id);
  }

  #card(found, number, fixable) {
    const { start, end, from, to, block, also, related, fixes, ...lasting } = found;
    const words = fixes.map((edit) => edit.replacement);
    const state = JSON.stringify([lasting, related.length, words, fixable]);
    let card = this.#cards.get(found.id);
    if (!card || card.state !== state) {
      const fresh = this.#made(found, fixable);
      if (card) card.item.replaceWith(fresh.item);
      card = { ...fresh, state };
      this.#cards.set(found.id, card);
      if (this.#open === found.id) {
        card.detail.hidden = false;
        card.item.classList.add("open");
        card.button.setAttribute("aria-expanded", "true");
      }
    }
    if (number) card.button.dataset.number = number;
    return card.item;
  }

  #made(found, fixable) {
    const id = `detail-${found.id}`;
    const detail = make("div", { class: "detail", id, hidden: true }, ...this.#details(found, fixable));
    const button = make("button", {
      type: "button",
      "aria-expanded": "false",
      "aria-controls": id,
      text: titleOf(found),
      on: { click: () => this.#act.chosen(this.#open === found.id ? null : found.id) },
    });
    const item = make(
      "li",
      { class: `point ${found.severity}`, id: `point-${found.id}`, data: { id: found.id } },
      make("h4", {}, button),
      detail,
    );
    return { item, button, detail };
  }

  #details(found, fixable) {
    const advice = found.text === null ? "What to add" : "What to write instead";
    const rows = [[advice, make("p", { class: "instead", text: found.help })]];
    rows.push(["Why", make("p", { text: found.why })]);
    if (found.unless) rows.push(["Fine as it is when", make("p", { text: found.unless }), "unless"]);
    if (found.related.length) rows.push(["See also", this.#related(found)]);
    if (found.citations.length) rows.push(["Sources", sources(found.citations)]);
    const list = make(
      "dl",
      {},
      ...rows.flatMap(([name, content, kind]) => [
        make("dt", { class: kind, text: name }),
        make("dd", { class: kind }, content),
      ]),
    );
    return [
      list,
      this.#buttons(found, fixable),
      make("p", { class: "rule", text: `Rests on ${found.rests}. Rule: ${found.name} (${found.code})` }),
    ];
  }

  #related(found) {
    return make(
      "ul",
      {},
      ...found.related.map((each, index) =>
        make(
          "li",
          {},
          make("button", {
            type: "button",
            class: "quote",
            text: each.message,
            on: { click: () => this.#act.related(found.id, index) },
          }),
        ),
      ),
    );
  }

  #buttons(found, fixable) {
    const row = make("div", { class: "buttons" });
    const [first] = found.fixes;
    if (first && fixable) {
      row.append(
        make("button", {
          type: "button",
          class: first.safe ? "fix" : "fix quiet",
          text: wordsOfFix(found),
          on: { click: () => this.#act.fixed(found.id) },
        }),
      );
    }
    const words = found.text === null ? "Show where it would go" : "Show in the text";
    row.append(
      make("button", {
        type: "button",
        class: "quiet show",
        text: words,
        on: { click: () => this.#act.shown(found.id) },
      }),
    );
    return row;
  }

  #chips(findings) {
    const chips = GROUPS.map(({ severity, chip }) => {
      const count = findings.filter((found) => found.severity === severity).length;
      return make(
        "button",
        {
          type: "button",
          class: severity,
          "aria-pressed": String(!this.#hidden.has(severity)),
          data: { severity },
          on: { click: () => this.#toggle(severity) },
        },
        make("b", { text: count }),
        chip,
      );
    });
    const focused = this.#filter.contains(document.activeElement)
      ? document.activeElement.dataset.severity
      : null;
    this.#filter.replaceChildren(...chips);
    if (focused) this.#filter.querySelector(`[data-severity="${focused}"]`).focus();
  }

  #toggle(severity) {
    if (!this.#hidden.delete(severity)) this.#hidden.add(severity);
    this.#act.filtered();
  }
}

/** Say what a point is about; a blank that waits in a draft is nobody's slip. */
export function titleOf(found) {
  const blank = found.name === "placeholder" && /^\[(.+)\]$/.exec(found.text || "");
  if (!blank) return found.message;
  return /^(Add|Enter|Say) /.test(blank[1]) ? blank[1] : `Fill in: ${blank[1]}`;
}

function wordsOfFix(found) {
  const [{ replacement }, ...others] = found.fixes;
  if (others.length) return `Change all ${found.fixes.length}`;
  const words = replacement.trim().replace(/\s+/g, " ");
  const short = words.length > 60 ? `${words.slice(0, 60)}\u2026` : words;
  if (found.text === null) return `Put in \u201c${short}\u201d`;
  return words ? `Change to \u201c${short}\u201d` : "Take it out";
}

export function sources(citations) {
  return make(
    "ul",
    { class: "sources" },
    ...citations.map((source) =>
      make(
        "li",
        {},
        make("a", { href: source.url, target: "_blank", rel: "noopener noreferrer", text: source.title }),
        make("span", { class: "hint", text: ` read ${source.read}` }),
      ),
    ),
  );
}

export function summary(findings) {
  if (!findings.length) return "Nothing to change.";
  const parts = GROUPS.map(({ severity, chip }) => [
    findings.filter((found) => found.severity === severity).length,
    chip,
  ]);
  return `${counted(findings.length, "point")}: ${parts
    .filter(([count]) => count)
    .map((each) => each.join(" "))
    .join(", ")}.`;
}
