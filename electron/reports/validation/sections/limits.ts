/** What the model is not good for, what in it is judgement, and how anyone makes it again. */
import type { Passport } from '#shared/domain/passport.ts';
import { instant, text } from '../../cells.ts';
import { type Fact, figureColumn, paragraph, type Section, type Table, table, textColumn } from '../../document.ts';
import type { ReportTeller } from '../../report-teller.ts';
import type { ToldValidation } from '../input.ts';

interface Listed {
  readonly id: string;
  readonly caption: string;
  readonly lines: readonly string[];
  readonly emptyText: string;
}

/** Sentences as a numbered list. */
function listTable({ id, caption, lines, emptyText }: Listed, r: ReportTeller): Table {
  return table({
    id,
    caption,
    emptyText,
    columns: [figureColumn('place', r.words.document.number, 22), textColumn('text', '', 'fill')],
    rows: lines.map((line, place) => ({
      key: String(place + 1),
      cells: { place: text(String(place + 1), 'quiet'), text: text(line) },
    })),
  });
}

type Json = Passport['settings'][string];
type Setting = readonly [name: string, value: string];

/** A setting and those within it, by path: "main.rate" → "0.04". Inputs are in section 2. */
function flattened(path: string, value: Json, none: string): readonly Setting[] {
  if (path === 'inputs') return [];
  if (value === null) return [[path, none]];
  if (Array.isArray(value)) {
    const parts = value.map((part) => (typeof part === 'object' ? JSON.stringify(part) : String(part)));
    return [[path, parts.length > 0 ? parts.join(', ') : none]];
  }
  if (typeof value !== 'object') return [[path, String(value)]];
  const members = Object.entries(value);
  if (members.length === 0) return [[path, none]];
  return members.flatMap(([name, member]) => flattened(`${path}.${name}`, member, none));
}

function settingTable({ passport }: ToldValidation, r: ReportTeller): Table {
  const words = r.words.validation.limits;
  const rows = Object.entries(passport.settings).flatMap(([name, value]) => flattened(name, value, words.none));
  return table({
    id: 'settings',
    caption: words.settings,
    emptyText: words.noSettings,
    columns: [textColumn('setting', words.setting, 180), textColumn('value', r.words.document.value, 'fill')],
    rows: rows.map(([setting, value]) => ({ key: setting, cells: { setting: text(setting), value: text(value) } })),
  });
}

function recordFacts({ passport, madeAt, madeBy, workspace }: ToldValidation, r: ReportTeller): Fact[] {
  const words = r.words.validation.limits;
  const { model, made } = passport;
  return [
    { key: 'model-hash', label: words.modelHash, value: text(model.hash) },
    { key: 'format', label: words.format, value: text(model.format) },
    { key: 'made-at', label: words.modelMadeAt, value: instant(made.at, r) },
    { key: 'made-by', label: words.modelMadeBy, value: text(made.by) },
    { key: 'code', label: words.code, value: text(made.codeVersion) },
    { key: 'report-at', label: words.madeAt, value: text(words.inZone(r.instant(madeAt), r.zone)) },
    { key: 'report-by', label: words.madeBy, value: text(madeBy) },
    { key: 'workspace', label: words.workspace, value: text(workspace) },
  ];
}

/** Section "Limits of use and record". */
export function limitsSection(input: ToldValidation, r: ReportTeller): Section {
  const words = r.words.validation.limits;
  const { limitsOfUse, judgement, reproduce } = input.passport;
  const lists: Listed[] = [
    { id: 'limits-of-use', caption: words.limits, lines: limitsOfUse, emptyText: words.noLimits },
    { id: 'judgement', caption: words.judgement, lines: judgement, emptyText: words.noJudgement },
    { id: 'reproduce', caption: words.reproduce, lines: reproduce, emptyText: words.notReproduced },
  ];
  return {
    id: 'limits',
    title: words.title,
    sheet: words.sheet,
    blocks: [
      ...lists.map((list) => listTable(list, r)),
      { kind: 'facts', id: 'record', columns: 1, facts: recordFacts(input, r) },
      paragraph(words.hash, 'quiet'),
      settingTable(input, r),
    ],
  };
}
