import type { ReactNode } from "react";
import type { FormalBlock, FormalRun } from "../../domain/response/formal-document.ts";
import { WordingTools } from "./wording.tsx";

/** Blocks of the formal response as semantic HTML. Blocks have no ids of their own and are never reordered, so their index is their key. */
export const FormalBlocksView = ({ blocks }: { blocks: readonly FormalBlock[] }) => (
  <>
    {blocks.map((block, index) => (
      <BlockView key={index} block={block} />
    ))}
  </>
);

const BlockView = ({ block }: { block: FormalBlock }): ReactNode => {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          {block.runs.map(run)}
          {block.derived && <WordingTools derived={block.derived} words={block.runs.map(({ text }) => text).join("")} />}
        </p>
      );
    case "heading":
      return block.level === 3 ? <h4>{block.runs.map(run)}</h4> : <h5>{block.runs.map(run)}</h5>;
    case "quote":
      return (
        <blockquote>
          <FormalBlocksView blocks={block.blocks} />
        </blockquote>
      );
    case "signatory":
      return (
        <p className="formal__signatory">
          {block.name}
          <br />
          {block.title}
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <FormalBlocksView blocks={item} />
            </li>
          ))}
        </List>
      );
    }
  }
};

const run = ({ text, bold, italic, href }: FormalRun, index: number): ReactNode => {
  const words = text.split("\n").flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]));
  const slanted = italic ? <em>{words}</em> : words;
  const weighted = bold ? <strong>{slanted}</strong> : slanted;
  return href === undefined ? (
    <span key={index}>{weighted}</span>
  ) : (
    <a key={index} href={href} rel="noreferrer">
      {weighted}
    </a>
  );
};
