import { useRef } from "react";
import { Dialog } from "../ui/Dialog.tsx";
import { type Key, type Shortcut, shortcuts } from "./shortcuts.ts";
import "./shortcuts.css";

export interface ShortcutSheetProps {
  readonly onClose: () => void;
  /** Does what a key does. */
  readonly onPress: (key: Key) => void;
}

/** All keys of the picture. Each key is a button too, for those whose keyboard means something else, or who have none. */
export const ShortcutSheet = ({ onClose, onPress }: ShortcutSheetProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const press = (key: Key): void => {
    // Closed first: it gives the focus back, and what the key says is heard on the page only.
    dialog.current?.close();
    onPress(key);
  };
  const row = ({ what, keys }: Shortcut) => (
    <div key={what}>
      <dt>{what}</dt>
      <dd>
        {keys.map((key) => (
          <button
            key={key.does}
            type="button"
            aria-label={`${key.cap}: ${key.does}`}
            title={key.does}
            onClick={() => press(key)}
          >
            <kbd>{key.cap}</kbd>
          </button>
        ))}
      </dd>
    </div>
  );
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose} element={dialog}>
      <p>These keys work while the focus is in the picture or in the player. Each is also a button.</p>
      {shortcuts.map(({ title, shortcuts: rows }) => (
        <section key={title} className="shortcuts">
          <h3>{title}</h3>
          <dl>{rows.map(row)}</dl>
        </section>
      ))}
    </Dialog>
  );
};
