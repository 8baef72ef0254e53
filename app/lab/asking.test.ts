// Source: design/product.md: change the past and go on from there. A console takes lines while another one runs.
import { expect, it } from "vitest";
import { Asking } from "./asking.ts";

it("does what is asked for while nothing else is to come at the moment that is shown by then", () => {
  const asking = new Asking();
  expect(asking.begin(40)).toBe(null);
  asking.end(90);
  expect(asking.begin(30)).toBe(null);
});

it("does lines that are typed one after the other one after the other, also in the past", () => {
  const asking = new Asking();
  expect([asking.begin(20), asking.begin(20)]).toEqual([null, null]);
  asking.end(21);
  expect([asking.begin(21), asking.begin(23)]).toEqual([null, null]);
});

it("does what is asked for further back where the reader has gone, though something else is to come", () => {
  const asking = new Asking();
  asking.begin(20);
  expect(asking.begin(8)).toBe(8);
  expect(asking.begin(8)).toBe(null);
  asking.end(21);
  expect(asking.begin(21)).toBe(null);
});

it("knows whether the reader has gone back himself, or has been led", () => {
  const asking = new Asking();
  asking.begin(20);
  expect([asking.wentBack(8), asking.wentBack(20), asking.wentBack(25)]).toEqual([true, false, false]);
  asking.led(8);
  expect(asking.wentBack(8)).toBe(false);
});
