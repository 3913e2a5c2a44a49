// Starting from a role: the dialog that asks for one, and the blanks of a draft.

import { writeDraft } from "./api.js";
import { byId, counted, tell } from "./dom.js";
import { RoleField } from "./roles.js";

const BLANK = /\[[^[\]\n]{2,120}\](?!\()/g;

/** Give the blanks of a text: words in brackets that are no link. */
export const blanksOf = (text) =>
  [...text.matchAll(BLANK)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** Show how many blanks are left on the button that goes to the next one. */
export function countBlanks(button, text) {
  const { length } = blanksOf(text);
  button.hidden = !length;
  button.textContent = `${counted(length, "blank")} to fill`;
}

/** Give the blank after an offset, or the first. */
export function nextBlank(text, offset) {
  const blanks = blanksOf(text);
  return blanks.find((blank) => blank.start >= offset) || blanks[0];
}

export class DraftDialog {
  #dialog = byId("draft");
  #role = null;

  /** `written(draft, role, place)` takes the draft; `isEmpty()` says whether it would replace a text. */
  constructor(written, isEmpty) {
    this.isEmpty = isEmpty;
    this.field = new RoleField(byId("draft-role"), byId("draft-role-list"), (role) => this.#choose(role));
    byId("draft-place").append(...byId("place").cloneNode(true).children);
    byId("draft-place").options[0].textContent = "Not decided yet";
    byId("draft-cancel").addEventListener("click", () => this.#dialog.close());
    this.#dialog.querySelector("form").addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!this.#role) return;
      const place = byId("draft-place").value;
      try {
        const draft = await writeDraft(this.#role.id, place);
        this.#dialog.close();
        written(draft, this.#role, place);
      } catch (error) {
        this.#dialog.close();
        tell(error.message);
      }
    });
  }

  /** Ask for a role; `place` is where the text at hand says that the job is. */
  open(place) {
    byId("draft-note").textContent = this.isEmpty()
      ? ""
      : "It takes the place of the text at hand; undo brings that back.";
    this.#dialog.showModal();
    byId("draft-place").value = byId("place").value || place || "";
    byId("draft-role").focus();
  }

  #choose(role) {
    this.#role = role;
    byId("draft-write").disabled = !role;
    byId("draft-write").focus();
  }
}
