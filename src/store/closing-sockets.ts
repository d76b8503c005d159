import { Socket } from 'node:net';

/** Sockets that end, whatever the other side does. */
export interface ClosingSockets {
  open(): Socket;
  /** Resolves when all are closed: by themselves in this time, in milliseconds, or because they were made to. */
  close(withinMs: number): Promise<void>;
}

/** @param quietMs on a socket that is alive something happens at least so often */
export function closingSockets(quietMs: number): ClosingSockets {
  const sockets = new Set<Socket>();
  return {
    open: () => {
      const socket = new Socket();
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      // One that was told to end, on a connection that went silent, would stay until the process ends.
      socket.setTimeout(quietMs, () => socket.destroy());
      return socket;
    },
    close: async (withinMs) => {
      const closed = [...sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      const overdue = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, withinMs);
      await Promise.all(closed);
      clearTimeout(overdue);
    },
  };
}
