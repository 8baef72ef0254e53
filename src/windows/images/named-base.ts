import { nanoserver } from "./base/nanoserver.ts";
import { servercore } from "./base/servercore.ts";
import type { CatalogueImage, Repository } from "./image.ts";

const families: Readonly<Record<string, Repository>> = {
  nanoserver,
  windowsservercore: servercore,
  servercore,
  // That a tag which says no more than Windows means Server Core is an assumption.
  windows: servercore,
  windowsserver: servercore,
  win: servercore,
};

const versions: Readonly<Record<string, string>> = {
  ltsc2016: "ltsc2016",
  sac2016: "ltsc2016",
  "2016": "ltsc2016",
  "1607": "ltsc2016",
  "1709": "1709",
  "1803": "1803",
  "1809": "1809",
  ltsc2019: "1809",
  "2019": "1809",
  "1903": "1903",
  "1909": "1909",
  "2004": "2004",
  "2009": "20H2",
  "20h2": "20H2",
  ltsc2022: "ltsc2022",
  "2022": "ltsc2022",
  ltsc2025: "ltsc2025",
  "2025": "ltsc2025",
};

const longTerm = /^(?:ltsc|sac)\d{4}$/;
const glued = /^(nanoserver|windowsservercore|servercore|windowsserver|windows|win)((?:ltsc|sac)?\d{4}|20h2)?$/;

const tagIn = (family: Repository, version: string): string =>
  version === "ltsc2016" && family === nanoserver ? "sac2016" : version;

/**
 * The Windows bases that a tag names, newest first: `4.8-windowsservercore-ltsc2019` one, `1.2-nanoserver` all of Nano Server,
 * `ltsc2022` that of Server Core. Empty where it names none. A bare year counts only beside the name of a base.
 */
export const basesNamedBy = (tag: string): readonly CatalogueImage[] => {
  let family: Repository | undefined;
  let version: string | undefined;
  const words = tag.toLowerCase().split(/[-_.+]/);
  for (const word of words) {
    const match = glued.exec(word);
    if (match) {
      family ??= families[match[1] ?? ""];
      version ??= versions[match[2] ?? ""];
    } else if (word in versions && (longTerm.test(word) || family !== undefined || words.length === 1)) {
      version ??= versions[word];
    }
  }
  if (family === undefined && version === undefined) return [];
  const named = family ?? servercore;
  if (version === undefined) return named.images.filter(({ tags }) => tags.some((each) => !each.startsWith("10.0.")));
  const wanted = tagIn(named, version);
  return named.images.filter(({ tags }) => tags.includes(wanted));
};

const bases: readonly string[] = ["nanoserver", "servercore", "server"].map(
  (name) => `mcr.microsoft.com/windows/${name}`,
);

// Where they were until 2018.
const onHub = /^docker\.io\/microsoft\/(?:windowsservercore|nanoserver)$/;

/** Whether a repository holds the bases themselves, so that a tag that it does not have never existed. */
export const isBase = (repository: string): boolean =>
  repository === "mcr.microsoft.com/windows" || onHub.test(repository) || bases.includes(repository);
