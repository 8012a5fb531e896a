/** What the model is not good for, what in it is judgement, and how anyone makes it again. */
import type { Passport } from '#shared/domain/passport.ts';
import type { Told } from '#shared/domain/words.ts';
import { instant, text } from '../../cells.ts';
import { type Fact, figureColumn, paragraph, type Section, type Table, table, textColumn } from '../../document.ts';
import type { ToldValidation } from '../input.ts';

function sentences(id: string, caption: string, lines: readonly string[], emptyText: string): Table {
  return table({
    id,
    caption,
    emptyText,
    columns: [figureColumn('place', 'No.', 22), textColumn('text', '', 'fill')],
    rows: lines.map((line, place) => ({
      key: String(place + 1),
      cells: { place: text(String(place + 1), 'quiet'), text: text(line) },
    })),
  });
}

type Json = Told<Passport>['settings'][string];

/** A setting and those within it, by path: "main.rate" → "0.04". Inputs are in section 2. */
function flattened(path: string, value: Json): ReadonlyArray<readonly [string, string]> {
  if (path === 'inputs') return [];
  if (value === null) return [[path, 'none']];
  if (Array.isArray(value)) {
    const parts = value.map((part) => (typeof part === 'object' ? JSON.stringify(part) : String(part)));
    return [[path, parts.length > 0 ? parts.join(', ') : 'none']];
  }
  if (typeof value !== 'object') return [[path, String(value)]];
  const members = Object.entries(value);
  if (members.length === 0) return [[path, 'none']];
  return members.flatMap(([name, member]) => flattened(`${path}.${name}`, member));
}

function settingTable({ settings }: Told<Passport>): Table {
  const rows = Object.entries(settings).flatMap(([name, value]) => flattened(name, value));
  return table({
    id: 'settings',
    caption: 'Settings of the training',
    emptyText: 'The passport names no settings.',
    columns: [textColumn('setting', 'Setting', 180), textColumn('value', 'Value', 'fill')],
    rows: rows.map(([setting, value]) => ({ key: setting, cells: { setting: text(setting), value: text(value) } })),
  });
}

function recordFacts({ passport, madeAt, madeBy, workspace }: ToldValidation): Fact[] {
  const { model, made } = passport;
  const fact = (key: string, label: string, value: Fact['value']): Fact => ({ key, label, value });
  return [
    fact('model-hash', 'Model SHA-256', text(model.hash)),
    fact('format', 'Format of the model', text(model.format)),
    fact('made-at', 'Model made at', instant(made.at)),
    fact('made-by', 'Model made by', text(made.by)),
    fact('code', 'Code version', text(made.codeVersion)),
    fact('report-at', 'Report made at', instant(madeAt)),
    fact('report-by', 'Report made by', text(madeBy)),
    fact('workspace', 'Workspace', text(workspace)),
  ];
}

/** Section "Limits of use and record". */
export function limitsSection(input: ToldValidation): Section {
  const { passport } = input;
  return {
    id: 'limits',
    title: '10 Limits of use, judgement, how to make it again',
    sheet: 'Limits and record',
    blocks: [
      sentences('limits-of-use', 'Limits of use', passport.limitsOfUse, 'None stated.'),
      sentences('judgement', 'What in the model is expert judgement', passport.judgement, 'Nothing is stated to be.'),
      sentences('reproduce', 'How to make the model again', passport.reproduce, 'Not stated.'),
      { kind: 'facts', id: 'record', columns: 1, facts: recordFacts(input) },
      paragraph(
        'The model’s hash is SHA-256 over the canonical JSON (RFC 8785: keys sorted, no white space) of the model document. It stands at the foot of every page.',
        'quiet',
      ),
      settingTable(passport),
    ],
  };
}
