import Box from '@mui/material/Box';
import { useMemo } from 'react';
import type { Json } from '#renderer/ui/display/differences.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Problem } from '#shared/contract/reply.ts';
import { nameOf } from '#shared/text/name-of.ts';
import type { Text } from '#shared/text/text.ts';
import { CellInput } from './cell-input.tsx';
import { CellText } from './cell-text.tsx';
import { isList, isRecord, type Path, placeOf, withValue } from './document-paths.ts';
import { type Editing, EditingContext, useEditing } from './editing.ts';
import { PolicyRows } from './policy-rows.tsx';
import { formOf, inReadingOrder, labelOf } from './policy-spec.ts';
import { currencyOf } from './value-text.ts';

interface PolicyDocumentProps {
  readonly content: Json;
  readonly onChange?: (content: Json) => void;
  readonly problems?: readonly Problem[];
}

/** A policy document as sections, facts and tables; with `onChange` every value can be changed in place. */
export function PolicyDocument(props: PolicyDocumentProps) {
  const text = useText();
  const words = text.policy;
  const { content, onChange, problems } = props;
  const editing = useMemo<Editing>(
    () => ({
      currency: currencyOf(content),
      change: onChange ? (path, value) => onChange(withValue(content, path, value)) : null,
      problems: new Map((problems ?? []).map(({ place, message }) => [place, message])),
    }),
    [content, onChange, problems],
  );
  if (!isRecord(content)) return null;
  const sections = inReadingOrder(text, Object.entries(content)).filter(([, value]) => isRecord(value));
  return (
    <EditingContext value={editing}>
      {sections.map(
        ([key, value]) =>
          isRecord(value) && <PolicySection key={key} title={words.sections[key] ?? key} path={[key]} value={value} />,
      )}
      {sections.length === 0 && <PolicySection title={words.sections['rules'] ?? ''} path={[]} value={content} />}
    </EditingContext>
  );
}

function PolicySection(props: { title: string; path: Path; value: { readonly [key: string]: Json } }) {
  const text = useText();
  const { title, path, value } = props;
  const editing = useEditing();
  const { change } = editing;
  const { origin, format: _, ...rest } = value;
  const entries = flat(text, rest);
  const facts = entries.filter(([, child]) => !isList(child));
  const tables = entries.filter(([, child]) => isList(child));
  const showsOrigin = typeof origin === 'string';
  // A section with a currency of its own has its amounts in it.
  const currency = typeof value['currency'] === 'string' ? value['currency'] : editing.currency;
  return (
    <EditingContext value={{ ...editing, currency }}>
      <Section flush title={title} note={showsOrigin && !change ? nameOf(text.policy.origins, origin) : undefined}>
        {(facts.length > 0 || (showsOrigin && change)) && (
          <Box
            component="dl"
            sx={{
              display: 'grid',
              gridTemplateColumns: '280px minmax(0, 560px)',
              rowGap: '6px',
              px: 3,
              pb: tables.length > 0 ? 2 : 0,
              alignItems: 'center',
            }}
          >
            {facts.map(([field, child]) => (
              <Value key={field.join('.')} path={[...path, ...field]} field={field.at(-1) ?? ''} value={child} />
            ))}
            {showsOrigin && change && <Value path={[...path, 'origin']} field="origin" value={origin} />}
          </Box>
        )}
        {tables.map(
          ([field, child]) =>
            isList(child) && <PolicyRows key={field.join('.')} path={[...path, ...field]} title={title} rows={child} />,
        )}
      </Section>
    </EditingContext>
  );
}

/** Values of a section with their paths; groups of values are opened, tables stay whole. */
function flat(
  text: Text,
  value: { readonly [key: string]: Json },
  prefix: readonly string[] = [],
): [readonly string[], Json][] {
  return inReadingOrder(text, Object.entries(value)).flatMap(([key, child]): [readonly string[], Json][] =>
    isRecord(child) ? flat(text, child, [...prefix, key]) : [[[...prefix, key], child]],
  );
}

function Value(props: { path: Path; field: string; value: Json }) {
  const formats = useFormats();
  const text = useText();
  const words = text.policy;
  const { path, field, value } = props;
  const { currency, change, problems } = useEditing();
  const form = formOf(text, field, value);
  const levels: Readonly<Record<string, string>> = text.domain.levels;
  // Rates by level are keyed by the level: its name is the label, the rate's unit the form.
  const level = levels[field];
  const shownForm = level !== undefined ? formOf(text, 'basisPoints', value) : form;
  const label =
    level !== undefined
      ? formats.inUnit(level, words.units['basis-points'])
      : field === 'origin'
        ? words.origin
        : labelOf(text, formats, field, shownForm, currency);
  const problem = problems.get(placeOf(path));
  return (
    <>
      <Box component="dt" sx={{ color: color.inkQuiet }}>
        {label}
      </Box>
      <dd>
        {change ? (
          <CellInput
            label={label}
            form={shownForm}
            // A code of the catalogues is shown by its name; what is typed over it is the bank's own words.
            value={field === 'origin' ? nameOf(words.origins, String(value)) : value}
            currency={currency}
            invalid={problem !== undefined}
            onChange={(next) => change(path, next)}
          />
        ) : (
          <CellText field={field} form={shownForm} value={value} currency={currency} />
        )}
        {problem && <Box sx={{ color: color.adverse }}>{problem}</Box>}
      </dd>
    </>
  );
}
