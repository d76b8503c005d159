import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Stands between a program and a server, and fails as networks do. */
export interface TcpProxy {
  readonly port: number;
  /** Of the program, those that are open. */
  readonly connections: number;
  /** How many there ever were. */
  readonly accepted: number;
  /** Connections stay open and new ones are taken, but nothing comes through any more, on neither side. */
  goSilent(): void;
  /** Those that are open now end without a word (RST). */
  cut(): void;
  /** New connections come through again; those that were silent stay so. */
  comeBack(): void;
  close(): void;
}

/** A proxy on a free port of loopback, which ends with the test. @param port of the server on 127.0.0.1 */
export async function startTcpProxy(port: number): Promise<TcpProxy> {
  const proxy = await openTcpProxy(port);
  onTestFinished(proxy.close);
  return proxy;
}

/** The same outside a test: whoever opens it closes it. */
export async function openTcpProxy(port: number): Promise<TcpProxy> {
  const open = new Set<Socket>();
  let silent = false;
  let accepted = 0;
  const server = createServer((program) => {
    accepted++;
    open.add(program);
    program.once('close', () => open.delete(program)).on('error', () => undefined);
    if (silent) {
      program.resume();
      return;
    }
    const database = connect(port, '127.0.0.1').on('error', () => program.destroy());
    program.pipe(database).pipe(program);
    program.once('close', () => database.destroy());
    database.once('close', () => {
      if (!silenced.has(program)) program.destroy();
    });
    program.once('silence', () => {
      program.unpipe(database).resume();
      database.unpipe(program).resume();
    });
  });
  const silenced = new WeakSet<Socket>();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    get connections() {
      return open.size;
    },
    get accepted() {
      return accepted;
    },
    goSilent: () => {
      silent = true;
      for (const socket of open) {
        silenced.add(socket);
        socket.emit('silence');
      }
    },
    cut: () => {
      for (const socket of open) socket.resetAndDestroy();
    },
    comeBack: () => {
      silent = false;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
