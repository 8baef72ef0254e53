import { pageAddress } from "../shared.ts";
import type { Snippet } from "./snippet.ts";

export const link: Snippet = {
  id: "link",
  label: "Link",
  copies: "the link",
  note: "Opens this picture at this step. WordPress, Notion and Ghost make an embed or a card of it when it stands on a line of its own.",
  text: pageAddress,
};
