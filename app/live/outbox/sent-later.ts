import { ok, type Result } from "../../../domain/result.ts";
import type { Outbox } from "./outbox.ts";

/** Waits until a queued creation has been sent, and answers as the server did. */
export const sentLater = (outbox: Outbox, annotationId: string): Promise<Result<unknown>> =>
  new Promise((resolve) => {
    const isCreation = ({ name, input }: { readonly name: string; readonly input: Readonly<Record<string, unknown>> }): boolean =>
      name === "annotation.create" && input["id"] === annotationId;
    const look = (): void => {
      const { waiting, refused } = outbox.getSnapshot();
      if (waiting.some(isCreation)) return;
      unsubscribe();
      const refusal = refused.find(isCreation)?.refusal;
      resolve(refusal ? { ok: false, refusal } : ok(null));
    };
    const unsubscribe = outbox.subscribe(look);
    look();
  });
