import { once } from 'node:events';
import http from 'node:http';

/** Takes what stands at an address, keeps nothing of it, and says how much it was: in a process of its own, so that the one measured holds none of it. */
const [url = '', mark] = process.argv.slice(2);
const request = http.get(url, { headers: mark ? { 'If-None-Match': mark } : {} });
const [answer] = /** @type {[http.IncomingMessage]} */ (await once(request, 'response'));
let bytes = 0;
for await (const chunk of answer) bytes += chunk.length;
process.stdout.write(JSON.stringify({ status: answer.statusCode, bytes, etag: answer.headers.etag }));
