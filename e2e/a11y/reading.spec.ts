// Every page is read whole where there is little room: WCAG 2.2, 1.4.10.
import { isWhole, rouse, routes } from "../measure/whole.ts";
import { still, test } from "../pages/silo.ts";

test.use({ ...still, viewport: { width: 320, height: 720 } });

for (const path of routes)
  test(`nothing of ${path} is lost at 320 px`, async ({ silo, page }) => {
    await rouse(silo, page, path);
    await isWhole(page, path);
  });
