// Finds a Chromium to test with, or installs one. `node scripts/find-browser.mjs` prints its path.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

const variables = ["SILO_BROWSER", "PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH", "CHROME_PATH"];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

const usualPlaces = {
  linux: ["/usr/bin/chromium", "/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium"],
  darwin: ["/Applications", join(homedir(), "Applications")].flatMap((folder) => [
    join(folder, "Google Chrome.app/Contents/MacOS/Google Chrome"),
    join(folder, "Chromium.app/Contents/MacOS/Chromium"),
    join(folder, "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
  ]),
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, "Google\\Chrome\\Application\\chrome.exe"),
      join(folder, "Chromium\\Application\\chrome.exe"),
      join(folder, "Microsoft\\Edge\\Application\\msedge.exe"),
    ]),
};

const isRoot = process.getuid?.() === 0;

/** What a browser run as root, as in a container, needs; nothing for anyone else. */
export const browserFlags = isRoot
  ? [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ]
  : [];

// A file of the right name may be a stub that only points to an installer. On Windows `--version` would open a window.
const runs = (path) =>
  existsSync(path) &&
  (process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0);

const playwrightsOwn = () => {
  try {
    return chromium.executablePath();
  } catch {
    return "";
  }
};

/** `{ path, from }` of a Chromium that is there, or null. Throws if a variable names one that does not run. */
export const findBrowser = () => {
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (!runs(path)) throw new Error(`${variable} names "${path}", which does not run.`);
    return { path, from: variable };
  }
  const own = playwrightsOwn();
  if (runs(own)) return { path: own, from: "Playwright" };
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const path = [...onPath, ...(usualPlaces[process.platform] ?? [])].find(runs);
  return path === undefined ? null : { path, from: "this machine" };
};

/** Runs a command, at most so many minutes; ends it then with all that it has started, which might hold the packages' lock. */
const attempt = async (say, minutes, command, args) => {
  const line = [command, ...args].join(" ");
  say(`Browser: none found, trying "${line}" (at most ${minutes} minutes).`);
  const onWindows = process.platform === "win32";
  const child = spawn(command, args, {
    detached: !onWindows,
    stdio: "ignore",
    shell: onWindows,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  const end = () => (onWindows ? child.kill() : process.kill(-child.pid, "SIGKILL"));
  const limit = setTimeout(end, minutes * 60_000);
  const ok = await new Promise((ended) => {
    child.on("error", () => ended(false));
    child.on("exit", (code) => ended(code === 0));
  });
  clearTimeout(limit);
  if (!ok) say(`Browser: "${line}" did not work.`);
};

/** The browser found, else installed. Rejects, saying what to do, when neither works. */
export const findOrInstallBrowser = async (say) => {
  const found = findBrowser();
  if (found !== null) {
    say(`Browser: ${found.path} (${found.from}).`);
    return found.path;
  }
  await attempt(say, 4, "npx", ["playwright", "install", ...(isRoot ? ["--with-deps"] : []), "chromium"]);
  let installed = findBrowser();
  if (installed === null && isRoot && process.platform === "linux") {
    await attempt(say, 3, "apt-get", ["update"]);
    await attempt(say, 10, "apt-get", ["install", "-y", "chromium"]);
    installed = findBrowser();
  }
  if (installed === null)
    throw new Error(`No Chromium could be found or installed. Install one, or name it in ${variables[0]}.`);
  say(`Browser: installed ${installed.path}.`);
  return installed.path;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    // Only the path goes to standard output.
    console.log(await findOrInstallBrowser((line) => console.error(line)));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
