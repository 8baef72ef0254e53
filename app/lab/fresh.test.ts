import { expect, it } from "vitest";
import { makeFresh } from "../session/fresh.ts";
import { fresh } from "./fresh.ts";

it("shows the host that the engine boots: npm run fresh brings it up to date", () => {
  expect(fresh).toEqual(JSON.parse(JSON.stringify(makeFresh())));
});
