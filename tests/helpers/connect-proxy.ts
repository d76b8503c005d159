import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A name that no DNS knows: whoever asks for it and gets there has gone through the proxy. */
export const BEHIND_PROXY = 'behind-proxy.invalid';

export interface ConnectProxy {
  /** With a name and a password. */
  readonly url: string;
  readonly password: string;
  /** What tunnels were asked for, `host:port` each. */
  readonly targets: readonly string[];
  /** How many tunnels are open. */
  readonly open: number;
  close(): Promise<void>;
}

const USER = 'paperboy';
const PASSWORD = 'proxy/pass:word';

/** A proxy on loopback that tunnels to loopback, whatever the name, and wants to know who asks. */
export async function startConnectProxy(): Promise<ConnectProxy> {
  const targets: string[] = [];
  const sockets = new Set<Socket>();
  const expected = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, client: Socket, head: Buffer) => {
    client.on('error', () => client.destroy());
    if (request.headers['proxy-authorization'] !== expected) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    targets.push(String(request.url));
    const upstream = connect(Number(String(request.url).split(':').at(-1)), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    sockets.add(client);
    upstream.on('error', () => client.destroy());
    upstream.on('close', () => client.destroy());
    // The other end may be silent, and would be waited for.
    client.on('end', () => client.destroy());
    client.on('close', () => {
      sockets.delete(client);
      upstream.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`,
    password: PASSWORD,
    targets,
    get open() {
      return sockets.size;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
