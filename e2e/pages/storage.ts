import { expect, type Locator, type Page } from "@playwright/test";

/** The picture of storage: files and rooms by the names that a listener hears. */
export class Storage {
  private readonly root: Locator;

  constructor(page: Page) {
    this.root = page.getByRole("main").locator(".picture.storage");
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  }

  /** The list of that name. */
  list(name: string): Locator {
    return this.root.getByRole("region", { name, exact: true });
  }

  /** A file as a container sees it. */
  file(container: string, name: string): Locator {
    return this.list(`Files that ${container} sees`).getByRole("button", { name: `C:\\${name}, ` });
  }

  /** The record of a file on a container's disk. */
  record(container: string, name: string): Locator {
    return this.list(`Records on the disk of ${container}`).getByRole("button", { name: ` of C:\\${name}, ` });
  }

  search(container: string): Locator {
    return this.root.getByRole("searchbox", { name: `Search the files of ${container}` });
  }

  /** Selects a file and waits until it is. */
  async select(file: Locator): Promise<void> {
    await file.click();
    await expect(file).toHaveAttribute("aria-pressed", "true");
  }
}
