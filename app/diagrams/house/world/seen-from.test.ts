// Source: reference/windows-internals.md §3: names, processes, registry and network of a silo are its own; the kernel is shared.
import { expect, it } from "vitest";
import { crowded } from "../fixture/story.ts";
import { seenFrom } from "./seen-from.ts";

const house = crowded(3);
const [own, other] = house.containers;
if (own === undefined || other === undefined) throw new Error("The crowd has no two containers.");
const seen = seenFrom(house, own.ref);

it("leaves the container's own room and the kernel as they are", () => {
  expect(seen.containers[0]).toEqual(own);
  expect(seen.kernel.components).toEqual(house.kernel.components);
});

it("shows nothing of the host and of other containers but that they are there", () => {
  expect(seen.host).toMatchObject({ core: [], management: null, veiled: true });
  expect(seen.containers[1]).toMatchObject({ ref: other.ref, processes: [], compartment: null, veiled: true });
});

it("says of its own silo what it is for the container, and nothing of the others", () => {
  const [first, second] = seen.kernel.silos;
  expect(first).toMatchObject({ veiled: false, holds: expect.stringContaining("session") });
  expect(second).toMatchObject({ veiled: true, holds: "", limits: "" });
});

it("does not say whose the rest of the hardware is", () => {
  for (const { shares } of seen.hardware)
    expect(shares.every(({ of }) => of === "others" || of === own.name)).toBe(true);
});
