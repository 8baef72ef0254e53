/** How embeds look. */
export interface Looks {
  readonly theme: "auto" | "light" | "dark";
  readonly caption: boolean;
  readonly controls: "min" | "full" | "none";
  /** For a page with `Cross-Origin-Embedder-Policy`, which takes frames of other sites only without their cookies. */
  readonly credentialless: boolean;
}

/** What is handed out: a picture, where in its story, and how it shall look. */
export interface Shared extends Looks {
  /** Where Silo lies, absolute; ends with a slash. */
  readonly site: string;
  /** Id of the picture. */
  readonly diagram: string;
  readonly title: string;
  /** What one knows after looking at it, in one sentence. */
  readonly takeaway: string;
  /** The step that is shown, by the name that addresses use: an id, or a number within a session. */
  readonly step: string;
  /** What happens in it, in one sentence. */
  readonly text: string;
  /** First and last step of a range that is played, as addresses name them; null: all. */
  readonly range: { readonly from: string; readonly to: string } | null;
  readonly loop: boolean;
  /** A session, as share links carry it; null for the picture's own story. */
  readonly run: string | null;
}

const query = (pairs: readonly (readonly [string, string | null])[]): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of pairs) if (value !== null) parameters.set(name, value);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
};

/** The page of the picture, at that step; a session is opened where one can go on with it. */
export const pageAddress = ({ site, diagram, step, run }: Pick<Shared, "site" | "diagram" | "step" | "run">): string =>
  run === null
    ? `${site}d/${diagram}${query([["step", step]])}`
    : `${site}lab${query([
        ["picture", diagram],
        ["step", step],
        ["run", run],
      ])}`;

/** What embeds are asked for: only what differs from the defaults. */
export const embedQuery = ({ step, range, loop, theme, caption, controls, run }: Shared): string =>
  query([
    ["step", step],
    ["from", range?.from ?? null],
    ["to", range?.to ?? null],
    ["loop", loop ? "1" : null],
    ["theme", theme === "auto" ? null : theme],
    ["caption", caption ? null : "0"],
    ["controls", controls === "min" ? null : controls],
    ["run", run],
  ]);

export const embedAddress = (shared: Shared): string => `${shared.site}embed/v1/${shared.diagram}${embedQuery(shared)}`;

/** The picture of the step; of the default step where it is somebody's session, which nobody has drawn beforehand. */
export const pictureAddress = ({ site, diagram, step, run, theme }: Shared, kind: "svg" | "png" = "svg"): string =>
  `${site}img/v1/${diagram}/${run === null ? step : "default"}.${kind === "svg" && theme === "dark" ? "dark.svg" : kind}`;

/** What the picture shows, for who cannot see it. */
export const altText = ({ title, text, takeaway, run }: Shared): string =>
  `${title}: ${run === null ? text : takeaway}`;

/** `color-scheme` of a frame: what stands in it has the same. */
export const frameScheme = (theme: Shared["theme"]): string => (theme === "auto" ? "light dark" : theme);

/** Of a frame: two figures on a page have names that differ. */
export const frameTitle = ({ title, text }: Pick<Shared, "title" | "text">): string =>
  `Interactive diagram: ${title}. ${text}`;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For text and attributes of HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (each) => entities[each] ?? each);
