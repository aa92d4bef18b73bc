import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Audience, Cowriting } from "../../domain/annotation/audience.ts";
import type { Kind } from "../../domain/annotation/kind.ts";
import type { Target } from "../../domain/annotation/target.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import { ok, type Result } from "../../domain/result.ts";
import { useLive } from "../live/consultation-live.tsx";
import { isQueued, useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { useActor } from "../session/use-actor.ts";
import { audiencesFor, type ThreadConsultation } from "./abilities.ts";
import { lastAudience } from "./last-audience.ts";
import { sentLater } from "../live/outbox/sent-later.ts";

type Facts = { readonly kind: Kind; readonly audience: Audience; readonly cowriting: Cowriting; readonly tags: readonly string[] };

/** Commands take plain lists. */
const sendable = <Change extends Partial<Facts>>({ tags, ...rest }: Change) => ({ ...rest, ...(tags ? { tags: [...tags] } : {}) });

const firstKind = (target: Target): Kind => (target.type === "missing" ? "missing" : target.type === "document" ? "support" : "clarify");

/**
 * The record of an annotation that is being written. It is made when there is something to keep, under an id of the browser's own, so that
 * it can be written in at once and is there after a reload; until then what is chosen is only here.
 */
export const useDraft = (options: {
  readonly annotationId: AnnotationId;
  readonly target: Target;
  readonly record: AnnotationView | undefined;
  readonly consultation: ThreadConsultation;
}) => {
  const { annotationId, target, record, consultation } = options;
  const actor = useActor();
  const { outbox } = useLive();
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const [chosen, setChosen] = useState<Partial<Facts>>({});
  const [hasBegun, setHasBegun] = useState(record !== undefined);

  const facts: Facts = {
    kind: chosen.kind ?? record?.kind ?? firstKind(target),
    audience: chosen.audience ?? record?.audience ?? lastAudience.read(audiencesFor(actor, consultation)),
    cowriting: chosen.cowriting ?? record?.cowriting ?? "author",
    tags: chosen.tags ?? record?.tags ?? [],
  };
  const latest = useRef(facts);
  latest.current = facts;
  const creation = useMemo(() => {
    let resolve: (result: Result<unknown>) => void = () => undefined;
    const known = new Promise<Result<unknown>>((done) => (resolve = done));
    return { known, resolve, begun: false };
    // One creation for each annotation.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [annotationId]);
  const isRecorded = record !== undefined;
  useEffect(() => {
    if (!isRecorded) return;
    creation.begun = true;
    setHasBegun(true);
    creation.resolve(ok(null));
  }, [isRecorded, creation]);

  const begin = useCallback((): void => {
    if (creation.begun) return;
    creation.begun = true;
    setHasBegun(true);
    void send("annotation.create", { id: annotationId, consultationId: consultation.id, target, ...sendable(latest.current) }).then(async (result) => {
      const done = result.ok && isQueued(result.value) ? await sentLater(outbox, annotationId) : result;
      creation.resolve(done);
    });
  }, [creation, send, annotationId, consultation.id, target, outbox]);

  const choose = (change: Partial<Facts>): void => {
    const before = facts;
    setChosen((known) => ({ ...known, ...change }));
    if (!creation.begun) return;
    void send("annotation.update", { annotationId, ...sendable(change) }).then((result) => {
      if (result.ok) return;
      tellRefusal(result.refusal);
      setChosen((known) => ({ ...known, ...before }));
    });
  };

  return {
    ...facts,
    hasBegun,
    isMine: !record || record.authorId === actor.personId,
    /** Resolves when the server knows the record, or has refused it. */
    exists: useCallback(() => creation.known, [creation]),
    begin,
    setKind: (kind: Kind) => choose({ kind }),
    setAudience: (audience: Audience) => {
      lastAudience.write(audience);
      choose({ audience });
    },
    setTags: (tags: readonly string[]) => choose({ tags }),
    setCowriting: (cowriting: Cowriting) => choose({ cowriting }),
    submit: async (): Promise<Result<unknown>> => {
      begin();
      return send("annotation.submit", { annotationId });
    },
    discard: async (): Promise<Result<unknown>> => (creation.begun ? send("annotation.withdraw", { annotationId }) : ok(null)),
  };
};
