import { startArxivServer } from '../../tests/helpers/arxiv-server.ts';

// arXiv on loopback, in a process of its own. `node bench/living/arxiv-process.ts PAPERS`; it answers `count` with its requests.

const { server, settings } = await startArxivServer({ papers: Number(process.argv[2]), perDay: 400 });
process.on('message', () => process.send?.({ requests: server.requests.map(({ address }) => address) }));
process.send?.({ settings });
