import { expect, type Locator } from "@playwright/test";

/** The terminal, by the name of its input. */
export class Terminal {
  readonly input: Locator;

  constructor(within: Locator) {
    this.input = within.getByRole("textbox", { name: "Terminal", exact: true });
  }

  async type(line: string): Promise<void> {
    await this.input.fill(line);
    await expect(this.input).toHaveValue(line);
    await this.input.press("Enter");
  }
}
