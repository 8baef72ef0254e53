import { frameHeight, frameShape, frameWidth } from "../../embed/size.ts";
import { embedAddress, frameScheme, frameTitle, pageAddress } from "../shared.ts";
import type { Snippet } from "./snippet.ts";

export const jsx: Snippet = {
  id: "jsx",
  label: "MDX",
  copies: "the MDX",
  note: "For MDX and JSX: Docusaurus, Astro, Next, Mintlify. HTML that is pasted there breaks the build.",
  text: (shared) =>
    `<iframe${shared.credentialless ? '\n  credentialless=""' : ""}
  src={${JSON.stringify(embedAddress(shared))}}
  title={${JSON.stringify(frameTitle(shared))}}
  width="100%"
  height="${frameHeight}"
  loading="lazy"
  style={{ border: 0, colorScheme: "${frameScheme(shared.theme)}", width: "100%", maxWidth: ${frameWidth}, height: "auto", aspectRatio: "${frameShape}", minHeight: ${frameHeight} }}
  allow="fullscreen; clipboard-write"
  allowFullScreen
  referrerPolicy="strict-origin-when-cross-origin"
  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
/>

[{${JSON.stringify(`${shared.title}: open the interactive version`)}}](${pageAddress(shared)})`,
};
