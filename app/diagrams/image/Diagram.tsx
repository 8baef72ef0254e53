import { useMemo, useRef, useState } from "react";
import { type EntityRef, refText } from "#core/table.ts";
import type { Place } from "../place.ts";
import { Picture } from "../scene/Picture.tsx";
import { AT_REST, type Playhead } from "../scene/playhead.ts";
import type { Target } from "../scene/scene.ts";
import { Editor } from "./Editor.tsx";
import { editorColumn } from "./layout/editor-column.ts";
import { EDIT_REF } from "./layout/source-card.ts";
import { layoutImage } from "./layout.ts";
import type { ImageModel, ImageView } from "./model.ts";

export interface ImageDiagramProps {
  readonly model: ImageModel;
  readonly view: ImageView;
  /** px of the place it has; it takes all of the width, and more height if it must. */
  readonly width: number;
  readonly height?: number;
  readonly density?: Place["density"];
  readonly playhead?: Playhead;
  readonly onView: (view: ImageView) => void;
  readonly onSelect: (ref: EntityRef) => void;
  /** Builds again with another Dockerfile. */
  readonly onBuild: (text: string) => void;
}

interface Draft {
  readonly text: string;
  readonly note: string;
}

/** An image and the Dockerfile it grows from. */
export const ImageDiagram = ({
  model,
  view,
  width,
  height = 0,
  density = "near",
  playhead = AT_REST,
  onView,
  onSelect,
  onBuild,
}: ImageDiagramProps) => {
  const [draft, setDraft] = useState<Draft | null>(null);
  const scene = useMemo(() => layoutImage(model, width, height, view, density), [model, width, height, view, density]);
  const column = editorColumn(scene);

  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);

  /** Ends editing; focus goes back to where it began, or to the button that is always there. */
  const close = (): void => {
    setDraft(null);
    const back = opener.current?.isConnected ? opener.current : root.current?.querySelector(`[data-ref="${EDIT_REF}"]`);
    if (back instanceof HTMLElement) back.focus();
  };

  const open = ({ ref, expanded }: Target): void => {
    opener.current = document.activeElement;
    const remedy = model.ledger.remedies.find((each) => refText(each.ref) === refText(ref));
    const stage = model.stages.findIndex((each) => refText(each.ref) === refText(ref));
    if (remedy !== undefined) setDraft(remedy);
    else if (stage >= 0) onView({ ...view, stage });
    else if (ref.table === "fold") onView({ ...view, unfolded: expanded !== true });
    else if (model.edit !== null) setDraft({ text: model.edit.text, note: "" });
  };

  return (
    <div className="image-picture" ref={root}>
      <Picture
        scene={scene}
        label={`${model.name}, layer by layer`}
        selected={view.selected === null ? null : refText(view.selected)}
        playhead={playhead}
        onPress={(target) => (target.does === "open" ? open(target) : onSelect(target.ref))}
      />
      {draft === null || model.edit === null || column === null ? null : (
        <div className="editor-ground">
          <Editor
            key={draft.text}
            {...column}
            height={height}
            path={model.edit.path}
            start={draft.text}
            note={draft.note}
            onClose={close}
            onBuild={(text) => {
              close();
              onBuild(text);
            }}
          />
        </div>
      )}
    </div>
  );
};
