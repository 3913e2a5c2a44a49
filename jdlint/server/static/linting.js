// What is known of the posting at hand, and the way of each change of it to the server and back.

import { lintText, openFile } from "./api.js";

const AFTER_TYPING = 350;
const SLOW = 500;
const WORD = 30; // nobody types more at one stroke

export class Linting {
  #timer;
  #running = false;
  #again = false;
  #asked = "";

  /** `source()` gives the text at hand; `shown(picture, text)` and `failed(words)` take what comes back,
   * `slow()` is called when that takes a while. */
  constructor({ source, shown, failed, slow }) {
    this.source = source;
    this.shown = shown;
    this.failed = failed;
    this.slow = slow;
    this.picture = null;
    this.format = null; // null is guessed from the text
    this.file = null; // a document that is only read here
    this.role = null;
    this.place = "";
  }

  /** Lint again; soon after typing, at once after anything else, as a paste or what a program puts in. */
  changed(kind = "", size = 0) {
    clearTimeout(this.#timer);
    if (kind === "composing") return;
    const typed = size <= WORD && /^(insertText|insertCompositionText|deleteContent)/.test(kind);
    this.#timer = setTimeout(() => this.run(), typed ? AFTER_TYPING : 0);
  }

  /** Take a file: one that can be edited gives its text back in the picture. */
  async open(file) {
    const picture = await openFile(file, this.role, this.place);
    this.file = picture.editable ? null : file;
    this.format = picture.editable ? picture.format : null;
    this.picture = picture;
    return picture;
  }

  /** Go on with a text of a known format in place of what is at hand. */
  begin(format) {
    this.file = null;
    this.format = format;
  }

  async run() {
    clearTimeout(this.#timer);
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    const { text, file } = { text: this.source(), file: this.file };
    this.#asked = text;
    const waiting = setTimeout(this.slow, SLOW);
    try {
      const picture = await this.#answer(text, file);
      if (file === this.file) {
        this.picture = picture;
        this.shown(picture, text);
      }
    } catch (error) {
      if (file === this.file) this.failed(error.message);
    }
    clearTimeout(waiting);
    this.#running = false;
    if (this.#again) {
      this.#again = false;
      await this.run();
    }
  }

  /** Make sure that the picture is of the text as it stands. */
  async settled() {
    if (!this.file && this.#asked !== this.source()) await this.run();
  }

  async #answer(text, file) {
    if (file) return openFile(file, this.role, this.place);
    if (!text.trim()) return null;
    return lintText(text, this.format, this.role, this.place);
  }
}
