import type { Outcome } from "../machine.ts";

export interface VolumeFlags {
  /** With a source; `null` where there is none, as the client sends it. */
  readonly binds: readonly string[] | null;
  /** Anonymous ones, by destination. */
  readonly anonymous: Readonly<Record<string, object>>;
}

/** The sections of a `-v`; a colon after a single letter belongs to a drive. */
const sectionsOf = (spec: string): Outcome<readonly string[]> => {
  const sections: string[] = [];
  let section = "";
  for (const char of `${spec}\0`) {
    const ends = char === "\0" || (char === ":" && !/^\p{L}$/u.test(section));
    if (!ends) {
      section += char;
      continue;
    }
    if (section === "") return { error: `invalid spec: ${spec}: empty section between colons` };
    if (sections.length === 2 && char === ":") return { error: `invalid spec: ${spec}: too many colons` };
    sections.push(section);
    section = "";
  }
  return { value: sections };
};

/** What the client makes absolute: only sources that begin with a dot. */
const absoluteSource = (spec: string, source: string, absolute: (path: string) => string): string =>
  source.startsWith(".") ? absolute(source) + spec.slice(source.length) : spec;

/** `-v`. What the client leaves alone is judged by the engine. Source: docker-cli.md §5.3. */
export const readVolumes = (specs: readonly string[], absolute: (path: string) => string): Outcome<VolumeFlags> => {
  const binds: string[] = [];
  const anonymous: Record<string, object> = {};
  for (const spec of specs) {
    if (spec === "") return { error: "invalid empty volume spec" };
    const sections = spec.length <= 2 ? { value: [spec] } : sectionsOf(spec);
    if ("error" in sections) return sections;
    const [source = "", target] = sections.value;
    if (target === undefined) anonymous[spec] = {};
    else binds.push(absoluteSource(spec, source, absolute));
  }
  return { value: { binds: binds.length === 0 ? null : binds, anonymous } };
};
