import type { DocumentName } from "../../../collab/schema/document-name.ts";
import type { Database } from "../../../server/database/client.ts";

type Span = { readonly what: string; readonly document?: string; readonly personId?: string; readonly before: ReadonlySet<string>; after: ReadonlySet<string> | null };

/**
 * What formal acts forbid, as a model from outside: from the moment in which an act has been answered until the one in which its
 * opposite is asked for, the log may get nothing that the act forbids. When a person is shut out, what was on its way to the database at
 * that moment is let through first: only the document's own acts wait for it.
 */
export class Walls {
  private readonly spans: Span[] = [];

  constructor(
    private readonly database: Database,
    /** Waits until everything that has been sent is stored or refused. */
    private readonly calm: () => Promise<void>,
  ) {}

  async stands(document: DocumentName): Promise<boolean> {
    const row = await this.database.liveDocument.findUnique({ where: { name: document } });
    return row?.state !== "open";
  }

  async raise(document: DocumentName, act: () => Promise<boolean>): Promise<void> {
    if (!(await act())) return;
    // In a body where authors confirm, a verdict is only proposed, and nothing is forbidden yet.
    if (await this.stands(document)) this.spans.push({ what: `${document} was closed`, document, before: await this.entries({ document }), after: null });
  }

  async lower(document: DocumentName, act: () => Promise<boolean>): Promise<void> {
    for (const span of this.spans) if (span.document === document) span.after ??= await this.entries({ document });
    await act();
  }

  async shutOut(personId: string, act: () => Promise<boolean>): Promise<void> {
    if (!(await act())) return;
    await this.calm();
    this.spans.push({ what: `${personId} was shut out`, personId, before: await this.entries({ personId }), after: null });
  }

  async letIn(personId: string, act: () => Promise<boolean>): Promise<void> {
    for (const span of this.spans) if (span.personId === personId) span.after ??= await this.entries({ personId });
    await act();
  }

  async crossed(): Promise<string[]> {
    const problems: string[] = [];
    for (const { what, document, personId, before, after } of this.spans) {
      // A reopening that was refused leaves the wall standing, and its end already judged.
      const now = after ?? (await this.entries(document ? { document } : { personId: personId ?? "" }));
      for (const entry of now) if (!before.has(entry)) problems.push(`${what}, and then the log got ${entry}`);
    }
    return problems;
  }

  private async entries(where: { document: string } | { personId: string }): Promise<ReadonlySet<string>> {
    const rows = await this.database.documentUpdate.findMany({ where, select: { document: true, seq: true } });
    return new Set(rows.map(({ document, seq }) => `${document} ${seq}`));
  }
}
