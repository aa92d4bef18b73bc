import { useEffect, useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { FollowLevel } from "../../server/queries/annotation/my-threads.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { fetchMyThreads } from "./fetch-my-threads.ts";

/** `usual`: told of what one takes part in. */
export type Follow = FollowLevel | "usual";

/** Whether the reader follows a thread, or has muted it. */
export const useFollow = ({ id, consultationId }: Pick<AnnotationView, "id" | "consultationId">) => {
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const [follow, setFollow] = useState<Follow>("usual");
  useEffect(() => {
    const asked = new AbortController();
    void fetchMyThreads(consultationId, asked.signal).then((mine) => mine && setFollow(mine.follows[id] ?? "usual"));
    return () => asked.abort();
  }, [id, consultationId]);
  return {
    follow,
    /** True when it was done. */
    setFollow: async (next: Follow): Promise<boolean> => {
      const result = await send("annotation.follow", { annotationId: id, level: next === "usual" ? null : next });
      if (result.ok) setFollow(next);
      else tellRefusal(result.refusal);
      return result.ok;
    },
  };
};
