// Source: RFC 4648 §10 (vectors); RFC 3629 (UTF-8 lengths).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, moreBase64, toBase64 } from "./base64.ts";
import { bytesOf, fromBytes, fromText, opaqueFile, textOf, utf8Length } from "./content.ts";

describe("base64", () => {
  it.each([
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foobar", "Zm9vYmFy"],
  ])("%s", (text, coded) => {
    expect(toBase64(new TextEncoder().encode(text))).toBe(coded);
    expect(new TextDecoder().decode(fromBase64(coded))).toBe(text);
  });
  it("comes back from any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });
  it("grows as the bytes do", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (bytes, more) => {
        expect(moreBase64(toBase64(bytes), more)).toBe(toBase64(Uint8Array.of(...bytes, ...more)));
      }),
    );
  });
  it("refuses other letters", () => {
    expect(() => fromBase64("Zm!v")).toThrow("no base64 digit");
  });
});

describe("content", () => {
  it("counts UTF-8 bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });
  it("gives text and bytes of what is known", () => {
    const text = fromText("a.txt", "grüße");
    expect(text.size).toBe(7);
    expect(bytesOf(text)).toEqual(new TextEncoder().encode("grüße"));
    expect(textOf(fromBytes("b", new TextEncoder().encode("grüße")))).toBe("grüße");
    expect(textOf(fromBytes("b", Uint8Array.of(0xe9, 0x41)))).toBe("éA");
  });
  it("gives nothing of opaque content", () => {
    const file = opaqueFile("ntdll.dll", 2_100_000, { version: "10.0.20348.2966" });
    expect([textOf(file), bytesOf(file), file.size]).toEqual([undefined, undefined, 2_100_000]);
  });
});
