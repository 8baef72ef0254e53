/** What the address of an embed may ask for. Version 1: names and meanings never change. Source: design/embed.md §2. */
export interface Parameters {
  /** Id or number of the step shown first; null for the picture's own choice. */
  readonly step: string | null;
  /** Ids or numbers of the first and last step that are played; null for all. */
  readonly from: string | null;
  readonly to: string | null;
  readonly loop: boolean;
  readonly play: "no" | "now" | "visible";
  readonly speed: number;
  readonly controls: "full" | "min" | "none";
  readonly theme: "auto" | "light" | "dark" | "hc";
  /** What is ringed: a ref as text, or a part of a name. */
  readonly focus: string | null;
  /** "host", or the name of a container. */
  readonly observer: string;
  /** Id of a kind of host; null for the story's. */
  readonly host: string | null;
  /** A session, as share links carry it; null for the story. */
  readonly run: string | null;
  readonly caption: boolean;
  readonly lang: string;
  /** True: nothing is loaded before it is pressed, whatever else is asked for. */
  readonly ctl: boolean;
}

/** Characters of one value that are looked at; a session is longer. */
const LONGEST = 200;
const LONGEST_RUN = 20_000;

type Reader<Value> = (text: string | null) => Value;

const oneOf =
  <Value extends string>(values: readonly Value[], otherwise: Value): Reader<Value> =>
  (text) =>
    values.find((value) => value === text) ?? otherwise;

const flag =
  (otherwise: boolean): Reader<boolean> =>
  (text) =>
    text === "1" || (text !== "0" && otherwise);

const word =
  (pattern: RegExp): Reader<string | null> =>
  (text) =>
    text !== null && text.length <= LONGEST && pattern.test(text) ? text : null;

const step = word(/^[a-z0-9][a-z0-9-]*$/);

const readers: { readonly [Name in keyof Parameters]: Reader<Parameters[Name]> } = {
  step,
  from: step,
  to: step,
  loop: flag(false),
  play: (text) => (text === "1" ? "now" : text === "visible" ? "visible" : "no"),
  speed: (text) => {
    const speed = text === null || text === "" ? Number.NaN : Number(text);
    return Number.isFinite(speed) ? Math.min(4, Math.max(0.25, speed)) : 1;
  },
  controls: oneOf(["full", "min", "none"], "min"),
  theme: oneOf(["auto", "light", "dark", "hc"], "auto"),
  focus: word(/^[\w.:\\ -]+$/),
  observer: (text) => word(/^[a-zA-Z0-9][\w.-]*$/)(text) ?? "host",
  host: word(/^[a-z0-9-]+$/),
  run: (text) => (text !== null && text !== "" && text.length <= LONGEST_RUN ? text : null),
  caption: flag(true),
  lang: (text) => word(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/)(text) ?? "en",
  ctl: flag(false),
};

/** Reads a query, of whatever kind: each parameter has a default, and what is unknown is ignored. */
export const readParameters = (search: string): Parameters => {
  const query = new URLSearchParams(search);
  return Object.fromEntries(
    Object.entries(readers).map(([name, reader]) => [name, reader(query.get(name))]),
  ) as unknown as Parameters;
};
