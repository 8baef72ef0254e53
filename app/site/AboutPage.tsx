import { aboutOf } from "../diagrams/abouts.ts";
import { pictures } from "../diagrams/index.ts";
import { marks, prose } from "./about.ts";
import type { PageProps } from "./page-props.ts";
import { SiteFrame } from "./SiteFrame.tsx";
import { Sources } from "./Sources.tsx";

/** What Silo is, and how true it is. */
const AboutPage = ({ route }: PageProps) => (
  <SiteFrame route={route}>
    <article className="prose">
      <header>
        <h1>{prose.title}</h1>
        <p className="lead">{prose.lead}</p>
      </header>
      <section aria-labelledby="model">
        <h2 id="model">{prose.model.title}</h2>
        {prose.model.text.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <section aria-labelledby="marks">
        <h2 id="marks">{prose.marks.title}</h2>
        <p>{prose.marks.text}</p>
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
        <h2 id="left-out">{prose.leftOut.title}</h2>
        <ul className="plain">
          {prose.leftOut.text.map((text) => (
            <li key={text}>{text}</li>
          ))}
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
        <h2 id="sources">{prose.sources.title}</h2>
        <p>{prose.sources.text}</p>
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
