import fc from "fast-check";
import type { Ground, Lane, LaunchModel, Row, When } from "./model.ts";

const words = fc.oneof(
  fc.constantFrom(
    "HcsCreateComputeSystem",
    "POST /containers/create?name=web",
    "NtSetInformationJobObject (40 ServerSiloInitialize)",
    "smss.exe starts csrss.exe, wininit.exe",
  ),
  fc.string({ minLength: 1, maxLength: 120, unit: fc.constantFrom(..."abcMW.-_ é") }),
);

const grounds: readonly Ground[] = ["host", "kernel", "container", "outside"];

const lane = fc.record({
  ground: fc.constantFrom(...grounds),
  title: fc.constantFrom("docker.exe", "Compute Services", "Container “a_very_long_name_of_a_container”", "HNS"),
  note: fc.constantFrom("client", "with hcsshim inside", "vmcompute.exe", "silo 1184"),
});

const row = fc.record({
  from: fc.nat(20),
  to: fc.nat(20),
  via: fc.option(fc.nat(20)),
  title: words,
  note: fc.constantFrom("RPC", "ALPC · \\SmApiPort", "syscall · NtCreateUserProcess", "library call · vmcompute.dll"),
  answers: fc.boolean(),
  answer: fc.option(fc.constantFrom("200 OK", "404 Not Found")),
  calls: fc.integer({ min: 1, max: 60 }),
  opened: fc.option(fc.boolean()),
  inner: fc.boolean(),
});

/** Commands of any length between any actors. */
export const anyLaunch: fc.Arbitrary<LaunchModel> = fc
  .record({
    lanes: fc.array(lane, { minLength: 1, maxLength: 9 }),
    rows: fc.array(row, { maxLength: 40 }),
    at: fc.nat(40),
    line: words,
    earlier: fc.boolean(),
    later: fc.boolean(),
    travels: fc.constantFrom("there" as const, "back" as const, null),
  })
  .map(({ lanes: drafts, rows: drawn, at: wanted, line, earlier, later, travels }) => {
    const lanes = grounds.flatMap((ground) =>
      drafts.flatMap((draft, at): readonly Lane[] =>
        draft.ground === ground
          ? [{ ...draft, id: at === 0 ? "compute" : `lane ${at}`, ref: { table: "process", id: at }, owner: "host" }]
          : [],
      ),
    );
    const id = (at: number): string => lanes[at % lanes.length]?.id ?? "";
    const at = Math.min(wanted, drawn.length - 1);
    const whenOf = (index: number): When => (index < at ? "past" : index === at ? "now" : "coming");
    const rows = drawn.map(
      (draft, index): Row => ({
        ...draft,
        ref: { table: draft.inner ? "launch-call" : "launch-row", id: index },
        number: draft.inner ? `${index}.${draft.calls}` : `${index}`,
        from: id(draft.from),
        to: id(draft.to),
        via: draft.via === null ? null : id(draft.via),
        when: whenOf(index),
        calls: Array.from({ length: draft.calls }, (_, which) => ({ moment: which, label: "", when: whenOf(index) })),
      }),
    );
    const other = (which: number) => ({ ref: { table: "launch-command", id: which }, line });
    return {
      command: other(1),
      earlier: earlier ? other(0) : null,
      later: later ? other(2) : null,
      place: earlier || later ? "2 of 30" : "",
      lanes,
      rows,
      at,
      travels,
    };
  });
