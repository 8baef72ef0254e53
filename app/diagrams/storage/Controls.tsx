import { Play } from "lucide-react";
import { memo } from "react";
import { Choice } from "../../ui/Choice.tsx";
import { keyOf } from "./layout/context.ts";
import type { ChooseField, Field, StorageScene } from "./layout/storage-scene.ts";
import type { Disk, StorageModel } from "./model.ts";
import { placed } from "./placed.ts";

export interface ControlsProps {
  readonly scene: StorageScene;
  readonly model: StorageModel;
  readonly disks: readonly Disk[];
  readonly queries: Readonly<Record<string, string>>;
  readonly onSearch: (disk: string, query: string) => void;
  readonly onChoose: (place: 0 | 1, disk: string) => void;
  readonly onOffer: (line: string) => void;
  /** Types a line in a container's terminal. */
  readonly onLine: (disk: Disk, line: string) => void;
}

const Chosen = ({
  field,
  model,
  disks,
  onChoose,
}: Pick<ControlsProps, "model" | "disks" | "onChoose"> & { readonly field: ChooseField }) => {
  const options = model.disks.map((disk) => ({
    value: keyOf(disk),
    label: field.place === 0 ? `Container ${disk.name}` : `beside ${disk.name}`,
  }));
  const here = disks[field.place];
  const other = disks[1 - field.place];
  return (
    <Choice
      name={field.place === 0 ? "Container" : "Container beside it"}
      value={here === undefined ? "" : keyOf(here)}
      options={
        field.place === 0
          ? options
          : [
              { value: "", label: "one container" },
              ...options.filter(({ value }) => other === undefined || value !== keyOf(other)),
            ]
      }
      onChange={(value) => onChoose(field.place, value)}
    />
  );
};

interface FieldControlProps extends Omit<ControlsProps, "scene"> {
  readonly field: Field;
}

/** One control; acts stand together in `FileActs`. */
const FieldControl = ({ field, model, disks, queries, onSearch, onChoose, onOffer, onLine }: FieldControlProps) => {
  switch (field.kind) {
    case "search":
      return (
        <input
          type="search"
          className="storage-search"
          style={placed(field.at)}
          aria-label={field.label}
          placeholder="Search names"
          spellCheck={false}
          autoComplete="off"
          value={queries[field.disk] ?? ""}
          onChange={(event) => onSearch(field.disk, event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || event.currentTarget.value === "") return;
            event.stopPropagation();
            onSearch(field.disk, "");
          }}
        />
      );
    case "choose":
      return (
        <div className="choose" style={placed(field.at)}>
          <Chosen field={field} model={model} disks={disks} onChoose={onChoose} />
        </div>
      );
    case "offer": {
      const inside = disks.find((disk) => keyOf(disk) === field.disk);
      return (
        <button
          type="button"
          className="text-button strong offer"
          style={placed(field.at)}
          title={field.line}
          onClick={() => (inside === undefined ? onOffer(field.line) : onLine(inside, field.line))}
        >
          <Play size={16} aria-hidden="true" />
          {field.text}
        </button>
      );
    }
    case "act":
      return null;
  }
};

/** The controls of the page that stand in the picture: search, choice of containers, offers. */
export const Controls = memo(({ scene, onLine, ...rest }: ControlsProps) => (
  <div className="controls-over">
    {scene.fields.map((field) => (
      <FieldControl key={field.key} field={field} onLine={onLine} {...rest} />
    ))}
  </div>
));
