const key = "silo.session";

/** The code of the session that this browser keeps; null where there is none or storage is refused. */
export const savedCode = (): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** Keeps a session's code. A browser that refuses storage loses nothing but that. */
export const saveCode = (code: string): void => {
  try {
    localStorage.setItem(key, code);
  } catch {
    // Private windows and sandboxed frames have no storage.
  }
};
