// Source: RFC 8794 §4 (ids and sizes), RFC 9559 §5 (elements), §10.2 (blocks).
import { expect, it } from "vitest";
import { type Block, matroska } from "./matroska.ts";

interface Element {
  readonly id: number;
  /** Of its first byte, in the file. */
  readonly at: number;
  /** Of its content. */
  readonly from: number;
  readonly to: number;
}

/** A number as EBML writes it: the zeros before the first one say how long it is. `marked`: with that one. */
const numberAt = (bytes: Uint8Array, at: number, marked: boolean): { readonly value: number; readonly end: number } => {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  const rest = bytes.subarray(at + 1, at + length);
  const value = rest.reduce((sum, byte) => sum * 256 + byte, marked ? first : first - 2 ** (8 - length));
  return { value, end: at + length };
};

const elementsIn = (bytes: Uint8Array, from: number, to: number): readonly Element[] => {
  const found: Element[] = [];
  for (let at = from; at < to; at = found.at(-1)?.to ?? to) {
    const id = numberAt(bytes, at, true);
    const size = numberAt(bytes, id.end, false);
    found.push({ id: id.value, at, from: size.end, to: size.end + size.value });
  }
  return found;
};

const block = (time: number, whole: boolean, ...data: readonly number[]): Block => ({
  time,
  whole,
  data: Uint8Array.from(data),
});

const file = matroska({
  codec: "V_VP9",
  width: 960,
  height: 1200,
  duration: 4800,
  blocks: [block(0, true, 1, 2, 3), block(1000, false, 4), block(2800, true, 5), block(3800, false, 6, 7)],
});
const within = (element: Element): readonly Element[] => elementsIn(file, element.from, element.to);
const find = (id: number, elements: readonly Element[]): Element => {
  const found = elements.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no element ${id.toString(16)}.`);
  return found;
};
const contentOf = ({ from, to }: Element): Uint8Array => file.subarray(from, to);
const numberOf = (element: Element): number => contentOf(element).reduce((sum, byte) => sum * 256 + byte, 0);
const textOf = (element: Element): string => new TextDecoder().decode(contentOf(element));

const top = elementsIn(file, 0, file.length);
const segment = find(0x18538067, top);
const parts = within(segment);
const clusters = parts.filter(({ id }) => id === 0x1f43b675);

it("is an EBML file of the kind “webm” that ends where its last element does", () => {
  expect(top.map(({ id }) => id)).toEqual([0x1a45dfa3, 0x18538067]);
  expect(textOf(find(0x4282, within(find(0x1a45dfa3, top))))).toBe("webm");
  expect(top.at(-1)?.to).toBe(file.length);
  expect(parts.at(-1)?.to).toBe(file.length);
});

it("says how long it is, how large, and how it is encoded", () => {
  const duration = find(0x4489, within(find(0x1549a966, parts)));
  expect(new DataView(file.buffer, duration.from).getFloat64(0)).toBe(4800);
  const track = within(find(0xae, within(find(0x1654ae6b, parts))));
  expect(textOf(find(0x86, track))).toBe("V_VP9");
  const video = within(find(0xe0, track));
  expect([numberOf(find(0xb0, video)), numberOf(find(0xba, video))]).toEqual([960, 1200]);
});

it("holds every frame once, in order, at its time, in clusters that begin with a whole one", () => {
  const frames = clusters.map((cluster) => {
    const time = numberOf(find(0xe7, within(cluster)));
    return within(cluster)
      .filter(({ id }) => id === 0xa3)
      .map((each) => {
        const [track = 0, high = 0, low = 0, flags, ...data] = contentOf(each);
        return { track, time: time + high * 256 + low, whole: flags === 0x80, data };
      });
  });
  expect(frames).toEqual([
    [
      { track: 0x81, time: 0, whole: true, data: [1, 2, 3] },
      { track: 0x81, time: 1000, whole: false, data: [4] },
    ],
    [
      { track: 0x81, time: 2800, whole: true, data: [5] },
      { track: 0x81, time: 3800, whole: false, data: [6, 7] },
    ],
  ]);
});

it("says where each cluster begins, so that one can jump there", () => {
  const cues = within(find(0x1c53bb6b, parts)).map((point) => {
    const place = within(find(0xb7, within(point)));
    return { time: numberOf(find(0xb3, within(point))), at: segment.from + numberOf(find(0xf1, place)) };
  });
  expect(cues).toEqual(clusters.map(({ at }, number) => ({ time: [0, 2800][number], at })));
});
