// Pages lie as files on hosts of every kind, and below any path.
import { expect, it } from "vitest";
import { pathOf, routeOf } from "./route.ts";

it.each([
  ["/", "home", null, "./"],
  ["/silo/", "home", null, "./"],
  ["/silo/index.html", "home", null, "./"],
  ["/lab", "lab", null, "./"],
  ["/lab.html", "lab", null, "./"],
  ["/silo/lab/", "lab", null, "../"],
  ["/silo/lab/index.html", "lab", null, "../"],
  ["/d/house", "diagram", "house", "../"],
  ["/silo/d/house.html", "diagram", "house", "../"],
  ["/silo/d/house/", "diagram", "house", "../../"],
  ["/diagrams", "gallery", null, "./"],

  ["/learn/", "learn", null, "../"],
  ["/learn/from-docker-run", "chapter", "from-docker-run", "../"],
  ["/about/index.html", "about", null, "../"],
  ["/d/<script>", "home", null, "./"],
])("%s is %s", (path, page, id, home) => {
  expect(routeOf(path)).toEqual({ page, id, home });
});

it("knows where a page lies", () => {
  expect(pathOf({ page: "home", id: null })).toBe("");
  expect(pathOf({ page: "diagram", id: "storage" })).toBe("d/storage");
});
