import { Fragment } from "react";

const TOKEN = /("(?:\\.|[^"\\])*"\s*:|"(?:\\.|[^"\\])*")/;

const Token = ({ text }: { readonly text: string }) =>
  text.endsWith(":") ? (
    <span className="name">{text}</span>
  ) : text.startsWith('"') ? (
    <span className="text">{text}</span>
  ) : (
    text
  );

/** A request or an answer as it is sent: text as text, all else as JSON. */
export const Body = ({ title, value }: { readonly title: string; readonly value: unknown }) => (
  <section>
    <h3>{title}</h3>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
    <pre className="body" tabIndex={0}>
      {typeof value === "string"
        ? value.replace(/^\n+|\n+$/g, "")
        : JSON.stringify(value, null, 2)
            .split(TOKEN)
            .map((text, at) => {
              const key = `${at} ${text}`;
              return (
                <Fragment key={key}>
                  <Token text={text} />
                </Fragment>
              );
            })}
    </pre>
  </section>
);
