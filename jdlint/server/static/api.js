// What the page asks of its server. Other sites cannot send this header, so they cannot ask.

const OURS = { "x-jdlint": "page" };

async function asked(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { ...options, headers: { ...OURS, ...options.headers } });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error(
      "jdlint does not answer. Is it still running? Your text is safe here; copy it before you reload.",
    );
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error || "Something went wrong. Try again.");
  return body;
}

const posted = (path, values) =>
  asked(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(values),
  });

export const lintText = (text, format, role, place) => posted("/api/lint", { text, format, role, place });

export const writeDraft = (role, place) => posted("/api/draft", { role, place });

export function openFile(file, role, place) {
  const query = new URLSearchParams({ name: file.name, role: role || "", place: place || "" });
  return asked(`/api/open?${query}`, {
    method: "POST",
    body: file,
    headers: { "content-type": "application/octet-stream" },
  });
}

export async function findRoles(words, signal) {
  return (await asked(`/api/roles?${new URLSearchParams({ q: words })}`, { signal })).roles;
}

export const sample = async () => (await fetch("/static/sample.md")).text();
