import { useMemo, useState } from "react";
import { Choice } from "../../ui/Choice.tsx";
import type { PictureViewProps } from "../seen.ts";
import { ImageDiagram } from "./Diagram.tsx";
import { Empty } from "./Empty.tsx";
import { BAR } from "./layout/piece.ts";
import { type ImageView, PLAIN_IMAGE_VIEW } from "./model.ts";
import { imageOf } from "./world/index.ts";
import { lineTable } from "./world/refs.ts";
import { linesToBuild } from "./world/typing.ts";
import "./image.css";

/** The picture `image` of a session. */
const ImagePicture = ({
  seen,
  width,
  height,
  density = "near",
  selected,
  playhead,
  onSelect,
  onType,
}: PictureViewProps) => {
  const [reader, setReader] = useState<ImageView>(PLAIN_IMAGE_VIEW);
  const view = useMemo(() => ({ ...reader, selected }), [reader, selected]);
  const model = useMemo(() => imageOf(seen, view), [seen, view]);
  if (model === null) return <Empty onType={onType} />;
  const diagram = { model, view, width, playhead, density, onView: setReader };
  if (density === "far")
    return <ImageDiagram {...diagram} height={height} onSelect={onSelect} onBuild={() => undefined} />;
  return (
    <>
      <div className="image-bar">
        <Choice
          name="Image"
          value={reader.subject ?? ""}
          options={[
            {
              value: "",
              label: `Follow the playhead: ${model.choices.find(({ id }) => id === model.id)?.label ?? ""}`,
            },
            ...model.choices.map(({ id, label }) => ({ value: id, label })),
          ]}
          onChange={(id) => setReader({ ...PLAIN_IMAGE_VIEW, subject: id === "" ? null : id })}
        />
        {reader.stage === null ? null : (
          <button type="button" className="text-button" onClick={() => setReader({ ...reader, stage: null })}>
            Follow the stages
          </button>
        )}
      </div>
      <ImageDiagram
        {...diagram}
        height={height - BAR}
        onSelect={(ref) => {
          // A line brings its own stage along.
          if (ref.table === lineTable) setReader({ ...reader, stage: null });
          onSelect(ref);
        }}
        onBuild={(text) => {
          if (model.edit === null) return;
          setReader(PLAIN_IMAGE_VIEW);
          onType(...linesToBuild(seen.now, model.edit, text));
        }}
      />
    </>
  );
};

export default ImagePicture;
