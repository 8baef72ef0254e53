/** What a command line asks of curl. */
export interface Request {
  readonly urls: readonly string[];
  /** One for each URL that has a place of its own: a path, or null for the name in the URL (`-O`). */
  readonly outputs: readonly (string | null)[];
  readonly directory: string | null;
  readonly silent: boolean;
  readonly showErrors: boolean;
  readonly createDirectories: boolean;
  /** `GET`, or what -X, -I or -d makes of it. */
  readonly method: string;
  /** Headers go to the output, too. */
  readonly include: boolean;
  readonly follow: boolean;
  /** A status of 400 or more is a failure. */
  readonly fail: boolean;
  readonly version: boolean;
  readonly unknown: string | null;
}

// Options with a value. Source: curl.se/docs/manpage.html.
const valued = new Set(
  "-A -b -c -C -d -D -e -E -F -h -H -K -m -P -Q -r -t -T -u -U -w -x -X -y -Y -z --user-agent --cookie --cookie-jar --continue-at --data --data-binary --data-raw --data-urlencode --json --dump-header --referer --cert --key --cacert --capath --form --header --config --max-time --connect-timeout --range --upload-file --user --proxy-user --write-out --proxy --request --retry --retry-delay --retry-max-time --max-redirs --limit-rate --interface --resolve --ciphers --tls-max --noproxy --speed-limit --speed-time".split(
    " ",
  ),
);

const bare = new Set(
  "--location --fail --fail-with-body --silent --show-error --insecure --remote-name --remote-header-name --head --include --verbose --compressed --create-dirs --ipv4 --ipv6 --http1.1 --http2 --tlsv1.2 --tlsv1.3 --ssl-no-revoke --ssl-revoke-best-effort --progress-bar --retry-connrefused --retry-all-errors --globoff --anyauth --basic --digest --negotiate --ntlm --no-progress-meter --remote-name-all --get --location-trusted --parallel --remote-time --path-as-is --raw --no-buffer --no-keepalive --disable --version --help".split(
    " ",
  ),
);

const sending = new Set(["-d", "--data", "--data-binary", "--data-raw", "--data-urlencode", "--json", "-F", "--form"]);

// `-fSLo name` is -f -S -L -o name.
const apart = (word: string): readonly string[] => {
  if (!/^-[^-]/.test(word)) return [word];
  const letters = [...word.slice(1)];
  const at = letters.findIndex((letter) => letter === "o" || valued.has(`-${letter}`));
  const before = letters.slice(0, at < 0 ? letters.length : at + 1).map((letter) => `-${letter}`);
  const value = at < 0 ? "" : letters.slice(at + 1).join("");
  return value === "" ? before : [...before, value];
};

export const readRequest = (args: readonly string[]): Request => {
  const words = args.flatMap(apart);
  const urls: string[] = [];
  const outputs: (string | null)[] = [];
  const switches = new Set<string>();
  let directory: string | null = null;
  let unknown: string | null = null;
  let method: string | null = null;
  let sends = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const next = (): string => {
      at += 1;
      return words[at] ?? "";
    };
    if (word === "-o" || word === "--output") outputs.push(next());
    else if (word === "-O" || word === "--remote-name") outputs.push(null);
    else if (word === "--output-dir") directory = next();
    else if (word === "--url") urls.push(next());
    else if (word === "-X" || word === "--request") method = next();
    else if (sending.has(word)) {
      next();
      sends = true;
    } else if (valued.has(word)) next();
    else if (!word.startsWith("-")) urls.push(word);
    else if (/^-[a-zA-Z0-9#:]$/.test(word) || bare.has(word)) switches.add(word);
    else unknown ??= word;
  }
  const has = (...names: readonly string[]): boolean => names.some((name) => switches.has(name));
  const head = has("-I", "--head");
  return {
    urls,
    outputs,
    directory,
    silent: switches.has("-s") || switches.has("--silent") || switches.has("--no-progress-meter"),
    showErrors: switches.has("-S") || switches.has("--show-error"),
    createDirectories: switches.has("--create-dirs"),
    method: method ?? (head ? "HEAD" : sends ? "POST" : "GET"),
    include: head || has("-i", "--include"),
    follow: has("-L", "--location"),
    fail: has("-f", "--fail"),
    version: switches.has("-V") || switches.has("--version"),
    unknown,
  };
};
