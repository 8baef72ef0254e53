import { SourceLine } from "../glossary/SourceLine.tsx";
import { slugOf, terms } from "../glossary/terms.ts";
import type { PageProps } from "../site/page-props.ts";
import { SiteFrame } from "../site/SiteFrame.tsx";
import { chapters } from "./index.ts";
import { doneOf, useProgress } from "./progress.ts";
import "./chapters.css";

/** What there is to read, and every term. */
const LearnPage = ({ route }: PageProps) => {
  const progress = useProgress();
  return (
    <SiteFrame route={route}>
      <article className="learn">
        <header>
          <h1>Learn</h1>
          <p className="lead">
            Short chapters whose pictures answer to you. Written for people who know Docker on Linux: each screen says
            one thing that is true, and new.
          </p>
        </header>
        <ol className="chapter-cards">
          {chapters.map((chapter, at) => (
            <li key={chapter.id}>
              <a className="card" href={`${route.home}learn/${chapter.id}`}>
                <p className="eyebrow">{[`Chapter ${at + 1}`, ...doneOf(chapter, progress)].join(" · ")}</p>
                <h2>{chapter.title}</h2>
                <p>{chapter.question}</p>
                <p>{chapter.takeaway}</p>
              </a>
            </li>
          ))}
        </ol>
        <section aria-labelledby="glossary">
          <h2 id="glossary">Glossary</h2>
          <dl className="terms">
            {terms.map(({ name, meaning, linux, source }) => (
              <div key={name} id={slugOf(name)}>
                <dt>{name}</dt>
                <dd>
                  {meaning}
                  {linux === undefined ? null : (
                    <>
                      {" "}
                      <em>On Linux:</em> {linux}
                    </>
                  )}
                  <SourceLine source={source} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </article>
    </SiteFrame>
  );
};

export default LearnPage;
