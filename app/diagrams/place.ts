/** Where a picture is drawn for others to look at: an embed, a poster, a chapter. */
export interface Place {
  /** px. */
  readonly width: number;
  /** px to stay within where that can be; 0: as much as it takes. */
  readonly height: number;
  /** `far`: counts instead of processes, and only the room where something happens stands open. */
  readonly density: "near" | "far";
}
