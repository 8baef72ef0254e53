// Source: reference/docker-cli.md §2.8; cases tried on docker 28.2.2.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  apiTag,
  familiarReference,
  fullReference,
  parseReference,
  type Reference,
  withDefaultTag,
} from "./reference.ts";

const digest = "sha256:244113e50a678a25a63930780f9ccafd22e1a37aa9e3d93295e4cebf0f170a11";

const read = (text: string): Reference => {
  const result = parseReference(text);
  if ("error" in result) throw new Error(result.error);
  return result.reference;
};

test.each([
  ["nano", "docker.io/library/nano", "nano"],
  ["contoso/app:1", "docker.io/contoso/app:1", "contoso/app:1"],
  ["docker.io/x", "docker.io/library/x", "x"],
  ["index.docker.io/x", "docker.io/library/x", "x"],
  ["mcr.microsoft.com/windows/nanoserver:ltsc2022", "mcr.microsoft.com/windows/nanoserver:ltsc2022", undefined],
  ["localhost/x", "localhost/x", undefined],
  ["A/b", "A/b", undefined],
  ["X:5000/y:z", "X:5000/y:z", undefined],
  ["a_b", "docker.io/library/a_b", "a_b"],
  [`nano:t@${digest}`, `docker.io/library/nano:t@${digest}`, `nano:t@${digest}`],
])("%s", (text, full, familiar) => {
  expect(fullReference(read(text))).toBe(full);
  expect(familiarReference(read(text))).toBe(familiar ?? full);
});

test.each([
  ["a/B", "invalid reference format: repository name (a/B) must be lowercase"],
  ["Nano", "invalid reference format: repository name (library/Nano) must be lowercase"],
  ...["a:b:c", "a@x", "a@sha256:zz", "-a", "a___b", "a..b", "x:-t", "http://a", "a//b", "foo/", ""].map((text) => [
    text,
    "invalid reference format",
  ]),
  ["a".repeat(64), `invalid repository name (${"a".repeat(64)}), cannot specify 64-byte hexadecimal strings`],
])("%s is refused", (text, error) => {
  expect(parseReference(text)).toEqual({ error });
});

test("a bare name means latest; a digest stands for its tag", () => {
  expect(apiTag(withDefaultTag(read("nano")))).toBe("latest");
  expect(apiTag(withDefaultTag(read(`nano@${digest}`)))).toBe(digest);
});

test("a name in full means the same image", () => {
  const part = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), fc.option(part), (path, tag) => {
      const text = path.join("/") + (tag === null ? "" : `:${tag}`);
      expect(read(fullReference(read(text)))).toEqual(read(text));
      expect(read(familiarReference(read(text)))).toEqual(read(text));
    }),
  );
});
