// The first page leads to every chapter.
import { expect, it } from "vitest";
import { chapters } from "../chapters/index.ts";
import { questions } from "./questions.ts";

it("has a question for every chapter, in their order", () => {
  expect(questions.map(({ path }) => path)).toEqual(chapters.map(({ id }) => `learn/${id}`));
});
