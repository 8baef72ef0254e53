import { Buffer } from "node:buffer";
import { StringDecoder } from "node:string_decoder";

/** What comes from a client's keyboard or pipe, and where it goes. */
export interface Typing {
  /** Bytes have come. */
  take(bytes: Uint8Array): void;
  /** No more will come. */
  end(): void;
  /** Is this the world's own echo of a line that the client has seen while it was typed? */
  isEcho(text: string): boolean;
}

interface Ways {
  /** To the process: whole lines, or a key that is none of a line. */
  readonly send: (text: string) => void;
  /** To the client's screen. */
  readonly show: (text: string) => void;
  readonly close: () => void;
}

const keys = { interrupt: "\x03", leave: "\x10\x11" };

/** A pipe: lines as they come, and a last one without an end. */
const pipeTyping = ({ send, close }: Ways): Typing => {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  return {
    take: (bytes) => {
      const parts = (rest + decoder.write(Buffer.from(bytes))).split("\n");
      rest = parts.pop() ?? "";
      for (const part of parts) send(`${part}\n`);
    },
    end: () => {
      rest += decoder.end();
      if (rest !== "") send(rest);
      close();
    },
    isEcho: () => false,
  };
};

/**
 * A terminal in raw mode sends single keys. The simulated console deals in lines, so the line is edited here: what is typed is shown at
 * once, and the console's own echo of the finished line is not shown again.
 */
const keyTyping = ({ send, show, close }: Ways): Typing => {
  const decoder = new StringDecoder("utf8");
  const echoes: string[] = [];
  let line = "";
  let last = "";
  const take = (key: string): void => {
    if (key === "\r" || (key === "\n" && last !== "\r")) {
      show("\r\n");
      echoes.push(`${line}\n`);
      send(`${line}\n`);
      line = "";
    } else if (key === "\x7f" || key === "\b") {
      if (line !== "") show("\b \b");
      line = [...line].slice(0, -1).join("");
    } else if (last + key === keys.leave) send(keys.leave);
    else if (key === keys.interrupt) {
      line = "";
      send(key);
    } else if (key >= " ") {
      line += key;
      show(key);
    }
    last = key;
  };
  return {
    take: (bytes) => {
      for (const key of decoder.write(Buffer.from(bytes))) take(key);
    },
    end: close,
    isEcho: (text) => {
      if (echoes[0] !== text) return false;
      echoes.shift();
      return true;
    },
  };
};

export const typingOf = (isTerminal: boolean, ways: Ways): Typing => (isTerminal ? keyTyping(ways) : pipeTyping(ways));
