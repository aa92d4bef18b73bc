import { sealFaults } from "../../seal/verify-seals.ts";
import { bringUp, disagreements, listTexts } from "../kept-text.ts";
import { CommandFailed } from "../command-failed.ts";
import { print, withServices } from "../tool.ts";

export const reindex = (): Promise<void> =>
  withServices(async ({ database }) => {
    let changed = 0;
    const names = await listTexts(database);
    for (const name of names) if (await bringUp(database, name)) changed += 1;
    print(`${names.length} documents rendered from their logs, ${changed} of them differed.`);
  });

export const verify = (): Promise<void> =>
  withServices(async ({ database }) => {
    const names = await listTexts(database);
    const found = await disagreements(database, names);
    const { seals, faults } = await sealFaults(database);
    for (const { document, what } of found) print(`${document}\t${what}`);
    for (const { responseId, revision, what } of faults) print(`seal/${responseId}/${revision}\t${what}`);
    if (faults.length > 0) throw new CommandFailed(`${faults.length} faults in ${seals} seals. A seal is never mended: what it held is in a backup.`);
    if (found.length > 0) throw new CommandFailed(`${found.length} of ${names.length} documents do not agree. "reindex" renders text again; a log or snapshot that is broken needs a backup.`);
    print(`${names.length} documents: log, snapshot and rendered text agree. ${seals} seals: every hash is right.`);
  });
