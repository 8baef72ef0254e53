/** A key as a keyboard event names it. */
export interface Key {
  readonly key: string;
  readonly alt?: boolean;
  /** On the key cap. */
  readonly cap: string;
  /** What it does, in words. */
  readonly does: string;
}

export interface Shortcut {
  readonly keys: readonly Key[];
  readonly what: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

const key = (name: string, does: string, cap = name): Key => ({ key: name, cap, does });
const alt = (name: string, does: string): Key => ({ key: name, cap: `Alt ${name}`, does, alt: true });

/** Keys while focus is in the picture. Source: design/explaining.md §2.3; decision 0006. */
export const shortcuts: readonly ShortcutGroup[] = [
  {
    title: "About the picture",
    shortcuts: [
      {
        what: "The nearest thing that way, or the next line",
        keys: [
          key("ArrowLeft", "Left", "←"),
          key("ArrowUp", "Up", "↑"),
          key("ArrowDown", "Down", "↓"),
          key("ArrowRight", "Right", "→"),
        ],
      },
      { what: "Into the thing, and out of it", keys: [key("]", "Go in"), key("[", "Go out")] },
      { what: "The first thing, and the last", keys: [key("Home", "First thing"), key("End", "Last thing")] },
      { what: "Its next line, and the one before", keys: [alt(".", "Next line"), alt(",", "Line before")] },
      { what: "Open the thing; follow the line", keys: [key("Enter", "Open or follow")] },
      { what: "Say what it is connected to", keys: [key("b", "Say its connections")] },
      { what: "Back to where you were, and forward again", keys: [key("x", "Back"), key("c", "Forward")] },
      { what: "Leave the picture", keys: [key("Escape", "Leave", "Esc")] },
    ],
  },
  {
    title: "About time",
    shortcuts: [
      { what: "Play, pause", keys: [key("p", "Play or pause")] },
      { what: "A step back, a step forward", keys: [key(",", "Step back"), key(".", "Step forward")] },
      { what: "Skip the download of an image", keys: [key("s", "Skip the download")] },
      { what: "A single moment back, forward", keys: [key("<", "Moment back"), key(">", "Moment forward")] },
    ],
  },
  {
    title: "Elsewhere",
    shortcuts: [
      {
        what: "On a fresh host: one of the ready-made lines",
        keys: ["1", "2", "3", "4", "5"].map((digit) => key(digit, `Ready-made lines ${digit}`)),
      },
      { what: "To the terminal", keys: [key("t", "Go to the terminal")] },
      { what: "This sheet", keys: [key("?", "Show shortcuts")] },
    ],
  },
];

const placeInPicture = (): HTMLElement | null => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.closest(".canvas") !== null) return activeElement;
  return document.querySelector<HTMLElement>('.canvas [tabindex="0"], .dock input');
};

/** Presses a key where the reader is in the picture, as if by hand. */
export const pressInPicture = ({ key: name, alt: altKey = false }: Key): void => {
  const place = placeInPicture();
  place?.focus();
  // Enter works on whatever has the focus; no made event does that.
  if (name === "Enter") place?.click();
  else place?.dispatchEvent(new KeyboardEvent("keydown", { key: name, altKey, bubbles: true, cancelable: true }));
};
