import { expect, type Locator } from "@playwright/test";
import { Picture } from "./picture.ts";

/** The picture of a command hop by hop: its rows by what is asked in them. */
export class Launch extends Picture {
  /** The row in which that is asked; the first of several. */
  row(title: string): Locator {
    return this.thing(`${title}: row `);
  }

  /** The row at the playhead. */
  get present(): Locator {
    return this.root.getByRole("button", { name: /: row .*, now$/ });
  }

  /** Waits until the row at the playhead is that one. */
  async isAt(title: string): Promise<void> {
    await expect(this.present).toHaveCount(1);
    await expect(this.present).toHaveAccessibleName(new RegExp(`^${title}`));
  }
}
