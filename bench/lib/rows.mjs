/** A row whose value is held to a limit. */
export const limit = (id, what, unit, ours, wanted, met) => ({ id, what, unit, ours, wanted, met });

/** A row whose value is at most so many times that of a peer in the same run. */
export const beside = (id, what, unit, ours, peer, most) => ({
  ...limit(id, what, unit, ours, `<= ${most}x`, ours / peer <= most),
  peer,
  ratio: ours / peer,
});
