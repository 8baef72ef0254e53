// Source: reference/windows-storage.md §1.4 (layers and sizes of bases); OCI image-spec (digests).
import { describe, expect, it } from "vitest";
import { isFailure } from "#core/failure.ts";
import { allBuilds, parseVersion } from "#windows/builds/index.ts";
import { catalogue } from "./catalogue.ts";
import { parseReference } from "./reference.ts";
import { resolveImage } from "./resolve.ts";

describe("the catalogue", () => {
  it("names each repository once, canonically", () => {
    const names = catalogue.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(parseReference(name)).toMatchObject({ repository: name });
  });
  it("gives every tag of every image to some host, with digests that are digests", () => {
    for (const { name, images } of catalogue)
      for (const { osVersion, tags } of images)
        for (const tag of tags) {
          const build = parseVersion(osVersion)?.build ?? 0;
          const image = resolveImage(`${name}:${tag}`, build);
          if (isFailure(image)) throw new Error(`${name}:${tag}: ${image.message}`);
          expect(allBuilds.some((each) => each.build === build)).toBe(true);
          expect(image.history).toHaveLength(image.layers.length);
          for (const digest of [image.digest, ...image.layers.map((layer) => layer.digest)])
            expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
          expect(image.layers.every(({ size, compressedSize }) => compressedSize > 0 && size > compressedSize)).toBe(
            true,
          );
        }
  });
  it("gives different images different digests", () => {
    const ids = catalogue.flatMap(({ name, images }) =>
      images.flatMap(({ tags, osVersion }) => {
        const image = tags[0] && resolveImage(`${name}:${tags[0]}`, parseVersion(osVersion)?.build ?? 0);
        return image && !isFailure(image) ? [`${image.digest} ${image.layers.map(({ digest }) => digest).join()}`] : [];
      }),
    );
    expect(new Set(ids.map((each) => each.split(" ")[0])).size).toBe(new Set(ids).size);
  });
});
