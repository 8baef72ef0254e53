/** What a picture plays: a host, what is typed on it beforehand, and what is typed while one looks on. */
export interface Story {
  /** Id of a kind of host. */
  readonly host: string;
  /** Typed before the first step: pulls and whatever else would keep the reader waiting. */
  readonly before: readonly string[];
  /** Typed at the host's prompt, one after the other; their moments are the story's. */
  readonly lines: readonly string[];
  /** Kinds of events at which this picture stops, as step ids name them; absent: at every headline and step. */
  readonly stops?: readonly string[];
  /** Ids that steps once had, with those they have now: what was published stays where it was. */
  readonly formerly?: Readonly<Record<string, string>>;
  /** Id of the step at which the picture argues best: shown first, and on the default poster. */
  readonly opens: string;
}
