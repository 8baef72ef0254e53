import { expect, type Locator } from "@playwright/test";

/** The terminal, by the name of its input. */
export class Terminal {
  readonly input: Locator;
  /** What was typed and printed. */
  readonly log: Locator;
  private readonly within: Locator;
  private readonly marked: Locator;

  constructor(within: Locator) {
    this.within = within;
    this.input = within.getByRole("textbox", { name: "Terminal", exact: true });
    this.log = within.getByRole("log", { name: "Transcript" });
    this.marked = within.locator("[data-moment][data-state]").first();
  }

  async type(line: string): Promise<void> {
    await this.input.fill(line);
    await expect(this.input).toHaveValue(line);
    await this.input.press("Enter");
  }

  /** Types a line and waits until something has come of it and nothing plays any more. */
  async run(line: string): Promise<void> {
    const before = (await this.marked.getAttribute("data-moment")) ?? "";
    await this.type(line);
    await expect(this.marked).not.toHaveAttribute("data-moment", before, { timeout: 60_000 });
    await expect(this.marked).toHaveAttribute("data-state", "paused", { timeout: 60_000 });
  }

  tab(name: string): Locator {
    return this.within.getByRole("region", { name: "Terminals" }).getByRole("button", { name, exact: true });
  }
}
