import { test as base, expect, type Page } from "@playwright/test";
import { Picture } from "./picture.ts";
import { Player } from "./player.ts";
import { Terminal } from "./terminal.ts";
import { Voice } from "./voice.ts";

/** A page of Silo, as its reader meets it: what it says, never how it is built. */
export interface Silo {
  readonly open: (path: string) => Promise<void>;
  /** Presses one of the choices of how the page is seen. */
  readonly chooseView: (name: string) => Promise<void>;
  readonly player: Player;
  readonly terminal: Terminal;
  readonly picture: Picture;
  readonly voice: Voice;
  /** Everything that the browser complained about, in order. */
  readonly complaints: readonly string[];
}

/** The objects of a page, and what its browser complains about. */
export const siloOn = (page: Page): Silo => {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  // What is given up because its page or frame has gone did not fail.
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()}`);
  });
  const player = new Player(page.locator("body"));
  return {
    open: async (path) => {
      await page.goto(path);
      await player.ready();
    },
    chooseView: async (name) => {
      await page.getByRole("button", { name: "View", exact: true }).click();
      await page.getByRole("button", { name }).click();
    },
    player,
    terminal: new Terminal(page.locator("body")),
    picture: new Picture(page),
    voice: new Voice(page),
    complaints,
  };
};

/** Playwright's test with `silo`. A test during which the browser's console says anything fails. */
export const test = base.extend<{ silo: Silo }>({
  silo: async ({ page }, use) => {
    const silo = siloOn(page);
    await use(silo);
    expect(silo.complaints, "the browser's console").toEqual([]);
  },
});

/** The three lines that a newcomer is offered: they make the sample shop and run it. */
export const sampleLines = [
  "docker build -t shop C:\\src\\shop",
  "docker run -d --name web -p 8080:80 shop",
  "docker ps",
] as const;

/** Tests about what is there, not about how it gets there. */
export const still = { reducedMotion: "reduce" } as const;

export { expect };
