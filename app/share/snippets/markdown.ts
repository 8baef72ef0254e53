import { altText, pageAddress, pictureAddress } from "../shared.ts";
import type { Snippet } from "./snippet.ts";

const inBrackets = (text: string): string => text.replace(/[\\[\]]/g, (each) => `\\${each}`).replace(/\s+/g, " ");

const inParentheses = (address: string): string => address.replaceAll("(", "%28").replaceAll(")", "%29");

export const markdown: Snippet = {
  id: "markdown",
  label: "Markdown",
  copies: "the Markdown",
  note: "A picture that leads to the living one: READMEs, GitHub, GitLab, dev.to, Hashnode, forums.",
  text: (shared) =>
    `[![${inBrackets(altText(shared))}](${inParentheses(pictureAddress(shared))})](${inParentheses(pageAddress(shared))})`,
};
