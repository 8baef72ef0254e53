import { expect, type Locator } from "@playwright/test";

/** The player of a page, or of one picture on it. Waits for what the page says about itself, never for time. */
export class Player {
  readonly play: Locator;
  readonly pause: Locator;
  readonly stepBack: Locator;
  readonly stepForward: Locator;
  readonly timeline: Locator;
  private readonly marked: Locator;

  constructor(within: Locator) {
    const button = (name: string): Locator => within.getByRole("button", { name, exact: true });
    this.play = button("Play");
    this.pause = button("Pause");
    this.stepBack = button("Step back");
    this.stepForward = button("Step forward");
    this.timeline = within.getByRole("slider", { name: "Timeline" });
    this.marked = within.locator("[data-moment][data-state]").first();
  }

  /** Waits until there is a moment to look at. */
  async ready(): Promise<void> {
    await expect(this.marked).toHaveAttribute("data-moment", /^\d+$/);
  }

  /** The moment that is shown. */
  async moment(): Promise<number> {
    return Number(await this.marked.getAttribute("data-moment"));
  }

  /** Waits until moment `index` is shown. */
  async showsMoment(index: number): Promise<void> {
    await expect(this.marked).toHaveAttribute("data-moment", String(index));
  }

  /** Waits until a moment other than `index` is shown, and returns it. */
  async leavesMoment(index: number): Promise<number> {
    await expect(this.marked).not.toHaveAttribute("data-moment", String(index));
    return this.moment();
  }

  async isState(state: "playing" | "paused"): Promise<void> {
    await expect(this.marked).toHaveAttribute("data-state", state);
  }

  /** Plays until the world is quiet. */
  async playOut(): Promise<void> {
    await this.play.click();
    await expect(this.marked).toHaveAttribute("data-state", "paused", { timeout: 60_000 });
  }
}
