import { EventEmitter } from "node:events";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createLifetime } from "./lifetime.ts";
import { StartError } from "./start-error.ts";

type FakeProcess = NodeJS.Process & { readonly exited: Promise<number> };

/** Stands in for the process that the test itself runs in: events in, exit code out. */
function fakeProcess(): FakeProcess {
  const events = new EventEmitter();
  let leave: (code: number) => void;
  const exited = new Promise<number>((resolve) => (leave = resolve));
  return Object.assign(events, {
    exited,
    exit: (code: number) => leave(code),
    stdout: new EventEmitter(),
    stderr: new EventEmitter(),
  }) as unknown as FakeProcess;
}

const emit = (self: EventEmitter, sign: string, ...values: readonly unknown[]) => self.emit(sign, ...values);

const start = () => {
  const self = fakeProcess();
  return { self, lifetime: createLifetime(pino({ level: "silent" }), self) };
};

describe("the end of the process", () => {
  it("closes in reverse order and exits with 0", async () => {
    const { self, lifetime } = start();
    const order: string[] = [];
    lifetime.onShutdown("database", () => order.push("database"));
    lifetime.onShutdown("server", async () => {
      await Promise.resolve();
      order.push("server");
    });
    self.emit("SIGTERM");
    expect(await self.exited).toBe(0);
    expect(order).toEqual(["server", "database"]);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP", "disconnect"])("begins at %s", async (sign) => {
    const { self, lifetime } = start();
    emit(self, sign);
    expect(await self.exited).toBe(0);
    expect(lifetime.ending.aborted).toBe(true);
  });

  it("closes once, however many signs come", async () => {
    const { self, lifetime } = start();
    let closed = 0;
    lifetime.onShutdown("server", () => closed++);
    for (const sign of ["SIGINT", "SIGINT", "SIGTERM", "disconnect"]) emit(self, sign);
    await self.exited;
    expect(closed).toBe(1);
  });

  it("goes on to the next when one fails, and tells by the exit code", async () => {
    const { self, lifetime } = start();
    let closed = false;
    lifetime.onShutdown("database", () => (closed = true));
    lifetime.onShutdown("server", () => Promise.reject(new Error("stuck")));
    self.emit("SIGTERM");
    expect(await self.exited).toBe(1);
    expect(closed).toBe(true);
  });

  it("does not wait for one that hangs", async () => {
    const { self, lifetime } = start();
    let closed = false;
    lifetime.onShutdown("database", () => (closed = true));
    lifetime.onShutdown("server", () => new Promise(() => {}), 1);
    self.emit("SIGTERM");
    expect(await self.exited).toBe(1);
    expect(closed).toBe(true);
  });

  it("closes everything after an error that nobody caught, and exits with 1", async () => {
    const { self, lifetime } = start();
    let closed = false;
    lifetime.onShutdown("database", () => (closed = true));
    self.emit("uncaughtException", new Error("bug"));
    expect(await self.exited).toBe(1);
    expect(closed).toBe(true);
  });

  it.each([
    ["a configuration that cannot be used", new StartError("PORT must be a port number"), "PORT must be a port number"],
    ["a port that is taken", Object.assign(new Error("listen EADDRINUSE"), { code: "EADDRINUSE", syscall: "listen", address: "127.0.0.1", port: 3000 }), "127.0.0.1:3000 is taken"],
    ["a bug, with its stack", new Error("undefined is not a function"), "lifetime.test.ts"],
  ])("tells of %s", async (_, error, said) => {
    const self = fakeProcess();
    let log = "";
    createLifetime(pino({}, { write: (line: string) => void (log += line) }), self);
    emit(self, "uncaughtException", error);
    expect(await self.exited).toBe(1);
    expect(log).toContain(said);
  });

  it("goes on when the terminal that it writes to is gone", () => {
    const { self, lifetime } = start();
    self.emit("uncaughtException", Object.assign(new Error("write EIO"), { code: "EIO", syscall: "write" }));
    self.stdout.emit("error", new Error("write EPIPE"));
    expect(lifetime.ending.aborted).toBe(false);
  });

  it("closes even where every word to the log throws", async () => {
    const self = fakeProcess();
    const throws = (): void => {
      throw new Error("write EIO");
    };
    const lifetime = createLifetime(pino({ level: "info" }, { write: throws }), self);
    let closed = false;
    lifetime.onShutdown("database", () => (closed = true));
    self.emit("SIGHUP");
    expect(await self.exited).toBe(0);
    expect(closed).toBe(true);
  });
});

describe("opening", () => {
  it("gives what was opened, and closes it at the end", async () => {
    const { self, lifetime } = start();
    const closed: string[] = [];
    expect(await lifetime.open("database", async () => "opened", (it) => closed.push(it))).toBe("opened");
    self.emit("SIGTERM");
    await self.exited;
    expect(closed).toEqual(["opened"]);
  });

  it("closes what was still opening when the end began, and lets nothing follow", async () => {
    const { self, lifetime } = start();
    const steps: string[] = [];
    let finish: (value: string) => void = () => {};
    const following = lifetime
      .open("database", () => new Promise<string>((resolve) => (finish = resolve)), (it) => steps.push(`closed ${it}`))
      .then(() => steps.push("followed"));
    self.emit("SIGINT");
    finish("late");
    expect(await self.exited).toBe(0);
    void lifetime.open("server", async () => steps.push("opened after the end"), () => {});
    await Promise.race([following, new Promise((resolve) => setImmediate(resolve))]);
    expect(steps).toEqual(["closed late"]);
  });

  it("throws what opening throws, and has nothing to close then", async () => {
    const { self, lifetime } = start();
    await expect(lifetime.open("database", () => Promise.reject(new Error("no")), () => {})).rejects.toThrow("no");
    self.emit("SIGTERM");
    expect(await self.exited).toBe(0);
  });
});
