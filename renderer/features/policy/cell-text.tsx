import Box from '@mui/material/Box';
import type { Json } from '#renderer/ui/display/differences.ts';
import { GradeBadge } from '#renderer/ui/display/grade-badge.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Grade } from '#shared/domain/grades.ts';
import { GRADES } from '#shared/domain/grades.ts';
import { INSTITUTION_LEVELS, ROLES } from '#shared/domain/officers.ts';
import type { Text } from '#shared/text/text.ts';
import { isList, isRecord } from './document-paths.ts';
import { FileText } from './file-cell.tsx';
import type { FieldForm } from './policy-spec.ts';
import { searchesInWords } from './searches.ts';
import { numberText } from './value-text.ts';

/** Roles an authority rule wants. */
function requirementTexts(text: Text, value: Json): string[] {
  const words = text.policy;
  if (!isList(value)) return [];
  return value.filter(isRecord).map(({ role, level, count }) => {
    const roleName = ROLES.find((known) => known === role);
    const levelName = INSTITUTION_LEVELS.find((known) => known === level);
    return words.requirement(
      Number(count),
      roleName ? text.domain.roles[roleName] : String(role),
      levelName ? text.domain.levels[levelName] : String(level),
    );
  });
}

/** One value of a policy document to read. */
export function CellText(props: { field: string; form: FieldForm; value: Json; currency: string }) {
  const text = useText();
  const words = text.policy;
  const formats = useFormats();
  const { field, form, value, currency } = props;
  if (form.form === 'file') return <FileText value={String(value)} />;
  if (form.form === 'flag') return <span>{value === true ? words.nothing.yes : words.nothing.no}</span>;
  if (value === null) {
    const whenNull = 'whenNull' in form ? form.whenNull : undefined;
    return (
      <Box component="span" sx={{ color: color.inkQuiet }}>
        {whenNull ?? text.app.notProvided}
      </Box>
    );
  }
  if (form.form === 'number')
    return <span>{typeof value === 'number' ? numberText(formats, value, form.unit, currency) : String(value)}</span>;
  if (form.form === 'requirements') {
    const requirements = requirementTexts(text, value);
    if (requirements.length === 0)
      return (
        <Box component="span" sx={{ color: color.inkQuiet, whiteSpace: 'nowrap' }}>
          {words.fields['nobody']}
        </Box>
      );
    return requirements.map((requirement) => (
      <Box key={requirement} sx={{ whiteSpace: 'nowrap' }}>
        {requirement}
      </Box>
    ));
  }
  if (form.form === 'searches') {
    const searches = searchesInWords(text, formats, value);
    return searches.length === 0 ? words.nothing.none : searches.map((search) => <div key={search}>{search}</div>);
  }
  if (form.form === 'choices')
    return (
      <span>
        {isList(value)
          ? formats.enumeration(
              value.map((one) => form.options.find((option) => option.value === one)?.label ?? String(one)),
            )
          : String(value)}
      </span>
    );
  if (form.form === 'choice') {
    const grade: Grade | undefined =
      field === 'grade' || field === 'worstGrade' ? GRADES.find((known) => known === value) : undefined;
    if (grade) return <GradeBadge grade={grade} />;
    return <span>{form.options.find((option) => option.value === value)?.label ?? String(value)}</span>;
  }
  return <span>{String(value)}</span>;
}
