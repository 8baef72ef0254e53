import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { joinTo } from "../../common/path.ts";

/** What stands for a directory, in this order. Source: learn.microsoft.com, IIS "Default Document <defaultDocument>". */
const defaultNames = ["Default.htm", "Default.asp", "index.htm", "index.html", "iisstart.htm"];

/** Segments that are never served. Source: learn.microsoft.com, IIS "Hidden Segments <hiddenSegments>". */
const hidden = new Set(
  "web.config,bin,app_code,app_globalresources,app_localresources,app_webreferences,app_data,app_browsers".split(","),
);

export const isHidden = (segment: string): boolean => hidden.has(segment.toLowerCase());

/** What a site's web.config says of what Silo serves; null where it hands requests to a program. */
export interface SiteSettings {
  readonly defaultNames: readonly string[];
  readonly browsing: boolean;
}

const attribute = (text: string, name: string): string | undefined =>
  new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`, "i").exec(text)?.[1];

/** Reads the few elements of a web.config that matter to files. */
export const readSettings = (text: string): SiteSettings | null => {
  const plain = text.replace(/<!--[\s\S]*?-->/g, "");
  if (/<aspNetCore\b|<rewrite\b|<httpPlatform\b|<iisnode\b|<handlers\b/i.test(plain)) return null;
  const section = /<defaultDocument\b[\s\S]*?<\/defaultDocument>/i.exec(plain)?.[0] ?? "";
  const added = [...section.matchAll(/<add\b[^>]*>/gi)].flatMap(([tag]) => attribute(tag, "value") ?? []);
  const rest = /<clear\s*\/>/i.test(section) ? [] : defaultNames.filter((each) => !added.includes(each));
  const browse = /<directoryBrowse\b[^>]*>/i.exec(plain)?.[0] ?? "";
  return { defaultNames: [...added, ...rest], browsing: attribute(browse, "enabled") === "true" };
};

export const settingsOf = (worker: System, root: string): SiteSettings | null => {
  const path = joinTo(root, "web.config");
  if (worker.find(path) === null) return { defaultNames, browsing: false };
  const text = worker.readText(path);
  return isFailure(text) ? { defaultNames, browsing: false } : readSettings(text);
};
