/** What this browser keeps under a key; null where it keeps nothing there, or refuses: storage throws in a sandboxed frame and in some private windows. */
export const stored = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** Keeps a text under a key. Where storage is refused or full it lasts as long as the page, which loses nothing but that. */
export const store = (key: string, text: string): void => {
  try {
    localStorage.setItem(key, text);
  } catch {}
};

/** What is kept under a key as JSON; null where it cannot be read. */
export const storedJson = (key: string): unknown => {
  try {
    return JSON.parse(stored(key) ?? "null");
  } catch {
    return null;
  }
};
