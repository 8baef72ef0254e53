import type { Mark } from "#core/explain.ts";
import { aboutOf } from "../diagrams/abouts.ts";
import { pictures } from "../diagrams/index.ts";
import type { PageProps } from "./page-props.ts";
import { SiteFrame } from "./SiteFrame.tsx";
import { Sources } from "./Sources.tsx";

const marks: readonly (readonly [Mark, string])[] = [
  ["documented", "Its maker says so: Microsoft’s or Docker’s documentation, or a specification."],
  [
    "from source code",
    "Read in the source of the program that does it: moby, hcsshim, BuildKit, the Windows driver samples.",
  ],
  ["observed", "Seen in recorded output of the real thing."],
  ["reverse-engineered", "Published by somebody who took the program apart."],
  ["assumption", "Nobody says, so the model had to decide. It may be wrong, and it is marked wherever it shows."],
];

/** What Silo is, and how true it is. */
const AboutPage = ({ route }: PageProps) => (
  <SiteFrame route={route}>
    <article className="prose">
      <header>
        <h1>How true is this?</h1>
        <p className="lead">
          Silo is a simulation of a Windows container host that runs in your browser. No Windows, no Docker and no
          server are involved; what you type stays here.
        </p>
      </header>
      <section aria-labelledby="model">
        <h2 id="model">What is simulated</h2>
        <p>
          The host’s and the containers’ user modes, one NT kernel with its jobs, silos, object directories and
          registry, NTFS volumes with their journals and virtual disks, the network from a published port to a
          compartment, Compute Services, and the Docker engine with its client. The client speaks the real Engine API,
          so a real docker client can take its place.
        </p>
        <p>
          The simulation is deterministic: the same lines give the same machine, to the last process id. Every moment is
          kept, so time runs backwards exactly, and every event knows what caused it, back to the line that was typed.
        </p>
      </section>
      <section aria-labelledby="marks">
        <h2 id="marks">How well it is known</h2>
        <p>Every sentence that Silo says about Windows carries its source and one of five marks:</p>
        <dl className="terms">
          {marks.map(([mark, meaning]) => (
            <div key={mark}>
              <dt>{mark}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="left-out">
        <h2 id="left-out">What it leaves out</h2>
        <ul className="plain">
          <li>Durations are parameters of the model: order is meaningful, speed is not.</li>
          <li>Programs that are not known are said to be “not modelled”; their results are never made up.</li>
          {pictures.flatMap(({ id, title }) =>
            aboutOf(id).leavesOut.map((sentence) => (
              <li key={`${id} ${sentence}`}>
                <a href={`${route.home}d/${id}`}>{title}</a>: {sentence}
              </li>
            )),
          )}
        </ul>
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">Where it comes from</h2>
        <p>Each picture names its sources; each moment names its own in the inspector. The main ones:</p>
        <Sources
          sources={[
            ...new Map(
              pictures.flatMap(({ id }) => aboutOf(id).sources).map((source) => [source.url ?? source.title, source]),
            ).values(),
          ]}
        />
      </section>
    </article>
  </SiteFrame>
);

export default AboutPage;
