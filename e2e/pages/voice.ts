import { expect, type Locator, type Page } from "@playwright/test";

/** What the page says aloud. */
export class Voice {
  private readonly polite: Locator;
  private readonly urgent: Locator;

  constructor(page: Page) {
    this.polite = page.getByRole("status", { name: "What happens" });
    this.urgent = page.getByRole("alert");
  }

  async says(words: string | RegExp): Promise<void> {
    await expect(this.polite.getByText(words).last()).toBeAttached();
  }

  async warns(words: string | RegExp): Promise<void> {
    await expect(this.urgent).toHaveText(words);
  }
}
