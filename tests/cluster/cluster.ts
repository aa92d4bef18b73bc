import { startServer, type ServerProcess } from "../support/server-process.ts";
import { startBalancer } from "./balancer.ts";

export type Cluster = {
  /** The proxy's. */
  readonly url: string;
  /** Null for one that is down. */
  readonly nodes: () => readonly (ServerProcess | null)[];
  /** Ends a node as a power cut would. */
  readonly kill: (index: number) => Promise<void>;
  readonly restart: (index: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type ClusterOptions = { readonly databaseUrl: string; readonly demo: boolean; readonly count: number; readonly port: number };

/** Several servers on one database; where there is a demo to load, the first does it alone. */
export const startCluster = async ({ databaseUrl, demo, count, port }: ClusterOptions): Promise<Cluster> => {
  const start = (fill: boolean, at?: number): Promise<ServerProcess> =>
    startServer({ databaseUrl, demo: fill, trustProxy: true, ...(at === undefined ? {} : { port: at }) });
  const first = start(demo);
  if (demo) await first;
  const others = Array.from({ length: count - 1 }, () => start(false));
  const nodes: (ServerProcess | null)[] = await Promise.all([first, ...others]);
  const ports = nodes.map((node) => node?.port);
  const balancer = await startBalancer(port, () => nodes.flatMap((node) => (node ? [node.url] : [])));
  return {
    url: balancer.url,
    nodes: () => nodes,
    kill: async (index) => {
      const node = nodes[index];
      nodes[index] = null;
      await node?.kill("SIGKILL");
    },
    restart: async (index) => {
      nodes[index] ??= await start(false, ports[index]);
    },
    stop: async () => {
      await balancer.stop();
      await Promise.all(nodes.map((node) => node?.stop()));
    },
  };
};
