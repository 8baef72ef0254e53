import { Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { frameHeight, frameShape } from "../embed/size.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { CodeField } from "./CodeField.tsx";
import { copy } from "./clipboard.ts";
import { Downloads } from "./Downloads.tsx";
import { ExtentChoice } from "./ExtentChoice.tsx";
import { boundsOf, type Extent, type ShareStep } from "./extent.ts";
import { LooksChoice } from "./LooksChoice.tsx";
import { type Pictures, publishedPictures } from "./pictures.ts";
import { embedAddress, type Looks, type Shared } from "./shared.ts";
import { snippets } from "./snippets/index.ts";
import { Tabs } from "./Tabs.tsx";
import "./share.css";

export interface ShareDialogProps {
  /** Where Silo lies, absolute; ends with a slash. Null where nobody else can come to it: there are pictures to take then, and no addresses. */
  readonly site: string | null;
  readonly diagram: string;
  readonly title: string;
  readonly takeaway: string;
  /** At least one. */
  readonly steps: readonly ShareStep[];
  /** Id of the step that is shown now. */
  readonly step: string;
  /** A session, as share links carry it; null where what is shown is the picture's own story. */
  readonly run: string | null;
  /** Draws what is not the picture's own story. */
  readonly pictures?: () => Promise<Pictures>;
  readonly onClose: () => void;
}

/** Longer than this, addresses are cut or refused somewhere on their way. Source: design/embed.md §2. */
const LONG = 1500;

const pictureTab = { id: "pictures", label: "Pictures", copies: "the picture" } as const;

const published = async (): Promise<Pictures> => publishedPictures;

/** What there is to take away from a picture, ready to be pasted. */
export const ShareDialog = ({
  site,
  diagram,
  title,
  takeaway,
  steps,
  step,
  run,
  pictures = published,
  onClose,
}: ShareDialogProps) => {
  // The step at which one pressed Share, though the picture may play on.
  const [here] = useState(() =>
    Math.max(
      0,
      steps.findIndex(({ id }) => id === step),
    ),
  );
  const tabs = site === null ? [pictureTab] : [...snippets, pictureTab];
  const [tab, setTab] = useState(tabs[0]?.id ?? pictureTab.id);
  const [extent, setExtent] = useState<Extent>({ kind: "step", from: here, to: steps.length - 1, loop: false });
  const [looks, setLooks] = useState<Looks>({ theme: "auto", caption: true, controls: "min", credentialless: false });
  const [said, setSaid] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);

  const { first, last } = boundsOf(extent, here, steps.length);
  const shared: Shared = {
    site: site ?? "",
    diagram,
    title,
    takeaway,
    step: steps[first]?.id ?? step,
    text: steps[first]?.text ?? takeaway,
    range: extent.kind === "range" ? { from: steps[first]?.id ?? "0", to: steps[last]?.id ?? "0" } : null,
    loop: extent.loop && extent.kind !== "step",
    ...looks,
    run,
  };
  const snippet = snippets.find((each) => each.id === tab);
  const { label, copies } = snippet ?? pictureTab;
  const text = snippet?.text(shared) ?? "";
  const preview = embedAddress(shared);

  const take = async (): Promise<void> => {
    try {
      await copy(snippet === undefined ? { png: async () => (await pictures()).png(shared) } : { text });
      setSaid(`Copied: ${label}.`);
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid(
        snippet === undefined
          ? "This browser does not let pages copy pictures. Save it instead."
          : "This browser does not let pages copy. It is selected: press Ctrl+C or ⌘C.",
      );
    }
  };

  return (
    <Dialog title={`Share: ${title}`} onClose={onClose} wide>
      <div className="share">
        <div className="share-take">
          <div className="share-copy">
            <button ref={button} type="button" className="text-button strong" onClick={() => void take()}>
              <Copy size={18} aria-hidden="true" />
              Copy {copies}
            </button>
            <p role="status">{said}</p>
          </div>
          <Tabs
            label="What to take"
            tabs={tabs}
            active={tab}
            onTab={(id) => {
              setTab(id);
              setSaid("");
            }}
          >
            {snippet === undefined ? (
              <Downloads shared={shared} steps={steps.slice(first, last + 1)} pictures={pictures} onSay={setSaid} />
            ) : (
              <>
                <CodeField key={snippet.id} ref={field} label={label} text={text} />
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
              </>
            )}
          </Tabs>
        </div>
        <div className="share-what">
          <ExtentChoice
            steps={steps}
            here={run === null ? `This step: ${steps[here]?.text ?? ""}` : "This moment of your session"}
            value={extent}
            onChange={setExtent}
          />
          {site === null ? null : <LooksChoice value={looks} onChange={setLooks} />}
        </div>
        {site === null ? (
          <p className="share-nowhere">
            This copy of Silo is a file on a disk. Nobody else can open its addresses, so there is no link and no embed.
            Pictures and films can be saved. A file built with <code>SITE_URL</code> hands out links to that site.
          </p>
        ) : (
          <div className="share-preview">
            {/* The room that a pasted frame keeps. */}
            <iframe
              key={preview}
              src={preview}
              title={`Preview of the embed: ${title}`}
              style={{ aspectRatio: frameShape, minHeight: frameHeight }}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
};
