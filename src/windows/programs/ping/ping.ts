import type { Program } from "#shell/system.ts";

const local = ["localhost", "127.0.0.1", "::1"];

/**
 * Sends echo requests, one a second. Layout: learn.microsoft.com, ping. Every host answers, in made-up times: no traffic is modelled (assumption).
 * `-t` goes on silently after four answers, because nothing here reschedules for ever.
 */
export const ping: Program = {
  image: "ping.exe",
  main: (system) => {
    const { args } = system;
    const valued = ["-n", "-w", "-l", "-i"];
    const host = args.find((each, at) => !/^[-/]/.test(each) && !valued.includes((args[at - 1] ?? "").toLowerCase()));
    if (host === undefined) {
      system.out(
        "\nUsage: ping [-t] [-a] [-n count] [-l size] [-f] [-i TTL] [-v TOS]\n            [-r count] [-s count] [[-j host-list] | [-k host-list]]\n            [-w timeout] [-R] [-S srcaddr] [-c compartment] [-p]\n            [-4] [-6] target_name\n\n",
      );
      return 1;
    }
    const given = args.findIndex((each) => /^[-/]n$/i.test(each));
    const count = given < 0 ? 4 : Math.min(100, Math.max(1, Number(args[given + 1]) || 4));
    const own = local.includes(host.toLowerCase());
    const address = host.toLowerCase() === "localhost" ? "::1" : host;
    const named = host === address ? host : `${host} [${address}]`;
    const answer = own ? "time<1ms" : "time=12ms";
    const reply =
      address === "::1"
        ? `Reply from ::1: ${answer}\n`
        : `Reply from ${address}: bytes=32 ${answer} TTL=${own ? 128 : 117}\n`;
    system.out(`\nPinging ${named} with 32 bytes of data:\n`);
    for (let sent = 0; sent < count; sent += 1) {
      if (sent > 0) system.sleep(1_000_000);
      system.out(reply);
    }
    if (args.some((each) => /^[-/]t$/i.test(each))) return system.stay();
    const time = own ? 0 : 12;
    system.out(
      `\nPing statistics for ${address}:\n    Packets: Sent = ${count}, Received = ${count}, Lost = 0 (0% loss),\nApproximate round trip times in milli-seconds:\n    Minimum = ${time}ms, Maximum = ${time}ms, Average = ${time}ms\n`,
    );
    return 0;
  },
};
