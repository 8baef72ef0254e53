/** `POST /containers/{id}/exec`. */
export interface ExecConfig {
  readonly User: string;
  readonly Privileged: boolean;
  readonly Tty: boolean;
  /** Height, width. */
  readonly ConsoleSize?: readonly [number, number];
  readonly AttachStdin: boolean;
  readonly AttachStderr: boolean;
  readonly AttachStdout: boolean;
  readonly Detach: boolean;
  readonly DetachKeys: string;
  readonly Env: readonly string[] | null;
  readonly WorkingDir: string;
  readonly Cmd: readonly string[];
}

export interface ExecCreateResponse {
  readonly Id: string;
}

/** `POST /exec/{id}/start`. */
export interface ExecStartRequest {
  readonly Detach: boolean;
  readonly Tty: boolean;
  /** Height, width. */
  readonly ConsoleSize?: readonly [number, number];
}

/** `GET /exec/{id}/json`, what clients read of it. */
export interface ExecInspect {
  readonly ID: string;
  readonly Running: boolean;
  readonly ExitCode: number | null;
  readonly Pid: number;
  readonly ContainerID: string;
}
