import { expect, type Locator, type Page } from "@playwright/test";

/** The picture: its things by the names that a listener hears. */
export class Picture {
  private readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole("main").locator(".picture");
  }

  /** The thing whose name begins so. */
  thing(name: string): Locator {
    return this.root
      .getByRole("button", { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`) })
      .first();
  }

  /** A container's room. */
  room(container: string): Locator {
    return this.root.getByRole("button", { name: new RegExp(`^Container ${container},`) });
  }

  /** The name of what has the focus. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  }

  async focuses(name: string | RegExp): Promise<void> {
    await expect.poll(() => this.focused()).toMatch(name);
  }
}
