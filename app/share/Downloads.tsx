import { Download, Film } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { ShareStep } from "./extent.ts";
import { type FilmKind, filmKinds, MOST_FRAMES } from "./film/kinds.ts";
import type { Pictures } from "./pictures.ts";
import type { Shared } from "./shared.ts";

export interface DownloadsProps {
  readonly shared: Shared;
  /** What is chosen; at least one. */
  readonly steps: readonly ShareStep[];
  readonly pictures: () => Promise<Pictures>;
  /** Hears what is to be said of what was asked for. */
  readonly onSay: (text: string) => void;
}

const save = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

const saidOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The kinds of film that this browser can make. */
const useFilmKinds = (): readonly FilmKind[] => {
  const [kinds, setKinds] = useState<readonly FilmKind[]>([]);
  useEffect(() => {
    let gone = false;
    void Promise.all(filmKinds.map(async (kind) => ((await kind.supported()) ? [kind] : []))).then((found) => {
      if (!gone) setKinds(found.flat());
    });
    return () => {
      gone = true;
    };
  }, []);
  return kinds;
};

/** Pictures to keep: a step, and films of the steps that are chosen. */
export const Downloads = ({ shared, steps, pictures, onSay }: DownloadsProps) => {
  const kinds = useFilmKinds();
  const [making, setMaking] = useState<AbortController | null>(null);
  const [drawn, setDrawn] = useState(0);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const { diagram, step } = shared;
  const shown = steps.slice(0, MOST_FRAMES);
  const filmable = shown.length < 2 ? [] : kinds;

  const still = async (kind: "svg" | "png"): Promise<void> => {
    try {
      save(await (await pictures())[kind](shared), `silo-${diagram}-${step}.${kind}`);
      onSay(`The ${kind.toUpperCase()} is there.`);
    } catch (error) {
      onSay(saidOf(error));
    }
  };

  const film = async (kind: FilmKind): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setMaking(controller);
    setDrawn(0);
    onSay("Drawing …");
    try {
      const { filmOf } = await import("./film/film.ts");
      const draw = await (await pictures()).frames(
        shared,
        shown.map(({ id }) => id),
      );
      const frames = draw.map((picture, at) => ({ picture, headline: shown[at]?.headline ?? false }));
      const blob = await filmOf(frames, kind, shared.loop, setDrawn, controller.signal);
      if (blob === null) onSay("Stopped.");
      else {
        save(blob, `silo-${diagram}.${kind.ending}`);
        onSay(`The ${kind.label} is there: ${(blob.size / 1_000_000).toFixed(1)} MB.`);
      }
    } catch (error) {
      onSay(saidOf(error));
    } finally {
      running.current = null;
      setMaking(null);
    }
  };

  return (
    <>
      <div className="share-downloads">
        <button type="button" className="text-button" onClick={() => void still("svg")}>
          <Download size={16} aria-hidden="true" />
          SVG
        </button>
        <button type="button" className="text-button" onClick={() => void still("png")}>
          <Download size={16} aria-hidden="true" />
          PNG, 1200 × 630
        </button>
        {making === null ? (
          filmable.map((kind) => (
            <button key={kind.ending} type="button" className="text-button" onClick={() => void film(kind)}>
              <Film size={16} aria-hidden="true" />
              {kind.label} of {shown.length} steps
            </button>
          ))
        ) : (
          <button type="button" className="text-button" onClick={() => making.abort()}>
            Stop: {drawn} of {shown.length}
          </button>
        )}
      </div>
      <p>
        {steps.length < 2
          ? "This step as a picture. A film shows more than one step: choose all of it, or a range, and its buttons are here."
          : "The first of these steps as a picture, or all of them as a film."}
        {steps.length > MOST_FRAMES
          ? ` A film holds ${MOST_FRAMES} steps: the first of them. A range begins later.`
          : ""}
      </p>
    </>
  );
};
