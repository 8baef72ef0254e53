/** What FNV-1a begins with, and multiplies by. */
export const basis = 0x811c9dc5;
export const prime = 0x01000193;

/** Bits mixed once more, so that the low ones serve as well as the high ones. */
export const mixed = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 13)) >>> 0;
};

/** FNV-1a over UTF-16 units, 32 bits, mixed. */
export const hashOf = (text: string): number => {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return mixed(hash);
};
