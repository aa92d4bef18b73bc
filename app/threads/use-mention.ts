import { useEffect, useMemo, useRef, useState } from "react";
import type * as Y from "yjs";
import type { Mention } from "../../collab/schema/mention.ts";
import { richTextOf } from "../../collab/schema/from-yjs.ts";
import type { Audience } from "../../domain/annotation/audience.ts";
import type { Result } from "../../domain/result.ts";
import { mentionedIn } from "../../domain/rich-text/mentions.ts";
import type { Mentionable } from "../../server/queries/annotation/mentionable.ts";
import { mentionWith } from "../editor/mention-suggestion.ts";
import { useTranslation } from "../i18n/use-translation.ts";

/** The comment in which somebody is named, and who would see it. */
export type MentionPlace = { readonly consultationId: string; readonly annotationId: string; readonly audience: Audience };

type Asked = { readonly words: string } | { readonly named: readonly string[] };

const ask = async ({ consultationId, annotationId, audience }: MentionPlace, asked: Asked, signal?: AbortSignal): Promise<readonly Mentionable[]> => {
  const search = new URLSearchParams({ annotation: annotationId, audience });
  if ("words" in asked) search.set("words", asked.words);
  else for (const id of asked.named) search.append("named", id);
  const answer = await fetch(`/consultations/${consultationId}/mentionable?${search}`, {
    headers: { accept: "application/json" },
    ...(signal ? { signal } : {}),
  });
  const result = (await answer.json()) as Result<readonly Mentionable[]>;
  return result.ok ? result.value : [];
};

/** The editor's mentions for a comment; made once, and always asking about who sees the comment now. */
export const useMention = (place: MentionPlace): typeof Mention => {
  const { t } = useTranslation("reading");
  const latest = useRef({ place, t });
  latest.current = { place, t };
  return useMemo(
    () =>
      mentionWith({
        // Without the network nobody is offered, and what was written stays as words.
        find: (words) => ask(latest.current.place, { words }).catch(() => []),
        words: () => ({
          label: latest.current.t("mention.label"),
          none: latest.current.t("mention.none"),
          mayNotRead: latest.current.t("mention.mayNotRead"),
        }),
      }),
    [],
  );
};

const quietMs = 400;

/** The names of those whom the text names and who may not read it as things are chosen now. */
export const useUnreadableFor = (doc: Y.Doc | null, { consultationId, annotationId, audience }: MentionPlace): readonly string[] => {
  const [named, setNamed] = useState("");
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!doc) return;
    const look = (): void => setNamed(mentionedIn(richTextOf(doc.getXmlFragment("body"))).join(" "));
    look();
    doc.on("update", look);
    return () => doc.off("update", look);
  }, [doc]);
  useEffect(() => {
    if (named === "") return setNames([]);
    const asked = new AbortController();
    const timer = setTimeout(() => {
      ask({ consultationId, annotationId, audience }, { named: named.split(" ") }, asked.signal).then(
        (people) => setNames(people.filter((p) => !p.mayRead).map((p) => p.name)),
        () => undefined,
      );
    }, quietMs);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [named, consultationId, annotationId, audience]);
  return names;
};
