// Writes a web archive as crawlers do: node write.js FILE gzip|plain PAGE…; each page once as an answer, the first once more as a revisit.
import { createWriteStream, readFileSync } from 'node:fs';
import { WARCRecord, WARCSerializer } from 'warcio';

const [file, packing, ...pages] = process.argv.slice(2);
const to = createWriteStream(file);
const options = { gzip: packing === 'gzip' };
const write = async (record) => { for await (const chunk of new WARCSerializer(record, options)) { to.write(chunk); } };
const warcVersion = 'WARC/1.1';

await write(WARCRecord.createWARCInfo({ filename: 'test.warc', warcVersion }, { software: 'warcio.js' }));
for (const [at, page] of pages.entries()) {
  const bytes = readFileSync(page);
  async function* body() { yield new Uint8Array(bytes); }
  await write(WARCRecord.create({
    url: `https://gazette.example/${at}`, date: '2024-11-20T10:00:00Z', type: 'response', warcVersion, statusline: 'HTTP/1.1 200 OK',
    httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' },
  }, body()));
  await write(WARCRecord.create({
    url: `https://gazette.example/${at}`, date: '2024-11-20T10:00:00Z', type: 'request', warcVersion, statusline: 'GET / HTTP/1.1', httpHeaders: { Host: 'gazette.example' },
  }, (async function* () {})()));
}

to.end();
