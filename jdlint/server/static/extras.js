// What stands around the points: what is still to tell, what is good, and that all is done.

import { byId, make } from "./dom.js";

/** Fill the places before and after the points. */
export function showAround(points, picture, findings) {
  points.before.replaceChildren(...(picture ? before(picture, findings) : [blankSide()]));
  points.after.replaceChildren(...(picture && picture.good.length ? [goods(picture.good)] : []));
}

function blankSide() {
  return make("p", {
    class: "blank-side",
    text: "As soon as there is a text, what to change stands here: what to fix first on top, each point with its reason, better words and its source.",
  });
}

/** Say that the answer takes a while, where nothing is shown yet. */
export function showWaiting(points) {
  points.before.replaceChildren(make("p", { class: "blank-side", text: "Reading your posting\u2026" }));
}

function before(picture, findings) {
  const parts = [];
  if (picture.triage) parts.push(...doubts(findings));
  else if (picture.waiting.includes("role"))
    parts.push(
      tip(
        "Choose the role, and the posting is compared with what it really takes.",
        "Choose the role",
        "role",
      ),
    );
  else if (picture.waiting.includes("place"))
    parts.push(
      tip(
        "Choose the place, and its laws on pay, benefits and questions count too.",
        "Choose the place",
        "place",
      ),
    );
  if (!findings.length && !picture.triage) {
    parts.push(
      make(
        "div",
        { class: "done" },
        make("strong", { text: "Nothing to change" }),
        make("span", { text: "This posting is ready." }),
      ),
    );
  }
  return parts;
}

/** Offer to check a text all the same that reads like no posting. */
function doubts(findings) {
  if (!findings.some((found) => found.name === "not-a-posting")) return [];
  const words = "Is this a posting all the same? Choose its role, and it is checked as one.";
  return [tip(words, "Choose the role", "role")];
}

function tip(words, button, field) {
  return make(
    "div",
    { class: "tip" },
    make("p", { text: words }),
    button &&
      make("button", {
        type: "button",
        class: "quiet",
        text: button,
        on: { click: () => byId(field).focus() },
      }),
  );
}

function goods(texts) {
  return make(
    "section",
    { class: "goods group", "aria-label": "What is good" },
    make("h3", { text: "What is good" }),
    make("ul", {}, ...texts.map((text) => make("li", { text }))),
  );
}

/** Show what the page takes the role and the place to be, and how it knows. */
export function showAssumed(field, picture, place) {
  const role = picture?.role;
  field.show(role && role.depth !== "guess" ? role.title : "");
  byId("role-hint").textContent = hintOfRole(picture, role);
  const named = picture && !place ? picture.places.map((each) => each.name).join(" and ") : "";
  byId("place").options[0].textContent = named || "As the text says";
  byId("place-hint").textContent = hintOfPlace(picture, place, named);
}

function hintOfPlace(picture, place, named) {
  if (place) return "Chosen by you; its laws count";
  if (named) return "Read from the text; its laws count";
  return picture ? "The text names no place" : "Decides which laws count";
}

function hintOfRole(picture, role) {
  if (!picture) return "Read from the title";
  if (!role) return "The text does not tell; choose it";
  if (role.depth === "guess") return `Perhaps ${role.title}; choose it to compare`;
  if (role.chosen) return role.depth === "full" ? "Chosen by you" : "Chosen by you; known by figures alone";
  return role.depth === "full" ? "Read from the text" : "Read from the text; known by figures alone";
}
