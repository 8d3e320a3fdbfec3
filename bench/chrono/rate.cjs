// Reads JSON lines {text} from the file named and prints characters per second, the best of so many rounds.
const chrono = require('chrono-node');
const fs = require('fs');
const texts = fs.readFileSync(process.argv[2], 'utf8').trim().split('\n').map(line => JSON.parse(line).text);
const written = new Date('2024-10-16T12:00:00Z');
let best = 0;
for (let round = 0; round < Number(process.argv[3]); round++) {
  const begin = process.hrtime.bigint();
  let length = 0;
  for (const text of texts) {
    chrono.parse(text, written);
    length += text.length;
  }
  best = Math.max(best, length / (Number(process.hrtime.bigint() - begin) / 1e9));
}
console.log(best);
