import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** What a process answers to, by name. Arguments and answers go between processes, so they are plain data. */
type Calls = Readonly<Record<string, (input: never) => unknown>>;

interface Request {
  readonly name: string;
  readonly input: unknown;
}

type Response = { readonly result: unknown } | { readonly fault: string };

/** Answers the parent's calls, one at a time as they come. */
export function serveParent(calls: Calls): void {
  process.on('message', async ({ name, input }: Request) => {
    let response: Response;
    try {
      response = { result: await calls[name]?.(input as never) };
    } catch (error) {
      response = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    process.send?.(response);
  });
}

/** A process that is asked one thing at a time. */
export interface Child<C extends Calls> {
  /** @throws Error what the call throws there, or that the process ended */
  call<K extends keyof C & string>(name: K, input: Parameters<C[K]>[0]): Promise<Awaited<ReturnType<C[K]>>>;
  end(): Promise<void>;
}

/** Does something with a child, which then ends. */
export async function withChild<C extends Calls, T>(
  file: URL,
  run: (child: Child<C>) => Promise<T>,
): Promise<T> {
  const child = startChild<C>(file);
  try {
    return await run(child);
  } finally {
    await child.end();
  }
}

/**
 * Starts a file that serves its parent, in a process of its own: its memory is its own too.
 * @param options of Node.js
 */
export function startChild<C extends Calls>(file: URL, options: readonly string[] = []): Child<C> {
  const child = fork(file, { serialization: 'advanced', execArgv: [...options] });
  return {
    call: async (name, input) => {
      child.send({ name, input } satisfies Request);
      const response = await nextMessage(child);
      if ('fault' in response) throw new Error(response.fault);
      return response.result as never;
    },
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function nextMessage(child: ChildProcess): Promise<Response> {
  const ended = new AbortController();
  const { signal } = ended;
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([response]) => response as Response),
      once(child, 'exit', { signal }).then(([code, killedBy]): never => {
        throw new Error(`a process of the measurement ended (${code ?? killedBy})`);
      }),
    ]);
  } finally {
    ended.abort();
  }
}
