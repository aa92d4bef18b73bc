/** Comments on the response's own words, made as the desk makes them. */
import { v7 as uuid } from "uuid";
import * as Y from "yjs";
import { spanAt } from "../../collab/schema/span.ts";
import { inTransaction } from "../../server/database/client.ts";
import { loadVersion } from "../../server/repositories/live-documents.ts";
import type { CastName, World } from "./world.ts";

/** The response's text as it is stored. */
export const responseDocument = ({ services, ids }: World): Promise<Y.Doc> =>
  inTransaction(services.database, (tx) => loadVersion(tx, `response/${ids.response}`, 1_000_000));

const textsIn = (parent: Y.XmlFragment): Y.XmlText[] =>
  parent.toArray().flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : []));

/** Words as they read, without marks. */
export const wordsOf = (text: Y.XmlText): string => (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join("");

/** A comment on words that stand in a point of their own; answers its id. */
export const commented = async (
  world: World,
  { as = "author", text = "Är det så?", replacement }: { readonly as?: CastName; readonly text?: string; readonly replacement?: string } = {},
): Promise<string> => {
  const quote = `ord${uuid()}`;
  const annotationIds = [await world.accepted()];
  await world.act("consolidator", "response.add-point", { responseId: world.ids.response, pointId: uuid(), annotationIds, text: `Före ${quote} efter.` });
  const doc = await responseDocument(world);
  const holder = textsIn(doc.getXmlFragment("views")).find((t) => wordsOf(t).includes(quote));
  if (!holder) throw new Error("the words are not in the response");
  const from = wordsOf(holder).indexOf(quote);
  const id = uuid();
  const anchor = { section: "views" as const, quote, ...spanAt(holder, from, from + quote.length) };
  await world.act(as, "response.comment", { id, responseId: world.ids.response, text, anchor, ...(replacement === undefined ? {} : { replacement }) });
  return id;
};
