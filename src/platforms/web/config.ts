import { readHost, readPort, variable } from '../../variable.ts';

/** Where the web page is. */
export const WEB_VARIABLES = {
  host: variable({
    name: 'HOST',
    about:
      'The address the web page listens on. Keep 127.0.0.1 unless a proxy with access control stands before it.',
    example: '127.0.0.1',
    expected: 'an address or host name of this machine, without a port, which is PORT',
    read: readHost,
    fallback: '127.0.0.1',
  }),
  port: variable({
    name: 'PORT',
    about: 'The port of the web page, /healthz and /readyz.',
    example: '3000',
    expected: 'a whole number from 0 to 65535 (0: any free port)',
    read: readPort,
    fallback: 3000,
  }),
} as const;
