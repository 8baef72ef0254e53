// What is copied works where it is pasted, whatever the texts hold. Source: design/embed.md §3.
import fc from "fast-check";
import { expect, it } from "vitest";
import { frameHeight } from "../../embed/size.ts";
import { sharedStorage as shared } from "../fixture/storage.ts";
import type { Shared } from "../shared.ts";
import { embedAddress, pageAddress, pictureAddress } from "../shared.ts";
import { snippets } from "./index.ts";

const textOf = (id: string, given: Shared): string => snippets.find((each) => each.id === id)?.text(given) ?? "";

it("names only what differs from the defaults", () => {
  expect(embedAddress(shared)).toBe("https://silo.example/embed/v1/storage?step=filter-copy-up");
  expect(
    embedAddress({
      ...shared,
      range: { from: "1", to: "9" },
      loop: true,
      theme: "dark",
      caption: false,
      controls: "none",
    }),
  ).toBe(
    "https://silo.example/embed/v1/storage?step=filter-copy-up&from=1&to=9&loop=1&theme=dark&caption=0&controls=none",
  );
});

it("shows the default picture for a session that nobody has drawn beforehand", () => {
  expect(pictureAddress(shared)).toBe("https://silo.example/img/v1/storage/filter-copy-up.svg");
  expect(pictureAddress({ ...shared, run: "abc", step: "12" })).toBe("https://silo.example/img/v1/storage/default.svg");
});

it("gives a frame a title, a height without styles, and a link that survives where frames do not", () => {
  const text = textOf("embed", shared);
  expect(text).toContain('title="Interactive diagram: Storage. wcifs copies all of it."');
  expect(text).toContain(`height="${frameHeight}"`);
  expect(text).toContain('loading="lazy"');
  expect(text).toContain(`<p><a href="${pageAddress(shared)}">`);
});

it("makes frames that a page with COEP takes, where that is asked for", () => {
  for (const id of ["embed", "embed-script", "jsx", "slides"]) {
    expect(textOf(id, shared)).not.toContain("credentialless");
    expect(textOf(id, { ...shared, credentialless: true })).toMatch(/^<iframe\s[^>]*credentialless/);
  }
  expect(textOf("embed-script", { ...shared, credentialless: true })).toContain("<script async crossorigin src=");
});

it("makes a linked picture for Markdown", () => {
  expect(textOf("markdown", shared)).toBe(
    "[![Storage: wcifs copies all of it.](https://silo.example/img/v1/storage/filter-copy-up.svg)](https://silo.example/d/storage?step=filter-copy-up)",
  );
});

const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom('"><script>alert(1)</script>', "](javascript:alert(1))", "</iframe>", "'\" onload=1"),
);

it("lets no text break out of its place", () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, nasty, (title, text, step, run) => {
      const given = { ...shared, title, text, takeaway: text, step, run };
      for (const id of ["embed", "embed-script", "slides", "element"]) {
        const html = textOf(id, given);
        // Whatever is not an attribute's value or a text in between is ours.
        const skeleton = html.replaceAll(/"[^"]*"/g, '""').replaceAll(/>[^<]*</g, "><");
        expect(skeleton).not.toMatch(/script>alert|onload=1|javascript:/);
        expect((html.match(/<iframe/g) ?? []).length).toBe(id === "element" ? 0 : 1);
      }
      const mark = textOf("markdown", { ...given, run: null });
      expect(mark).not.toMatch(/(?<!\\)\]\(javascript:/);
      expect(textOf("jsx", given)).toContain(`src={${JSON.stringify(embedAddress(given))}}`);
    }),
  );
});
