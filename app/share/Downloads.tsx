import { useEffect, useRef, useState } from "react";
import type { ShareStep } from "./extent.ts";
import { pictureAddress, type Shared } from "./shared.ts";

export interface DownloadsProps {
  readonly shared: Shared;
  /** The steps of the chosen range. */
  readonly steps: readonly ShareStep[];
}

const save = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/** Pictures to keep: as they were drawn when the site was built, and a film of them. */
export const Downloads = ({ shared, steps }: DownloadsProps) => {
  const [said, setSaid] = useState("");
  const [making, setMaking] = useState<AbortController | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const name = `silo-${shared.diagram}-${shared.run === null ? shared.step : "default"}`;
  const make = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setMaking(controller);
    try {
      const { film, MOST_FRAMES } = await import("./film.ts");
      const pictures = steps.map(({ id, headline }) => ({
        picture: pictureAddress({ ...shared, step: id, run: null }),
        headline,
      }));
      const blob = await film(pictures, (done, all) => setSaid(`Drawing ${done} of ${all} …`), controller.signal);
      if (blob === null) setSaid("Stopped.");
      else {
        save(blob, `silo-${shared.diagram}.gif`);
        const cut = steps.length > MOST_FRAMES ? ` The first ${MOST_FRAMES} steps are in it.` : "";
        setSaid(`The GIF is there: ${(blob.size / 1_000_000).toFixed(1)} MB.${cut}`);
      }
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    } finally {
      running.current = null;
      setMaking(null);
    }
  };
  return (
    <>
      <p>
        {shared.run === null
          ? "This step as a picture, or the chosen steps as a film."
          : "Nobody has drawn your own session beforehand: these pictures show the picture’s own story."}
      </p>
      <div className="share-downloads">
        <a className="text-button" href={pictureAddress(shared)} download={`${name}.svg`}>
          SVG
        </a>
        <a className="text-button" href={pictureAddress(shared, "png")} download={`${name}.png`}>
          PNG, 1200 × 630
        </a>
        {making === null ? (
          <button type="button" className="text-button" disabled={steps.length < 2} onClick={() => void make()}>
            Animated GIF of {steps.length} steps
          </button>
        ) : (
          <button type="button" className="text-button" onClick={() => making.abort()}>
            Stop
          </button>
        )}
      </div>
      <p role="status">{said}</p>
    </>
  );
};
