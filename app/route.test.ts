// Source: scripts/site.ts, which writes the files of each page.
import { expect, it } from "vitest";
import { routeOf } from "./route.ts";

it.each([
  ["/", "home", "./"],
  ["/some/path/", "home", "./"],
  ["/index.html", "home", "./"],
  ["/lab", "lab", "./"],
  ["/some/path/lab.html", "lab", "./"],
  ["/lab/", "lab", "../"],
  ["/lab/index.html", "lab", "../"],
  ["/collab", "home", "./"],
])("%s is %s, %s from home", (path, page, home) => {
  expect(routeOf(path)).toEqual({ page, home });
});
