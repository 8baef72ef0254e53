const key = "silo.session";

/** The text of the session that this browser keeps; null where there is none or storage is refused. */
export const keptSession = (): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** Keeps a session's text. A browser that refuses storage loses nothing but that. */
export const keepSession = (text: string): void => {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Private windows and sandboxed frames have no storage.
  }
};
