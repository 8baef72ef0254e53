import { type ReactNode, useState } from "react";
import { ACT_TEXT, type Act, firstName, lineFor, nameProblem, WANTS_NAME } from "./acts.ts";
import type { ActField } from "./layout/storage-scene.ts";
import type { Disk, Entry, Spot } from "./model.ts";
import { placed } from "./placed.ts";

interface Naming {
  readonly act: Act;
  readonly spot: Spot;
  readonly name: string;
}

interface ActsProps {
  readonly fields: readonly ActField[];
  readonly disk: Disk;
  readonly entry: Entry;
  readonly onLine: (disk: Disk, line: string) => void;
}

/** What can be done to the selected file. Acts that want a name ask for it in place. */
export const Acts = ({ fields, disk, entry, onLine }: ActsProps): ReactNode => {
  const [naming, setNaming] = useState<Naming | null>(null);
  const [first] = fields;
  if (first === undefined) return null;
  if (naming !== null && naming.spot.path === first.spot.path) {
    const problem = nameProblem(naming.name);
    const at = first.strip;
    return (
      <form
        className="naming"
        style={{ transform: `translate(${at.x - 5}px, ${at.y - 5}px)`, width: at.w + 10 }}
        onSubmit={(event) => {
          event.preventDefault();
          if (problem !== null) return;
          onLine(disk, lineFor(naming.act, entry, naming.name));
          setNaming(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          setNaming(null);
        }}
      >
        <input
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked to give a name
          autoFocus
          value={naming.name}
          aria-label={naming.act === "rename" ? `New name of ${entry.name}` : "Name of the new file"}
          aria-invalid={problem !== null}
          title={problem ?? undefined}
          spellCheck={false}
          onChange={(event) => setNaming({ ...naming, name: event.target.value })}
        />
        <button type="submit" disabled={problem !== null}>
          {ACT_TEXT[naming.act]}
        </button>
        {problem === null ? null : <p role="alert">{problem}</p>}
      </form>
    );
  }
  return fields.map(({ key, act, spot, at }) => (
    <button
      key={key}
      type="button"
      className={`act act-${act}`}
      style={placed(at)}
      title={WANTS_NAME.has(act) ? undefined : lineFor(act, entry, "")}
      onClick={() =>
        WANTS_NAME.has(act)
          ? setNaming({ act, spot, name: firstName(act, entry) })
          : onLine(disk, lineFor(act, entry, ""))
      }
    >
      {ACT_TEXT[act]}
    </button>
  ));
};
