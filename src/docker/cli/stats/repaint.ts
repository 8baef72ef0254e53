/** A screen's text written over the one before. Source: docker-cli.md §6.5. */
export const repainted = (text: string): string => `\u001b[H${text.replaceAll("\n", "\u001b[K\n")}\u001b[J`;
