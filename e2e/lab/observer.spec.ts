// Source: design/product.md, idea 4: the same machine, seen from each.
import { expect, still, test } from "../pages/silo.ts";

test.use(still);

test("who looks from a container does not see the rest", async ({ silo, page }) => {
  const { terminal, picture } = silo;
  await silo.open("lab");
  const image = "mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost";
  await terminal.run(`docker run -d --name one ${image}`);
  await terminal.run(`docker run -d --name two ${image}`);
  const from = page.getByRole("combobox", { name: "Look from" });
  await from.selectOption({ label: "Seen from one" });
  await expect(picture.room("one")).toHaveAccessibleName(/running, \d+ processes$/);
  await expect(picture.room("two")).toHaveAccessibleName(/out of sight/);
  await expect(picture.thing("Host user mode")).toHaveAccessibleName(/out of sight/);
  await expect(picture.root.getByRole("button", { name: /in two$/ })).toHaveCount(0);
  await from.selectOption({ label: "Seen from the host" });
  await expect(picture.room("two")).toHaveAccessibleName(/running/);
});
