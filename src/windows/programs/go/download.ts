import type { System } from "#shell/system.ts";
import { joinTo } from "../common/path.ts";
import { openDirectory } from "../common/placement.ts";
import { cacheName, goPath, type Module } from "./module.ts";

/** How long one module takes to come, in µs. An assumption. */
const perModule = 300_000;

const placeOf = (system: System, { path, version }: Module["needs"][number]): string =>
  joinTo(goPath(system), `pkg\\mod\\${cacheName(path)}@${version}`);

/** Fetches the modules that are not in the cache yet; each says so on standard error if `tell`. */
export const download = (system: System, needs: Module["needs"], tell: boolean): void => {
  const fresh = needs.filter((each) => system.find(placeOf(system, each)) === null);
  if (fresh.length === 0) return;
  if (tell) system.err(fresh.map(({ path, version }) => `go: downloading ${path} ${version}\n`).join(""));
  system.sleep(perModule * fresh.length);
  system.install(
    fresh.map((each) => openDirectory(placeOf(system, each), `what is in ${each.path}`, system.wallClock())),
    "download of Go modules",
  );
};
