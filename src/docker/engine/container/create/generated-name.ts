import type { Reader } from "#core/world.ts";
import { containers } from "../container.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

// Words of the engine's own generator, a part of them. Source: moby pkg/namesgenerator.
const adjectives = words(`
  admiring agitated amazing angry awesome beautiful blissful bold boring brave busy clever compassionate
  competent confident cool cranky crazy dazzling determined dreamy eager ecstatic elastic elated elegant epic
  exciting fervent festive flamboyant focused friendly frosty funny gallant gifted goofy gracious great happy
  hopeful hungry inspiring intelligent jolly jovial keen kind laughing loving lucid magical modest musing
  mystifying naughty nervous nice nifty nostalgic objective optimistic peaceful pensive practical priceless
  quirky quizzical relaxed reverent romantic sad serene sharp silly sleepy stoic strange stupefied sweet
  tender thirsty trusting unruffled upbeat vibrant vigilant vigorous wizardly wonderful xenodochial youthful
  zealous zen
`);
const surnames = words(`
  agnesi albattani allen archimedes babbage banach bardeen bartik bassi bell bhabha black bohr boyd
  brahmagupta brattain carson cerf chandrasekhar cori curie curran darwin davinci dijkstra easley einstein
  engelbart euclid euler faraday fermat fermi feynman franklin galileo gates goldberg goldstine goodall
  hamilton hawking heisenberg hermann hodgkin hoover hopper hypatia jackson jang jennings johnson kalam keller
  kepler kilby knuth kowalevski lamarr leakey leavitt lovelace lumiere mahavira mayer mccarthy mcclintock
  meitner mendeleev minsky montalcini morse nash newton nobel noether noyce panini pare pasteur payne perlman
  pike poincare ptolemy raman ramanujan ride ritchie roentgen rosalind saha sammet shannon shockley sinoussi
  stallman stonebraker swanson swartz tesla thompson torvalds turing varahamihira villani volhard wescoff
  wiles williams wilson wing wozniak wright yalow yonath
`);

const pair = (hex: string, at: number): string => {
  const first = adjectives[Number.parseInt(hex.slice(at, at + 6), 16) % adjectives.length];
  const second = surnames[Number.parseInt(hex.slice(at + 6, at + 12), 16) % surnames.length];
  return `${first}_${second}`;
};

/** A name that no container has, made from the container's id. Source: reference/docker-cli.md §2.7. */
export const generatedName = (reader: Reader, containerId: string): string => {
  const taken = (name: string): boolean => reader.all(containers).some((each) => each.name === name);
  const tries = [0, 12, 24, 36].map((at) => pair(containerId, at)).filter((name) => name !== "boring_wozniak");
  const [last = pair(containerId, 48)] = tries.slice(-1);
  return tries.find((name) => !taken(name)) ?? `${last}${Number.parseInt(containerId.slice(-1), 16) % 10}`;
};
