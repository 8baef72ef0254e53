/** A role, role service or feature of Windows Server. */
export interface Feature {
  /** As `Install-WindowsFeature` takes it. */
  readonly name: string;
  readonly displayName: string;
  /** As `dism` and `Enable-WindowsOptionalFeature` take it; null where only the other name is known here. */
  readonly optional: string | null;
  /** What it lays down, as `placements` takes it, below `C:\`. Assumptions. */
  readonly files?: string;
  /** Registry values below `HKLM\SYSTEM\CurrentControlSet\Services`. */
  readonly services?: Readonly<Record<string, string>>;
  /** Other features that come with it. */
  readonly with?: readonly string[];
}
