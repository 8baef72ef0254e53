import { frameHeight } from "./size.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (each) => entities[each] ?? each);

export interface Embeddable {
  readonly id: string;
  readonly title: string;
  readonly takeaway: string;
  /** How many steps it has. */
  readonly steps: number;
  /** Ends with a slash. */
  readonly siteUrl: string;
}

/** px. */
const size = { width: 760, height: frameHeight };

/**
 * A static oEmbed response. WordPress keeps exactly a blockquote and the frame after it, and shows the quote until the frame answers.
 * Source: oembed.com, 2.3; wp_filter_oembed_result.
 */
export const oEmbedOf = ({ id, title, takeaway, steps, siteUrl }: Embeddable) => {
  const page = `${siteUrl}d/${id}`;
  const name = `Interactive diagram: ${title} (${steps} steps)`;
  return {
    version: "1.0",
    type: "rich",
    title: name,
    provider_name: "Silo",
    provider_url: siteUrl,
    cache_age: 86_400,
    ...size,
    thumbnail_url: `${siteUrl}img/v1/${id}/default.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html:
      `<blockquote class="silo-embed"><a href="${escaped(page)}">${escaped(title)}</a> – ${escaped(takeaway)}</blockquote>` +
      `<iframe src="${escaped(siteUrl)}embed/v1/${id}" title="${escaped(name)}" width="${size.width}" height="${size.height}" ` +
      `frameborder="0" scrolling="no"></iframe>`,
  };
};
