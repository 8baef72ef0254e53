import { test as base, expect } from "@playwright/test";
import { Player } from "./player.ts";
import { Terminal } from "./terminal.ts";

/** A page of Silo, as its reader meets it: what it says, never how it is built. */
export interface Silo {
  readonly open: (path: string) => Promise<void>;
  readonly player: Player;
  readonly terminal: Terminal;
  /** Everything that the browser complained about, in order. */
  readonly complaints: readonly string[];
}

/** Playwright's test with `silo`. A test during which the browser's console says anything fails. */
export const test = base.extend<{ silo: Silo }>({
  silo: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
    page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
    const player = new Player(page.locator("body"));
    await use({
      open: async (path) => {
        await page.goto(path);
        await player.ready();
      },
      player,
      terminal: new Terminal(page.locator("body")),
      complaints,
    });
    expect(complaints, "the browser's console").toEqual([]);
  },
});

export { expect };
