/** One release of .NET as images carry it. Patch numbers are those of December 2024. */
export interface DotnetVersion {
  readonly tag: string;
  readonly runtime: string;
  readonly sdk: string;
  readonly powershell: string;
  /** What ASP.NET Core listens on in a container: 8080 from .NET 8 on. */
  readonly port: 80 | 8080;
  /** The plain tag lists Windows too. From .NET 8 on it is for Linux alone. */
  readonly shared: boolean;
  /** There are images for Windows Server 2025. */
  readonly on2025: boolean;
}

export const dotnetVersions: readonly DotnetVersion[] = [
  { tag: "9.0", runtime: "9.0.0", sdk: "9.0.101", powershell: "7.5.0", port: 8080, shared: false, on2025: true },
  { tag: "8.0", runtime: "8.0.11", sdk: "8.0.404", powershell: "7.4.6", port: 8080, shared: false, on2025: false },
  { tag: "6.0", runtime: "6.0.36", sdk: "6.0.428", powershell: "7.2.24", port: 80, shared: true, on2025: false },
];
