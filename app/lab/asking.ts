/** What is asked for while the engine is still busy with what was asked for before: where in time it belongs. */
export class Asking {
  private waiting = 0;
  /** The moment that the reader saw when something was asked for last, or to which what came of it has led since. */
  private seen = 0;

  /**
   * Notes that something is asked for while `moment` is shown. The moment at which to do it, where the reader has gone back since what is
   * still to come was asked for; null: after all of that, at the moment that is shown by then.
   */
  readonly begin = (moment: number): number | null => {
    const back = this.waiting > 0 && this.wentBack(moment);
    this.waiting += 1;
    this.seen = moment;
    return back ? moment : null;
  };

  /** Whether the reader has gone back since something was asked for last: `moment` is shown now. */
  readonly wentBack = (moment: number): boolean => moment < this.seen;

  /** Notes that the page has led the reader to `moment`. */
  readonly led = (moment: number): void => {
    this.seen = moment;
  };

  /** Notes that something that was asked for has been done, and that `moment` is shown now. */
  readonly end = (moment: number): void => {
    this.waiting -= 1;
    this.led(moment);
  };
}
