/** The path to a better grade in the report of a refusal: the figures of the path, and nothing promised. */
import { expect, it } from 'vitest';
import { findPath } from '#electron/path/find-path.ts';
import type { Table } from '#electron/reports/document.ts';
import { buildDossier, type Dossier } from '#electron/reports/dossier.ts';
import { reportDocument } from '#electron/reports/report-document.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { BASIS, sampleView } from '../path/path-ground.ts';
import { fullDossier, parts } from './dossier-fixture.ts';
import { ENGLISH, shown } from './settings.ts';

const path = findPath(sampleView(48), BASIS, NOTHING_ELSEWHERE, 'CCC');

function sectionOf(dossier: Dossier) {
  return reportDocument(dossier, ENGLISH).sections.find(({ id }) => id === 'path');
}

it('stands in the report of a refusal only', () => {
  expect(sectionOf(fullDossier())).toBeUndefined();
  const { sections } = reportDocument(buildDossier({ ...parts(), path }), ENGLISH);
  const ids = sections.map(({ id }) => id);
  expect(ids.indexOf('path')).toBe(ids.indexOf('decision') + 1);
});

it('tells every change with its amount, and that it would be so if all else stays', () => {
  const blocks = sectionOf(buildDossier({ ...parts(), path }))?.blocks ?? [];
  const [first] = blocks;
  expect(first?.kind === 'paragraph' && first.text).toContain(
    `if all else stays, the case would be CCC with ${path.after.points} points instead of CC with ${path.before.points} points`,
  );
  const changes = blocks.find((block): block is Table => block.kind === 'table' && block.id === 'path-changes');
  const amounts = changes?.rows.map(({ cells }) => (cells['amount'] === undefined ? '' : shown(cells['amount'])));
  expect(changes?.rows).toHaveLength(path.changes.length);
  expect(amounts).toEqual(
    path.changes.map(({ amount }) =>
      amount === null ? '' : (amount / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }),
    ),
  );
  const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join(' ');
  expect(said).toContain('Bounds and effort are expert judgement.');
  expect(said).toContain(path.judgementHash);
});

it('says that no way to a grade was found where none was', () => {
  const far = findPath(sampleView(48), BASIS, NOTHING_ELSEWHERE, 'A');
  const [first] = sectionOf(buildDossier({ ...parts(), path: far }))?.blocks ?? [];
  expect(first?.kind === 'paragraph' && first.text).toMatch(/^No way to A, which needs 635 points, was found/);
});

it('does not call the case as it stands the best that was found', () => {
  const far = findPath(sampleView(48), BASIS, NOTHING_ELSEWHERE, 'A');
  const nothing = { ...far, changes: [], after: far.before };
  const [first] = sectionOf(buildDossier({ ...parts(), path: nothing }))?.blocks ?? [];
  expect(first?.kind === 'paragraph' && first.text).toContain(
    `none of them adds points to CC with ${far.before.points} points.`,
  );
});
