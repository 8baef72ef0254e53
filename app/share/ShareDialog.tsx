import { useRef, useState } from "react";
import { frameHeight } from "../embed/size.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Downloads } from "./Downloads.tsx";
import { embedAddress, type Shared } from "./shared.ts";
import { snippets } from "./snippets/index.ts";
import { Tabs } from "./Tabs.tsx";
import "./share.css";

/** A step that can be shared. */
export interface ShareStep {
  /** As addresses name it. */
  readonly id: string;
  readonly text: string;
  readonly headline: boolean;
}

export interface ShareDialogProps {
  /** Where Silo lies, absolute; ends with a slash. */
  readonly site: string;
  readonly diagram: string;
  readonly title: string;
  readonly takeaway: string;
  /** At least one. */
  readonly steps: readonly ShareStep[];
  /** Id of the step that is shown now. */
  readonly step: string;
  /** A session, as share links carry it; null where what is shown is the picture's own story. */
  readonly run: string | null;
  readonly onClose: () => void;
}

type Extent = "step" | "all" | "range";

/** Longer than this, addresses are cut or refused somewhere on their way. Source: design/embed.md §2. */
const LONG = 1500;

const downloads = "downloads";

/** What there is to take away from a picture, ready to be pasted. */
export const ShareDialog = ({ site, diagram, title, takeaway, steps, step, run, onClose }: ShareDialogProps) => {
  const [tab, setTab] = useState(snippets[0]?.id ?? downloads);
  const [extent, setExtent] = useState<Extent>("step");
  const [loop, setLoop] = useState(false);
  const [theme, setTheme] = useState<Shared["theme"]>("auto");
  const [caption, setCaption] = useState(true);
  const [controls, setControls] = useState<Shared["controls"]>("min");
  const here = Math.max(
    0,
    steps.findIndex(({ id }) => id === step),
  );
  const [from, setFrom] = useState(here);
  const [to, setTo] = useState(steps.length - 1);
  const [said, setSaid] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);

  const range = extent === "range" ? { from: steps[from]?.id ?? "0", to: steps[to]?.id ?? "0" } : null;
  const shown = extent === "range" ? from : here;
  const shared: Shared = {
    site,
    diagram,
    title,
    takeaway,
    step: steps[shown]?.id ?? step,
    text: steps[shown]?.text ?? takeaway,
    range,
    loop: loop && extent !== "step",
    theme,
    caption,
    controls,
    run,
  };
  const snippet = snippets.find((each) => each.id === tab);
  const text = snippet?.text(shared) ?? "";
  const preview = embedAddress(shared);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`Copied: ${snippet?.label}.`);
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid("This browser does not let pages copy. It is selected: press Ctrl+C or ⌘C.");
    }
  };

  const begin = (at: number): void => {
    setFrom(at);
    setTo(Math.max(at, to));
  };

  const stepChoice = (label: string, value: number, onChange: (at: number) => void, least: number) => (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {steps.map((each, at) =>
          at < least ? null : (
            <option key={each.id} value={at}>
              {at}: {each.text.slice(0, 60)}
            </option>
          ),
        )}
      </select>
    </label>
  );

  return (
    <Dialog title={`Share: ${title}`} onClose={onClose} wide>
      <div className="share">
        <div className="share-what">
          <fieldset>
            <legend>What</legend>
            {(
              [
                ["step", run === null ? `This step: ${steps[here]?.text ?? ""}` : "This moment of your session"],
                ["all", "All of it, beginning here"],
                ["range", "A range of steps"],
              ] as const
            ).map(([value, label]) => (
              <label key={value} className="share-choice">
                <input
                  type="radio"
                  name="extent"
                  value={value}
                  checked={extent === value}
                  onChange={() => setExtent(value)}
                />
                <span>{label}</span>
              </label>
            ))}
            {extent === "range" ? (
              <div className="share-range">
                {stepChoice("From", from, begin, 0)}
                {stepChoice("To", to, setTo, from)}
              </div>
            ) : null}
            {extent === "step" ? null : (
              <label className="share-choice">
                <input type="checkbox" checked={loop} onChange={(event) => setLoop(event.target.checked)} />
                <span>Begin again at the end</span>
              </label>
            )}
          </fieldset>
          <fieldset>
            <legend>How embeds look</legend>
            <label>
              Colours
              <select value={theme} onChange={(event) => setTheme(event.target.value as Shared["theme"])}>
                <option value="auto">As the page around it</option>
                <option value="light">Light</option>
                <option value="dark">Dark</option>
              </select>
            </label>
            <label>
              Player
              <select value={controls} onChange={(event) => setControls(event.target.value as Shared["controls"])}>
                <option value="min">Step and play</option>
                <option value="full">All of it</option>
                <option value="none">None</option>
              </select>
            </label>
            <label className="share-choice">
              <input type="checkbox" checked={caption} onChange={(event) => setCaption(event.target.checked)} />
              <span>Say what happens, below it</span>
            </label>
          </fieldset>
        </div>
        <div className="share-text">
          <Tabs
            label="What to take"
            tabs={[...snippets, { id: downloads, label: "Pictures" }]}
            active={tab}
            onTab={(id) => {
              setTab(id);
              setSaid("");
            }}
          >
            {snippet === undefined ? (
              <Downloads shared={shared} steps={extent === "range" ? steps.slice(from, to + 1) : steps.slice(here)} />
            ) : (
              <>
                <p>{snippet.note}</p>
                {run === null || !["markdown", "element"].includes(snippet.id) ? null : (
                  <p className="share-warning">
                    Your own session has not been drawn beforehand: the picture shows the usual story; what it leads to
                    is yours.
                  </p>
                )}
                {text.length > LONG && run !== null ? (
                  <p className="share-warning">
                    All that was typed is in this address, which makes it {text.length.toLocaleString("en")} characters
                    long: some sites cut it.
                  </p>
                ) : null}
                <textarea ref={field} readOnly rows={6} value={text} aria-label={snippet.label} spellCheck={false} />
                <button type="button" className="text-button strong" onClick={() => void copy()}>
                  Copy
                </button>
              </>
            )}
          </Tabs>
          <p role="status" className="share-said">
            {said}
          </p>
        </div>
        <div className="share-preview">
          <iframe key={preview} src={preview} title={`Preview of the embed: ${title}`} height={frameHeight} />
        </div>
      </div>
    </Dialog>
  );
};
