/** The hashes everything rests on, the report's own arithmetic, and how a reader can check both. */

import { type ByPolicy, POLICY_KINDS, type PolicyKind, policyHashIn } from '#shared/domain/policies.ts';
import { integer, money, ordinal, text } from '../cells.ts';
import { type Cell, type Fact, paragraph, type Row, type Section, type Table, table, textColumn } from '../document.ts';
import { contentHash, type ToldContent, type ToldDossier } from '../dossier.ts';
import type { ReportTeller } from '../report-teller.ts';

/** The policy version of a hash; the kind alone where the desk has no such version. */
function policyName(content: ToldContent, hash: string, kind: PolicyKind, r: ReportTeller): string {
  const { policyVersion, statuses } = r.words.verification;
  const found = content.policies.find((policy) => policy.hash === hash);
  return found
    ? policyVersion(r.names.policies[found.kind], found.version, statuses[found.status])
    : r.names.policies[kind];
}

function latestSnapshot({ trail }: ToldContent): ToldContent['trail']['snapshots'][number] | undefined {
  return trail.snapshots.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
}

/** Hashes of what the shown figures were computed from. */
function hashTable(dossier: ToldDossier, r: ReportTeller): Table {
  const words = r.words.verification;
  const { content } = dossier;
  const { evidenceHash, score, limit, price } = content.assessment.assessment;
  const origin = r.names.origin(content.model.origin);
  const entries: Array<readonly [string, string, string]> = [
    ['report', words.content, contentHash(dossier)],
    ['evidence', words.evidence, evidenceHash],
    ['model', words.model(score.modelId, score.modelVersion, origin), score.modelHash],
  ];
  // What the assessment names counts; a table it does not read is the one of the latest submission.
  const assessed: Partial<ByPolicy<string>> = { limit: limit.policyHash, price: price.policyHash };
  const snapshot = latestSnapshot(content);
  for (const kind of POLICY_KINDS) {
    const hash = assessed[kind] ?? (snapshot && policyHashIn(snapshot, kind));
    if (hash) entries.push([kind, policyName(content, hash, kind, r), hash]);
  }
  return table({
    id: 'hashes',
    caption: words.computedFrom,
    columns: [textColumn('what', words.what, 180), textColumn('hash', words.sha256, 'fill')],
    rows: entries.map(([key, what, hash]) => ({ key, cells: { what: text(what), hash: text(hash) } })),
  });
}

function snapshotTable({ trail }: ToldContent, r: ReportTeller): Table {
  const words = r.words.verification;
  const rows = trail.snapshots.flatMap((snapshot): Row[] => {
    const at = text(words.frozenBy(r.instant(snapshot.at), snapshot.by));
    const part = (key: string, name: string, hash: string): Row => ({
      key: `${snapshot.hash}-${key}`,
      cells: { at, part: text(name), hash: text(hash) },
    });
    return [
      { key: snapshot.hash, cells: { at, part: text(words.snapshot, 'strong'), hash: text(snapshot.hash) } },
      part('model', words.snapshotModel, snapshot.modelHash),
      ...POLICY_KINDS.map((kind) => part(kind, words.snapshotPolicies[kind], policyHashIn(snapshot, kind))),
      part('evidence', words.snapshotEvidence, snapshot.evidenceHash),
    ];
  });
  return table({
    id: 'snapshots',
    caption: words.snapshots,
    emptyText: words.noSnapshots,
    columns: [
      { ...textColumn('at', words.frozen, 106), once: true },
      textColumn('part', words.what, 74),
      textColumn('hash', words.sha256, 'fill'),
    ],
    rows,
  });
}

interface Check {
  readonly key: string;
  readonly rule: string;
  readonly stated: number;
  readonly recomputed: number;
  readonly cell: (value: number) => Cell;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The arithmetic a reader would do first, done anew from the printed parts. */
function checksOf({ assessment }: ToldContent, r: ReportTeller): Check[] {
  const words = r.words.verification;
  const { score, limit, price, currency } = assessment.assessment;
  const bins = score.basePoints + sum(score.contributions.map((entry) => entry.points));
  const groups = score.basePoints + sum(score.groups.map((entry) => entry.points));
  const checks: Check[] = [
    { key: 'points', rule: words.pointsRule, stated: score.points, recomputed: bins, cell: integer },
    { key: 'groups', rule: words.groupsRule, stated: score.points, recomputed: groups, cell: integer },
  ];
  const applying = limit.measures.flatMap(({ applies, amount }) => (applies && amount !== null ? [amount] : []));
  if (limit.amount !== null) {
    const cell = (value: number): Cell => money(value, currency);
    const recomputed = Math.min(...applying);
    checks.push({ key: 'limit', rule: words.limitRule(currency), stated: limit.amount, recomputed, cell });
  }
  if (price.rateBasisPoints !== null) {
    const parts = Math.round(sum(price.parts.map((part) => part.basisPoints)) * 100) / 100;
    const recomputed = Math.max(0, Math.ceil(parts));
    checks.push({ key: 'price', rule: words.priceRule, stated: price.rateBasisPoints, recomputed, cell: integer });
  }
  return checks;
}

function checkTable(content: ToldContent, r: ReportTeller): Table {
  const words = r.words.verification;
  return table({
    id: 'checks',
    caption: words.checks,
    columns: [
      textColumn('rule', words.rule, 'fill'),
      { ...textColumn('stated', words.stated, 76), align: 'right' },
      { ...textColumn('recomputed', words.recomputed, 76), align: 'right' },
      textColumn('result', words.result, 70),
    ],
    rows: checksOf(content, r).map(({ key, rule, stated, recomputed, cell }) => ({
      key,
      cells: {
        rule: text(rule),
        stated: cell(stated),
        recomputed: Number.isFinite(recomputed) ? cell(recomputed) : text(r.words.document.noFigure),
        result: stated === recomputed ? text(words.holds) : text(words.doesNotHold, 'adverse'),
      },
    })),
  });
}

function generationFacts({ generated }: ToldDossier, r: ReportTeller): Fact[] {
  const words = r.words.verification;
  const { displayName, roles } = generated.by;
  return [
    { key: 'at', label: words.madeAt, value: text(words.inZone(r.instant(generated.at), r.zone)) },
    { key: 'by', label: words.madeBy, value: text(words.madeByInRoles(displayName, roles)) },
    { key: 'workspace', label: words.workspace, value: text(generated.workspace) },
    { key: 'sequence', label: words.lastEvent, value: ordinal(generated.auditHead.sequence) },
    { key: 'head', label: words.auditHead, value: text(headOf({ generated })) },
  ];
}

/** The head of the chain as "audit verify --head" takes it. */
function headOf({ generated }: Pick<ToldDossier, 'generated'>): string {
  return `${generated.auditHead.sequence}:${generated.auditHead.hash}`;
}

/** Section "Verification". */
export function verificationSection(dossier: ToldDossier, r: ReportTeller): Section {
  const { title, how } = r.words.verification;
  return {
    id: 'verification',
    title,
    sheet: title,
    blocks: [
      hashTable(dossier, r),
      snapshotTable(dossier.content, r),
      checkTable(dossier.content, r),
      { kind: 'facts', id: 'generation', columns: 1, facts: generationFacts(dossier, r) },
      { kind: 'qr-code', caption: r.words.verification.headCode, text: headOf(dossier) },
      ...[how.hash, how.audit, how.replay, how.files, how.arithmetic].map((sentence) => paragraph(sentence)),
    ],
  };
}
