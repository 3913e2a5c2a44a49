// A field to search a role in, as a combobox with a list.

import { make } from "./dom.js";
import { findRoles } from "./api.js";

const WAIT = 120;
const KNOWN = { full: "in depth", figures: "by figures" };

export class RoleField {
  #input;
  #list;
  #chosen;
  #first;
  #options = [];
  #at = -1;
  #shown = "";
  #timer;
  #asking;

  /** `chosen(role)` is called with { id, title }, or with null for `first`, the words of a first option. */
  constructor(input, list, chosen, first = null) {
    this.#input = input;
    this.#list = list;
    this.#chosen = chosen;
    this.#first = first;
    input.addEventListener("focus", () => input.select());
    input.addEventListener("input", () => this.#soon());
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("blur", () => {
      this.#close();
      input.value = this.#shown;
    });
    input.addEventListener("click", () => {
      if (list.hidden && first) this.#offer([]);
    });
  }

  /** Show which role it is. */
  show(title) {
    this.#shown = title || "";
    if (document.activeElement !== this.#input || this.#list.hidden) this.#input.value = this.#shown;
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), WAIT);
  }

  async #search() {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const words = this.#input.value.trim();
    try {
      this.#offer(words ? await findRoles(words, this.#asking.signal) : [], words);
    } catch (error) {
      if (error.name !== "AbortError") this.#offer([], words);
    }
  }

  #offer(roles, words = "") {
    if (document.activeElement !== this.#input) return;
    this.#options = [...(this.#first ? [null] : []), ...roles];
    const items = this.#options.map((role, index) =>
      make(
        "li",
        {
          role: "option",
          id: `${this.#list.id}-${index}`,
          "aria-selected": "false",
          on: {
            mousedown: (event) => {
              event.preventDefault();
              this.#choose(index);
            },
          },
        },
        make("span", { text: role ? role.title : this.#first }),
        role && make("small", { text: KNOWN[role.depth] }),
      ),
    );
    if (words && !roles.length) {
      items.push(
        make("li", {
          role: "option",
          "aria-disabled": "true",
          "aria-selected": "false",
          class: "none",
          text: "No role is known by this name",
        }),
      );
    }
    this.#list.replaceChildren(...items);
    this.#list.hidden = !items.length;
    this.#input.setAttribute("aria-expanded", String(!this.#list.hidden));
    this.#move(roles.length ? this.#options.length - roles.length : -1);
  }

  #move(at) {
    this.#at = at;
    [...this.#list.children].forEach((item, index) =>
      item.setAttribute("aria-selected", String(index === at)),
    );
    const item = this.#options.length && at >= 0 ? this.#list.children[at] : null;
    if (item) this.#input.setAttribute("aria-activedescendant", item.id);
    else this.#input.removeAttribute("aria-activedescendant");
    item?.scrollIntoView({ block: "nearest" });
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const count = this.#options.length;
      if (this.#list.hidden) this.#search();
      else if (count) this.#move((this.#at + step + count) % count);
    } else if (event.key === "Enter" && !this.#list.hidden && this.#at >= 0) {
      event.preventDefault();
      this.#choose(this.#at);
    } else if (event.key === "Escape" && !this.#list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      this.#input.value = this.#shown;
      this.#close();
    }
  }

  #choose(index) {
    const role = this.#options[index];
    this.#shown = role ? role.title : "";
    this.#input.value = this.#shown;
    this.#close();
    this.#chosen(role);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }
}
