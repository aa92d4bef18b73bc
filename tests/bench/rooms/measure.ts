/** What `/proc` tells of processes; Linux only. */
import { readdirSync, readFileSync } from "node:fs";

const tickMs = 10;

/** Of a process, or of a thread of it as `<pid>/task/<tid>`. */
const statOf = (pid: number | string): readonly string[] => {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
};

/** Processor time of a process so far, in milliseconds; steps of 10. */
export const cpuOf = (pid: number | string): number => {
  const stat = statOf(pid);
  return (Number(stat[11] ?? 0) + Number(stat[12] ?? 0)) * tickMs;
};

/** The same of its first thread alone: in Node the one that answers. */
export const firstThreadCpuOf = (pid: number): number => cpuOf(`${pid}/task/${pid}`);

export const childrenOf = (parent: number): number[] =>
  readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry) && statOf(Number(entry))[1] === String(parent))
    .map(Number);

/** Resident memory in MB. */
export const memoryOf = (pid: number): number => {
  const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? 0) / 1024;
};

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);
