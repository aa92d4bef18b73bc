import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "../../..");

export type RestClient = { readonly get: <T>(route: string) => Promise<T> };

/** The outside interface as a person's program uses it, with a token made by the command line while the server runs. */
export const restClient = async (serverUrl: string, databaseUrl: string, email: string): Promise<RestClient> => {
  const { stdout } = await promisify(execFile)(process.execPath, ["server/boot/command.mjs", "token", "create", "--email", email], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const headers = { authorization: `Bearer ${stdout.trim()}` };
  return {
    get: async <T>(route: string): Promise<T> => {
      const answer = await fetch(`${serverUrl}/api/v1${route}`, { headers });
      if (!answer.ok) throw new Error(`${route} answered ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as T;
    },
  };
};
