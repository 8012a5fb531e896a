/** `npm run attack`: tries what the promises exclude; one line a row, the sums last, 0 only where nothing got through. */
import { staffedDesk } from '#test/support/workspace.ts';
import { fuzzRows } from './fuzz.ts';
import { killRows } from './kill-points.ts';
import { rolesRows, STAFF } from './roles.ts';
import type { Row } from './row.ts';

const desk = await staffedDesk(STAFF);
const rows: Row[] = [];
async function take(made: Promise<Row[]>): Promise<void> {
  for (const each of await made) {
    rows.push(each);
    process.stdout.write(`${each.name}: tried ${each.tried}, got through ${each.through}\n`);
    if (each.first !== undefined) process.stderr.write(`  first: ${each.first}\n`);
  }
}
await take(rolesRows(desk));
await take(killRows());
await take(fuzzRows(desk));
await desk.dispose();
const sum = (of: (one: Row) => number): number => rows.reduce((total, one) => total + of(one), 0);
process.stdout.write(`all: tried ${sum(({ tried }) => tried)}, got through ${sum(({ through }) => through)}\n`);
process.exitCode = rows.every(({ tried, through }) => tried > 0 && through === 0) ? 0 : 1;
