import { useSyncExternalStore } from "react";
import { narrator } from "./narrator.ts";

/** The page's voice: one polite region, and one that interrupts. */
export const Narration = () => {
  const { polite, urgent } = useSyncExternalStore(narrator.subscribe, narrator.snapshot, narrator.snapshot);
  return (
    <div className="unseen">
      <div role="status" aria-atomic="false" aria-label="What happens">
        {polite.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
      <div role="alert">{urgent === null ? null : <p key={urgent.id}>{urgent.text}</p>}</div>
    </div>
  );
};
