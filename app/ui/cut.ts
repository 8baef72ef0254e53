/** A text of at most so many letters: a longer one ends in “…” in the place of its last. */
export const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
