/** What of a keyboard event says which key it is. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly getModifierState: (name: "AltGraph") => boolean;
}

/** A key as shortcuts name it. `alt` and `command` hold for keys that are held down beside it, not to type it. */
export interface TypedKey {
  readonly key: string;
  readonly alt: boolean;
  readonly command: boolean;
}

const BESIDE: Readonly<Record<string, string>> = { Period: ".", Comma: "," };

/** The place of a letter on the keyboard, for alphabets other than Latin. */
const letterOf = ({ key, code }: Pressed): string =>
  key.length === 1 && key > "\u007f" ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key) : key;

/**
 * The key that was meant. Many keyboards type brackets with AltGr or Option, which looks like Ctrl+Alt or Alt; Option with a full stop
 * types another character.
 */
export const typedKey = (event: Pressed): TypedKey => {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (event.getModifierState("AltGraph") || (altKey && "[]".includes(key)))
    return { key, alt: false, command: metaKey };
  return {
    key: (altKey ? BESIDE[event.code] : undefined) ?? letterOf(event),
    alt: altKey,
    command: ctrlKey || metaKey,
  };
};
