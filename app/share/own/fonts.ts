import sans from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import mono from "@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?url";
import type { PerFont } from "../../posters/paint.ts";

const base64 = async (address: string): Promise<string> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The font ${address} did not come.`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
};

let fetched: Promise<PerFont> | null = null;

/** The fonts of the page, for a drawing that has to do without the page. */
export const pageFonts = (): Promise<PerFont> => {
  fetched ??= Promise.all([base64(sans), base64(mono)]).then(([one, other]) => ({ sans: one, mono: other }));
  fetched.catch(() => {
    fetched = null;
  });
  return fetched;
};
