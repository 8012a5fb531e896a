/** The hashes everything rests on, the report's own arithmetic, and how a reader can check both. */
import { instant, instantText, integer, money, ordinal, text } from '../cells.ts';
import { type Cell, type Fact, paragraph, type Row, type Section, type Table, table, textColumn } from '../document.ts';
import { contentHash, type ToldContent, type ToldDossier } from '../dossier.ts';
import { POLICY_NAMES, ROLE_NAMES } from '../words.ts';

function policyName(content: ToldContent, hash: string, fallback: string): string {
  const version = content.policies.find((policy) => policy.hash === hash);
  return version ? `${POLICY_NAMES[version.kind]}, version ${version.version} (${version.status})` : fallback;
}

function latestSnapshot({ trail }: ToldContent): ToldContent['trail']['snapshots'][number] | undefined {
  return trail.snapshots.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
}

/** Hashes of what the shown figures were computed from. */
function hashTable(dossier: ToldDossier): Table {
  const { content } = dossier;
  const { evidenceHash, score, limit, price } = content.assessment.assessment;
  const entries: Array<readonly [string, string, string]> = [
    ['report', 'Content of this report', contentHash(dossier)],
    ['evidence', 'Evidence', evidenceHash],
    ['model', `Model ${score.modelId} version ${score.modelVersion} (${content.model.origin})`, score.modelHash],
    ['limit', policyName(content, limit.policyHash, 'Limit policy'), limit.policyHash],
    ['price', policyName(content, price.policyHash, 'Price policy'), price.policyHash],
  ];
  const authority = latestSnapshot(content)?.authorityPolicyHash;
  if (authority) entries.push(['authority', policyName(content, authority, 'Authority table'), authority]);
  return table({
    id: 'hashes',
    caption: 'What the figures were computed from',
    columns: [textColumn('what', 'What', 180), textColumn('hash', 'SHA-256', 'fill')],
    rows: entries.map(([key, what, hash]) => ({ key, cells: { what: text(what), hash: text(hash) } })),
  });
}

const SNAPSHOT_PARTS = [
  ['modelHash', 'model'],
  ['limitPolicyHash', 'limit policy'],
  ['pricePolicyHash', 'price policy'],
  ['authorityPolicyHash', 'authority table'],
  ['evidenceHash', 'evidence'],
] as const;

function snapshotTable({ trail }: ToldContent): Table {
  const rows = trail.snapshots.flatMap((snapshot): Row[] => {
    const head = text(`${instantText(snapshot.at)} by ${snapshot.by}`);
    const own: Row = {
      key: snapshot.hash,
      cells: { at: head, part: text('snapshot', 'strong'), hash: text(snapshot.hash) },
    };
    const parts = SNAPSHOT_PARTS.map(([key, name]) => ({
      key: `${snapshot.hash}-${key}`,
      cells: { at: head, part: text(name), hash: text(snapshot[key]) },
    }));
    return [own, ...parts];
  });
  return table({
    id: 'snapshots',
    caption: 'Frozen submissions',
    emptyText: 'The case has not been submitted: nothing is frozen.',
    columns: [
      { ...textColumn('at', 'Frozen', 106), once: true },
      textColumn('part', 'What', 74),
      textColumn('hash', 'SHA-256', 'fill'),
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

/** The arithmetic a reader would do first, done anew from the printed parts. */
function checksOf({ assessment }: ToldContent): Check[] {
  const { score, limit, price } = assessment.assessment;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const checks: Check[] = [
    {
      key: 'points',
      rule: 'Base points and the points of all bins add up to the score',
      stated: score.points,
      recomputed: score.basePoints + sum(score.contributions.map((entry) => entry.points)),
      cell: integer,
    },
    {
      key: 'groups',
      rule: 'Base points and the groups’ points add up to the score',
      stated: score.points,
      recomputed: score.basePoints + sum(score.groups.map((entry) => entry.points)),
      cell: integer,
    },
  ];
  const applying = limit.measures.flatMap(({ applies, amount }) => (applies && amount !== null ? [amount] : []));
  if (limit.amount !== null) {
    const rule = `The limit is the lowest measure that applies (${assessment.assessment.currency})`;
    const cell = (value: number): Cell => money(value, assessment.assessment.currency);
    checks.push({ key: 'limit', rule, stated: limit.amount, recomputed: Math.min(...applying), cell });
  }
  if (price.rateBasisPoints !== null) {
    const parts = Math.round(sum(price.parts.map((part) => part.basisPoints)) * 100) / 100;
    const rule = 'The parts of the price, rounded up, are the model rate (basis points)';
    checks.push({
      key: 'price',
      rule,
      stated: price.rateBasisPoints,
      recomputed: Math.max(0, Math.ceil(parts)),
      cell: integer,
    });
  }
  return checks;
}

function checkTable(content: ToldContent): Table {
  return table({
    id: 'checks',
    caption: 'Arithmetic done anew from the parts in this report',
    columns: [
      textColumn('rule', 'Rule', 'fill'),
      { ...textColumn('stated', 'Stated', 76), align: 'right' },
      { ...textColumn('recomputed', 'Recomputed', 76), align: 'right' },
      textColumn('result', 'Result', 70),
    ],
    rows: checksOf(content).map((check) => {
      const holds = check.stated === check.recomputed;
      return {
        key: check.key,
        cells: {
          rule: text(check.rule),
          stated: check.cell(check.stated),
          recomputed: Number.isFinite(check.recomputed) ? check.cell(check.recomputed) : text('none'),
          result: text(holds ? 'holds' : 'does not hold', holds ? 'normal' : 'adverse'),
        },
      };
    }),
  });
}

function generationFacts({ generated }: ToldDossier): Fact[] {
  const roles = generated.by.roles.map((role) => ROLE_NAMES[role].toLowerCase()).join(', ');
  return [
    { key: 'at', label: 'Made at', value: instant(generated.at) },
    { key: 'by', label: 'Made by', value: text(`${generated.by.displayName} (${roles})`) },
    { key: 'workspace', label: 'Workspace', value: text(generated.workspace) },
    { key: 'sequence', label: 'Audit chain, last event', value: ordinal(generated.auditHead.sequence) },
    { key: 'head', label: 'Audit chain, head', value: text(generated.auditHead.hash) },
  ];
}

const HOW = [
  'Content hash: the JSON form of this report carries everything above as its member “content”. SHA-256 over that member in canonical JSON (RFC 8785: keys sorted, no white space) gives the content hash. The PDF, XLSX and JSON of one state of the case have the same one.',
  'Audit chain: “desk audit verify --workspace FILE --officer NAME” recomputes every event’s hash from the one before. The head above must appear in it at the event number given. The chain is tamper-evident: it shows that something was changed, it cannot prevent it.',
  'Replay: “desk call decision.replay” computes a frozen submission anew from the stored evidence, model and policies and compares the two, byte for byte.',
  'Files: the SHA-256 of a file in the evidence inventory is that of the original, as any tool computes it.',
  'Arithmetic: the XLSX form has the sums, the limit, the rate and the PD as formulas over the same figures.',
] as const;

/** Section "Verification". */
export function verificationSection(dossier: ToldDossier): Section {
  return {
    id: 'verification',
    title: 'Verification',
    sheet: 'Verification',
    blocks: [
      hashTable(dossier),
      snapshotTable(dossier.content),
      checkTable(dossier.content),
      { kind: 'facts', id: 'generation', columns: 1, facts: generationFacts(dossier) },
      ...HOW.map((sentence) => paragraph(sentence)),
    ],
  };
}
