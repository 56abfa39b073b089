/** The least that holds streams open: node:http alone, one buffer for all. What is posted to it is told to everybody. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const open = new Set<ServerResponse>();
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(':\n\n');
    open.add(response);
    response.on('close', () => open.delete(response));
    return;
  }
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    response.end('{}');
    const chunk = Buffer.from(`id: 1\ndata: ${Buffer.concat(parts).toString()}\n\n`);
    for (const each of open) each.write(chunk);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once('SIGTERM', () => process.exit(0));
